import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface Options {
  /** Docsets to measure on; none: a generated one. */
  readonly folders: readonly string[]
  readonly runs: number
  /** Parts of names of contenders; none: all of them. */
  readonly only: readonly string[]
  readonly skip: readonly string[]
  /** After so many minutes, a contender is given up. */
  readonly minutes: number
  /** Measure how time grows with the number of articles, and nothing else. */
  readonly scale: boolean
}

/** @throws Error when an option has no meaning */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string', multiple: true, default: [] },
      skip: { type: 'string', multiple: true, default: [] },
      minutes: { type: 'string', default: '10' },
      scale: { type: 'boolean', default: false },
    },
  })
  const { only, skip, scale } = values
  if (scale && positionals.length > 0) throw new Error('--scale generates its docsets; it takes no folder.')
  return {
    folders: positionals.map(path => resolve(path)),
    runs: countOf('--runs', values.runs),
    only,
    skip,
    minutes: countOf('--minutes', values.minutes),
    scale,
  }
}

function countOf(option: string, text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} takes a whole number, 1 or more.`)
  return count
}

/** True for a contender that is to run. */
export function isWanted(name: string, { only, skip }: Pick<Options, 'only' | 'skip'>): boolean {
  return (only.length === 0 || only.some(part => name.includes(part))) && !skip.some(part => name.includes(part))
}
