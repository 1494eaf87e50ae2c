import type { DataFacts } from '../facts.ts'
import { basename, dirname, isInside, join, normalize, type RepoPath, relative } from '../path.ts'
import { get, getAnyCase, items, type Mapping, text, texts, type Value } from '../value.ts'
import { type ConfigSource, compileGlobs, type Dependency, type DocsetConfig, readConfig } from './config.ts'
import { merge, stamp } from './merge.ts'
import { type PlacedProblem, placeOf, placeProblem } from './problem.ts'

/** The repository as it stands: which files there are, and what a YAML or JSON file says. */
export interface Snapshot {
  readonly paths: readonly RepoPath[]
  has(path: RepoPath): boolean
  /** Facts of a YAML or JSON file; absent when there is none. Always the same object for one path. */
  data(path: RepoPath): DataFacts | undefined
  /** Text of any file. */
  text(path: RepoPath): string | undefined
  /** False for a folder that is no repository to the build: the files of the publishing service are then ignored. */
  readonly isRepository: boolean
}

/** A docset, and what is wrong with its configuration. */
export interface DocsetManifest {
  readonly config: DocsetConfig
  readonly problems: readonly PlacedProblem[]
}

export interface Manifest {
  readonly docsets: readonly DocsetManifest[]
  /** What is wrong with files of no docset, and with the configuration of docsets that cannot be read. */
  readonly problems: readonly PlacedProblem[]
}

const PUBLISH_CONFIG = '.openpublishing.publish.config.json'
const CONFIG_NAMES = ['docfx.yml', 'docfx.json']
/** Dependent repositories that hold no content. */
const NO_CONTENT = /^(?:_themes(?:\.pdf)?|_repo\.en-us|_dependentPackages.*)$/i

/**
 * Finds the docsets of a repository as the build does: those of the publish configuration, else those of docsets.yml,
 * else the one docfx.json there is. `lenient` takes a folder without any configuration as one docset.
 */
export function readManifest(snapshot: Snapshot, lenient: boolean, environment?: Value): Manifest {
  const seen = new Set<RepoPath>()
  const reader =
    (problems: PlacedProblem[]) =>
    (path: RepoPath): Value | undefined => {
      const facts = snapshot.data(path)
      if (facts && !seen.has(path)) problems.push(...facts.problems.map(problem => placeProblem(problem, path)))
      seen.add(path)
      return facts?.value
    }

  const problems: PlacedProblem[] = []
  const publish = snapshot.isRepository ? reader(problems)(PUBLISH_CONFIG) : undefined
  const docsets = findFolders(snapshot, publish, reader(problems), lenient, problems).flatMap(folder => {
    const own: PlacedProblem[] = []
    const source = readSource(snapshot, folder, publish, reader(own), own, environment)
    if (!source.file && !lenient) {
      problems.push({ code: 'config-not-found', args: [folder || '.'] })
      return []
    }
    const facts = source.file === undefined ? undefined : snapshot.data(source.file)
    if (facts?.problems.some(({ code }) => code.endsWith('-syntax-error') || code === 'file-not-text')) {
      problems.push(...own)
      return []
    }
    const config = readConfig(source, own)
    const broken = lenient ? [] : definitionErrors(config, snapshot)
    if (broken.length === 0) return { config, problems: own }
    problems.push(...own, ...broken)
    return []
  })
  return { docsets, problems }
}

/** Without the definition of versions that it names, the build stops. */
function definitionErrors({ folder, monikerDefinition }: DocsetConfig, snapshot: Snapshot): PlacedProblem[] {
  const name = text(monikerDefinition)
  const path = name === undefined ? '' : join(folder, name)
  return (snapshot.data(path)?.problems ?? [])
    .filter(({ code }) => code.endsWith('-syntax-error'))
    .map(problem => placeProblem(problem, path))
}

function configIn(snapshot: Snapshot, folder: RepoPath): RepoPath | undefined {
  return CONFIG_NAMES.map(name => join(folder, name)).find(path => snapshot.has(path))
}

