import type { Reporter } from './report.ts'

/** Names of the formats, in the order of the help text. */
export const FORMATS = ['pretty', 'json', 'docfx'] as const
export type Format = (typeof FORMATS)[number]

/** Loads a reporter; formats that a run does not use cost it nothing. */
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty.ts')).pretty
    case 'json':
      return (await import('./json.ts')).json
    case 'docfx':
      return (await import('./docfx.ts')).docfx
  }
}
