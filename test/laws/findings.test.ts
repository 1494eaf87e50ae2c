import { describe, expect, test } from 'vitest'
import { decode } from '../../src/compile/decode.ts'
import { compareFindings } from '../../src/finding.ts'
import type { Files } from '../../src/io/files.ts'
import { lintFiles } from '../lint-texts.ts'
import { cases, fixtures, toLawLine } from './cases.ts'

const results = await Promise.all(cases.map(async ({ name, files }) => ({ name, files, ...(await lintFiles(files)) })))

test('findings are sorted', () => {
  for (const { name, findings } of results)
    expect([...findings].sort(compareFindings).map(toLawLine), name).toEqual(findings.map(toLawLine))
})

test('no finding is told twice', () => {
  for (const { name, findings } of results)
    expect(new Set(findings.map(finding => JSON.stringify(finding))).size, name).toBe(findings.length)
})

test('every place lies inside its file', () => {
  for (const { name, files, findings } of results) {
    for (const { place, related = [] } of findings) {
      for (const { file, span, mark } of [...(place ? [place] : []), ...related.map(({ place }) => place)]) {
        const length = decode(files.read(file) ?? new Uint8Array()).text?.length ?? 0
        for (const [start, end] of [span, mark].filter(range => range !== undefined)) {
          const isInside = 0 <= start && start <= end && end <= length
          expect(isInside, `${name}: ${file} has ${length} characters, not ${start} to ${end}`).toBe(true)
        }
      }
    }
  }
})

describe.each(fixtures)('$name', ({ files }) => {
  test('gives the same findings again', async () => {
    const once = (await lintFiles(files)).findings.map(toLawLine)
    expect((await lintFiles(files)).findings.map(toLawLine)).toEqual(once)
  })

  test('gives the same findings in whatever order its files are read', async () => {
    const backwards: Files = { ...files, list: () => [...files.list()].reverse() }
    expect((await lintFiles(backwards)).findings.map(toLawLine)).toEqual(
      (await lintFiles(files)).findings.map(toLawLine),
    )
  })
})
