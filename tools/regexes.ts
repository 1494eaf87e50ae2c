import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { checkSync } from 'recheck'
import { allowed } from './regexes-allowed.ts'
import { findRegexes, type Regex } from './regexes-find.ts'

// `npm run check`: no regular expression of ours may take more than linear time for the text that it fails on, as texts
// come from repositories that nobody has vetted. Those that are put together at run time are not looked at.

const FOLDERS = ['src', 'rules', 'tools', 'bench']
/** Judgements of before, by expression: to make them takes seconds, for some minutes. */
const CACHE = 'node_modules/.cache/regexes.json'
const PATIENCE = 120_000

/** What is wrong with an expression; null when nothing is. */
type Verdict = string | null

/** The part of recheck that runs anywhere. */
process.env.RECHECK_BACKEND = 'pure'

const files = FOLDERS.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(path => /\.(?:ts|mjs)$/.test(path)),
)
const regexes = files.flatMap(path => findRegexes(path, readFileSync(path, 'utf8')))
const known = readCache()
const verdicts = new Map(regexes.map(regex => [keyOf(regex), known.get(keyOf(regex))]))
for (const regex of regexes) {
  const key = keyOf(regex)
  if (verdicts.get(key) === undefined) verdicts.set(key, judge(regex))
}
writeCache()

const wrong = regexes.flatMap(regex => {
  const verdict = verdicts.get(keyOf(regex))
  if (!verdict || allowed.some(entry => isAbout(entry, regex))) return []
  return `${regex.file}:${regex.line}: ${keyOf(regex)} ${verdict}`
})
const stale = allowed
  .filter(entry => !regexes.some(regex => isAbout(entry, regex) && verdicts.get(keyOf(regex))))
  .map(({ file, source }) => `tools/regexes-allowed.ts: there is no such expression in ${file} to allow: ${source}`)
for (const line of [...wrong, ...stale]) process.stderr.write(`${line}\n`)
process.stderr.write(`Checked ${regexes.length} regular expressions.\n`)
process.exitCode = wrong.length + stale.length > 0 ? 1 : 0

function judge({ source, flags }: Regex): Verdict {
  // Without a quantifier that knows no end, there is nothing to pump.
  if (!/[*+]|\{\d+,\}/.test(source)) return null
  const result = checkSync(source, flags, { timeout: PATIENCE })
  if (result.status === 'safe') return null
  if (result.status === 'unknown') return `cannot be judged: ${result.error.kind}`
  return `backtracks (${result.complexity.summary}), for example on ${result.attack.pattern}`
}

function isAbout(entry: Pick<Regex, 'file' | 'source'>, regex: Regex): boolean {
  return entry.file === regex.file && entry.source === regex.source
}

function keyOf({ source, flags }: Regex): string {
  return `/${source}/${flags}`
}

function readCache(): Map<string, Verdict> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(CACHE, 'utf8')) as Record<string, Verdict>))
  } catch {
    return new Map()
  }
}

/** Only what is still in use is kept. */
function writeCache(): void {
  mkdirSync(dirname(CACHE), { recursive: true })
  writeFileSync(CACHE, JSON.stringify(Object.fromEntries(verdicts), null, 1))
}
