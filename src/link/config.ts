import { isInside, join, type RepoPath } from '../path.ts'
import { entries, get, getAnyCase, items, text, texts, type Value } from '../value.ts'
import { type Matcher, tolerantGlobs } from './glob.ts'
import { nullItems } from './nulls.ts'
import type { PlacedProblem } from './problem.ts'

/** Which files of a docset are content or resources, and where they publish. */
export interface FileMapping {
  readonly matches: Matcher
  /** Folder that the patterns are relative to. */
  readonly src: RepoPath
  /** Folder that replaces `src` in the URL; absent: nothing is replaced. */
  readonly dest?: RepoPath
  readonly group?: string
  readonly version?: Value
}

/** The configuration of one docset, from docfx.json or docfx.yml and what these extend. */
export interface DocsetConfig {
  /** Folder of the docset in the repository. */
  readonly folder: RepoPath
  /** The file it was read from; absent for a folder without configuration. */
  readonly file?: RepoPath
  /** All settings as written, for the few that only one place asks for. */
  readonly value?: Value
  readonly name: string
  readonly content: readonly FileMapping[]
  readonly resource: readonly FileMapping[]
  /** Range of each group, as written. */
  readonly groups: ReadonlyMap<string, Value>
  readonly monikerRange: readonly { readonly matches: Matcher; readonly range: Value }[]
  readonly monikerDefinition?: Value
  readonly globalMetadata?: Value
  readonly fileMetadata?: Value
  readonly hostNames: readonly string[]
  readonly basePath: string
  /** False where the publishing service alone knows the host and base path, so that addresses cannot be looked up. */
  readonly isSiteKnown: boolean
  /** True when the publish configuration names the docset: the publishing service adds settings of its own. */
  readonly isPublished: boolean
  readonly urlType: 'docs' | 'pretty' | 'ugly'
  readonly lowerCaseUrl: boolean
  readonly routes: readonly { readonly from: string; readonly to: string }[]
  readonly rules?: Value
  readonly documentUrls?: Value
  readonly warningsAsErrors: boolean
  readonly limits: {
    readonly error: number
    readonly warning: number
    readonly suggestion: number
    readonly info: number
  }
  readonly xref: readonly Value[]
  readonly trustedDomains?: Value
  readonly allowedHtml?: Value
  readonly markdownValidationRules?: Value
  readonly buildValidationRules?: Value
  readonly allowlists?: Value
  readonly metadataSchema: readonly Value[]
  readonly template?: string
  /** Folders, relative to the docset, that the build fills from other repositories. */
  readonly dependencies: readonly Dependency[]
  readonly isLearn: boolean
  readonly dryRun: boolean
  readonly topLevelTocs: readonly RepoPath[]
  /** Cmdlet reference (PlatyPS) is turned into pages by a task of the publish configuration. */
  readonly hasCmdletReference: boolean
}

export interface Dependency {
  readonly folder: RepoPath
  readonly includeInBuild: boolean
}

/** Files that the build never takes as content, whatever the patterns say. */
const ALWAYS_EXCLUDED = ['_site/**', '_localization/**', '_themes/**', '_themes.pdf/**']

export interface ConfigSource {
  readonly folder: RepoPath
  readonly file?: RepoPath
  /** The merged settings: what the file extends, the publish configuration, the file itself. */
  readonly value?: Value
  readonly dependencies: readonly Dependency[]
  readonly hasCmdletReference: boolean
  /** True when the publish configuration names the docset. */
  readonly isPublished: boolean
  /** TOCs that the publishing service joins others into: settings, no content. */
  readonly topLevelTocs: readonly RepoPath[]
}

