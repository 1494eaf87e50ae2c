/** A rule of markdownlint, and what does the same here. */
export interface MarkdownlintRule {
  readonly id: string
  readonly alias: string
  /** Codes of docset-lint. */
  readonly codes?: readonly string[]
  /** The remark-lint rule, which docset-lint runs when settings name it. */
  readonly remark?: string
}

const code = (id: string, alias: string, ...codes: string[]): MarkdownlintRule => ({ id, alias, codes })
const remark = (id: string, alias: string, rule: string): MarkdownlintRule => ({
  id,
  alias,
  remark: `remark-lint-${rule}`,
})
const none = (id: string, alias: string): MarkdownlintRule => ({ id, alias })

/** Every rule of markdownlint, by number. */
export const MARKDOWNLINT_RULES: readonly MarkdownlintRule[] = [
  code('MD001', 'heading-increment', 'heading-skipped'),
  remark('MD003', 'heading-style', 'heading-style'),
  remark('MD004', 'ul-style', 'unordered-list-marker-style'),
  remark('MD005', 'list-indent', 'list-item-content-indent'),
  remark('MD007', 'ul-indent', 'list-item-bullet-indent'),
  remark('MD009', 'no-trailing-spaces', 'hard-break-spaces'),
  remark('MD010', 'no-hard-tabs', 'no-tabs'),
  none('MD011', 'no-reversed-links'),
  remark('MD012', 'no-multiple-blanks', 'no-consecutive-blank-lines'),
  remark('MD013', 'line-length', 'maximum-line-length'),
  remark('MD014', 'commands-show-output', 'no-shell-dollars'),
  code('MD018', 'no-missing-space-atx', 'h1-space-missing'),
  remark('MD019', 'no-multiple-space-atx', 'no-heading-content-indent'),
  none('MD020', 'no-missing-space-closed-atx'),
  remark('MD021', 'no-multiple-space-closed-atx', 'no-heading-content-indent'),
  remark('MD022', 'blanks-around-headings', 'no-missing-blank-lines'),
  remark('MD023', 'heading-start-left', 'no-heading-indent'),
  code('MD024', 'no-duplicate-heading', 'duplicate-h2s'),
  code('MD025', 'single-title', 'multiple-h1s'),
  remark('MD026', 'no-trailing-punctuation', 'no-heading-punctuation'),
  remark('MD027', 'no-multiple-space-blockquote', 'blockquote-indentation'),
  remark('MD028', 'no-blanks-blockquote', 'no-blockquote-without-marker'),
  remark('MD029', 'ol-prefix', 'ordered-list-marker-value'),
  remark('MD030', 'list-marker-space', 'list-item-indent'),
  remark('MD031', 'blanks-around-fences', 'no-missing-blank-lines'),
  remark('MD032', 'blanks-around-lists', 'no-missing-blank-lines'),
  code('MD033', 'no-inline-html', 'disallowed-html-tag'),
  remark('MD034', 'no-bare-urls', 'no-literal-urls'),
  remark('MD035', 'hr-style', 'rule-style'),
  remark('MD036', 'no-emphasis-as-heading', 'no-emphasis-as-heading'),
  none('MD037', 'no-space-in-emphasis'),
  none('MD038', 'no-space-in-code'),
  none('MD039', 'no-space-in-links'),
  code('MD040', 'fenced-code-language', 'dev-language-missing'),
  code('MD041', 'first-line-heading', 'h1-missing', 'h1-not-first'),
  remark('MD042', 'no-empty-links', 'no-empty-url'),
  none('MD043', 'required-headings'),
  none('MD044', 'proper-names'),
  code('MD045', 'no-alt-text', 'alt-text-missing'),
  code('MD046', 'code-block-style', 'code-block-indented'),
  remark('MD047', 'single-trailing-newline', 'final-newline'),
  remark('MD048', 'code-fence-style', 'fenced-code-marker'),
  remark('MD049', 'emphasis-style', 'emphasis-marker'),
  remark('MD050', 'strong-style', 'strong-marker'),
  code('MD051', 'link-fragments', 'bookmark-not-found'),
  remark('MD052', 'reference-links-images', 'no-undefined-references'),
  remark('MD053', 'link-image-reference-definitions', 'no-unused-definitions'),
  none('MD054', 'link-image-style'),
  remark('MD055', 'table-pipe-style', 'table-pipes'),
  code('MD056', 'table-column-count', 'column-header-missing'),
  remark('MD058', 'blanks-around-tables', 'no-missing-blank-lines'),
  none('MD059', 'descriptive-link-text'),
  remark('MD060', 'table-column-style', 'table-pipe-alignment'),
]
