import { expect, test } from 'vitest'
import { createRepository, type Writes } from './repository.ts'

const base = {
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/toc.yml'], exclude: ['includes/**'] }],
      resource: [{ files: ['**/*.png'] }],
    },
  }),
  'toc.yml': '- name: Lend\n  href: lending.md\n- name: Fees\n  href: fees.md\n',
  'lending.md':
    '# Lend a book\n\n![A card](card.png)\n\n[!INCLUDE [hours](includes/hours.md)]\n\n[Late](fees.md#late-fees)\n',
  'fees.md': '# Fees\n\n[!INCLUDE [hours](includes/hours.md)]\n\n## Late fees\n\n![A card](card.png)\n',
  'includes/hours.md': 'We open at nine.\n',
  'card.png': 'PNG',
}

/** Findings of a change to the docset above, sorted. */
async function findingsOf(changes: Writes, codes?: readonly string[]): Promise<string[]> {
  const repository = createRepository()
  repository.commit(base)
  repository.commit(changes)
  const { findings } = await repository.lint({ since: 'HEAD~1', ...(codes && { only: codes }) })
  return [...findings].sort()
}

test('a deleted image: every place that shows it', async () => {
  expect(await findingsOf({ 'card.png': undefined })).toEqual([
    'fees.md:7 file-not-found',
    'lending.md:3 file-not-found',
  ])
})

test('a deleted include: every place that includes it', async () => {
  expect(await findingsOf({ 'includes/hours.md': undefined })).toEqual([
    'fees.md:3 include-not-found',
    'lending.md:5 include-not-found',
  ])
})

test('a deleted article: every place that leads to it, and its readers', async () => {
  expect(await findingsOf({ 'fees.md': undefined })).toEqual([
    'fees.md deleted-without-redirection',
    'lending.md:7 file-not-found',
    'toc.yml:4 file-not-found',
  ])
})

test('a redirection takes care of readers and links', async () => {
  const redirections = { redirections: [{ source_path: 'fees.md', redirect_url: '/prices' }] }
  const changes = {
    'fees.md': undefined,
    'toc.yml': '- name: Lend\n  href: lending.md\n',
    '.openpublishing.redirection.json': JSON.stringify(redirections),
  }
  expect(await findingsOf(changes)).toEqual([])
})

test('a redirection that is taken back: every place that relied on it', async () => {
  const redirections = { redirections: [{ source_path: 'fees.md', redirect_url: '/prices' }] }
  const repository = createRepository()
  const { 'fees.md': _, ...others } = base
  repository.commit({ ...others, '.openpublishing.redirection.json': JSON.stringify(redirections) })
  repository.write({ '.openpublishing.redirection.json': '{ "redirections": [] }' })
  const { findings } = await repository.lint({ changed: true, only: ['file-not-found'] })
  expect(findings).toEqual(['lending.md:7 file-not-found', 'toc.yml:4 file-not-found'])
})

test('a renamed heading: every place that points at it', async () => {
  expect(await findingsOf({ 'fees.md': base['fees.md'].replace('Late fees', 'Fees for late books') })).toEqual([
    'lending.md:7 bookmark-not-found',
  ])
})

test('a shared include: what it does to the pages that show it', async () => {
  const codes = ['duplicate-h2s']
  const findings = await findingsOf({ 'includes/hours.md': '## Late fees\n\nWe open at nine.\n' }, codes)
  expect(findings).toEqual(['fees.md:5 duplicate-h2s', 'includes/hours.md:1 duplicate-h2s'])
})

test('docfx.json: what it takes out of the docset', async () => {
  const narrowed = base['docfx.json'].replace('["includes/**"]', '["includes/**","fees.md"]')
  expect(await findingsOf({ 'docfx.json': narrowed })).toEqual([
    'fees.md deleted-without-redirection',
    'lending.md:7 link-out-of-scope',
    'toc.yml:4 link-out-of-scope',
  ])
})

test('a TOC: articles that it no longer lists', async () => {
  const repository = createRepository()
  repository.commit({ ...base, '.docset-lintrc.json': '{ "rules": { "toc-missing": "warning" } }' })
  repository.write({ 'toc.yml': '- name: Lend\n  href: lending.md\n' })
  const { findings } = await repository.lint({ changed: true, only: ['toc-missing'] })
  expect(findings).toEqual(['fees.md toc-missing'])
})
