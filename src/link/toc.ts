import type { Facts, TocFacts, TocHeading } from '../facts.ts'
import type { Place } from '../finding.ts'
import { basename, type RepoPath } from '../path.ts'
import { entries, getAnyCase, items, text, type Value } from '../value.ts'
import { parseHref } from './href.ts'
import { type PlacedProblem, placeOf } from './problem.ts'
import { uidOf } from './uids.ts'

/** A text of a TOC node and where it is written. */
export interface TocText {
  readonly text: string
  readonly place: Place
}

/** A node as it is written, whatever the format. */
export interface TocNode {
  readonly place: Place
  readonly name?: TocText
  readonly href?: TocText
  readonly topicHref?: TocText
  readonly tocHref?: TocText
  readonly uid?: TocText
  readonly displayName?: TocText
  readonly items: readonly TocNode[]
  /** True when the name is given, though empty: its place is then reported instead of the node's. */
  readonly namePlace?: Place
}

/** A link of a TOC to a page. */
export interface TocLink {
  readonly href: string
  readonly place: Place
  /** The node's own place, where rules about nodes point. */
  readonly node: Place
}

/** A TOC as its links lead on. */
export interface LinkedToc {
  readonly file: RepoPath
  readonly nodes: readonly TocNode[]
  /** Links to pages, of this file alone. */
  readonly links: readonly TocLink[]
  /** Uids that nodes name. */
  readonly uids: readonly TocText[]
  /** Nodes without a name that get the one of what they refer to, if that exists. */
  readonly unnamed: readonly { readonly uid: string; readonly problem: PlacedProblem }[]
  /** TOC files that become part of this one. */
  readonly includes: readonly RepoPath[]
  /** TOC files of folders that nodes name, which lend an address only. */
  readonly folders: readonly RepoPath[]
  readonly problems: readonly PlacedProblem[]
}

/** What reading a TOC asks of the docset. */
export interface TocHost {
  facts(path: RepoPath): Facts | undefined
  /** A file that a relative address leads to, unless it has moved or does not exist. */
  find(address: string, from: RepoPath): RepoPath | undefined
}

const TOC_NAMES = ['toc.md', 'toc.json', 'toc.yml']

/** Reads one TOC file and resolves what its nodes name, without following it. */
function linkToc(file: RepoPath, facts: Facts, host: TocHost): LinkedToc {
  const problems: PlacedProblem[] = []
  const nodes =
    facts.kind === 'toc'
      ? nestHeadings(facts, file, problems)
      : facts.kind === 'data'
        ? readNodes(facts.value, file, problems)
        : []
  const links: TocLink[] = []
  const uids: TocText[] = []
  const unnamed: LinkedToc['unnamed'][number][] = []
  const includes: RepoPath[] = []
  const folders: RepoPath[] = []
  const visit = (node: TocNode): void => {
    const { toc, topic } = splitHrefs(node, problems)
    if (toc) followToc(toc, file, host, includes, folders, problems)
    if (topic) links.push({ href: topic.text, place: topic.place, node: node.place })
    else if (node.uid) uids.push(node.uid)
    if (!node.name) {
      const place = node.namePlace ?? node.place
      const problem = { code: 'missing-attribute', place, args: ['name'], propertyPath: 'name' }
      const uid = topic ? xrefOf(topic.text) : node.uid?.text
      if (uid === undefined) problems.push(problem)
      else unnamed.push({ uid, problem })
    }
    for (const item of node.items) visit(item)
  }
  for (const node of nodes) visit(node)
  return { file, nodes, links, uids, unnamed, includes, folders, problems }
}

/** The uid of an `xref:` address. */
export function xrefOf(href: string): string | undefined {
  return href.startsWith('xref:') ? uidOf(href.slice('xref:'.length)) : undefined
}

/** Which of a node's addresses stands for a TOC, and which for a page. */
function splitHrefs(
  { href, topicHref, tocHref }: TocNode,
  problems: PlacedProblem[],
): { toc?: TocText; topic?: TocText } {
  const hrefKind = href && kindOf(href.text)
  const isToc = hrefKind === 'folder' || hrefKind === 'toc'
  let toc = isToc ? href : undefined
  let topic = isToc ? undefined : href
  if (tocHref) {
    const kind = kindOf(tocHref.text)
    if (kind === 'file') problems.push({ code: 'invalid-toc-href', place: tocHref.place, args: [tocHref.text] })
    else toc = tocHref
  }
  if (topicHref) {
    const kind = kindOf(topicHref.text)
    if (kind === 'folder' || kind === 'toc')
      problems.push({ code: 'invalid-topic-href', place: topicHref.place, args: [topicHref.text] })
    else topic = topicHref
  }
  return { ...(toc && kindOf(toc.text) !== 'absolute' && { toc }), ...(topic && { topic }) }
}

function kindOf(href: string): 'absolute' | 'folder' | 'toc' | 'file' {
  const parsed = parseHref(href)
  if (parsed.kind === 'external' || parsed.kind === 'absolute') return 'absolute'
  if (parsed.kind !== 'relative') return 'file'
  if (/[\\/]$/.test(parsed.path)) return 'folder'
  return TOC_NAMES.includes(basename(parsed.path.replaceAll('\\', '/')).toLowerCase()) ? 'toc' : 'file'
}

function followToc(
  { text: href, place }: TocText,
  file: RepoPath,
  host: TocHost,
  includes: RepoPath[],
  folders: RepoPath[],
  problems: PlacedProblem[],
): void {
  const parsed = parseHref(href)
  if (parsed.kind !== 'relative') return
  if (kindOf(href) === 'toc') {
    const target = host.find(parsed.path, file)
    if (target !== undefined) includes.push(target)
    return
  }
  const target = TOC_NAMES.map(name => host.find(`${parsed.path}${name}`, file)).find(found => found !== undefined)
  if (target === undefined) problems.push({ code: 'toc-not-found', place, args: [href] })
  else folders.push(target)
}

