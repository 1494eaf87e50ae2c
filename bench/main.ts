import { availableParallelism, cpus, totalmem } from 'node:os'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generateDocset } from './docset.ts'
import { type Measure, measure, median } from './measure.ts'
import { type Contender, contenders } from './peers.ts'

/** `npm run bench [-- <docset folder>…] [--runs 5] [--only name]`: docset-lint and its peers over real docsets. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) {
  process.stderr.write('--runs takes a number of runs, 1 or more.\n')
  process.exit(2)
}
const folders = positionals.length > 0 ? positionals.map(path => resolve(path)) : [generateDocset(2000)]

const [cpu] = cpus()
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? 'unknown processor'}, ${availableParallelism()} threads, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; medians of ${runs} runs, in turn\n`,
)
for (const folder of folders) {
  const candidates = contenders(folder).filter(({ name }) => !values.only || name.includes(values.only))
  const results = new Map<Contender, Measure[]>(candidates.map(candidate => [candidate, []]))
  for (const candidate of candidates) candidate.run()
  for (let run = 0; run < runs; run++)
    for (const candidate of candidates) results.get(candidate)!.push(measure(candidate.run))
  process.stdout.write(`\n${table(basename(folder), results)}`)
}

/** A row for each contender; the ratio is its time by that of the first row. */
function table(title: string, results: ReadonlyMap<Contender, readonly Measure[]>): string {
  const rows = [...results].map(([{ name }, measures]) => ({
    name,
    seconds: median(measures.map(({ seconds }) => seconds)),
    megabytes: median(measures.map(({ megabytes }) => megabytes)),
  }))
  const reference = rows[0]?.seconds ?? 1
  const lines = rows.map(
    ({ name, seconds, megabytes }) =>
      `| ${name} | ${seconds.toFixed(2)} | ${(seconds / reference).toFixed(2)} | ${megabytes.toFixed(0)} |\n`,
  )
  return `| ${title} | seconds | ratio | peak MB |\n| --- | ---: | ---: | ---: |\n${lines.join('')}`
}
