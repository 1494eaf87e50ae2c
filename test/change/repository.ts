import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { Flags, Terminal } from '../../src/commands/flags.ts'
import { runLint } from '../../src/commands/lint.ts'

/** Nothing of the machine's own git configuration, so that every machine gives the same history. */
export const GIT_ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'An author',
  GIT_AUTHOR_EMAIL: 'author@example.com',
  GIT_COMMITTER_NAME: 'An author',
  GIT_COMMITTER_EMAIL: 'author@example.com',
}

/** Texts by path; `undefined` deletes the file. */
export type Writes = Readonly<Record<string, string | undefined>>

/** A git repository in a folder of its own, which goes away with the test. */
export interface TestRepository {
  readonly root: string
  git(...args: string[]): string
  write(texts: Writes): void
  /** Writes, and commits all that is there. */
  commit(texts: Writes): void
  lint(flags?: Partial<Flags>, options?: RunOptions): Promise<Run>
}

export interface RunOptions {
  readonly paths?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
}

export interface Run {
  readonly exitCode: number
  readonly stderr: string
  readonly stdout: string
  /** `file:line code`, or `file code` for a file as a whole; read from the json format. */
  readonly findings: readonly string[]
}

export function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'docset-lint-')))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A new repository on branch `main`. */
export function createRepository(root = folder()): TestRepository {
  const repository = openRepository(root)
  repository.git('init', '--quiet', '--initial-branch=main')
  return repository
}

export function openRepository(root: string): TestRepository {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, env: GIT_ENVIRONMENT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const write = (texts: Writes): void => {
    for (const [path, text] of Object.entries(texts)) {
      const file = join(root, path)
      mkdirSync(dirname(file), { recursive: true })
      if (text === undefined) rmSync(file)
      else writeFileSync(file, text)
    }
  }
  return {
    root,
    git,
    write,
    commit(texts) {
      write(texts)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'A change')
    },
    lint: (flags, options) => lint(root, flags, options),
  }
}

async function lint(
  root: string,
  flags: Partial<Flags> = {},
  { paths = [], env, cwd = root }: RunOptions = {},
): Promise<Run> {
  const { terminal, stdout, stderr } = terminalOf(cwd, env)
  const defaults: Flags = {
    format: [{ format: 'json' }],
    failOn: 'warning',
    errorOnUnmatchedPattern: true,
    filterMode: 'lines',
  }
  const exitCode = await runLint(paths, { ...defaults, ...flags }, terminal)
  return {
    exitCode,
    stderr: stderr(),
    stdout: stdout(),
    findings: flags.format ? [] : toLines(stdout()),
  }
}

/** A terminal that keeps what is written to it. */
export function terminalOf(
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): { readonly terminal: Terminal; stdout(): string; stderr(): string } {
  const stdout = sink()
  const stderr = sink()
  const terminal = { cwd, env: { ...GIT_ENVIRONMENT, ...env }, stdout: stdout.stream, stderr: stderr.stream }
  return { terminal: terminal as unknown as Terminal, stdout: stdout.text, stderr: stderr.text }
}

function sink(): { readonly stream: Writable; text(): string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

function toLines(json: string): string[] {
  const { findings } = JSON.parse(json) as { findings: { file?: string; line?: number; code: string }[] }
  return findings.map(({ file = '', line, code }) => `${file}${line === undefined ? '' : `:${line}`} ${code}`)
}
