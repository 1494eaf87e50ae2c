import { expect, test } from 'vitest'
import { lintTexts, type Texts, toLine } from '../lint-texts.ts'

/** Findings of a docset with a content ruleset of one rule, as `code at: message`. */
async function lintWith(rule: object, article: string, config: object = {}): Promise<string[]> {
  const entry = { severity: 'WARNING', contentTypes: ['conceptual'], ...rule }
  const texts: Texts = {
    'docfx.json': JSON.stringify({ build: { files: ['*.md'], markdownValidationRules: 'rules.json', ...config } }),
    'rules.json': JSON.stringify({ category: { rules: [entry] } }),
    'article.md': article,
  }
  const findings = await lintTexts(texts)
  return findings.filter(({ code }) => !code.endsWith('-missing')).map(found => `${found.code} ${toLine(found)}`)
}

test('the wording of a ruleset gets its arguments, even if they look like slots', async () => {
  const rule = { type: 'DuplicateHeadings', code: 'twice', message: 'Again: {0}' }
  const lines = await lintWith(rule, '# Strings\n\n## Use {1}\n\nText.\n\n## Use {1}\n\nText.\n')
  expect(lines).toContain("twice article.md:7:1: Again: H2 'Use {1}'")
})

test('a wording with too many slots is printed as it stands', async () => {
  const rule = { type: 'DuplicateHeadings', code: 'twice', message: 'Again: {0} {1}' }
  const lines = await lintWith(rule, '# Strings\n\n## Use\n\nText.\n\n## Use\n\nText.\n')
  expect(lines[0]).toMatch(/: Again: \{0\} \{1\} \| ERROR: message format is invalid/)
})

test('a rule without a wording keeps that of docset-lint', async () => {
  const rule = { type: 'DuplicateHeadings', code: 'twice' }
  const lines = await lintWith(rule, '# Strings\n\n## Use\n\nText.\n\n## Use\n\nText.\n')
  expect(lines).toContain(
    "twice article.md:7:1: H2 'Use' is repeated in this article. Make each H2 say what is special about its part.",
  )
})

test('of two rules of a type, the one of the code gives the options', async () => {
  const article = '# Links\n\n<https://aka.ms/knots> and <https://learn.microsoft.com/knots>.\n'
  const message = 'Not {0}.'
  expect(await lintWith({ type: 'DisallowedLink', code: 'redirected-link', message }, article)).toEqual([
    'redirected-link article.md:3:1: Not https://aka.ms/knots.',
  ])
  expect(await lintWith({ type: 'DisallowedLink', code: 'docs-link-absolute', message }, article)).toEqual([
    'docs-link-absolute article.md:3:28: Not https://learn.microsoft.com/knots.',
  ])
})

test('the wording that docfx.json gives a code gets its arguments, even if they look like slots', async () => {
  const rules = { 'file-not-found': { message: 'No {0}.' } }
  const lines = await lintWith({ type: 'H1Empty', code: 'h1-empty' }, '# Knots\n\n[Bend](<{1}.md>)\n', { rules })
  expect(lines).toEqual(['file-not-found article.md:3:1: No {1}.md.'])
})
