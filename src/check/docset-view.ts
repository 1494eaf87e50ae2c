import type { Finding } from '../finding.ts'
import type { Docset } from '../link/model.ts'
import { placeOf } from '../link/problem.ts'
import type { RepoPath } from '../path.ts'
import type { Breadcrumb, DocsetView } from '../rule.ts'
import { text, type Value } from '../value.ts'
import { findDuplicates } from './duplicates.ts'

/** The docset as its rules see it; `found` tells what was found so far. */
export function viewDocset(docset: Docset, found: () => readonly Finding[]): DocsetView {
  let failed: ReadonlySet<RepoPath> | undefined
  let breadcrumbs: readonly Breadcrumb[] | undefined
  const hasErrors = (file: RepoPath): boolean => {
    failed ??= new Set(found().flatMap(({ severity, place }) => (severity === 'error' && place ? [place.file] : [])))
    return failed.has(file)
  }
  return {
    ...docset,
    duplicates: items => findDuplicates(items, docset),
    hasErrors,
    get breadcrumbs() {
      breadcrumbs ??= findBreadcrumbs(docset, hasErrors)
      return breadcrumbs
    },
  }
}

/** The breadcrumbs of articles without errors; one that the configuration sets is looked at once. */
function findBreadcrumbs(docset: Docset, hasErrors: (file: RepoPath) => boolean): Breadcrumb[] {
  const seen = new Set<Value>()
  return docset.articles.flatMap(({ file, metadata }) => {
    const attribute = metadata.attributes.get('breadcrumb_path')
    const href = text(attribute?.value)
    if (!attribute || !href || seen.has(attribute.value) || hasErrors(file)) return []
    seen.add(attribute.value)
    const target = docset.resolve(href, attribute.file, file)
    return { href, place: placeOf(attribute.value, attribute.file), target }
  })
}
