import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { basename, extname, isInside, normalize, withoutExtension } from '../path.ts'
import type { DocsetConfig } from './config.ts'
import type { Scope } from './scope.ts'

/** Where a file publishes. */
export interface SitePlace {
  /** Address on the site, from `/`. */
  readonly url: string
  /** Path of the output, without the folder of its versions. */
  readonly output: string
  /** Folder of the whole site, that of the versions lies in it. */
  readonly base: string
}

/** Path of the output in the folder of its versions, which the build names by a hash of them. */
export function outputPath({ base, output }: SitePlace, monikers: readonly string[]): string {
  if (monikers.length === 0) return output
  const group = bytesToHex(sha256(utf8ToBytes(monikers.join(',')))).slice(0, 32)
  return base === '' ? `${group}/${output}` : `${base}/${group}/${output.slice(base.length + 1)}`
}

/** What decides about the form of the address. */
export type SiteKind = 'page' | 'toc' | 'component' | 'resource'

/** Computes where a file of the docset publishes: its mapping, routes, and the form of addresses that is configured. */
export function sitePlace(scope: Scope, kind: SiteKind, config: DocsetConfig): SitePlace {
  const routed = route(mapped(scope), config)
  const path = config.lowerCaseUrl ? routed.toLowerCase() : routed
  const site = formOf(path, kind, config)
  const prefix = config.basePath === '' ? '' : `/${config.basePath}`
  return {
    url: `${prefix}/${addressOf(site, kind, config)}`,
    output: `${prefix.slice(1)}${prefix === '' ? '' : '/'}${outputOf(site, kind)}`,
    base: config.basePath,
  }
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
