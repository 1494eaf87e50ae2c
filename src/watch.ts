import type { RepoPath } from './path.ts'

/** The steps of a run. */
export type Phase = 'start' | 'read' | 'compile' | 'link' | 'check' | 'compare' | 'report'

/** Is told how far a run is. */
export interface Watch {
  /** A phase begins, and the one before ends. */
  phase(phase: Phase): void
  /** So many files of a phase are done, this one last. */
  progress(done: number, of: number, file: RepoPath): void
  /** So many more findings were made. */
  found(count: number): void
}
