import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const folders = new Set<string>()

// A process that is killed may still write for a moment.
process.on('exit', () => folders.forEach(discard))

/** A new folder, which is gone at the latest when the program ends, in whatever way it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docset-lint-bench-'))
  folders.add(folder)
  return folder
}

export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  folders.delete(folder)
}

/** What stays behind when a docset is copied: history and packages, which no linter reads, and settings that may say `fix: true`. */
const LEFT_BEHIND = /^(?:\.git|node_modules|\.markdownlint-cli2\..+)$/

/**
 * Copies a docset. Linters run on nothing else: one of its articles is going to change, and what a linter fixed would be
 * lost to its owner, and another docset to those that come after it.
 */
export function copyDocset(folder: string, into: string): string {
  const copy = join(into, basename(folder))
  cpSync(folder, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: path => path === folder || !LEFT_BEHIND.test(basename(path)),
  })
  return copy
}

/** Paths of the Markdown files of a folder, sorted. */
export function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .sort()
}
