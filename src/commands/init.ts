import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import packageJson from '../../package.json' with { type: 'json' }
import { BASELINE } from '../baseline/file.ts'
import { textOf } from '../compile/decode.ts'
import { type Plan, planInit } from '../init/plan.ts'
import { diskFiles, findRoot } from '../io/files.ts'
import { assertInside } from '../io/inside.ts'
import { writeReport } from '../io/report-file.ts'
import type { Terminal } from './flags.ts'
import { runLint } from './lint.ts'

/** Sets a repository up: says what it will write, asks, and writes it. Exit code 0, also when the answer is no. */
export async function runInit({ yes = false }: { readonly yes?: boolean }, terminal: Terminal): Promise<number> {
  const root = realpathSync(findRoot(resolve(terminal.cwd)))
  const files = diskFiles(root)
  const read = (path: string): string | undefined =>
    files.list().includes(path) ? textOf(files.read(path)) : undefined
  const plan = planInit({ paths: files.list(), read }, packageJson.version)
  const needsBaseline = !existsSync(join(root, BASELINE))

  const { stdout } = terminal
  stdout.write(describe(plan, root, needsBaseline))
  if (plan.steps.length === 0 && !needsBaseline) return 0
  if (!yes && !(await isAgreed(terminal))) {
    stdout.write('Nothing is written.\n')
    return 0
  }
  for (const { path } of plan.steps) assertInside(root, join(root, path))
  for (const { path, text } of plan.steps) await writeReport(join(root, path), text)
  return needsBaseline ? writeBaseline({ ...terminal, cwd: root }) : 0
}

function describe({ steps, notes }: Plan, root: string, needsBaseline: boolean): string {
  const writes = [
    ...steps.map(({ path, what }) => `  ${path}: ${what}`),
    ...(needsBaseline ? [`  ${BASELINE}: baseline, so that only new findings are reported`] : []),
  ]
  if (writes.length === 0) return 'Everything is set up.\n'
  return `${[...notes, '', `In ${root} this will be written:`, ...writes].join('\n')}\n`
}

/** A program that runs this is not asked. */
async function isAgreed({ stdin, stdout, env }: Terminal): Promise<boolean> {
  if (!stdin?.isTTY || !stdout.isTTY || env.CI) {
    stdout.write('Run docset-lint init --yes to agree.\n')
    return false
  }
  const prompt = createInterface({ input: stdin, output: stdout })
  try {
    return /^y(?:es)?$/i.test((await prompt.question('Write this? (y/N) ')).trim())
  } finally {
    prompt.close()
  }
}

async function writeBaseline(terminal: Terminal): Promise<number> {
  const code = await runLint(
    [],
    { failOn: 'never', errorOnUnmatchedPattern: true, filterMode: 'lines', suppressAll: true, quiet: true },
    terminal,
  )
  return code === 2 ? 2 : 0
}
