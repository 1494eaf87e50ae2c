import { existsSync, readFileSync } from 'node:fs'
import { catalogue } from '../../src/catalogue.ts'
import { fingerprints } from '../../src/fingerprint.ts'
import type { LocatedFinding } from '../../src/report/locate.ts'
import type { ReportContext } from '../../src/report/report.ts'

/** A finding about the first characters of a line. */
export function finding(given: Partial<LocatedFinding> = {}): LocatedFinding {
  const start = { line: 3, column: 5 }
  const end = { line: 3, column: 9 }
  return {
    code: 'file-not-found',
    severity: 'warning',
    message: "Invalid file link: 'a.md'.",
    file: 'docs/article.md',
    start,
    end,
    mark: { start, end: start },
    ...given,
  }
}

/** A finding about two files that nobody can blame one of. */
export function homeless(given: Partial<LocatedFinding> = {}): LocatedFinding {
  const nowhere = { line: 0, column: 0 }
  return {
    code: 'publish-url-conflict',
    severity: 'error',
    message: 'Twice: /a.',
    mark: { start: nowhere, end: nowhere },
    ...given,
  }
}

/** Text that every format has to write in some other way. */
export const NASTY = `100% "x" & <y> 'z' | ]; {a}, \`b\`\n::error::no\r##vso[task.complete]no\u0007\u001b[31m @me https://example.com`
export const NASTY_FILE = 'docs/a b,c:d%;]|&é.md'

export function context(
  texts: Readonly<Record<string, string>> = {},
  given: Partial<ReportContext> = {},
): ReportContext {
  const known = new Map(catalogue().map(entry => [entry.code, entry]))
  return {
    color: false,
    links: false,
    verbose: false,
    version: '1.2.3',
    subject: 'docs/docfx.json',
    describe: code => {
      const entry = known.get(code)
      const path = `rules/${code}.md`
      if (!entry || !existsSync(path)) return undefined
      return { ...entry, page: readFileSync(path, 'utf8'), url: `file:///${path}` }
    },
    fingerprints: findings => fingerprints(findings, file => (file in texts ? String(texts[file]) : undefined)),
    ...given,
  }
}
