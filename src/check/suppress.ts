import type { Suppression } from '../facts.ts'
import type { Finding } from '../finding.ts'
import type { RepoPath } from '../path.ts'

export interface Suppressed {
  readonly findings: readonly Finding[]
  /** Comments that switched nothing off. */
  readonly unused: readonly { readonly file: RepoPath; readonly suppression: Suppression }[]
}

/** Drops the findings that inline comments switch off. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: ReadonlyMap<RepoPath, readonly Suppression[]>,
): Suppressed {
  if (suppressions.size === 0) return { findings, unused: [] }
  const used = new Set<Suppression>()
  const kept = findings.filter(finding => {
    const own = finding.place && suppressions.get(finding.place.file)
    if (!own) return true
    const offset = finding.place?.span?.[0] ?? 0
    const matching = own.filter(
      ({ code, scope }) => (code === '' || code === finding.code) && scope[0] <= offset && offset < scope[1],
    )
    for (const suppression of matching) used.add(suppression)
    return matching.length === 0
  })
  const unused = [...suppressions].flatMap(([file, own]) =>
    own.filter(suppression => !used.has(suppression)).map(suppression => ({ file, suppression })),
  )
  return { findings: kept, unused }
}
