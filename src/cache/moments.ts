/** True when the times of two runs compare alike with each of the moments. */
export function compareAlike(before: number, now: number, moments: readonly number[]): boolean {
  return moments.every(moment => Math.sign(before - moment) === Math.sign(now - moment))
}
