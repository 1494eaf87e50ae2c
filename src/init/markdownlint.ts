import { parseJson } from '../compile/json.ts'
import { parseYaml } from '../compile/yaml.ts'
import { toData } from '../value.ts'
import { MARKDOWNLINT_RULES, type MarkdownlintRule } from './markdownlint-rules.ts'
import type { Repository } from './plan.ts'

/** How the rules of a repository's markdownlint settings are called here. */
export interface Counterparts {
  readonly file: string
  readonly codes: readonly MarkdownlintRule[]
  readonly remark: readonly MarkdownlintRule[]
  /** Names of rules that nothing here does. */
  readonly none: readonly string[]
}

const FILES = /^\.markdownlint(?:-cli2)?\.(?:jsonc?|ya?ml)$/

/** Reads the markdownlint settings at the root; settings that are code are not run. */
export function readMarkdownlint({ paths, read }: Repository): Counterparts | undefined {
  const file = paths.find(path => FILES.test(path))
  const text = file === undefined ? undefined : read(file)
  if (file === undefined || text === undefined) return undefined
  const { value } = /\.ya?ml$/.test(file) ? parseYaml(text) : parseJson(text)
  const data = value ? toData(value) : {}
  const settings = asRecord(file.includes('-cli2') ? asRecord(data).config : data)
  const rules = MARKDOWNLINT_RULES.filter(rule => isOn(rule, settings))
  const known = new Set(MARKDOWNLINT_RULES.flatMap(({ id, alias }) => [id.toLowerCase(), alias]))
  const foreign = Object.entries(settings)
    .filter(([name, setting]) => /^[a-z]+\d+$/i.test(name) && !known.has(name.toLowerCase()) && setting !== false)
    .map(([name]) => name)
  return {
    file,
    codes: rules.filter(({ codes }) => codes),
    remark: rules.filter(rule => rule.remark !== undefined),
    none: [...rules.filter(({ codes, remark }) => !codes && !remark).map(({ id }) => id), ...foreign],
  }
}

/** Letter case does not count in names of rules. */
function isOn({ id, alias }: MarkdownlintRule, settings: Readonly<Record<string, unknown>>): boolean {
  const own = Object.entries(settings).findLast(([name]) => [id.toLowerCase(), alias].includes(name.toLowerCase()))
  return (own ? own[1] : (settings.default ?? true)) !== false
}

function asRecord(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {}
}

/** Says it in lines for people. */
export function describeCounterparts({ file, codes, remark, none }: Counterparts): string[] {
  const total = codes.length + remark.length + none.length
  return [
    `${file} has ${total} rules on. ${codes.length} have a code here:`,
    ...wrap(codes.map(rule => `${rule.id} ${rule.codes?.join(' + ')}`)),
    `${remark.length} have a rule of remark-lint, which settings can name under remark.plugins:`,
    ...wrap(remark.map(rule => `${rule.id} ${rule.remark}`)),
    `${none.length} have no counterpart:`,
    ...wrap(none),
  ]
}

const WIDTH = 100

/** Lists items in indented lines. */
function wrap(items: readonly string[]): string[] {
  const lines: string[] = []
  for (const [index, item] of items.entries()) {
    const text = index < items.length - 1 ? `${item},` : item
    const last = lines.at(-1)
    if (last === undefined || last.length + text.length >= WIDTH) lines.push(`  ${text}`)
    else lines[lines.length - 1] = `${last} ${text}`
  }
  return lines
}
