import { describe, expect, test } from 'vitest'
import { findCycle, type Module, modulesIn } from './modules.ts'

const source = modulesIn('src')
const rules = modulesIn('rules')

/** What every part may know: the vocabulary. */
const VOCABULARY = [
  'src/path.ts',
  'src/lines.ts',
  'src/languages.ts',
  'src/finding.ts',
  'src/value.ts',
  'src/facts.ts',
  'src/code-facts.ts',
  'src/trace.ts',
  'src/watch.ts',
]
const SMALL = ['src/wording.ts', 'src/group-by.ts', 'src/remember.ts', 'src/lazy.ts']

/** Which modules of `src` a part may import, by the start of their paths; anything else breaks the direction. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/path.ts': [],
  'src/trace.ts': ['src/path.ts'],
  'src/watch.ts': ['src/path.ts'],
  'src/lines.ts': [],
  'src/languages.ts': [],
  'src/finding.ts': ['src/path.ts'],
  'src/value.ts': ['src/finding.ts', 'src/path.ts'],
  'src/code-facts.ts': ['src/languages.ts'],
  'src/facts.ts': ['src/finding.ts', 'src/value.ts'],
  'src/compile/': ['src/compile/'],
  'src/link/': ['src/link/'],
  'src/quotes/': ['src/quotes/', 'src/link/href.ts'],
  'src/check/': ['src/check/', 'src/link/', 'src/quotes/', 'src/rule.ts'],
  'src/report/': ['src/report/'],
  'src/rule.ts': ['src/check/', 'src/link/', 'src/quotes/', ...VOCABULARY, ...SMALL],
}
describe('imports go one way', () => {
  test.each(Object.entries(ALLOWED))('%s', (part, allowed) => {
    const isFolder = part.endsWith('/')
    const members = source.filter(({ path }) => (isFolder ? path.startsWith(part) : path === part))
    expect(members).not.toEqual([])
    const known = isFolder ? [...allowed, ...VOCABULARY, ...SMALL] : allowed
    expect(imported(members, to => to.startsWith('src/') && !known.some(start => to.startsWith(start)))).toEqual([])
  })

  test('rules import nothing but the API for rules', () => {
    const isForeign = (to: string): boolean => to !== 'src/rule.ts'
    expect(
      imported(
        rules.filter(({ path }) => path !== 'rules/index.ts'),
        isForeign,
      ),
    ).toEqual([])
  })

  test('the checks get the rules as an argument', () => {
    const pure = source.filter(({ path }) => /^src\/(?:compile|link|quotes|check|report)\//.test(path))
    expect(imported(pure, to => to.startsWith('rules/'))).toEqual([])
  })

  test('there are no circles', () => {
    expect(findCycle([...source, ...rules], ({ isType }) => !isType)).toBeUndefined()
  })
})

describe('the middle is pure', () => {
  const middle = [...source, ...rules].filter(({ path }) =>
    /^(?:rules\/|src\/(?:compile|link|quotes|check|report|shard|cache)\/|src\/(?:rule|trace|facts|code-facts|finding|path|lines|value|languages|lint)\.ts)/.test(
      path,
    ),
  )

  test('no module of it imports Node.js', () => {
    expect(imported(middle, to => to.startsWith('node:') || to === 'fs' || to === 'process')).toEqual([])
  })

  test('no module of it asks for the time, the environment, or chance', () => {
    const effects = /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.|\bfetch\(|\bglobalThis\b/
    expect(middle.filter(({ text }) => effects.test(withoutComments(text))).map(({ path }) => path)).toEqual([])
  })
})

test('no module is so long that a reader gets lost in it', () => {
  const isLong = ({ path, text }: Module): boolean => path !== 'rules/index.ts' && text.split('\n').length > 330
  expect([...source, ...rules].filter(isLong).map(({ path }) => path)).toEqual([])
})

/** `a.ts → b.ts` for every import that should not be. */
function imported(modules: readonly Module[], isForeign: (to: string) => boolean): string[] {
  return modules.flatMap(({ path, imports }) => imports.flatMap(({ to }) => (isForeign(to) ? `${path} → ${to}` : [])))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
