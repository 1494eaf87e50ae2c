import leven from 'leven'

/** Farther candidates help nobody. */
const MAX_DISTANCE = 5

/** The candidate with the smallest edit distance, at most `limit`; the first in order where several are. */
export function nearest(text: string, candidates: Iterable<string>, limit = MAX_DISTANCE): string | undefined {
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > Math.min(least, limit)) continue
    const distance = leven(text, candidate, { maxDistance: limit + 1 })
    if (distance < least || (distance === least && best !== undefined && candidate < best)) {
      least = distance
      best = candidate
    }
  }
  return best
}
