/**
 * What is reported of a changed repository. `lines`: what is new, anywhere, and what stands on changed lines. `files`: what
 * is new, and all that stands in changed files. `all`: everything, and what is new counts.
 */
export const FILTER_MODES = ['lines', 'files', 'all'] as const
export type FilterMode = (typeof FILTER_MODES)[number]
