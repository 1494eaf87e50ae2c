import type { Place } from '../finding.ts'
import { remember } from '../remember.ts'
import { getAnyCase, items, text, type Value } from '../value.ts'
import type { PlacedProblem } from './problem.ts'

/** The versions that a site knows, in order, by product. */
export interface MonikerDefinition {
  /** True when nothing defines them here: what needs the definition is then not reported. */
  readonly unknown: boolean
  /** Names of a product in order, by each name of it. */
  readonly products: ReadonlyMap<string, readonly string[]>
  /** All names in order, over all products. */
  readonly order: readonly string[]
}

/** The monikers that a range stands for, or what is wrong with it. */
export type RangeResult = { readonly monikers: readonly string[] } | { readonly error: string }

/** Reads `{ monikers: [{ moniker_name, product_name, order }] }`. Names are compared in lower case. */
export function readMonikerDefinition(value: Value | undefined): MonikerDefinition {
  const listed = items(getAnyCase(value, 'monikers')).flatMap(item => {
    const name = text(getAnyCase(item, 'moniker_name'))?.toLowerCase()
    if (name === undefined) return []
    return [
      {
        name,
        product: text(getAnyCase(item, 'product_name')) ?? '',
        order: Number(text(getAnyCase(item, 'order')) ?? 0),
      },
    ]
  })
  const sorted = listed
    .map((moniker, index) => ({ ...moniker, index }))
    .sort((a, b) => a.order - b.order || a.index - b.index)
  const byProduct = groupNames(sorted)
  return {
    unknown: value === undefined,
    products: new Map(sorted.map(({ name, product }) => [name, byProduct.get(product) ?? []])),
    order: sorted.map(({ name }) => name),
  }
}

function groupNames(monikers: readonly { readonly name: string; readonly product: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { name, product } of monikers) groups.set(product, [...(groups.get(product) ?? []), name])
  return groups
}

/**
 * Evaluates `comparator+ ('||' comparator+)*`, a comparator being `[=|>|<|>=|<=] name`: blank-separated ones must all
 * hold, alternatives are joined. Without a definition the range's own text stands for what it means.
 */
function evaluateRange(range: string, definition: MonikerDefinition): RangeResult {
  if (range.trim() === '') return { monikers: [] }
  if (definition.unknown) return { monikers: [range.trim()] }
  const union = new Set<string>()
  let rest = range.trim()
  for (;;) {
    let intersection: readonly string[] | undefined
    for (
      let comparator = /^(>=|<=|=|>|<)?\s*([\w.-]*)\s*/.exec(rest);
      comparator && comparator[0].trim() !== '';
      comparator = /^(>=|<=|=|>|<)?\s*([\w.-]*)\s*/.exec(rest)
    ) {
      const [all, operator = '=', name = ''] = comparator
      if (name === '') return { error: `Expect a moniker string, but got '${rest.slice(all.length)}'.` }
      const matched = compare(operator, name.toLowerCase(), definition)
      if (!matched) return { error: `'${range}'. Moniker '${name}' is not defined.` }
      const before: readonly string[] | undefined = intersection
      intersection = before ? before.filter(moniker => matched.includes(moniker)) : matched
      rest = rest.slice(all.length)
    }
    if (!intersection) return { error: `Expect a comparator set, but got '${rest}'.` }
    for (const moniker of intersection) union.add(moniker)
    if (rest === '') return { monikers: [...union].sort() }
    if (!rest.startsWith('||'))
      return { error: `Parse ends before reaching end of string, unrecognized string: '${rest}'.` }
    rest = rest.slice(2).trimStart()
  }
}

function compare(operator: string, name: string, { products }: MonikerDefinition): readonly string[] | undefined {
  const product = products.get(name)
  if (!product) return undefined
  const at = product.indexOf(name)
  switch (operator) {
    case '>':
      return product.slice(at + 1)
    case '>=':
      return product.slice(at)
    case '<':
      return product.slice(0, at)
    case '<=':
      return product.slice(0, at + 1)
    default:
      return [name]
  }
}

/** Evaluates ranges and names of a docset; a mistake in a range is reported at the first place it is met. */
export interface Monikers {
  readonly definition: MonikerDefinition
  evaluate(range: string, place: Place | undefined): readonly string[]
  /** As `evaluate`; what is wrong with a range that only zones have is added to the problems of their page, once. */
  evaluateZone(range: string, place: Place, problems: PlacedProblem[]): readonly string[]
  /** A list of names, each of which must be defined. */
  check(names: readonly { readonly name: string; readonly place: Place }[]): readonly string[]
  readonly problems: readonly PlacedProblem[]
}

const INVALID = 'moniker-range-invalid'

export function createMonikers(definition: MonikerDefinition): Monikers {
  const known = new Map<string, RangeResult>()
  const reported = new Set<string>()
  const problems: PlacedProblem[] = []
  const fail = (message: string, place: Place | undefined): void =>
    void problems.push({ code: INVALID, ...(place && { place }), args: [message] })
  const meaning = (range: string): RangeResult => remember(known, range, () => evaluateRange(range, definition))
  return {
    definition,
    problems,
    evaluate(range, place) {
      const result = meaning(range)
      if ('monikers' in result) return result.monikers
      if (!reported.has(range)) fail(result.error, place)
      reported.add(range)
      return []
    },
    evaluateZone(range, place, found) {
      const result = meaning(range)
      if ('monikers' in result) return result.monikers
      if (!reported.has(range) && !found.some(({ code, args }) => code === INVALID && args?.[0] === result.error))
        found.push({ code: INVALID, place, args: [result.error] })
      return []
    },
    check(names) {
      const lower = names.map(({ name, place }) => {
        const own = name.toLowerCase()
        if (!definition.unknown && !definition.products.has(own)) fail(`Moniker '${name}' is not defined.`, place)
        return own
      })
      return [...new Set(lower)].sort()
    },
  }
}

/** True when pages of these versions can be seen together: one of them has none, or they share one. */
export function monikersMeet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some(moniker => b.includes(moniker))
}
