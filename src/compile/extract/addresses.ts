import type { Definition, Image, Link, Root, RootContent } from 'mdast'
import type { Span } from '../../finding.ts'
import { spanOf } from './node.ts'

/** Link reference definitions of a text, looked up when the first reference asks. */
export function definitionsOf(tree: Root): (identifier: string) => Definition | undefined {
  let known: Map<string, Definition> | undefined
  return identifier => {
    known ??= collect(tree.children, new Map())
    return known.get(identifier)
  }
}

function collect(nodes: readonly RootContent[], definitions: Map<string, Definition>): Map<string, Definition> {
  for (const node of nodes) {
    if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      collect(node.children, definitions)
  }
  return definitions
}

/** Place of the address in `[text](address "title")`, when it is written as it is read. */
export function addressSpan(node: Link | Image, text: string): Span | undefined {
  const [start, end] = spanOf(node)
  const from = node.type === 'link' && node.children.length > 0 ? spanOf(node.children.at(-1)!)[1] : start
  const at = node.url === '' ? -1 : text.indexOf(node.url, text.indexOf('](', from) + 2)
  return at >= 0 && at + node.url.length <= end ? [at, at + node.url.length] : undefined
}

/**
 * The address of a bare `https://…` or `www.…`, or undefined where the build sees no link. Markdig wants a period in the
 * host, no underscore in its last two parts, and no other punctuation.
 */
export function bareAddress(written: string, url: string): string | undefined {
  const host = /^(?:https?:\/\/|ftp:\/\/|www\.)([^/?#:]*)/i.exec(written)?.[1]
  if (host === undefined) return /^(?:mailto|xmpp):/i.test(written) ? url : undefined
  const parts = host.split('.')
  const isHost = parts.length > 1 && parts.every(part => /^(?:[_-]|[\p{L}\p{N}])+$/u.test(part))
  if (!isHost || parts.slice(-2).some(part => part.includes('_'))) return undefined
  return /^www\./i.test(written) ? `https://${written}` : url
}
