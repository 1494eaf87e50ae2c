import { spawnSync } from 'node:child_process'

/** What a terminal shows of linting the demo docset; the built command is needed. */
export function demoOutput(): string {
  const command = 'docset-lint docs/on-call.md'
  const { stdout, stderr } = spawnSync(process.execPath, ['../../dist/cli.js', '--color', 'docs/on-call.md'], {
    cwd: 'fixtures/demo',
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  return `$ npx ${command}\n\n${stdout}${stderr}`
}
