import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLEAN, repository } from './repository.ts'

const BROKEN = { ...CLEAN, 'a.md': '---\ntitle: A\n---\n\n# A\n\nText and a [link](gone.md).\n' }

describe('formats', () => {
  test('pretty names file, place, severity, message and code', () => {
    const { stdout } = repository(BROKEN).run()
    expect(stdout).toMatch(/^a\.md\n7:12-7:27 +warning +Invalid file link: 'gone\.md'\. +file-not-found +docset-lint\n/)
  })

  test('json', () => {
    const { stdout } = repository(BROKEN).run(['-f', 'json'])
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      findings: [
        expect.objectContaining({
          file: 'a.md',
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 27,
          code: 'file-not-found',
          severity: 'warning',
          message: "Invalid file link: 'gone.md'.",
        }),
      ],
      summary: { error: 0, warning: 1, suggestion: 0, info: 0 },
    })
  })

  test("docfx writes the lines of the build's log", () => {
    const { stdout } = repository(BROKEN).run(['-f', 'docfx'])
    expect(
      stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([
      {
        message_severity: 'warning',
        log_item_type: 'user',
        code: 'file-not-found',
        message: "Invalid file link: 'gone.md'.",
        file: 'a.md',
        line: 7,
        end_line: 7,
        column: 12,
        end_column: 12,
        'ms.author': 'mirasample',
        'ms.service': 'workshop',
        'ms.topic': 'concept-article',
      },
    ])
  })

  test.each(['json', 'docfx'])('%s writes nothing but findings, summary neither on stdout nor on stderr', format => {
    const { stdout, stderr } = repository(CLEAN).run(['-f', format])
    expect(stderr).toBe('')
    expect(stdout).not.toContain('No findings')
  })
})

describe('--output-file', () => {
  test('takes the findings, leaves the exit code and no temporary file', () => {
    const { folder, run } = repository(BROKEN)
    const { code, stdout } = run(['-f', 'json', '-o', 'findings.json'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')).findings).toHaveLength(1)
    expect(readdirSync(folder).filter(name => name.startsWith('findings'))).toEqual(['findings.json'])
  })
})

describe('--verbose', () => {
  const CASE = { ...CLEAN, 'a.md': '---\ntitle: A\n---\n\n# A\n\nText and a [link](Index.md).\n' }

  test('shows findings of severity info, which are counted otherwise', () => {
    const { run } = repository(CASE)
    expect(run().stdout).toBe('')
    expect(run().stderr).toContain('1 of severity info not shown (--verbose)')
    expect(run(['-v']).stdout).toContain('file-case-mismatch')
  })
})
