import { entries, texts, type Value } from '../value.ts'

/** Which external addresses each tag may use; tags that the configuration does not name may use all. */
export type TrustedDomains = (tag: string, url: string) => boolean

interface Entry {
  readonly scheme: string
  readonly host: string
}

/** Reads `trustedDomains`: tag → `https://host`, `http://*`, `data:image/*`. `http` entries allow https as well. */
export function trustedDomains(configured: Value | undefined): TrustedDomains {
  const byTag = new Map(
    entries(configured).map(({ key, value }) => [
      key.toLowerCase(),
      texts(value).flatMap(text => readEntry(text) ?? []),
    ]),
  )
  return (tag, url) => {
    const allowed = byTag.get(tag === 'image' ? 'img' : tag)
    return allowed === undefined || allowed.some(entry => matches(entry, url))
  }
}

function readEntry(text: string): Entry | undefined {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(.*)$/i.exec(text)
  return match ? { scheme: match[1]!.toLowerCase(), host: match[2]!.toLowerCase() } : undefined
}

function matches({ scheme, host }: Entry, url: string): boolean {
  const full = url.startsWith('//') ? `https:${url}` : url
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*)(?![^/?#]))?(.*)$/i.exec(full)
  if (!match) return false
  const own = match[1]!.toLowerCase()
  if (own !== scheme && !(scheme === 'http' && own === 'https')) return false
  if (host === '*') return true
  if (host.includes('*')) return wildcard(host, (match[3] ?? '').toLowerCase())
  return (match[2] ?? '').toLowerCase() === host
}

function wildcard(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const found =
      index === rest.length - 1 ? (text.endsWith(part) ? text.length - part.length : -1) : text.indexOf(part, at)
    if (found < at) return false
    at = found + part.length
  }
  return true
}

/** Scheme and host of an address, as the build names a domain. */
export function domainOf(url: string): string {
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i.exec(url)?.[0]
  return authority ?? /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? url
}
