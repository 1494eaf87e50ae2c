import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Texts } from '../lint-texts.ts'

/** The built command. */
export const COMMAND = resolve('dist/cli.js')

/** What a run of a program gave. */
export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Writes texts into a new folder, which goes with the test. */
export function folderOf(texts: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docset-lint-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** An environment in which nothing decides on colours and reports but what the test says. */
export function environment(own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const given = process.env
  return { PATH: given.PATH, HOME: given.HOME, TMPDIR: given.TMPDIR, SYSTEMROOT: given.SYSTEMROOT, ...own }
}

/** Runs docset-lint in a folder. */
export function run(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  return execute(process.execPath, [COMMAND, ...args], cwd, env)
}

/** Runs a program in a folder. */
export function execute(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const options = { cwd, env: environment(env), encoding: 'utf8', maxBuffer: 1 << 28 } as const
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, options)
  if (error) throw error
  return { code: status, signal, stdout, stderr }
}

/** A docset with an error, a warning and a suggestion, all in `docs/article.md`. */
export const FAULTY = {
  'docs/docfx.json': '{ "build": { "content": [{ "files": "**/*.md" }] } }',
  'docs/article.md': [
    '---',
    'title: Adjust the brakes of a bicycle',
    'description: How to adjust the brakes of a bicycle, with all the tools that you need for it.',
    'author: someone',
    'ms.author: someone',
    'ms.date: 11/20/2026',
    'ms.service: bicycles',
    'ms.topic: how-to',
    '---',
    '',
    '# Adjust the brakes',
    '',
    '[!INCLUDE [pads](pads.md)]',
    '',
    'See [the manual](manual.md).',
    '',
    'See [Learn](https://learn.microsoft.com/azure).',
    '',
    '## Pads',
    '',
    'Replace the pads when the groove is gone.',
    '',
  ].join('\n'),
} satisfies Texts
