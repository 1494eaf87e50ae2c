import { type Block, type Heading, INCLUDED, type MarkdownFacts, type Region } from '../facts.ts'
import type { Place, Span } from '../finding.ts'
import { lineAt, lineStarts } from '../lines.ts'
import type { RepoPath } from '../path.ts'
import type { PlacedProblem } from './problem.ts'

/** Who sees a part of a page: readers of a zone, of a version, of a pivot, of a tab. */
export interface Context {
  /** `docs`, `chromeless` or `pdf`; absent outside zones and in zones without a target. */
  readonly zone: string | undefined
  readonly pivots: readonly string[] | undefined
  /** The pivots as they are written. */
  readonly pivot: string | undefined
  /** Monikers of the nearest moniker range; the range itself where no definition tells what it means. */
  readonly monikers: readonly string[] | undefined
  readonly tab: string | undefined
}

/** Text outside of everything that only some readers see. */
export const EVERYBODY: Context = {
  zone: undefined,
  pivots: undefined,
  pivot: undefined,
  monikers: undefined,
  tab: undefined,
}

/** The occurrence of a file in a page: the article itself, or an include. */
export interface Part {
  readonly file: RepoPath
  readonly facts: MarkdownFacts
  /** Places of the include directives that lead here, from the article inwards. */
  readonly chain: readonly Place[]
  /** Context of a place in the file; undefined where the build leaves the text out. */
  contextAt(offset: number): Context | undefined
  /** The place of a span of the facts; `mark` is where the Learn build points, when not at its start. */
  place(span: Span, mark?: Span): Place
}

/** A heading or a run of visible content, where the reader meets it. */
export interface PageNode {
  readonly block: Exclude<Block, { block: 'include' }>
  readonly part: Part
  readonly context: Context
}

/** What the reader sees of an article: its own text with the includes spliced in. */
export interface SplicedPage {
  readonly nodes: readonly PageNode[]
  readonly parts: readonly Part[]
  readonly problems: readonly PlacedProblem[]
  /** True when files include each other: the build gives up on the page. */
  readonly aborted: boolean
}

/** What splicing asks of the docset. */
export interface SpliceHost {
  facts(path: RepoPath): MarkdownFacts | undefined
  /** The included file, or the problem with the directive. */
  include(path: string, from: RepoPath, place: Place): RepoPath | PlacedProblem | undefined
  /** Monikers that a range leaves of the article's; undefined when the range hides its text. */
  monikers(range: string, place: Place): readonly string[] | undefined
  /** Path as the build's messages print it. */
  display(path: RepoPath): string
}

/** A page made of more parts than this includes the same files over and over. */
const MAX_PARTS = 2000

/** Splices the includes into an article, or into Markdown of a YAML page (`place` then finds its spans in the file). */
export function splice(
  article: RepoPath,
  facts: MarkdownFacts,
  host: SpliceHost,
  place: Part['place'] = placesIn(article, facts),
): SplicedPage {
  const nodes: PageNode[] = []
  const parts: Part[] = []
  const problems: PlacedProblem[] = []
  let aborted = false

  const add = (
    file: RepoPath,
    own: MarkdownFacts,
    stack: readonly RepoPath[],
    chain: readonly Place[],
    outer: Context,
    inline: boolean,
    placeOf: Part['place'],
  ): void => {
    const part: Part = {
      file,
      facts: own,
      chain,
      place: placeOf,
      contextAt: contexts(own.regions, outer, region => host.monikers(region.range, placeOf(region.span))),
    }
    parts.push(part)
    for (const block of own.blocks) {
      if (aborted || parts.length > MAX_PARTS) return
      const context = part.contextAt(block.span[0])
      if (!context) continue
      if (block.block !== 'include') {
        if (!inline)
          nodes.push({ block: block.block === 'heading' ? withIncluded(block, own, file, host) : block, part, context })
        continue
      }
      const place = placeOf(block.span)
      const target = host.include(block.path, file, place)
      if (typeof target !== 'string') {
        if (target) problems.push(target)
        continue
      }
      if (stack.includes(target)) {
        const loop = [...stack, target].map(path => `'${host.display(path)}'`).join(' --> ')
        problems.push({ code: 'circular-reference', place: { file: target }, args: [loop] })
        aborted = true
        return
      }
      const included = host.facts(target)
      if (included) {
        const hidden = inline || block.inline === true
        add(target, included, [...stack, target], [...chain, place], context, hidden, placesIn(target, included))
      }
    }
  }

  add(article, facts, [article], [], EVERYBODY, false, place)
  if (parts.length > MAX_PARTS)
    problems.push({ code: 'nested-too-deeply', place: { file: article }, message: 'includes', args: [MAX_PARTS] })
  return { nodes, parts, problems, aborted }
}

