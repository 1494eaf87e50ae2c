import type { Measure } from './measure.ts'

/** What is measured of a contender, or why it is not. */
export interface Result {
  readonly name: string
  readonly measures: readonly Measure[]
  readonly failure?: string
}

const WIDTH = 36
const NOTHING = '–'

export const TABLE_HEAD = `| ${'Medians'.padEnd(WIDTH)} | seconds | ratio | peak MB |\n| ${'-'.repeat(WIDTH)} | ------: | ----: | ------: |\n`

/** The rows of a docset: a title, and a row for each contender. The ratio is its time by that of the contender `reference`. */
export function tableRows(title: string, results: readonly Result[], reference: string): string {
  const secondsOf = (result: Result | undefined): number =>
    result && result.failure === undefined ? median(result.measures.map(({ seconds }) => seconds)) : Number.NaN
  const whole = secondsOf(results.find(({ name }) => name === reference))
  const rows = results.map(result => {
    const megabytes = result.failure === undefined ? median(result.measures.map(own => own.megabytes)) : Number.NaN
    const seconds = secondsOf(result)
    return row(result.name, figure(seconds, 2), figure(seconds / whole, 2), figure(megabytes, 0))
  })
  return `${row(`**${title}**`, '', '', '')}${rows.join('')}`
}

/** What is to be said of the contenders without figures. */
export function notes(title: string, results: readonly Result[]): string[] {
  return results.flatMap(({ name, failure }) => (failure === undefined ? [] : [`${title}, ${name}: ${failure}`]))
}

function row(name: string, seconds: string, ratio: string, megabytes: string): string {
  return `| ${name.padEnd(WIDTH)} | ${seconds.padStart(7)} | ${ratio.padStart(5)} | ${megabytes.padStart(7)} |\n`
}

export function figure(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : NOTHING
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
