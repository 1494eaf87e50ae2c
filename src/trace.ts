import type { RepoPath } from './path.ts'

/**
 * What a piece of work has asked of the repository and of the clock. Where all of it would be answered as before, the work
 * would give what it gave before.
 */
export interface Trace {
  /** Files whose content counted. */
  readonly reads: readonly RepoPath[]
  /** Files of the configuration, which are read once for many pages. */
  readonly inputs: readonly RepoPath[]
  /** Paths in lower case that were looked for, whether or not there is such a file. */
  readonly lookups: readonly string[]
  /** Moments in milliseconds since 1970 that the time of the run was compared with. */
  readonly moments: readonly number[]
}

const NOTHING: Trace = { reads: [], inputs: [], lookups: [], moments: [] }

/** A trace that is being written. */
interface OpenTrace {
  readonly reads: Set<RepoPath>
  readonly inputs: Set<RepoPath>
  readonly lookups: Set<string>
  readonly moments: Set<number>
}

/** Writes down what is asked while something is traced; costs next to nothing while nothing is. */
export interface Tracer {
  read(path: RepoPath): void
  input(path: RepoPath): void
  /** `path` is in lower case. */
  lookUp(path: string): void
  compare(moment: number): void
  /** Does a piece of work, and tells what it has asked. A trace that is open around it gets all of that, too. */
  during<T>(work: () => T): { readonly result: T; readonly trace: Trace }
  /** Writes down what an answer that is remembered was made from. */
  replay(trace: Trace): void
}

/** `isOn` is false where nobody wants to know: everything is then done without being written down. */
export function createTracer(isOn: boolean): Tracer {
  let open: OpenTrace | undefined
  const replay = ({ reads, inputs, lookups, moments }: Trace): void => {
    if (!open) return
    for (const path of reads) open.reads.add(path)
    for (const path of inputs) open.inputs.add(path)
    for (const path of lookups) open.lookups.add(path)
    for (const moment of moments) open.moments.add(moment)
  }
  return {
    read: path => void open?.reads.add(path),
    input: path => void open?.inputs.add(path),
    lookUp: path => void open?.lookups.add(path),
    compare: moment => void open?.moments.add(moment),
    during(work) {
      if (!isOn) return { result: work(), trace: NOTHING }
      const outer = open
      const own: OpenTrace = { reads: new Set(), inputs: new Set(), lookups: new Set(), moments: new Set() }
      open = own
      let result: ReturnType<typeof work>
      try {
        result = work()
      } finally {
        open = outer
      }
      const { reads, inputs, lookups, moments } = own
      const trace = { reads: [...reads], inputs: [...inputs], lookups: [...lookups], moments: [...moments] }
      replay(trace)
      return { result, trace }
    },
    replay,
  }
}
