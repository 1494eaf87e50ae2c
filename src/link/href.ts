/**
 * An address as the Learn build reads it: percent-decoded as a whole, then split at the first `#` and the first `?`.
 */
export type Href =
  | { readonly kind: 'external'; readonly url: string }
  /** Starts with `/`: an address on the site, never a file. */
  | { readonly kind: 'absolute'; readonly path: string }
  /** `C:\…`: a file of the author's disk. */
  | { readonly kind: 'local'; readonly path: string }
  /** The page itself: empty, `?query` or `#fragment`. */
  | { readonly kind: 'self'; readonly fragment: string }
  | { readonly kind: 'relative'; readonly path: string; readonly fragment: string }

const LOCAL = /^(?:file:\/\/\/?)?[A-Za-z]:[\\/]/i

/** True for an address on the author's disk. */
export function isLocal(href: string): boolean {
  return /^\s*(?:file:\/\/\/?)?[A-Za-z](?::|%3a)/i.test(href) && LOCAL.test(percentDecode(href).trim())
}

export function parseHref(href: string): Href {
  const decoded = percentDecode(href).trim()
  const [target, fragment] = split(decoded, '#')
  const [path] = split(target, '?')
  if (LOCAL.test(decoded)) return { kind: 'local', path: decoded }
  if (isExternal(decoded)) return { kind: 'external', url: decoded }
  if (/^[\\/]/.test(path)) return { kind: 'absolute', path: decoded }
  return path === '' ? { kind: 'self', fragment } : { kind: 'relative', path, fragment }
}

/** An address with a scheme, or `//host`. What cannot be an address at all (`http://a b`) is a relative path to the build. */
function isExternal(href: string): boolean {
  if (/^(?:\/\/|\\\\)/.test(href)) return true
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(href)?.[1]?.toLowerCase()
  if (!scheme) return false
  return !['http', 'https', 'ftp'].includes(scheme) || (/^[a-z]+:\/\//i.test(href) && URL.canParse(href))
}

/** Decodes `%XX` sequences that are valid UTF-8 and leaves the others as they are. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, sequence => {
    try {
      return decodeURIComponent(sequence)
    } catch {
      return sequence.replace(/%[0-7][0-9A-Fa-f]/g, ascii => decodeURIComponent(ascii))
    }
  })
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Host of an absolute address in lower case, without port; undefined for addresses that name none. */
export function hostOf(href: string): string | undefined {
  if (!href.includes('//')) return undefined
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#\\]*)/i.exec(href.trim())?.[1]
  const host = authority?.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '')
  return host ? host.toLowerCase() : undefined
}

/** True when the host is one of the domains or below one. */
export function isHostIn(host: string, domains: readonly string[]): boolean {
  return domains.some(domain => host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`))
}

/** File name of an address without its extension: `media/cat.png?x` → `cat`. */
export function fileNameOf(href: string): string {
  const path = href.split(/[?#]/, 1)[0]!
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.[^.]*$/, '')
}

/** True for a link of a kind that rulesets name: `docs`, `learn`, `aka.ms`, `FWLinks`. */
export function isLinkOfType(href: string, type: string): boolean {
  const host = hostOf(href)
  switch (type.toLowerCase()) {
    case 'docs':
      return host === 'docs.microsoft.com'
    case 'learn':
      return host === 'learn.microsoft.com'
    case 'aka.ms':
      return host === 'aka.ms'
    case 'fwlinks':
      return host === 'go.microsoft.com' && /^[a-z]+:\/\/[^/]+\/fwlink(?:[/?#]|$)/i.test(href)
    default:
      return false
  }
}
