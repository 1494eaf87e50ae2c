import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseDocument } from 'yaml'

/** One end-to-end case of docfx's specs: a docset and the findings that the build logs for it. */
export interface SpecCase {
  /** File of the spec, relative to the folder of specs. */
  readonly file: string
  /** 0-based in the file. */
  readonly index: number
  readonly title: string
  /** What the case is about, by scope.csv; the file's name where there is no such list. */
  readonly area: string
  /** Texts by path. */
  readonly inputs: Readonly<Record<string, string>>
  /** The only files that are built; absent: all. */
  readonly buildFiles?: readonly string[]
  /** False for a folder without commits, which is no repository to the build. */
  readonly isRepository: boolean
  /** Expected findings; `undefined` where the case asserts nothing. */
  readonly expected: readonly Expected[] | undefined
}

/** Fields of an expected finding: `*` is a wildcard, a leading `!` negates, `undefined` means absent. */
export type Expected = Readonly<Record<string, unknown>>

interface Repository {
  readonly files?: Readonly<Record<string, unknown>>
}

/** Reads every case below a folder that scope.csv, where there is one, takes in. */
export function readCases(folder: string): SpecCase[] {
  const scope = readScope(join(folder, 'scope.csv'))
  return specFiles(folder).flatMap(path => {
    const file = relative(folder, path).replaceAll('\\', '/')
    return split(readFileSync(path, 'utf8')).flatMap((text, index) => {
      const entry = scope?.get(`${file}#${index}`)
      if (scope && (!entry || entry.inScope === 'no')) return []
      const found = readCase(text, folder)
      return found ? [{ file, index, area: entry?.area || file, ...found }] : []
    })
  })
}

function specFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yml'))
    .sort()
    .map(name => join(folder, name))
}

function split(text: string): string[] {
  return text
    .replaceAll('\r', '')
    .split(/^---$/m)
    .map(chunk => chunk.replace(/^\n/, ''))
    .filter(chunk => chunk !== '')
}

function readCase(text: string, folder: string): Omit<SpecCase, 'file' | 'index' | 'area'> | undefined {
  const title = /^#+[ \t]*(.*)$/m.exec(text)?.[1]?.trim() ?? ''
  if (title.includes('[skip]')) return undefined
  const body = text.replaceAll('{APP_BASE_PATH}', folder.replaceAll('\\', '/'))
  const spec = parseDocument(body, { uniqueKeys: false, logLevel: 'silent', schema: 'failsafe' }).toJS() as Record<
    string,
    unknown
  > | null
  if (!spec || (!spec.inputs && !spec.repos)) return undefined
  const repositories = Object.entries((spec.repos ?? {}) as Record<string, readonly Repository[]>)
  const own = texts(repositories[0]?.[1]?.[0]?.files)
  const inputs = mountDependencies({ ...own, ...texts(spec.inputs) }, repositories, folder)
  const buildFiles = Array.isArray(spec.buildFiles) ? spec.buildFiles.map(String) : undefined
  return {
    title,
    inputs,
    ...(buildFiles && { buildFiles }),
    isRepository: repositories.length > 0,
    expected: readExpected(spec.outputs),
  }
}

function texts(files: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((files ?? {}) as Record<string, unknown>).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : '',
    ]),
  )
}

/** Puts the files of dependencies where the build would check them out, and the files that configurations name from outside. */
function mountDependencies(
  inputs: Record<string, string>,
  repositories: readonly (readonly [string, readonly Repository[]])[],
  folder: string,
): Record<string, string> {
  const mounted = { ...inputs }
  const mount = (place: string, url: string): void => {
    const found = repositories.find(([key]) => key === url || key.replace(/#.*$/, '') === url.replace(/#.*$/, ''))
    for (const [file, text] of Object.entries(texts(found?.[1][0]?.files))) mounted[`${place}/${file}`] = text
  }
  for (const [path, content] of Object.entries(inputs)) {
    if (path === '.openpublishing.publish.config.json') {
      const { dependent_repositories = [] } = readYaml<{ dependent_repositories?: PublishedDependency[] }>(content)
      for (const { path_to_root = '', url = '' } of dependent_repositories) mount(path_to_root, url)
    }
    if (!/(?:^|\/)docfx\.(?:yml|json)$/.test(path)) continue
    const docset = path.slice(0, path.lastIndexOf('/') + 1)
    const { dependencies = {} } = readYaml<{ dependencies?: Record<string, unknown> }>(content)
    for (const [name, dependency] of Object.entries(dependencies ?? {}))
      mount(docset + name, typeof dependency === 'string' ? dependency : branchUrl(dependency))
    for (const [, outside] of content.matchAll(new RegExp(`${folder}/([\\w./-]+)`, 'g'))) {
      const source = join(folder, outside!)
      if (existsSync(source)) mounted[`${docset}.outside/${outside}`] = readFileSync(source, 'utf8')
    }
    mounted[path] = content.replaceAll(`${folder}/`, '.outside/')
  }
  return mounted
}

interface PublishedDependency {
  readonly path_to_root?: string
  readonly url?: string
}

function readYaml<T extends object>(text: string): T {
  return (parseDocument(text, { logLevel: 'silent', uniqueKeys: false }).toJS() ?? {}) as T
}

function branchUrl(dependency: unknown): string {
  const { url = '', branch } = (dependency ?? {}) as { url?: string; branch?: string }
  return branch ? `${url}#${branch}` : url
}

function readExpected(outputs: unknown): Expected[] | undefined {
  const log = (outputs as Record<string, unknown> | undefined)?.['.errors.log']
  if (!outputs || typeof outputs !== 'object' || !('.errors.log' in outputs)) return []
  if (typeof log !== 'string' || log.trim() === '') return undefined
  return log
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => relaxedJson(line))
}

/** The lines are JSON with `undefined` as a value, now and then with single quotes. */
function relaxedJson(line: string): Expected {
  const quoted = line.replace(/:\s*undefined(?=\s*[,}])/g, ': "\\u0000undefined"')
  try {
    return JSON.parse(quoted) as Expected
  } catch {
    return parseDocument(quoted, { logLevel: 'silent' }).toJS() as Expected
  }
}

function readScope(path: string): Map<string, { inScope: string; area: string }> | undefined {
  if (!existsSync(path)) return undefined
  const rows = [
    ...readFileSync(path, 'utf8').matchAll(/^([^,\n]+\.yml),(\d+),(?:"(?:[^"]|"")*"|[^",\n]*),(\w+),([^,\n]*)/gm),
  ]
  return new Map(rows.map(([, file, index, inScope, area]) => [`${file}#${index}`, { inScope: inScope!, area: area! }]))
}