function readNodes(value: Value | undefined, file: RepoPath, problems: PlacedProblem[]): TocNode[] {
  const list = value?.kind === 'list' ? value : getAnyCase(value, 'items')
  return items(list).flatMap(item => (item.kind === 'mapping' ? [readNode(item, file, problems)] : []))
}

function readNode(value: Value, file: RepoPath, problems: PlacedProblem[]): TocNode {
  const byName = new Map(entries(value).map(({ key, value: own }) => [key.toLowerCase(), own]))
  const read = (name: string): TocText | undefined => {
    const found = byName.get(name)
    if (!found) return undefined
    if (found.kind !== 'scalar') {
      const message = 'Expected type String, please input String or type compatible with String.'
      problems.push({ code: 'violate-schema', place: placeOf(found, file), args: [message] })
      return undefined
    }
    const content = text(found)
    return content === undefined || content === '' ? undefined : { text: content, place: placeOf(found, file) }
  }
  const given = (key: string): { [name in string]?: TocText } => {
    const found = read(key.toLowerCase())
    return found ? { [key]: found } : {}
  }
  const name = byName.get('name')
  const [start] = value.span
  return {
    place: { file, span: value.span, mark: [start, start] },
    ...given('name'),
    ...given('href'),
    ...given('topicHref'),
    ...given('tocHref'),
    ...given('uid'),
    ...given('displayName'),
    items: readNodes(byName.get('items'), file, problems),
    ...(name && { namePlace: placeOf(name, file) }),
  }
}

/** Headings become nodes below the nearest shallower one; a level may not be skipped. */
function nestHeadings(facts: TocFacts, file: RepoPath, problems: PlacedProblem[]): TocNode[] {
  type Open = { level: number; children: TocNode[] }
  const root: Open = { level: (facts.entries[0]?.level ?? 1) - 1, children: [] }
  const open: Open[] = [root]
  for (const heading of facts.entries) {
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop()
    const parent = open.at(-1)
    const from = parent?.level ?? 0
    const children: TocNode[] = []
    if (!parent || heading.level > from + 1) {
      problems.push({ code: 'invalid-toc-level', place: { file, span: heading.span }, args: [from, heading.level] })
      if (!parent) open.push(root)
    } else parent.children.push(toNode(heading, file, children))
    open.push({ level: heading.level, children })
  }
  return root.children
}

function toNode({ name, href, hrefSpan, uid, span }: TocHeading, file: RepoPath, children: TocNode[]): TocNode {
  const place: Place = { file, span }
  const linkPlace: Place = { file, span: hrefSpan ?? span }
  return {
    place,
    ...(name && { name: { text: name, place } }),
    ...(href && { href: { text: href, place: linkPlace } }),
    ...(uid && { uid: { text: uid, place: linkPlace } }),
    items: children,
  }
}

/** The metadata of a TOC: its header, or the `metadata` beside its items. */
export function tocMetadata(facts: Facts): Value | undefined {
  if (facts.kind !== 'data') return facts.header?.value
  return facts.value?.kind === 'mapping' ? entries(facts.value).find(({ key }) => key === 'metadata')?.value : undefined
}

/** All TOCs of a docset, followed through what they include. */
export interface TocGraph {
  readonly tocs: ReadonlyMap<RepoPath, LinkedToc>
  /** TOCs that no other includes and that include no circle: these are published. */
  readonly roots: readonly RepoPath[]
  /** Every TOC that a root is made of, itself first. */
  parts(root: RepoPath): readonly LinkedToc[]
  readonly problems: readonly PlacedProblem[]
}

/** Follows the TOCs of a docset. `display` gives a path as messages print it. */
export function linkTocs(files: readonly RepoPath[], host: TocHost, display: (path: RepoPath) => string): TocGraph {
  const tocs = new Map<RepoPath, LinkedToc>()
  const queue = [...files]
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const facts = host.facts(file)
    if (tocs.has(file) || !facts) continue
    const linked = linkToc(file, facts, host)
    tocs.set(file, linked)
    queue.push(...linked.includes, ...linked.folders)
  }

  const problems: PlacedProblem[] = []
  const circular = new Map<RepoPath, boolean>()
  /** True when following the TOC leads back to a TOC on the way to it. */
  const leadsBack = (file: RepoPath, stack: readonly RepoPath[]): boolean => {
    if (stack.includes(file)) {
      const chain = [...stack, file].map(path => `'${display(path)}'`).join(' --> ')
      problems.push({ code: 'circular-reference', place: { file, span: [0, 0], mark: [0, 0] }, args: [chain] })
      return true
    }
    const known = circular.get(file)
    if (known !== undefined) return known
    const found = (tocs.get(file)?.includes ?? []).map(include => leadsBack(include, [...stack, file])).some(Boolean)
    circular.set(file, found)
    return found
  }
  const included = new Set([...tocs].flatMap(([file, toc]) => toc.includes.filter(include => include !== file)))
  for (const file of [...files.filter(path => !included.has(path)), ...files]) leadsBack(file, [])

  const roots = files.filter(file => !included.has(file) && !circular.get(file))
  const parts = (root: RepoPath, seen = new Set<RepoPath>()): LinkedToc[] => {
    const toc = tocs.get(root)
    if (!toc || seen.has(root)) return []
    seen.add(root)
    return [toc, ...toc.includes.flatMap(include => parts(include, seen))]
  }
  return {
    tocs,
    roots,
    parts: root => parts(root),
    problems: [...[...tocs.values()].flatMap(toc => toc.problems), ...problems],
  }
}
