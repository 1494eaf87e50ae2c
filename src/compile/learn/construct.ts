import type { Span } from '../../finding.ts'

/** A piece of Learn syntax as it stands in the text; the span is what the construct itself covers. */
export type Construct = Alert | Division | Video | Include | Snippet | Element | Region | RegionEnd | NoLoc

/** `> [!NOTE]` and its kin. */
export interface Alert {
  readonly kind: 'alert'
  readonly span: Span
  readonly type: 'note' | 'tip' | 'warning' | 'important' | 'caution'
}

/** `> [!div class="…"]`. */
export interface Division {
  readonly kind: 'div'
  readonly span: Span
  readonly attributes: string
}

/** `> [!VIDEO https://…]`. */
export interface Video {
  readonly kind: 'video'
  readonly span: Span
  readonly url: string
}

/** `[!INCLUDE [title](path)]`; a block when it has the line for itself. */
export interface Include {
  readonly kind: 'include'
  readonly span: Span
  readonly block: boolean
  readonly path: string
}

/** `[!code-lang[name](path?query#fragment)]` or `[!notebook…]`, always a whole line. */
export interface Snippet {
  readonly kind: 'snippet'
  readonly span: Span
  readonly notebook: boolean
  readonly language: string
  readonly path: string
  readonly query: string
  readonly fragment: string
}

/** `:::image …:::`, `:::video …:::`, `:::code …:::`, `:::form …:::`. */
export interface Element {
  readonly kind: 'element'
  readonly span: Span
  readonly name: 'image' | 'video' | 'code' | 'form'
  readonly attributes: readonly Attribute[]
  /** A complex image or video whose long description follows up to its end mark. */
  readonly container: boolean
}

/** The opening line of a zone, moniker range, row or column. */
export interface Region {
  readonly kind: 'region'
  readonly span: Span
  readonly name: 'zone' | 'moniker' | 'row' | 'column'
  /** How many colons the line starts with: a moniker range, row or column ends with as many. */
  readonly colons: number
  readonly attributes: readonly Attribute[]
}

/** `::: zone-end`, `:::image-end:::` and the like. */
export interface RegionEnd {
  readonly kind: 'end'
  readonly span: Span
  readonly name: 'zone' | 'moniker' | 'row' | 'column' | 'image' | 'video'
  readonly colons: number
  /** What follows the end mark on its line, and should not. */
  readonly rest: string
}

/** `:::no-loc text="…":::`. */
export interface NoLoc {
  readonly kind: 'no-loc'
  readonly span: Span
  readonly text: string
}

/** `name="value"` of a triple-colon element. The name is lower case, the span is the value's without its quotes. */
export interface Attribute {
  readonly name: string
  readonly value: string
  readonly span: Span
}

/** Value of an attribute, or `''`. */
export function attribute(attributes: readonly Attribute[], name: string): string {
  return attributes.find(candidate => candidate.name === name)?.value ?? ''
}
