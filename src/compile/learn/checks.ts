import { tagStylesOf } from '../../languages.ts'
import { type Attribute, attribute } from './construct.ts'

/** What is wrong with the attributes of an element: the name of the message, and its arguments. */
export type Mistake = readonly [message: string, ...args: string[]]

/** Mistakes with which the element stays text, and mistakes that are reported alone. */
export interface Verdict {
  readonly refused: readonly Mistake[]
  readonly remarks?: readonly Mistake[]
}

const FINE: Verdict = { refused: [] }
const refuse = (...refused: readonly Mistake[]): Verdict => ({ refused })

export function checkZone(attributes: readonly Attribute[]): Verdict {
  for (const { name, value } of attributes) {
    if (name === 'target') {
      if (!/^(?:docs|chromeless|pdf)$/.test(value)) return refuse(['target', value])
    } else if (name === 'pivot') {
      if (!/^\s*[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*\s*$/.test(value)) return refuse(['pivot', value])
    } else return refuse(['unexpected', name])
  }
  const target = attribute(attributes, 'target')
  const pivot = attribute(attributes, 'pivot')
  if (!target && !pivot) return refuse(['missing'])
  return target === 'pdf' && pivot ? refuse(['pdf']) : FINE
}

export function checkImage(attributes: readonly Attribute[]): Verdict {
  const source = attribute(attributes, 'source')
  const stranger = unexpected(attributes, 'alt-text type loc-scope source border lightbox link')
  if (stranger) return refuse(['unexpected', source, stranger])
  const mistakes: Mistake[] = source ? [] : [['source']]
  if (!attribute(attributes, 'alt-text') && attribute(attributes, 'type') !== 'icon') mistakes.push(['altText'])
  return refuse(...mistakes)
}

/** Players that the build knows. */
const PLAYERS = /channel9\.msdn\.com|youtube\.com\/embed|microsoft\.com\/en-us\/videoplayer\/embed/

export function checkVideo(attributes: readonly Attribute[]): Verdict {
  const source = attribute(attributes, 'source')
  const stranger = unexpected(attributes, 'title max-width source thumbnail upload-date duration type')
  if (stranger) return refuse(['unexpected', source, stranger])
  const hasWidth = attributes.some(({ name }) => name === 'max-width')
  if (hasWidth && !/^\d+$/.test(attribute(attributes, 'max-width'))) return refuse(['maxWidth', source])
  if (!source) return refuse(['source'])
  const remarks: Mistake[] = []
  if (!attribute(attributes, 'thumbnail')) remarks.push(['thumbnail'])
  if (!attribute(attributes, 'upload-date')) remarks.push(['uploadDate'])
  if (!PLAYERS.test(source)) remarks.push(['player', source])
  if (source.includes('channel9.msdn.com') && !source.includes('/player')) remarks.push(['channel9'])
  return { refused: [], remarks }
}

export function checkCode(attributes: readonly Attribute[]): Verdict {
  const stranger = unexpected(attributes, 'source range id highlight language interactive')
  if (stranger) return refuse(['unexpected', stranger])
  const source = attribute(attributes, 'source')
  if (!source) return refuse(['source'])
  if (attribute(attributes, 'language')) return FINE
  const extension = /\.[^./\\]+$/.exec(source)?.[0]
  if (extension === undefined) return refuse(['language'])
  return tagStylesOf(extension.toLowerCase()) ? FINE : refuse(['unknownType'])
}

export function checkForm(attributes: readonly Attribute[]): Verdict {
  const stranger = unexpected(attributes, 'action submittext')
  if (stranger) return refuse(['unexpected', stranger])
  if (!attribute(attributes, 'action')) return refuse(['action'])
  return attribute(attributes, 'submittext') ? FINE : refuse(['submitText'])
}

/** The first attribute that is none of those allowed. */
function unexpected(attributes: readonly Attribute[], allowed: string): string | undefined {
  return attributes.find(({ name }) => !allowed.split(' ').includes(name))?.name
}
