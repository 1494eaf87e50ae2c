import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A module of the project, with what it imports: paths from the root of the repository, or names of packages. */
export interface Module {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

export interface Import {
  readonly to: string
  /** True when nothing of it is left at run time. */
  readonly isType: boolean
}

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm

/** The TypeScript modules below a folder. */
export function modulesIn(folder: string): Module[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => toModule(join(folder, name).replaceAll('\\', '/')))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function toModule(path: string): Module {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const imports = [...text.matchAll(IMPORT)].map(([, isType, named, dynamic]) => {
    const specifier = named ?? dynamic!
    const to = specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), specifier)) : specifier
    return { to: to.replaceAll('\\', '/'), isType: isType !== undefined }
  })
  return { path, text, imports }
}

/** The first circle of imports, as a chain of paths; undefined when there is none. */
export function findCycle(modules: readonly Module[], counts: (imported: Import) => boolean): string[] | undefined {
  const byPath = new Map(modules.map(module => [module.path, module]))
  const done = new Set<string>()
  const visit = (path: string, chain: readonly string[]): string[] | undefined => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const imported of byPath.get(path)?.imports ?? []) {
      const cycle = counts(imported) ? visit(imported.to, [...chain, path]) : undefined
      if (cycle) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const { path } of modules) {
    const cycle = visit(path, [])
    if (cycle) return cycle
  }
  return undefined
}