function findFolders(
  snapshot: Snapshot,
  publish: Value | undefined,
  read: (path: RepoPath) => Value | undefined,
  lenient: boolean,
  problems: PlacedProblem[],
): RepoPath[] {
  const published = items(get(publish, 'docsets_to_publish'))
  if (published.length > 0) {
    const folders = published.map(docset => join('', text(get(docset, 'build_source_folder')) ?? ''))
    const configured = [...new Set(folders)].filter(folder => configIn(snapshot, folder))
    if (configured.length > 0) return configured
  }
  const list = ['docsets.yml', 'docsets.json'].find(name => snapshot.has(name))
  if (list) {
    const value = read(list)
    const patterns = texts(get(value, 'docsets'))
    const included = compileGlobs(patterns.length > 0 ? patterns : ['**'], problems)
    const excluded = compileGlobs(texts(get(value, 'exclude')), problems)
    const configs = snapshot.paths.filter(
      path => CONFIG_NAMES.includes(basename(path)) && included(path) && !excluded(path),
    )
    return [...new Set(configs.map(dirname))]
  }
  if (configIn(snapshot, '') || !lenient) return ['']
  const below = [...new Set(snapshot.paths.filter(path => CONFIG_NAMES.includes(basename(path))).map(dirname))]
  const outermost = below.filter(folder => !below.some(other => other !== folder && isInside(other, folder)))
  return outermost.length > 0 ? outermost : ['']
}

function readSource(
  snapshot: Snapshot,
  folder: RepoPath,
  publish: Value | undefined,
  read: (path: RepoPath) => Value | undefined,
  problems: PlacedProblem[],
  environment: Value | undefined,
): ConfigSource {
  const file = configIn(snapshot, folder)
  const root = file === undefined ? undefined : read(file)
  const build = getAnyCase(root, 'build')
  const own = build?.kind === 'mapping' ? withoutTemplate(build) : root
  const published = items(get(publish, 'docsets_to_publish')).find(
    docset => join('', text(get(docset, 'build_source_folder')) ?? '') === folder,
  )
  const extended =
    own && file !== undefined ? merge(readExtended(snapshot, own, file, folder, read, problems), own, ['xref']) : own
  const value = merge(environment, extended, ['xref'])
  const tasks = (when: string): string[] =>
    items(get(get(published, 'customized_tasks'), when)).flatMap(task => text(task) ?? [])
  return {
    folder,
    ...(file !== undefined && { file }),
    ...(value && { value }),
    dependencies: readDependencies(publish, folder),
    isPublished: published !== undefined,
    topLevelTocs: [...topLevelTocs(publish, ''), ...topLevelTocs(published, folder)],
    isLearn: tasks('docset_postbuild').some(task => /TripleCrownValidation\.ps1$/i.test(task.trim())),
    hasCmdletReference: tasks('docset_prebuild').some(task => /MAML2Yaml/i.test(task)),
  }
}

/** The templates of docfx's second version mean nothing to the Learn build. */
function withoutTemplate(build: Mapping): Mapping {
  return { ...build, entries: build.entries.filter(({ key }) => key.toLowerCase() !== 'template') }
}

/** The files that a configuration extends, merged in their order. A file that extends itself is read once. */
function readExtended(
  snapshot: Snapshot,
  value: Value,
  file: RepoPath,
  folder: RepoPath,
  read: (path: RepoPath) => Value | undefined,
  problems: PlacedProblem[],
  seen = new Set([file]),
): Value | undefined {
  let merged: Value | undefined
  for (const item of items(getAnyCase(value, 'extend'))) {
    const name = text(item) ?? ''
    if (/^https?:/i.test(name)) continue
    const path = join(folder, name)
    if (seen.has(path)) continue
    seen.add(path)
    if (!snapshot.has(path)) {
      problems.push({ code: 'file-not-found', place: placeOf(item, file), message: 'config', args: [name] })
      continue
    }
    const extended = read(path)
    if (!extended) {
      if (isEmptyJson(snapshot, path))
        problems.push({ code: 'json-syntax-error', place: { file: path }, args: ['The file is empty.'] })
      continue
    }
    const below = readExtended(snapshot, extended, path, folder, read, problems, seen)
    merged = merge(merged, merge(below, stamp(extended, path), ['xref']), ['xref'])
  }
  return merged
}

/** TOCs that others are joined into; `base` is the folder that their paths are relative to. */
function topLevelTocs(value: Value | undefined, base: RepoPath): RepoPath[] {
  return items(get(value, 'JoinTOCPlugin')).flatMap(item =>
    texts(get(item, 'TopLevelTOC')).map(path => join(base, path)),
  )
}

/** An empty file is no JSON; as the configuration itself, it would do. */
function isEmptyJson(snapshot: Snapshot, path: RepoPath): boolean {
  const facts = snapshot.data(path)
  return facts?.format === 'json' && facts.problems.length === 0
}

function readDependencies(publish: Value | undefined, folder: RepoPath): Dependency[] {
  return items(get(publish, 'dependent_repositories')).flatMap(repository => {
    const path = normalize(text(get(repository, 'path_to_root')) ?? '')
    if (path === '' || NO_CONTENT.test(path)) return []
    return {
      folder: relative(folder, path),
      includeInBuild: text(get(repository, 'include_in_build'))?.toLowerCase() === 'true',
    }
  })
}
