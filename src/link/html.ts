import type { HtmlTag, MarkdownFacts } from '../facts.ts'
import type { Span } from '../finding.ts'
import { entries, texts, type Value } from '../value.ts'

/** Which HTML the site lets through. Names are compared without regard to letter case. */
export interface HtmlAllowList {
  tag(name: string): boolean
  attribute(tag: string, name: string): boolean
}

/** What the build allows where the configuration has no `allowedHTML`: attributes of every tag, and tags with their own. */
const EVERY_TAG = 'name id class itemid itemprop itemref itemscope itemtype part slot spellcheck title role'
const TAGS = `
  a: href target rel alt download tabindex
  button: hidden type
  blockquote: cite
  br: clear
  code: name lang
  col: width span
  colgroup: span
  del: cite datetime
  ins: cite datetime
  div: align hidden
  font: color face size
  form: action
  hr: size color width
  iframe: allow align border marginwidth frameborder allowtransparency allowfullscreen scrolling height src width loading
  image: alt height src width
  img: alt height src width align hspace border sizes valign
  input: type value
  label: for
  li: value
  ol: reserved start type
  p: align dir hidden lang valign
  pre: lang
  q: cite
  source: src type
  span: dir lang
  table: align width border valign bgcolor frame cellpadding cellspacing bordercolor
  tbody: align valign width
  td: rowspan colspan align width valign bgcolor hidden nowrap
  th: rowspan colspan align width bgcolor scope valign
  thead: align valign
  time: datetime
  tr: align valign colspan height bgcolor
  video: src width height preload controls poster
  abbr address article b bdi bdo caption center cite dd details dfn dl dt em figcaption figure h1 h2 h3 h4 head i kbd mark nav
  nobr rgn s samp section small strike strong sub summary sup tfoot u ul var wbr
`

/** The configured list, which replaces the default as a whole. */
export function htmlAllowList(configured: Value | undefined): HtmlAllowList {
  const list = configured?.kind === 'mapping' ? readConfigured(configured) : DEFAULT
  const everywhere = list.get('*')
  return {
    tag: name => list.has(name.toLowerCase()),
    attribute: (tag, name) => {
      const lower = name.toLowerCase()
      return (
        everywhere?.has(lower) === true ||
        list.get(tag.toLowerCase())?.has(lower) === true ||
        /^(?:aria|data)-/.test(lower)
      )
    },
  }
}

function readConfigured(value: Value): Map<string, ReadonlySet<string>> {
  return new Map(
    entries(value).map(({ key, value: attributes }) => [
      key.toLowerCase(),
      new Set(texts(attributes).map(name => name.toLowerCase())),
    ]),
  )
}

const DEFAULT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['*', new Set(EVERY_TAG.split(' '))],
  ...TAGS.trim()
    .split('\n')
    .flatMap((line): [string, ReadonlySet<string>][] => {
      const [tag = '', attributes] = line.trim().split(': ')
      return attributes === undefined
        ? tag.split(' ').map(name => [name, new Set<string>()])
        : [[tag, new Set(attributes.split(' '))]]
    }),
])

/** Tags that the site does not drop, by themselves or with a tag around them. */
export function shownTags({ html }: MarkdownFacts, list: HtmlAllowList): readonly HtmlTag[] {
  const dropped = droppedSpans(html, list)
  return html.filter(({ name, nameSpan }) => list.tag(name) && !isWithin(nameSpan, dropped))
}

/** Insides of the elements that the site drops. */
export function droppedSpans(html: readonly HtmlTag[], list: HtmlAllowList): readonly Span[] {
  const dropped: Span[] = []
  for (const { name, nameSpan, inner } of html)
    if (inner && !list.tag(name) && !isWithin(nameSpan, dropped)) dropped.push(inner)
  return dropped
}

export function isWithin([start, end]: Span, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => from <= start && end <= to)
}