/** Reads the settings that matter to findings. Unknown keys are ignored, as the build does. */
export function readConfig(source: ConfigSource, problems: PlacedProblem[]): DocsetConfig {
  const { folder, file, value } = source
  const setting = (key: string): Value | undefined => {
    const found = getAnyCase(value, key)
    return found?.kind === 'scalar' && found.value === null ? undefined : found
  }
  const string = (key: string): string => {
    const found = setting(key)
    if (found && found.kind !== 'scalar') {
      problems.push({
        code: 'violate-schema',
        place: { file: found.file ?? file ?? folder, span: found.span },
        args: ['Expected type String, please input String or type compatible with String.'],
      })
    }
    return text(found) ?? ''
  }
  const flag = (key: string, otherwise: boolean): boolean => {
    const found = text(setting(key))
    return found === undefined ? otherwise : found.toLowerCase() === 'true'
  }
  const count = (key: string, otherwise: number): number => {
    const found = Number(text(setting(key)) ?? otherwise)
    return Number.isInteger(found) ? found : otherwise
  }
  const matcher = (patterns: readonly string[]): Matcher => compileGlobs(patterns, problems)
  const mappings = (key: string): FileMapping[] => items(setting(key)).map(item => readMapping(item, matcher))

  problems.push(...nullItems(value, file ?? folder, key => /^(?:global|file)Metadata$/i.test(key)))

  const content = mappings('content')
  const resource = mappings('resource')
  const everything: FileMapping = {
    matches: withExcludes(
      matcher(orElse(texts(setting('files')), '**')),
      matcher([...texts(setting('exclude')), ...ALWAYS_EXCLUDED]),
    ),
    src: '',
  }
  const optional = <K extends keyof DocsetConfig>(name: K, key: string): Partial<DocsetConfig> => {
    const found = setting(key)
    return found === undefined ? {} : { [name]: found }
  }
  const urlType = string('urlType').toLowerCase()
  // Elsewhere these are compiled for every file or finding; a mistake in them is told here, once.
  matcher(entries(setting('fileMetadata')).flatMap(({ value: byGlob }) => entries(byGlob).map(({ key }) => key)))
  matcher(entries(setting('rules')).flatMap(({ value: rule }) => texts(getAnyCase(rule, 'exclude'))))

  return {
    folder,
    ...(file !== undefined && { file }),
    ...(value && { value }),
    name: string('name'),
    content: content.length + resource.length > 0 ? content : [everything],
    resource,
    groups: new Map(entries(setting('groups')).flatMap(group => readGroup(group.key, group.value))),
    monikerRange: entries(setting('monikerRange')).map(({ key, value: range }) => ({ matches: matcher([key]), range })),
    ...optional('monikerDefinition', 'monikerDefinition'),
    ...optional('globalMetadata', 'globalMetadata'),
    ...optional('fileMetadata', 'fileMetadata'),
    hostNames: [string('hostName'), string('alternativeHostName')].filter(Boolean),
    basePath: string('basePath')
      .replace(/^\/|\/$/g, '')
      .toLowerCase(),
    isPublished: source.isPublished,
    isSiteKnown: !source.isPublished || string('hostName') !== '' || string('basePath') !== '',
    urlType: urlType === 'pretty' || urlType === 'ugly' ? urlType : 'docs',
    lowerCaseUrl: flag('lowerCaseUrl', true),
    routes: entries(setting('routes')).map(({ key, value: to }) => ({ from: key, to: text(to) ?? '' })),
    ...optional('rules', 'rules'),
    ...optional('documentUrls', 'documentUrls'),
    warningsAsErrors: flag('warningsAsErrors', false),
    limits: {
      error: count('maxFileErrors', 100),
      warning: count('maxFileWarnings', 1000),
      suggestion: count('maxFileSuggestions', 1000),
      info: count('maxFileInfos', 20),
    },
    xref: items(setting('xref')),
    ...optional('trustedDomains', 'trustedDomains'),
    ...optional('allowedHtml', 'allowedHTML'),
    ...optional('markdownValidationRules', 'markdownValidationRules'),
    ...optional('buildValidationRules', 'buildValidationRules'),
    ...optional('allowlists', 'allowlists'),
    metadataSchema: items(setting('metadataSchema')),
    ...(text(setting('template')) !== undefined && { template: text(setting('template'))! }),
    dependencies: [
      ...source.dependencies,
      ...entries(setting('dependencies')).map(({ key, value: dependency }) => readDependency(key, dependency)),
    ],
    isLearn: flag('isLearn', false),
    dryRun: flag('dryRun', false),
    topLevelTocs: source.topLevelTocs,
    hasCmdletReference: source.hasCmdletReference,
  }
}

function readMapping(value: Value, matcher: (patterns: readonly string[]) => Matcher): FileMapping {
  const group = text(get(value, 'group'))
  const version = get(value, 'version')
  const src = text(get(value, 'src'))
  const dest = text(get(value, 'dest'))
  const exclude = [...texts(get(value, 'exclude')), ...ALWAYS_EXCLUDED]
  return {
    matches: withExcludes(matcher(orElse(texts(get(value, 'files')), '**')), matcher(exclude)),
    src: join('', src ?? ''),
    ...(dest !== undefined && { dest: join('', dest) }),
    ...(group !== undefined && { group }),
    ...(version && { version }),
  }
}

function readGroup(name: string, value: Value): [string, Value][] {
  const range = get(value, 'moniker_range') ?? get(value, 'monikerRange')
  return range ? [[name, range]] : []
}

function readDependency(folder: string, value: Value): Dependency {
  return {
    folder: join('', folder),
    includeInBuild: text(getAnyCase(value, 'includeInBuild'))?.toLowerCase() === 'true',
  }
}

/** Compiles globs of a configuration. */
export function compileGlobs(patterns: readonly string[], problems: PlacedProblem[]): Matcher {
  return tolerantGlobs(patterns, (pattern, reason) =>
    problems.push({ code: 'glob-pattern-invalid', args: [pattern, reason] }),
  )
}

function withExcludes(included: Matcher, excluded: Matcher): Matcher {
  return path => included(path) && !excluded(path)
}

function orElse(patterns: string[], otherwise: string): string[] {
  return patterns.length > 0 ? patterns : [otherwise]
}

/** The mapping that a path of the docset falls under, and the rest of the path below its `src`. */
export function findMapping(
  mappings: readonly FileMapping[],
  path: string,
): { mapping: FileMapping; rest: string } | undefined {
  for (const mapping of mappings) {
    if (!isInside(mapping.src, path)) continue
    const rest = mapping.src === '' ? path : path.slice(mapping.src.length + 1)
    if (mapping.matches(rest)) return { mapping, rest }
  }
  return undefined
}
