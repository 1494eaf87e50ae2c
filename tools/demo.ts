import { spawnSync } from 'node:child_process'
import { drawTerminal } from './picture.ts'

/** A picture of what a terminal shows of linting the demo docset; the built command is needed. */
export function demoPicture(): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['../../dist/cli.js', '--color', 'docs/on-call.md'], {
    cwd: 'fixtures/demo',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT },
  })
  return drawTerminal(
    'Findings of docset-lint in a terminal',
    `$ npx docset-lint docs/on-call.md\n\n${stdout}${stderr}`,
  )
}
