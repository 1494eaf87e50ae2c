import type { Problem } from '../../facts.ts'

/** Conflict markers that a merge left at line starts, outside fenced code; the place is the opening marker's line. */
export function findMergeConflict(text: string): Problem[] {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return []
  const expected = ['<<<<<<<', '=======', '>>>>>>>']
  let inCode = false
  let found = 0
  let start = 0
  for (const { 0: line, index } of text.matchAll(/^(?:```|<<<<<<<|=======|>>>>>>>)/gm)) {
    if (line === '```') {
      inCode = !inCode
      found = 0
    } else if (!inCode && line === expected[found]) {
      if (found === 0) start = index
      if (++found === expected.length) return [{ code: 'merge-conflict', span: [start, start + 7] }]
    }
  }
  return []
}
