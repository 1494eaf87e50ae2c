import type { Rule } from '../rule.ts'
import type { Draft } from './draft.ts'

/**
 * The order in which the Learn build looks at a page: only where it stops after so many findings can it be seen. Names are
 * types of content rules, else codes; what is not named comes with the headings.
 */
const STAGES: readonly (readonly string[])[] = [
  ['MaxLevel', 'SegmentUnique'],
  ['merge-conflict'],
  ['SensitiveLanguage'],
  ['attribute-reserved', 'violate-schema', 'yaml-header-syntax-error', 'yaml-header-not-object', 'yaml-duplicate-key'],
  [
    'invalid-code',
    'invalid-form',
    'invalid-image',
    'invalid-moniker-range',
    'invalid-nested-column',
    'invalid-note-section',
    'invalid-row',
    'invalid-video',
    'invalid-zone',
  ],
  ['invalid-tab-group'],
  ['moniker-range-undefined', 'moniker-zone-empty'],
  ['include-not-found', 'include-invalid', 'circular-reference'],
  ['headings'],
  [
    'zone-pivot-group-missing',
    'zone-pivot-definition-not-found',
    'zone-pivot-definition-conflict',
    'pivot-group-not-found',
    'GroupIdDuplicate',
    'PivotIdDuplicate',
    'PivotNotDefined',
    'PivotNotUsed',
  ],
  ['CodeBlockIndented', 'CodeBlockUnclosed', 'CodeLanguageMissing', 'CodeLanguageInvalid'],
  ['MissingColumnHeaders', 'MissingTableHeaders'],
  [
    'DisallowedLink',
    'HtmlLinks',
    'ImageAltTextBadLength',
    'ImageAltTextDuplicated',
    'ImageAltTextEqualsFilename',
    'ImageAltTextMissing',
    'ImageInline',
    'LinkTextPresent',
    'LocalesInLink',
    'PreserveViewNotSet',
    'SecureLinks',
    'disallowed-domain',
    'external-image',
    'file-not-found',
    'link-out-of-scope',
    'local-file-path',
  ],
  ['xref-not-found'],
  ['disallowed-html-tag', 'disallowed-html-attribute'],
  [
    'codesnippet-not-found',
    'unknown-language-code',
    'not-notebook-content',
    'multiple-tags-with-same-name',
    'tag-not-found',
  ],
  ['custom-404-page', 'TocMissing'],
  ['bookmark-not-found', 'H1Unique', 'TitleUnique'],
]

const stageByName = new Map(STAGES.flatMap((names, stage) => names.map(name => [name, stage] as const)))

/** Stage of what schemas say of metadata. */
export const METADATA_STAGE = stageByName.get('attribute-reserved')!

/** False for what the build only looks at when all pages are done. */
export function isOfPage({ stage = 0 }: Draft): boolean {
  return stage < stageByName.get('bookmark-not-found')!
}

export function stageOf({ type, code }: Rule): number {
  return stageByName.get(type ?? code) ?? stageByName.get('headings')!
}

/** Findings of one page in the order of the build. */
export function inBuildOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => (a.stage ?? 0) - (b.stage ?? 0))
}