/** A heading with the texts that it includes. */
function withIncluded(heading: Heading, { blocks }: MarkdownFacts, file: RepoPath, host: SpliceHost): Heading {
  const { content, plain = content, span } = heading
  if (!content.includes(INCLUDED)) return heading
  const texts = blocks.flatMap(block => {
    if (block.block !== 'include' || block.span[0] < span[0] || block.span[1] > span[1]) return []
    const target = host.include(block.path, file, { file })
    return [(typeof target === 'string' ? host.facts(target)?.inline : undefined) ?? { content: '', plain: '' }]
  })
  const fill = (text: string, use: 'content' | 'plain'): string => {
    let index = 0
    return text.replaceAll(INCLUDED, () => texts[index++]?.[use] ?? '')
  }
  return { ...heading, content: fill(content, 'content'), plain: fill(plain, 'plain') }
}

/**
 * Places of a file whose facts have its own offsets. The Learn build counts what stands in an underlined heading from the
 * underline on, and lines of HTML in a list or quote without what the container puts before them.
 */
function placesIn(file: RepoPath, { blocks, lines, indented = [] }: MarkdownFacts): Part['place'] {
  const underlined: (readonly [start: number, underline: number])[] = []
  for (const block of blocks)
    if (block.block === 'heading' && block.underlines !== undefined) underlined.push([block.underlines, block.span[0]])
  if (underlined.length === 0 && indented.length === 0) return (span, mark) => ({ file, span, ...(mark && { mark }) })
  const starts = lineStarts(lines)
  const shiftAt = (offset: number): Place['shift'] => {
    const heading = underlined.find(([start, underline]) => start <= offset && offset < underline)
    if (heading) return [lineAt(starts, heading[1]) - lineAt(starts, heading[0]), 0]
    const line = indented.find(({ span: [start, end] }) => start <= offset && offset < end)
    return line && [0, -line.columns]
  }
  return (span, mark) => {
    const shift = shiftAt(mark?.[0] ?? span[0])
    return { file, span, ...(mark && { mark }), ...(shift && { shift }) }
  }
}

/** Context by offset: that of the innermost region around it. */
function contexts(
  regions: readonly Region[],
  outer: Context,
  monikers: (region: Region & { name: 'moniker' }) => readonly string[] | undefined,
): (offset: number) => Context | undefined {
  if (regions.length === 0) return () => outer
  const known: (Context | undefined)[] = []
  for (const region of regions) {
    const around = region.parent < 0 ? outer : known[region.parent]
    known.push(around && inside(region, around, monikers))
  }
  return offset => {
    let index = lastStartingAt(regions, offset)
    while (index >= 0 && regions[index]!.span[1] <= offset) index = regions[index]!.parent
    return index < 0 ? outer : known[index]
  }
}

/** Index of the last region that starts at the offset or before it, or -1. */
function lastStartingAt(regions: readonly Region[], offset: number): number {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (regions[middle]!.span[0] <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The context in a region. All are written out in one order: to the engine, they are of one shape. */
function inside(
  region: Region,
  outer: Context,
  leave: (region: Region & { name: 'moniker' }) => readonly string[] | undefined,
): Context | undefined {
  const { zone, pivots, pivot, monikers, tab } = outer
  switch (region.name) {
    case 'zone': {
      const isOnSite = region.target === undefined || region.target === 'docs'
      const own = isOnSite ? region.pivot : undefined
      return own === undefined
        ? { zone: region.target, pivots, pivot, monikers, tab }
        : { zone: region.target, pivots: own.split(',').map(id => id.trim()), pivot: own, monikers, tab }
    }
    case 'moniker': {
      const left = leave(region)
      return left && { zone, pivots, pivot, monikers: left, tab }
    }
    case 'tab':
      return { zone, pivots, pivot, monikers, tab: region.id }
    default:
      return outer
  }
}

/** True for text that the page on the site shows: outside zones that are meant for other outputs only. */
export function isDocs(context: Context): boolean {
  return context.zone === undefined || context.zone === 'docs'
}

/** True when a reader can see both at once. */
export function areCompatible(a: Context, b: Context): boolean {
  return share(a.monikers, b.monikers) && share(a.pivots, b.pivots) && tabsMeet(a.tab, b.tab)
}

function share(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return !a || !b || a.length === 0 || b.length === 0 || a.some(item => b.includes(item))
}

/** Equal tabs, or a tab and one that depends on it (`win` and `azure/win`). */
function tabsMeet(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true
  return a.split('/')[1] === b || b.split('/')[1] === a
}
