import { pageSchemas, rules } from '../../src/builtin.ts'
import { severities } from '../../src/catalogue.ts'
import type { Compiler } from '../../src/compile/compile.ts'
import { parseJson } from '../../src/compile/json.ts'
import { memoryFiles } from '../../src/io/files.ts'
import { lint } from '../../src/lint.ts'
import { docfx } from '../../src/report/docfx.ts'
import { locate } from '../../src/report/locate.ts'
import type { SpecCase } from './cases.ts'
import { type Actual, agrees, type Level } from './match.ts'

export interface Outcome {
  readonly spec: SpecCase
  readonly actual: readonly Actual[]
  readonly agreement: Readonly<Record<Level, boolean>>
}

/** What the runner of the specs sets in the environment. */
export const ENVIRONMENT = parseJson('{"hostName": "docs.com", "outputType": "json", "urlType": "docs"}').value!

/** Runs a case through the pipeline with the `build` preset. */
export async function runCase(spec: SpecCase, compiler: Compiler, now: number): Promise<Outcome> {
  const settings = { preset: 'build' as const, rules: new Map(), overrides: [], ignores: () => false, now }
  const { findings, facts } = await lint({
    files: memoryFiles(spec.inputs),
    compiler,
    rules,
    settings,
    schemas: [],
    pageSchemas,
    severities: severities(),
    isRepository: spec.isRepository,
    environment: ENVIRONMENT,
  })
  const { buildFiles } = spec
  const built = buildFiles ? findings.filter(({ place }) => place && buildFiles.includes(place.file)) : findings
  const lines = docfx(locate(built, facts))
  const actual = lines
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Actual)
  const level = (name: Level): boolean => spec.expected === undefined || agrees(spec.expected, actual, name)
  return { spec, actual, agreement: { file: level('file'), line: level('line'), all: level('all') } }
}
