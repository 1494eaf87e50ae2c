import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { basename, extname, isInside, normalize, withoutExtension } from '../path.ts'
import { remember } from '../remember.ts'
import type { DocsetConfig } from './config.ts'
import type { Scope } from './scope.ts'

/** Where a file publishes. */
export interface SitePlace {
  /** Address on the site, from `/`. */
  readonly url: string
  /** Path of the output, in the folder of its versions. */
  readonly output: string
}

/** What decides about the form of the address. */
export type SiteKind = 'page' | 'toc' | 'component' | 'resource'

/** Computes where a file of the docset publishes: its mapping, routes, versions, and the form of addresses that is configured. */
export function sitePlace(scope: Scope, kind: SiteKind, config: DocsetConfig, monikers: readonly string[]): SitePlace {
  const routed = route(mapped(scope), config)
  const path = config.lowerCaseUrl ? routed.toLowerCase() : routed
  const site = formOf(path, kind, config)
  const prefix = config.basePath === '' ? '' : `/${config.basePath}`
  const group = monikers.length === 0 ? '' : `${remember(groups, monikers.join(','), groupName)}/`
  // Of Learn's own addresses, versions are no part.
  const address = `${config.urlType === 'docs' ? '' : group}${addressOf(site, kind, config)}`
  return {
    url: `${prefix}/${address}`,
    output: `${prefix}/${group}${outputOf(site, kind)}`.slice(1),
  }
}

const groups = new Map<string, string>()

/** The build names the folder of some versions by a hash of them. */
function groupName(monikers: string): string {
  return bytesToHex(sha256(utf8ToBytes(monikers))).slice(0, 32)
}

function mapped({ mapping, path, rest }: Scope): string {
  return mapping?.dest === undefined || rest === undefined ? path : normalize(`${mapping.dest}/${rest}`)
}

/** The last route whose source is a folder above the path, or the path itself, replaces that part. */
function route(path: string, { routes }: DocsetConfig): string {
  const found = routes.findLast(({ from }) => isInside(normalize(from), path))
  if (!found) return path
  const from = normalize(found.from)
  const rest = path === from ? basename(path) : from === '' ? path : path.slice(from.length + 1)
  return normalize(`${found.to}/${rest}`)
}

function formOf(path: string, kind: SiteKind, { urlType }: DocsetConfig): string {
  if (kind === 'resource') return path
  const bare = withoutExtension(path)
  if (kind !== 'page' || urlType === 'docs') return `${bare}.json`
  if (urlType === 'ugly') return `${bare}.html`
  return basename(bare).toLowerCase() === 'index' ? `${bare}.html` : `${bare}/index.html`
}

function addressOf(site: string, kind: SiteKind, { urlType }: DocsetConfig): string {
  if (kind !== 'page' || urlType === 'ugly') return site
  const bare = withoutExtension(site)
  if (basename(bare).toLowerCase() === 'index') return bare.slice(0, -'index'.length)
  return urlType === 'docs' ? bare : site
}

function outputOf(site: string, kind: SiteKind): string {
  return kind === 'resource' || extname(site) === '.json' ? site : `${withoutExtension(site)}.json`
}
