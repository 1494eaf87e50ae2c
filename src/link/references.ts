import type { DataFacts } from '../facts.ts'
import { climbs, dirname, join, type RepoPath } from '../path.ts'
import { entries, get, getAnyCase, text, type Value } from '../value.ts'
import type { DocsetConfig } from './config.ts'
import type { Snapshot } from './manifest.ts'
import { type PlacedProblem, placeOf, placeProblem } from './problem.ts'

/** Files that the configuration names: rulesets, schemas, definitions. They are no content of the docset. */
export interface References {
  readonly paths: ReadonlySet<RepoPath>
  readonly problems: readonly PlacedProblem[]
  /** True when every file that defines uids of other docsets can be read here. */
  readonly xrefMapsComplete: boolean
  /** What a referenced file says; undefined for addresses on the network and for files that cannot be read. */
  read(value: Value | undefined): DataFacts | undefined
  /** Path of the file that a value names; undefined for addresses on the network and files that are not there. */
  locate(value: Value | undefined): RepoPath | undefined
  /** Another file beside a referenced one, as schemas name each other. */
  readBeside(path: RepoPath, name: string): DataFacts | undefined
}

/** Looks up what the configuration names. A missing file is an error, but for the rulesets, whose absence has a finding of its own. */
export function resolveReferences(config: DocsetConfig, extended: Value | undefined, snapshot: Snapshot): References {
  const paths = new Set<RepoPath>()
  const problems: PlacedProblem[] = []
  const pathOf = (value: Value | undefined): RepoPath | undefined => {
    const name = text(value)
    return name === undefined || name === '' || /^https?:/i.test(name) ? undefined : join(config.folder, name)
  }
  const locate = (value: Value | undefined): RepoPath | undefined => {
    const path = pathOf(value)
    return path !== undefined && snapshot.has(path) ? path : undefined
  }
  const require = (value: Value, quiet: boolean): void => {
    const path = pathOf(value)
    if (path === undefined) return
    paths.add(path)
    if (!snapshot.has(path)) {
      if (!quiet)
        problems.push({
          code: 'file-not-found',
          place: placeOf(value, config.file ?? config.folder),
          message: 'config',
          args: [text(value)!],
        })
      return
    }
    const facts = quiet ? undefined : snapshot.data(path)
    problems.push(
      ...(facts?.problems ?? [])
        .filter(({ code }) => code.endsWith('-syntax-error'))
        .map(problem => placeProblem(problem, path)),
    )
  }
  const optional = (value: Value | undefined): Value[] => (value?.kind === 'scalar' ? [value] : [])
  const maps = config.xref
  for (const value of [...optional(config.monikerDefinition), ...config.metadataSchema, ...maps]) require(value, false)
  for (const value of [
    ...optional(config.markdownValidationRules),
    ...optional(config.buildValidationRules),
    ...optional(config.allowlists),
  ])
    require(value, true)
  for (const key of ['sourceMap', 'documentIdOverride', 'sandboxEnabledModuleList', 'extend']) {
    const value = getAnyCase(extended, key)
    for (const item of value?.kind === 'list' ? value.items : optional(value)) require(item, key === 'extend')
  }
  const joins = getAnyCase(extended, 'joinTOC')
  for (const item of joins?.kind === 'list' ? joins.items : [])
    for (const value of optional(get(item, 'topLevelToc'))) require(value, true)

  for (const path of config.topLevelTocs) paths.add(path)
  problems.push(...missingFolders(config, snapshot), ...badTemplateBranch(config))

  return {
    paths,
    problems,
    xrefMapsComplete: maps.every(value => {
      const path = locate(value)
      return path !== undefined && snapshot.data(path) !== undefined
    }),
    read: value => {
      const path = locate(value)
      return path === undefined ? undefined : snapshot.data(path)
    },
    locate,
    readBeside: (path, name) => snapshot.data(join(dirname(path), name)),
  }
}

/** Local folders of the template and of dependencies that do not exist. */
function missingFolders({ folder, value }: DocsetConfig, snapshot: Snapshot): PlacedProblem[] {
  const dependencies = entries(getAnyCase(value, 'dependencies')).flatMap(
    ({ value: own }) => getAnyCase(own, 'path') ?? [],
  )
  const template = getAnyCase(value, 'template')
  const isRemote = /^[a-z+]+:\/\/|^git@|#/i.test(text(template) ?? '#')
  return [...dependencies, ...(template && !isRemote ? [template] : [])].flatMap(named => {
    const path = join(folder, text(named) ?? '')
    if (climbs(path) || path === folder || snapshot.paths.some(file => file.startsWith(`${path}/`))) return []
    return { code: 'directory-not-found', args: [text(named) ?? ''] }
  })
}

/** With `validateTemplateBranch`, only the main branches of a template are taken. */
function badTemplateBranch({ value }: DocsetConfig): PlacedProblem[] {
  const isAsked = text(getAnyCase(value, 'validateTemplateBranch'))?.toLowerCase() === 'true'
  const branch = text(getAnyCase(value, 'template'))?.split('#')[1]
  if (!isAsked || branch === undefined || /^(?:main|master)$/.test(branch)) return []
  return [{ code: 'template-branch-invalid', args: [branch] }]
}

/** The mapping of a file that is read as settings; undefined when it is not one. */
export function mappingOf(facts: DataFacts | undefined): Value | undefined {
  return facts?.value && entries(facts.value).length > 0 ? facts.value : undefined
}
