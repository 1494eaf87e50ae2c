import type { DataFacts, Facts, MarkdownFacts } from '../facts.ts'
import { lineStarts } from '../lines.ts'
import { extname, type RepoPath, withoutExtension } from '../path.ts'
import { get, text, typeName, type Value } from '../value.ts'
import type { DocsetConfig } from './config.ts'
import type { Fragment } from './fragment.ts'
import { type ConfiguredMetadata, effectiveMetadata, type Metadata } from './metadata.ts'
import type { Article, DataPage, PageFile } from './model.ts'
import type { Monikers } from './monikers.ts'
import { fieldsOf, type PageSchemas } from './page-schema.ts'
import { type PlacedProblem, placeOf } from './problem.ts'
import type { Scope } from './scope.ts'
import { type SiteKind, sitePlace } from './site.ts'
import { tocMetadata } from './toc.ts'
import { type FileVersions, fileVersions } from './versions.ts'

/** What making pages asks of the docset. */
export interface PageHost {
  readonly config: DocsetConfig
  readonly configured: ConfiguredMetadata
  readonly monikers: Monikers
  readonly problems: PlacedProblem[]
  readonly schemas: PageSchemas
  scope(path: RepoPath): Scope | undefined
  /** Versions of a file that has no metadata of its own. */
  bareVersions(scope: Scope, file: RepoPath): FileVersions
  fragments(path: RepoPath): readonly Fragment[]
  display(path: RepoPath): string
}

/** The page that a compiled file makes, if the build publishes it. */
export function toPage(file: RepoPath, facts: Facts, host: PageHost): Article | DataPage | undefined {
  const scope = host.scope(file)
  if (!scope || scope.type === 'none' || scope.type === 'resource') return undefined
  if (facts.kind !== 'markdown') return scope.mapping ? toDataPage(file, facts, scope, host) : undefined
  const isReference = !scope.mapping && isCmdletReference(host.config, facts)
  const generated = isReference ? host.scope(`${withoutExtension(file)}.yml`) : undefined
  const own = generated?.mapping ? { ...generated, path: scope.path } : scope
  return own.mapping ? toArticle(file, facts, own, isReference, host) : undefined
}

function toArticle(file: RepoPath, facts: MarkdownFacts, scope: Scope, isReference: boolean, host: PageHost): Article {
  const metadata = effectiveMetadata(host.configured(scope.path), file, facts.header?.value)
  const pageType = isReference ? 'powershell' : (attributeText(metadata, 'layout')?.toLowerCase() ?? 'conceptual')
  return { ...common(file, scope, metadata, pageType, 'page', true, host), facts, isReference }
}

function toDataPage(file: RepoPath, facts: DataPage['facts'], scope: Scope, host: PageHost): DataPage {
  const metadata = effectiveMetadata(host.configured(scope.path), file, tocMetadata(facts))
  const own = facts.kind === 'data' ? get(facts.value, 'metadata') : undefined
  if (own && own.kind !== 'mapping' && typeName(own) !== 'Null')
    host.problems.push(headerNotObject(own, file, facts.lines))
  if (scope.type === 'toc' || facts.kind === 'toc')
    return { ...common(file, scope, metadata, 'toc', 'toc', true, host), facts, fields: [], fragments: [] }
  const { mime = '', value } = facts
  const schema = host.schemas.find(mime)
  if (!schema) reportUnknownKind(file, facts, host)
  return {
    ...common(
      file,
      scope,
      metadata,
      pageTypeOf(mime.toLowerCase()),
      schema?.isComponent ? 'component' : 'page',
      false,
      host,
    ),
    facts,
    ...(schema && { schema }),
    fields: schema ? fieldsOf(schema, value) : [],
    fragments: host.fragments(file),
  }
}

/** Metadata that are no mapping; the build points at the second line, wherever they stand. */
function headerNotObject(metadata: Value, file: RepoPath, lines: string): PlacedProblem {
  const second = lineStarts(lines)[1] ?? 0
  const place = { file, span: metadata.span, mark: [second, second] as const }
  return { code: 'yaml-header-not-object', place, args: [metadata.kind === 'list' ? 'an array' : 'a scalar'] }
}

/** A kind that nobody knows, where every kind is known; none at all, where there is a configuration that takes the file in. */
function reportUnknownKind(file: RepoPath, { mime, format, value, problems }: DataFacts, host: PageHost): void {
  const isBroken = problems.some(({ code }) => code.endsWith('-syntax-error'))
  if (isBroken || !(mime === undefined ? host.config.file : host.schemas.complete)) return
  const named = format === 'json' ? get(value, '$schema') : undefined
  const place = named ? placeOf(named, file) : { file, span: [0, 0] as const }
  host.problems.push({ code: 'schema-not-found', place, args: [mime ?? ''] })
}

function common(
  file: RepoPath,
  scope: Scope,
  metadata: Metadata,
  pageType: string,
  kind: SiteKind,
  validated: boolean,
  host: PageHost,
): Omit<PageFile, 'facts'> {
  const versions = fileVersions(scope, metadata, validated, host.config, host.monikers, host.problems, host.display)
  return {
    file,
    path: scope.path,
    metadata,
    pageType,
    versions,
    noIndex: /noindex/i.test(attributeText(metadata, 'robots') ?? ''),
    site: sitePlace(scope, kind, host.config, versions.monikers),
  }
}

/** Text of an attribute, whatever the letter case of its key. */
export function attributeText(metadata: Metadata | undefined, name: string): string | undefined {
  return text(metadata?.attributes.find(name)?.value)
}

function pageTypeOf(mime: string): string {
  if (/^net(?:type|namespace|member|enum|delegate)$/.test(mime)) return 'dotnet'
  if (/^rest(?:operation|operationgroup|service)$/.test(mime)) return 'rest'
  return /^powershell(?:cmdlet|module)/.test(mime) ? 'powershell' : mime
}

/** PlatyPS writes these keys; a task of the publish configuration turns such files into YAML pages. */
export function isCmdletReference(config: DocsetConfig, facts: Facts | undefined): boolean {
  if (!config.hasCmdletReference || facts?.kind !== 'markdown') return false
  return ['external help file', 'Module Name', 'Download Help Link'].some(key => get(facts.header?.value, key))
}

/** The page that is generated from a cmdlet's Markdown has the same name and ends in `.yml`. */
export function generatedFrom(
  config: DocsetConfig,
  path: RepoPath,
  find: (path: RepoPath) => RepoPath | undefined,
  facts: (path: RepoPath) => Facts | undefined,
): RepoPath | undefined {
  if (!config.hasCmdletReference || extname(path) !== '.yml') return undefined
  const source = find(`${withoutExtension(path)}.md`)
  return source !== undefined && isCmdletReference(config, facts(source)) ? source : undefined
}
