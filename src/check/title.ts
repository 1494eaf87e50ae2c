import type { Place } from '../finding.ts'
import type { Metadata } from '../link/metadata.ts'
import type { PageFile } from '../link/model.ts'
import { placeOf } from '../link/problem.ts'
import type { PageHeading } from '../rule.ts'
import { text } from '../value.ts'

/** Title of the published page, and where it comes from. */
export interface Title {
  readonly text: string
  readonly place: Place
}

/**
 * The `title` attribute of an article, else the first heading down to H3; with the `titleSuffix` that the site adds. Pages
 * written in YAML have none that is compared.
 */
export function publishedTitle(article: PageFile, headings: readonly PageHeading[]): Title | undefined {
  if (article.facts.kind !== 'markdown') return undefined
  const title = attribute(article.metadata, 'title')
  const found = title ?? firstHeading(headings)
  if (!found || found.text.trim() === '') return undefined
  const suffix = attribute(article.metadata, 'titleSuffix')?.text
  if (!suffix || suffix.trim() === '') return found
  const bar = found.text.indexOf('|')
  return { ...found, text: `${bar > 5 ? found.text.slice(0, bar) : found.text} - ${suffix}` }
}

function attribute(metadata: Metadata, key: string): Title | undefined {
  const found = metadata.attributes.get(key)
  const value = text(found?.value)
  return found && value !== undefined && value !== ''
    ? { text: value, place: placeOf(found.value, found.file) }
    : undefined
}

function firstHeading(headings: readonly PageHeading[]): Title | undefined {
  const first = headings.find(({ heading }) => heading.level <= 3 && (heading.plain ?? heading.content).trim() !== '')
  return first && { text: first.heading.plain ?? first.heading.content, place: first.place }
}
