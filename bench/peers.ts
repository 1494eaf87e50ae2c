import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runCommand } from './measure.ts'

/** A linter, or a part of the work, to be timed. */
export interface Contender {
  readonly name: string
  /** Runs it once; gives the peak memory in megabytes. */
  run(): number
}

/** Versions of the linters that docset-lint is compared with. They are installed here, and are no dependencies of it. */
const PEERS = {
  rumdl: '0.2.75',
  'markdownlint-cli2': '0.24.1',
  'remark-cli': '12.0.1',
  'remark-validate-links': '13.1.0',
}
const FOLDER = resolve('bench', '.peers')

/** docset-lint first, then the floor, then its peers. */
export function contenders(folder: string): Contender[] {
  installPeers()
  const node = (name: string, script: string, args: readonly string[]): Contender => ({
    name,
    run: () => runCommand({ command: process.execPath, args: [script, ...args], cwd: folder, exitCodes: [0, 1] }),
  })
  const peer = (name: string, command: string, args: readonly string[]): Contender => ({
    name,
    run: () =>
      runCommand({ command: join(FOLDER, 'node_modules', '.bin', command), args, cwd: folder, exitCodes: [0, 1] }),
  })
  return [
    node('docset-lint', resolve('dist', 'cli.js'), ['--format', 'json']),
    node('docset-lint --jobs 1', resolve('dist', 'cli.js'), ['--format', 'json', '--jobs', '1']),
    node('floor: read, parse, walk', resolve('dist', 'tools', 'floor.js'), [folder]),
    peer('rumdl', 'rumdl', ['check', '--no-cache', '.']),
    peer('markdownlint-cli2', 'markdownlint-cli2', ['**/*.md', '#node_modules']),
    peer('remark-validate-links', 'remark', [
      '--no-stdout',
      '--quiet',
      '--use',
      'remark-validate-links=repository:false',
      '.',
    ]),
  ]
}

function installPeers(): void {
  if (existsSync(join(FOLDER, 'node_modules', '.bin', 'rumdl'))) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
