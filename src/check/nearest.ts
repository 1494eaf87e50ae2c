import leven from 'leven'

/** Farther candidates help nobody. */
const MAX_DISTANCE = 5

/** The candidate with the smallest edit distance, when it is at most five; the first in order where several are. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = MAX_DISTANCE + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > Math.min(least, MAX_DISTANCE)) continue
    const distance = leven(text, candidate, { maxDistance: MAX_DISTANCE + 1 })
    if (distance < least || (distance === least && best !== undefined && candidate < best)) {
      least = distance
      best = candidate
    }
  }
  return best
}
