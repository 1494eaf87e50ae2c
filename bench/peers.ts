import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Contender } from './contenders.ts'

/** Versions of the linters that docset-lint is compared with. They are installed here, and are no dependencies of it. */
export const PEERS = {
  rumdl: '0.2.75',
  'markdownlint-cli2': '0.24.1',
  'remark-cli': '12.0.1',
  'remark-validate-links': '13.1.0',
}
const FOLDER = resolve('bench', '.peers')
const LINKS = join(FOLDER, 'node_modules', 'remark-validate-links', 'index.js')

export function peers(folder: string): Contender[] {
  const peer = (name: string, command: string, args: readonly string[], exitCodes = [0, 1]): Contender => {
    const path = join(FOLDER, 'node_modules', '.bin', command)
    const commandOf = (args: readonly string[]) => ({ command: path, args, cwd: folder, exitCodes })
    return {
      name,
      command: commandOf(args),
      prepare: run => {
        installPeers()
        // Its program is then in memory, as the docset is, whoever comes first.
        return run(commandOf(['--version']))
      },
    }
  }
  return [
    peer('rumdl', 'rumdl', ['check', '--no-cache', '.']),
    peer('markdownlint-cli2', 'markdownlint-cli2', ['**/*.md']),
    // By its path, as remark looks for plugins beside the docset; that it finds none there is exit code 1, and no result.
    peer('remark-validate-links', 'remark', ['--no-stdout', '--quiet', '--use', `${LINKS}=repository:false`, '.'], [0]),
  ]
}

function installPeers(): void {
  const manifest = join(FOLDER, 'package.json')
  const content = JSON.stringify({ private: true, dependencies: PEERS })
  const isDone = existsSync(join(FOLDER, 'node_modules', '.package-lock.json'))
  if (isDone && readFileSync(manifest, 'utf8') === content) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(manifest, content)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
