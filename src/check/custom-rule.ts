import { type Level, SEVERITIES, type Severity } from '../finding.ts'
import { type Matcher, tolerantGlobs } from '../link/glob.ts'
import type { PageFile } from '../link/model.ts'
import { getAnyCase, items, text, texts, type Value } from '../value.ts'

/**
 * How a docset or a schema changes the findings of one code: `rules` of docfx.json and of metadata schemas.
 * Absent properties change nothing.
 */
export interface CustomRule {
  readonly severity?: Level
  readonly code?: string
  /** May name the original message's arguments as `{0}`, `{1}` … */
  readonly message?: string
  readonly additionalMessage?: string
  readonly propertyPath?: string
  readonly exclude?: Matcher
  readonly contentTypes?: readonly string[]
  /** Only with schema rules: off on pages that search engines must not index. */
  readonly seoOnly?: boolean
  readonly canonicalVersionOnly?: boolean
  readonly pullRequestOnly?: boolean
  readonly addOnly?: boolean
  readonly disabled?: boolean
}

/** A bare string is the severity. */
export function readCustomRule(value: Value): CustomRule {
  if (value.kind === 'scalar') return severityOf(value)
  const string = (key: string): string | undefined => text(getAnyCase(value, key))
  const flag = (key: string): boolean | undefined => {
    const found = string(key)
    return found === undefined ? undefined : found.toLowerCase() === 'true'
  }
  const exclude = texts(getAnyCase(value, 'exclude'))
  const contentTypes = getAnyCase(value, 'contentTypes')
  const seoOnly = texts(getAnyCase(value, 'tags')).some(tag => tag.toLowerCase() === 'seo')
  return dropUndefined({
    ...severityOf(getAnyCase(value, 'severity')),
    code: string('code'),
    message: string('message'),
    additionalMessage: string('additionalMessage'),
    propertyPath: string('propertyPath'),
    // A pattern that cannot be read is reported with the configuration.
    exclude: exclude.length > 0 ? tolerantGlobs(exclude, () => {}) : undefined,
    contentTypes:
      contentTypes && items(contentTypes).length > 0 ? texts(contentTypes).map(type => type.toLowerCase()) : undefined,
    seoOnly: seoOnly || undefined,
    canonicalVersionOnly: flag('canonicalVersionOnly'),
    pullRequestOnly: flag('pullRequestOnly'),
    addOnly: flag('addOnly'),
    disabled: flag('disabled'),
  })
}

export function readSeverity(name: string | undefined): Level | undefined {
  const lower = name?.toLowerCase()
  return lower === 'off' ? 'off' : SEVERITIES.find(severity => severity === lower)
}

/** True for a page, or a version of it, that the rule of a schema does not look at. */
export function isFilteredOut(
  { contentTypes, seoOnly, canonicalVersionOnly }: CustomRule,
  page: PageFile,
  isCanonical: () => boolean,
): boolean {
  return (
    (contentTypes !== undefined && !contentTypes.includes(page.pageType)) ||
    (seoOnly === true && page.noIndex) ||
    (canonicalVersionOnly === true && !isCanonical())
  )
}

function severityOf(value: Value | undefined): { severity?: Severity | 'off' } {
  const severity = readSeverity(text(value))
  return severity === undefined ? {} : { severity }
}

function dropUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never
}
