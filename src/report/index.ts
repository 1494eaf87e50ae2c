import type { LocatedFinding } from './locate.ts'
import type { ReportContext, Reporter } from './report.ts'

/** Names of the formats, in the order of the help text; those that a run does not use cost it nothing. */
const LOADERS = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  docfx: async () => (await import('./docfx.ts')).docfx,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./markdown.ts')).markdown,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  azure: async () => (await import('./azure.ts')).azure,
  unix: async () => (await import('./unix.ts')).unix,
} satisfies Record<string, () => Promise<Reporter>>

export type Format = keyof typeof LOADERS
export const FORMATS = Object.keys(LOADERS) as Format[]

/** Writes findings in a format. Baselined findings are SARIF's alone. */
export async function render(
  format: Format,
  findings: readonly LocatedFinding[],
  context: ReportContext,
): Promise<string> {
  const report = await LOADERS[format]()
  return report(format === 'sarif' ? findings : findings.filter(({ suppressed }) => suppressed === undefined), context)
}
