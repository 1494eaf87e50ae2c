import type { Problem, Suppression } from '../facts.ts'
import type { Place } from '../finding.ts'
import type { Article, DataPage, PageFile } from '../link/model.ts'
import type { Part, SplicedPage } from '../link/page.ts'
import { placeProblem } from '../link/problem.ts'
import { type LinkedToc, xrefOf } from '../link/toc.ts'
import type { RepoPath } from '../path.ts'
import { checkPageData, dataReferences, isUnreadable } from './data-page.ts'
import { checkMetadata } from './metadata.ts'
import type { PageReport, TextReport } from './page-report.ts'
import { isNews, type Run, runRules } from './run.ts'
import { viewPage } from './view.ts'

/** The build looks for these in pages, in the text as it stands. */
const MERGE_CONFLICT = 'merge-conflict'
/** Problems in a header are the article's own affair: an include's header is not looked at. */
const HEADER_CODES = new Set([
  'yaml-header-syntax-error',
  'yaml-header-not-object',
  'yaml-header-unclosed',
  'yaml-duplicate-key',
])

/**
 * Checks an article with what it includes. The run must have no drafts of anything else. The report depends on the article
 * and on what the docset's tracer writes down, but on no other page that is checked.
 */
export function checkArticle(article: Article, index: number, run: Run): PageReport {
  const { docset, drafts, plan, notes } = run
  const spliced = docset.page(article)
  const { header, unread = false } = article.facts
  // Of a header that cannot be read, nothing can be missing; the build says so all the same.
  const isUnread = unread || (header?.broken && run.settings.preset === 'recommended')
  for (const problem of article.facts.problems) {
    if (HEADER_CODES.has(problem.code) || problem.code === MERGE_CONFLICT)
      drafts.problem(placeProblem(problem, article.file), article)
  }
  checkMetadata(article, isUnread ? [] : plan.schemas, drafts, docset.tracer.compare)
  for (const problem of spliced.problems) drafts.problem(problem, article)
  const metadata = drafts.take()
  const texts: TextReport[] = []
  const seen = new Set<RepoPath>()
  for (const part of spliced.parts) {
    if (seen.has(part.file)) continue
    seen.add(part.file)
    checkText(part, article, run)
    const { suppressions } = part.facts
    const own = drafts.take()
    if (suppressions.length > 0 || own.length > 0) texts.push({ file: part.file, suppressions, drafts: own })
  }
  if (!spliced.aborted && !unread) runRules(viewPage(docset, article, spliced), run)
  const report = { article: index, metadata, texts, content: drafts.take(), notes: [...notes] }
  notes.clear()
  return report
}

/** Reports what a text shows by itself: once for a file, on the first page that it is seen on. */
function checkText(part: Part, page: PageFile, { drafts, settings }: Run): void {
  for (const { code, message, span } of settings.preset === 'build' ? [] : (part.facts.messages ?? [])) {
    const place = span ? part.place(span) : { file: part.file }
    drafts.add({ code, message, severity: 'suggestion', args: [message], place, pageType: page.pageType })
  }
  for (const problem of part.facts.problems) {
    if (HEADER_CODES.has(problem.code) || (settings.preset === 'build' && problem.code === MERGE_CONFLICT)) continue
    drafts.problem({ ...problem, place: placeIn(part, problem) }, page)
  }
}

function placeIn(part: Part, { span, mark }: Problem): Place {
  return span ? part.place(span, mark) : { file: part.file }
}

/** Checks a page written in YAML or JSON: its metadata, its values, and each piece of Markdown in them as a page of its own. */
export function checkDataPage(page: DataPage, run: Run): void {
  const { docset, drafts, plan } = run
  reportData(page, run)
  if (!page.schema?.isComponent && !isUnreadable(page.facts))
    checkMetadata(page, plan.dataSchemas, drafts, docset.tracer.compare)
  if (page.schema) checkPageData(page, plan.pageSchema(page.schema), drafts)
  runRules(viewPage(docset, page, { nodes: [], parts: [] }, dataReferences(page)), run)
  for (const fragment of page.fragments) checkFragment(page, docset.fragment(page, fragment), run)
}

/** Reports what the text of a YAML or JSON file shows by itself. */
function reportData(page: PageFile, { drafts, suppressions }: Run): void {
  suppressions.set(page.file, page.facts.suppressions)
  for (const problem of page.facts.problems) drafts.problem(placeProblem(problem, page.file), page)
}

function checkFragment(page: DataPage, spliced: SplicedPage, run: Run): void {
  const { docset, drafts, suppressions } = run
  for (const problem of spliced.problems) if (isNews(problem, run)) drafts.problem(problem, page)
  for (const part of spliced.parts) {
    const known = suppressions.get(part.file)
    const isOwn = part.chain.length === 0
    if (known && !isOwn) continue
    suppressions.set(part.file, [...(known ?? []), ...(isOwn ? inFile(part) : part.facts.suppressions)])
    checkText(part, page, run)
  }
  if (!spliced.aborted) runRules(viewPage(docset, page, spliced), run)
}

/** Suppressions of a fragment with offsets of its file. */
function inFile(part: Part): Suppression[] {
  return part.facts.suppressions.map(({ code, span, scope }) => ({
    code,
    span: part.place(span).span ?? span,
    scope: part.place(scope).span ?? scope,
  }))
}

/** Checks one file of a TOC: the metadata of those that are published, and what its nodes name. */
export function checkToc(toc: LinkedToc, run: Run): void {
  const { docset, drafts, plan } = run
  const page = docset.tocPage(toc.file)
  reportData(page, run)
  if (docset.tocs.roots.includes(toc.file) && !isUnreadable(page.facts))
    checkMetadata(page, plan.dataSchemas, drafts, docset.tracer.compare)
  for (const { uid, problem } of toc.unnamed) if (docset.uids.isUnknown(uid)) drafts.problem(problem, page)
  const references = {
    links: toc.links.filter(({ href }) => xrefOf(href) === undefined),
    xrefs: [
      ...toc.links.flatMap(({ href, place }) => {
        const uid = xrefOf(href)
        return uid === undefined ? [] : { uid, place }
      }),
      ...toc.uids.map(({ text, place }) => ({ uid: text, place })),
    ],
  }
  runRules(viewPage(docset, page, { nodes: [], parts: [] }, references), run)
}
