import { expect, test } from 'vitest'
import { fingerprint, fingerprints } from '../src/fingerprint.ts'
import { sha256 } from '../src/io/sha256.ts'
import type { LocatedFinding } from '../src/report/locate.ts'
import { lintTexts } from './lint-texts.ts'

type Texts = Readonly<Record<string, string>>

const BROKEN = 'See [the manual](manual.md).'

/** Findings of missing files in `article.md`, with their fingerprints. */
async function printsOf(article: string): Promise<string[]> {
  const texts: Texts = { 'article.md': article }
  const found = await lintTexts(texts, { only: 'file-not-found' })
  return fingerprints(found, file => texts[file])
}

test('stays when lines are added above, or elsewhere on the page', async () => {
  const [before] = await printsOf(`# Brakes\n\n## Pads\n\n${BROKEN}\n`)
  const [after] = await printsOf(`# Brakes\n\n${'More text.\n\n'.repeat(10)}## Pads\n\nNew.\n\n${BROKEN}\n\nEnd.\n`)
  expect(before).toMatch(/^[0-9a-f]{32}$/)
  expect(after).toBe(before)
})

test('stays when only white space of the line changes, or line endings do', async () => {
  const [before] = await printsOf(`# Brakes\n\n${BROKEN}\n`)
  expect(await printsOf(`# Brakes\r\n\r\n${BROKEN}  \r\n`)).toEqual([before])
})

test('another mistake of the same kind has another one', async () => {
  const [old] = await printsOf(`# Brakes\n\n${BROKEN}\n`)
  expect(await printsOf('# Brakes\n\nSee [the drawing](drawing.md).\n')).not.toContain(old)
})

test('the same text under another heading, or in another file, has another one', async () => {
  const [pads, chain] = await printsOf(`# Brakes\n\n## Pads\n\n${BROKEN}\n\n## Chain\n\n${BROKEN}\n`)
  expect(pads).not.toBe(chain)
  const texts: Texts = { 'a.md': `# A\n\n${BROKEN}\n`, 'b.md': `# A\n\n${BROKEN}\n` }
  const both = await lintTexts(texts, { only: 'file-not-found' })
  expect(new Set(fingerprints(both, file => texts[file])).size).toBe(2)
})

test('a hash in a code block is no heading', async () => {
  const [before] = await printsOf(`# Brakes\n\n~~~sh\necho\n~~~\n\n${BROKEN}\n`)
  expect(await printsOf(`# Brakes\n\n~~~sh\n# echo\n~~~\n\n${BROKEN}\n`)).toEqual([before])
})

test('equal findings are told apart: on lines, on one line, at one place', async () => {
  const lines = await printsOf(`# Brakes\n\n${BROKEN}\n\n${BROKEN}\n\n${BROKEN} ${BROKEN}\n`)
  expect(lines).toHaveLength(4)
  expect(new Set(lines).size).toBe(4)
  const [finding] = await lintTexts({ 'article.md': `# Brakes\n\n${BROKEN}\n` }, { only: 'file-not-found' })
  expect(new Set(fingerprints([finding!, finding!], () => BROKEN)).size).toBe(2)
})

test('the wording of the message does not matter where there is a place', async () => {
  const texts: Texts = { 'article.md': `# Brakes\n\n${BROKEN}\n` }
  const [finding] = await lintTexts(texts, { only: 'file-not-found' })
  const textOf = (file: string): string | undefined => texts[file]
  expect(fingerprint({ ...finding!, message: 'Datei fehlt' }, textOf)).toBe(fingerprint(finding!, textOf))
})

test('without a place the message counts, but not the line numbers that it names', () => {
  const conflict = (message: string): LocatedFinding => {
    const nowhere = { line: 0, column: 0 }
    return { code: 'publish-url-conflict', severity: 'warning', message, mark: { start: nowhere, end: nowhere } }
  }
  const print = (message: string): string => fingerprint(conflict(message), () => undefined)
  expect(print("'a.md(5,1)' and 'b.md(2,1)'")).toBe(print("'a.md(7,1)' and 'b.md(2,1)'"))
  expect(print("'a.md(5,1)' and 'b.md(2,1)'")).not.toBe(print("'a.md(5,1)' and 'c.md(2,1)'"))
})

test('the same with a digest of Node.js', async () => {
  const texts: Texts = { 'article.md': `# Brakes\n\n${BROKEN} ü\ud800\n\n${BROKEN}\n` }
  const found = await lintTexts(texts, { only: 'file-not-found' })
  const textOf = (file: string): string | undefined => texts[file]
  expect(fingerprints(found, textOf, sha256)).toEqual(fingerprints(found, textOf))
})
