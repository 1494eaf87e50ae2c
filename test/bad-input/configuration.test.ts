import { describe, expect, test } from 'vitest'
import { CLEAN, codesOf, repository } from '../cli/repository.ts'

const BROKEN = { 'a.md': '---\ntitle: A\nauthor: mira\n---\n\n# A\n\n[x](gone.md)\n' }
const lint = (contents: Parameters<typeof repository>[0]) =>
  repository({ ...CLEAN, ...BROKEN, ...contents }).run(['--format', 'json'])

describe('docfx.json', () => {
  test('with comments and trailing commas is read', () => {
    const docfx = `{
      // As many docsets have it
      "build": {
        "content": [{ "files": ["a.md",], },], /* and trailing commas */
        "globalMetadata": ${JSON.stringify(JSON.parse(CLEAN['docfx.json'] as string).build.globalMetadata)},
      },
    }`
    expect(codesOf(lint({ 'docfx.json': docfx }))).toEqual(['a.md file-not-found'])
  })

  test.each([
    ['cut off', '{ "build": { "content": ['],
    ['no JSON', 'build: yes'],
    ['binary', new Uint8Array([0, 1, 2, 3])],
  ])('%s: 2, and where it is broken', (_, content) => {
    const { code, stdout, stderr } = lint({ 'docfx.json': content })
    expect(code).toBe(2)
    expect(stdout).toMatch(/"file": "docfx\.json"/)
    expect(stderr).not.toContain('    at ')
  })

  test.each(['[]', '"docfx"', 'null', '{ "build": null }', '{ "build": { "content": "all" } }', '{}'])(
    'of another shape is no crash: %s',
    content => {
      const { code, stderr } = lint({ 'docfx.json': content })
      expect([0, 1, 2]).toContain(code)
      expect(stderr).not.toContain('    at ')
    },
  )

  test('that extends itself is read once', () => {
    const outcome = lint({
      'docfx.json': '{ "extend": ["docfx.json"], "build": { "content": [{ "files": ["a.md"] }] } }',
    })
    expect(codesOf(outcome)).toContain('a.md file-not-found')
  })

  test('beside a broken one, the other docset is reported', () => {
    const outcome = repository({
      '.openpublishing.publish.config.json': JSON.stringify({
        docsets_to_publish: [{ build_source_folder: 'one' }, { build_source_folder: 'two' }],
      }),
      'one/docfx.json': '{ "build": ',
      'one/a.md': '# A\n',
      'two/docfx.json': CLEAN['docfx.json']!,
      'two/a.md': BROKEN['a.md'],
    }).run(['--format', 'json'])
    expect(codesOf(outcome)).toEqual(['one/docfx.json json-syntax-error', 'two/a.md file-not-found'])
  })
})

describe('the publish configuration', () => {
  test.each([
    ['broken', '{ "docsets_to_publish": ['],
    ['binary', new Uint8Array([0, 1, 2])],
  ])('%s: told, and the docset is looked for without it', (_, content) => {
    const outcome = lint({ '.openpublishing.publish.config.json': content })
    const codes = codesOf(outcome)
    expect(codes).toContain('a.md file-not-found')
    expect(codes.some(line => /publish\.config\.json (?:json-syntax-error|file-not-text)/.test(line))).toBe(true)
  })

  test.each([
    ['naming a folder that is not there', 'gone'],
    ['naming a folder outside the repository', '../..'],
    ['naming an absolute folder', '/etc'],
  ])('%s is no crash', (_, folder) => {
    const publish = JSON.stringify({ docsets_to_publish: [{ build_source_folder: folder }] })
    const { stderr, code } = lint({ '.openpublishing.publish.config.json': publish })
    expect([1, 2]).toContain(code)
    expect(stderr).not.toContain('    at ')
  })
})

describe('other files', () => {
  test('a broken redirection file is told, the rest is reported', () => {
    const codes = codesOf(lint({ '.openpublishing.redirection.json': '{ "redirections": [' }))
    expect(codes).toEqual(['.openpublishing.redirection.json json-syntax-error', 'a.md file-not-found'])
  })

  test('a broken TOC is told, the rest is reported', () => {
    const codes = codesOf(lint({ 'toc.yml': '- name: "x\n' }))
    expect(codes).toEqual(['a.md file-not-found', 'toc.yml yaml-syntax-error'])
  })

  test('TOCs that include each other', () => {
    const codes = codesOf(
      lint({ 'x/toc.yml': '- name: Y\n  href: ../y/toc.yml\n', 'y/toc.yml': '- name: X\n  href: ../x/toc.yml\n' }),
    )
    expect(codes).toContain('a.md file-not-found')
  })
})
