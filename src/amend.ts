import { amendedResult } from './cache/amended.ts'
import { affectedPages, type Changed, changedFiles, type Left } from './cache/changed.ts'
import { unpackOutline } from './cache/pack.ts'
import { type FileIndex, indexFiles, pageRecordOf } from './cache/page-record.ts'
import type { DigestOf } from './cache/recall.ts'
import { type Found, LITTLE, type PageRecord, type RecalledRecord, type Supplement } from './cache/record.ts'
import { areUnseen, asksAlike, differsWithin, OWN_AFFAIR } from './cache/unseen.ts'
import { checkArticles, settleReports } from './check/check.ts'
import type { TracedReport } from './check/page-report.ts'
import { planChecks } from './check/plan.ts'
import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import { type Library, openDocset } from './link/docset.ts'
import type { DocsetManifest } from './link/manifest.ts'
import type { Article, DataPage, Docset, PageFile } from './link/model.ts'
import { readPageSchemas } from './link/page-schema.ts'
import { sourceKinds } from './link/sources.ts'
import { type LintOptions, type Survey, survey } from './lint.ts'
import { type Digest, fragmentsOf } from './load.ts'
import type { RepoPath } from './path.ts'
import { remember } from './remember.ts'

export interface AmendOptions extends LintOptions {
  readonly digest: Digest
  readonly digestOf: DigestOf
}

/** The result of an earlier run, as it is now. */
export interface Amended {
  readonly result: Found
  /** How many articles were checked again. */
  readonly checked: number
}

/** So many articles at least are checked again, and remembered beside the record: more is no small change. */
const FEW = 20

/**
 * Brings the result of an earlier run up to date where nothing has changed but texts of articles, and of these nothing that
 * the docset as a whole knows: headers and titles are as they were. It is then enough to check these articles, and those
 * that show or quote them, in a docset that is linked no further than they ask. Undefined where all has to be looked at.
 */
export function amend(options: AmendOptions, left: Left): Amended | undefined {
  const { settings, digest, digestOf, files, watch } = options
  const { record, result } = left
  const now = settings.now
  // The build stops after so many findings of a file, in an order that the findings no longer have.
  const changed = settings.preset === 'build' ? undefined : changedFiles(left, { files, digest, digestOf, now })
  if (!changed) return undefined
  watch?.phase('read')
  const memory = { digest, recalled: new Set<RepoPath>(), outlines: new Map(), digests: new Map() }
  const surveyed = survey({ ...options, memory })
  const { shelf, manifest } = surveyed
  if (!areUnseen(changed, record, shelf.full)) return undefined

  const scene = { options, surveyed, changed, record, index: indexFiles(record.paths) }
  const limit = Math.max(FEW, result.tally.articles * LITTLE)
  const parts: Again[] = []
  let checked = 0
  for (const member of manifest.docsets) {
    const earlier = record.docsets.find(({ folder }) => folder === member.config.folder)
    const pages = earlier && affectedPages(earlier, changed)
    if (pages?.length === 0) continue
    checked += pages?.length ?? 0
    const part = pages && checked <= limit ? checkAgain(member, pages, scene) : undefined
    if (!part) return undefined
    parts.push(part)
  }
  const reports = parts.flatMap(part => part.reports)
  const newer = parts.flatMap(part => part.newer)
  if (changed.supplement.newer.length + newer.length > limit) return undefined

  const digests = new Map(result.reads.map(path => [path, digestOf(path)]))
  for (const [path, digest] of shelf.digests) {
    // Somebody writes the file while it is read.
    if (digests.has(path) && digests.get(path) !== digest) return undefined
    digests.set(path, digest)
  }
  const amended = amendedResult(result, changed, {
    now,
    found: parts.flatMap(part => part.found),
    newer,
    moments: reports.flatMap(({ trace }) => trace.moments),
    paths: record.paths,
    digests,
    lines: { get: shelf.outline },
  })
  return amended && { result: amended, checked }
}

/** What checking articles of a docset again gives. */
interface Again {
  readonly reports: readonly TracedReport[]
  readonly found: readonly Finding[]
  /** Reports that depend on something else than those of before. */
  readonly newer: Supplement['newer']
}

/** What is the same for all docsets. */
interface Scene {
  readonly options: AmendOptions
  readonly surveyed: Survey
  readonly changed: Changed
  readonly record: RecalledRecord
  /** The files of the record. */
  readonly index: FileIndex
}

/** Undefined where something else would be found than that the changed files differ. */
function checkAgain(member: DocsetManifest, pages: readonly PageRecord[], scene: Scene): Again | undefined {
  const { options, changed, record, index } = scene
  const { watch } = options
  watch?.phase('link')
  const docset = reopen(member, pages, scene)
  const plan = planChecks(docset, options)
  const articles = pages.map(({ file }) => docset.pageOf(record.paths[file]!))
  // What is found in a file that is made from another one is told there.
  const isMade = [...changed.texts.keys()].some(path => docset.originalOf(path) !== undefined)
  const isCompared = plan.schemas.some(({ unique }) => unique.includes(OWN_AFFAIR))
  if (isMade || isCompared || !articles.every(isArticle)) return undefined
  watch?.phase('check')
  const reports = checkArticles(docset, plan, options, [...articles.entries()])
  const now = reports.map((report, at) => pageRecordOf(report, articles[at]!, docset, index))
  if (!now.every((page, at) => differsWithin(changed, pages[at]!, page))) return undefined
  const newer = now.filter((page, at) => !asksAlike(pages[at]!, page))
  return {
    reports,
    found: settleReports(docset, plan, options, reports),
    newer: newer.map(page => [member.config.folder, page]),
  }
}

function isArticle(page: Article | DataPage | undefined): page is Article {
  return page?.facts.kind === 'markdown'
}

/** The docset of these pages, whose other articles are known by their outlines: each is read when it is asked for. */
function reopen(
  { config, problems }: DocsetManifest,
  pages: readonly PageRecord[],
  { options, surveyed, record, index }: Scene,
): Docset {
  const { compiler, digestOf, pageSchemas } = options
  const { shelf, snapshot, isLenient, tracer } = surveyed
  const schemas = readPageSchemas(config, snapshot, pageSchemas, isLenient)
  const kindOf = sourceKinds(config, snapshot)
  const outlines = new Map<RepoPath, Facts | undefined>()
  const recalled = (path: RepoPath): Facts | undefined => {
    const [file] = index.indicesOf(path)
    const outline = record.digests[file!] === digestOf(path) ? record.outlineOf(file!) : undefined
    return outline && unpackOutline(outline)
  }
  const known = (path: RepoPath): Facts | undefined =>
    shelf.known(path) ?? (kindOf(path) ? (remember(outlines, path, recalled) ?? shelf.full(path)) : undefined)
  const library: Library = { ...shelf, known, outline: path => known(path) ?? shelf.full(path) }
  const fragments = (page: RepoPath) => fragmentsOf(page, schemas, shelf, compiler)
  const canonical = new Map(pages.map(page => [record.paths[page.file]!, page.canonical]))
  const canonicalOf = ({ file }: PageFile): string | undefined => canonical.get(file)
  return openDocset(config, snapshot, { library, fragments, schemas, canonicalOf, tracer, problems })
}
