import { parseArgs } from 'node:util'
import { createCompiler } from '../../src/compile/compile.ts'
import { readCases } from './cases.ts'
import { type Outcome, runCase } from './run.ts'

/** `npm run conformance -- <folder of specs> [--show]`: how far the findings agree with docfx's own specs. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean' }, only: { type: 'string' } },
})
const [folder] = positionals
if (!folder) {
  process.stderr.write('Usage: npm run conformance -- <folder of specs> [--show] [--only file.yml#index]\n')
  process.exit(2)
}

const compiler = await createCompiler('satteri')
const cases = readCases(folder).filter(({ file, index }) => !values.only || `${file}#${index}`.startsWith(values.only))
const outcomes: Outcome[] = []
for (const spec of cases) outcomes.push(await attempt(spec))

async function attempt(spec: Parameters<typeof runCase>[0]): Promise<Outcome> {
  try {
    return await runCase(spec, compiler, Date.now())
  } catch (error) {
    const failure = { code: 'crash', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    return { spec, actual: [failure], agreement: { file: false, line: false, all: false } }
  }
}

const share = (part: readonly Outcome[], holds: (outcome: Outcome) => boolean): string =>
  `${part.filter(holds).length}/${part.length}`.padStart(9)

function row(name: string, part: readonly Outcome[]): string {
  return `${name.padEnd(20)}${share(part, ({ agreement }) => agreement.file)}${share(part, ({ agreement }) => agreement.line)}${share(part, ({ agreement }) => agreement.all)}\n`
}

if (values.show) {
  for (const { spec, actual, agreement } of outcomes) {
    if (agreement.all) continue
    process.stdout.write(`\n${spec.file}#${spec.index} ${spec.title} [${spec.area}]\n`)
    for (const line of spec.expected ?? []) process.stdout.write(`  - ${JSON.stringify(line)}\n`)
    for (const line of actual)
      process.stdout.write(`  + ${line.code === 'crash' ? line.message : JSON.stringify(line)}\n`)
  }
  process.stdout.write('\n')
}
process.stdout.write(`${'area'.padEnd(20)}     file     line      all\n`)
for (const area of [...new Set(outcomes.map(({ spec }) => spec.area))].sort()) {
  process.stdout.write(
    row(
      area,
      outcomes.filter(({ spec }) => spec.area === area),
    ),
  )
}
const clean = outcomes.filter(({ spec }) => spec.expected?.length === 0)
const failing = outcomes.filter(({ spec }) => spec.expected === undefined || spec.expected.length > 0)
process.stdout.write(row('cases with findings', failing))
process.stdout.write(row('clean cases', clean))
