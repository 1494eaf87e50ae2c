import type { Image, ImageReference, Link, LinkReference, Root } from 'mdast'
import type { HtmlTag, Link as LinkFact, Snippet, Xref } from '../../facts.ts'
import { attribute, type Element, type Snippet as SnippetConstruct } from '../learn/construct.ts'
import type { Mutable } from '../mutable.ts'
import { addressSpan, bareAddress, definitionsOf } from './addresses.ts'
import type { StartTag, TagAttribute } from './html.ts'
import { isAngled, isVisible } from './inline.ts'
import { spanOf } from './node.ts'

/** Collects what a text refers to: links, images, cross references, code of other files, and HTML tags. */
export class References {
  readonly links: LinkFact[] = []
  readonly xrefs: Xref[] = []
  readonly snippets: Snippet[] = []
  readonly html: HtmlTag[] = []
  readonly #text: string
  readonly #definitionOf: ReturnType<typeof definitionsOf>

  constructor(tree: Root, text: string) {
    this.#text = text
    this.#definitionOf = definitionsOf(tree)
  }

  link(node: Link | LinkReference): void {
    const span = spanOf(node)
    const url = this.#urlOf(node)
    const isAngle = isAngled(node, this.#text)
    if (url.startsWith('xref:') || (isAngle && /^xref:/i.test(url))) {
      const uid = url.slice('xref:'.length)
      this.xrefs.push({ span, href: isAngle ? uid.replace(/^(["'])(.*)\1$/, '$2') : uid })
      return
    }
    const isAuto = isAngle || this.#text[span[0]] !== '['
    const href = isAuto && !isAngle ? bareAddress(this.#text.slice(...span), url) : url
    if (href === undefined) return
    const hrefSpan = node.type === 'link' && !isAuto ? addressSpan(node, this.#text) : undefined
    const link: Mutable<LinkFact> = hrefSpan ? { span, href, hrefSpan, tag: 'a' } : { span, href, tag: 'a' }
    if (isAuto) link.syntax = 'auto'
    else if (!isVisible(node.children)) link.invisible = true
    this.links.push(link)
  }

  /** `inline` when something visible stands beside the image. */
  image(node: Image | ImageReference, inline: boolean): void {
    const hrefSpan = node.type === 'image' ? addressSpan(node, this.#text) : undefined
    const place = { span: spanOf(node), href: this.#urlOf(node) }
    const image: Mutable<LinkFact> = hrefSpan ? { ...place, hrefSpan, tag: 'img' } : { ...place, tag: 'img' }
    image.alt = this.#altOf(node)
    if (inline) image.inline = true
    else image.lone = true
    this.links.push(image)
  }

  /** An HTML start tag; `isInline` tells whether something visible stands beside it. */
  tag(tag: StartTag, isInline: boolean): void {
    const name = tag.name.toLowerCase()
    for (const own of tag.attributes) if (isAddress(name, own)) this.#address(name, tag, own, isInline)
    if (name === 'xref') this.#xref(tag)
    else this.html.push(toFact(tag))
  }

  /** A `:::image` or `:::code`. */
  element({ name, span, attributes, container }: Element, inline: boolean): void {
    const value = (key: string): string => attribute(attributes, key)
    const hrefSpan = attributes.find(candidate => candidate.name === 'source')?.span
    const source = { span, href: value('source'), ...(hrefSpan && { hrefSpan }), syntax: 'colon' as const }
    if (name === 'image') {
      const icon = value('type') === 'icon'
      const isInline = inline && !container
      this.links.push({
        ...source,
        tag: 'img',
        alt: value('alt-text'),
        ...(icon && { icon: true }),
        ...(isInline ? { inline: true } : !container && { lone: true }),
      })
      const target = value('link') || value('lightbox')
      if (target) this.links.push({ span, href: target, tag: 'a', syntax: 'colon' })
    } else if (name === 'code') {
      const [id, range] = [value('id'), value('range')]
      const path = value('source')
      this.snippets.push({ span, path, syntax: 'colon', ...(id && { name: id }), ...(range && { range }) })
    }
  }

  /** A `[!code]` or `[!notebook]`. */
  snippet({ span, path, notebook, language, query, fragment }: SnippetConstruct): void {
    const asked = new Map(query.split('&').map(item => [item.split('=')[0]!.toLowerCase(), item.split('=')[1] ?? '']))
    const isRange = /^L\d+(?:-L?\d*)?$/i.test(fragment)
    const name = asked.get('name') || (isRange ? '' : fragment)
    const range = asked.get('range') || (isRange ? fragment.replaceAll(/l/gi, '') : '')
    this.snippets.push({
      span,
      path,
      syntax: notebook ? 'notebook' : 'code',
      ...(language && { language }),
      ...(name && { name }),
      ...(range && { range }),
    })
  }

  /** Alternate text without the HTML tags that the parser leaves in it. */
  #altOf({ alt, position }: Image | ImageReference): string {
    if (!alt?.includes('<')) return alt ?? ''
    const source = this.#text.slice(position!.start.offset, position!.end.offset)
    return alt.replace(/<[/!?a-z][^>]*>/gi, tag => (source.includes(tag) ? '' : tag))
  }

  #urlOf(node: Link | LinkReference | Image | ImageReference): string {
    return 'url' in node ? node.url : (this.#definitionOf(node.identifier)?.url ?? '')
  }

  #address(name: string, tag: StartTag, { value, valueSpan }: TagAttribute, isInline: boolean): void {
    if (value.startsWith('xref:')) {
      this.xrefs.push({ span: valueSpan, href: value.slice('xref:'.length), html: true })
      return
    }
    const isImage = name === 'img' || name === 'image'
    this.links.push({
      span: valueSpan,
      href: value,
      hrefSpan: valueSpan,
      tag: name,
      syntax: 'html',
      ...(isImage && { alt: attributeOf(tag, 'alt') ?? '' }),
      ...(isImage && isInline && { inline: true }),
    })
  }

  /** `<xref href="uid?query">` or `<xref uid="uid">`, which is taken as it stands. */
  #xref(tag: StartTag): void {
    const written = attributeOf(tag, 'href')
    const href = written ?? attributeOf(tag, 'uid')
    const raw = attributeOf(tag, 'data-raw-html') ?? attributeOf(tag, 'data-raw-source') ?? ''
    const isOptional = attributeOf(tag, 'data-throw-if-not-resolved')?.toLowerCase() === 'false' || raw.startsWith('@')
    if (!href) return
    this.xrefs.push({
      span: tag.span,
      href,
      html: true,
      ...(written === undefined && { exact: true }),
      ...(isOptional && { optional: true }),
    })
  }
}

function attributeOf(tag: StartTag, name: string): string | undefined {
  return tag.attributes.find(candidate => candidate.name === name)?.value
}

/** Attributes that the build follows; an `<a>` without an address is an anchor. */
function isAddress(tag: string, { name, value }: TagAttribute): boolean {
  return tag === 'a' && name === 'href' ? value !== '' : name === 'src' || name === 'poster'
}

function toFact({ name, nameSpan, inner, attributes }: StartTag): HtmlTag {
  const ids = attributes.flatMap(({ name, value }) =>
    (name === 'id' || name === 'name') && value !== '' ? [value] : [],
  )
  return {
    name,
    nameSpan,
    ...(inner && inner[0] < inner[1] && { inner }),
    ...(ids.length > 0 && { ids }),
    attributes: attributes
      .filter(({ name }) => !/^(?:aria|data)-/.test(name))
      .map(({ name, span }) => ({ name, span })),
  }
}
