import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A code's page: what is wrong, why, how to fix it, with examples. */
export interface RulePage {
  /** Markdown, for readers. */
  readonly markdown: string
  /** `file:` address of the page that is installed. */
  readonly url: string
}

/** Reads the page of a code; undefined for codes that have none. */
export function readRulePage(code: string): RulePage | undefined {
  const url = new URL(`../rules/${encodeURIComponent(code)}.md`, import.meta.url)
  if (!existsSync(fileURLToPath(url))) return undefined
  return { markdown: forReaders(readFileSync(fileURLToPath(url), 'utf8')), url: url.href }
}

/** A page without what is there for the site and for those who edit it. */
export function forReaders(page: string): string {
  return page.replace(/^---\n.*?\n---\n+/s, '').replace(/^<!-- The text (?:above|below) is generated .*-->\n+/gm, '')
}
