import type { PageReport } from '../check/page-report.ts'
import type { Finding } from '../finding.ts'
import type { RepoPath } from '../path.ts'
import type { Tally } from '../tally.ts'
import type { PackedOutline } from './pack.ts'

/**
 * What a run leaves for the next one: the outlines of its articles, and what was reported of each, with all that this
 * depends on. Plain data that survives JSON.
 */
export interface CacheRecord {
  /** Time of the run in milliseconds since 1970. */
  readonly now: number
  /** Every file of the repository. Other lists name files by their index here. */
  readonly paths: readonly RepoPath[]
  /** Digests of the contents that counted, by file; 0 for those that nobody has read, `''` for what cannot be read. */
  readonly digests: readonly (string | 0)[]
  /**
   * Of the articles, in the order of their files. They are made, or read from the file, each time they are asked for: nobody
   * needs all at once.
   */
  readonly outlines: Iterable<readonly [file: number, outline: PackedOutline]>
  readonly docsets: readonly DocsetRecord[]
}

/** This part of its pages may be behind in a record: to write it again for less would take more time than it saves. */
export const LITTLE = 0.02

/** A record as a later run reads it. */
export interface RecalledRecord extends CacheRecord {
  /** The outline of an article, found without reading those of all others. */
  outlineOf(file: number): PackedOutline | undefined
}

export interface DocsetRecord {
  readonly folder: RepoPath
  /** Digest of what all pages depend on. */
  readonly world: string
  /** Further files of the configuration that pages depend on, and paths where there was none. */
  readonly inputs: readonly (number | string)[]
  readonly pages: readonly PageRecord[]
}

export interface PageRecord {
  /** The article's file. */
  readonly file: number
  /** Moniker of the version of its address that search engines index. */
  readonly canonical?: string
  readonly report: Omit<PageReport, 'article'>
  /** Other files whose content counts. */
  readonly reads: readonly number[]
  /** Files that were looked for, and paths in lower case where there was none. */
  readonly lookups: readonly (number | string)[]
  /** Moments that the time of the run was compared with. */
  readonly moments?: readonly number[]
}

/** What a run found, for a later one that finds every file as it was. Plain data that survives JSON. */
export interface ResultRecord {
  /** Time of the run in milliseconds since 1970. */
  readonly now: number
  /** Moments that it was compared with. */
  readonly moments: readonly number[]
  /** Digest of the list of the repository's files. */
  readonly list: string
  /** Files that were read. */
  readonly reads: readonly RepoPath[]
  /** Digests of their contents, `''` for what cannot be read. */
  readonly contents: readonly string[]
  readonly findings: readonly Finding[]
  /** Their fingerprints, `''` where nobody has asked for one. */
  readonly prints: readonly string[]
  /** Packed line lengths of the files that findings name. */
  readonly lines: readonly (readonly [file: RepoPath, lines: string])[]
  readonly tally: Tally
  /** What it takes to amend the result; absent where the record knows other files. */
  readonly supplement?: Supplement
}

/** A result without the fingerprints, which the reports make. */
export type Found = Omit<ResultRecord, 'prints'>

/** What the findings of a run do not tell of where they come from, and the record beside them does not know yet. */
export interface Supplement {
  /** Digest of the record. */
  readonly record: string
  /** Findings that come from elsewhere than the report of a page, by their index. */
  readonly beyond: readonly number[]
  /** Files that those were made from, beside the headers of articles. */
  readonly sources: readonly RepoPath[]
  /** Reports of pages that are newer than in the record, each with the folder of its docset. */
  readonly newer: readonly (readonly [folder: RepoPath, page: PageRecord])[]
}
