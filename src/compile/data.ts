import type { DataFacts, Problem } from '../facts.ts'
import { packLines } from '../lines.ts'
import { entries, text as textOf, type Value } from '../value.ts'
import { yamlComments } from './header.ts'
import { parseJson } from './json.ts'
import { readSuppressions } from './suppressions.ts'
import { parseYaml } from './yaml.ts'

/** Facts of a YAML or JSON file. After a syntax error there is no value. */
export function compileData(text: string, format: 'yaml' | 'json'): DataFacts {
  const { value, errors, duplicates } = format === 'yaml' ? parseYaml(text) : parseJson(text)
  const problems: Problem[] = [
    ...errors.slice(0, 1).map(({ message, span, mark }) => ({
      code: `${format}-syntax-error`,
      span,
      ...(mark && { mark }),
      args: [message],
    })),
    ...duplicates.map(({ key, span }) => ({ code: 'yaml-duplicate-key', span, mark: span, args: [key] })),
  ]
  const mime = format === 'yaml' ? yamlMime(text) : jsonMime(value)
  return {
    kind: 'data',
    format,
    lines: packLines(text),
    ...(mime && { mime }),
    ...(value && errors.length === 0 && { value }),
    suppressions: format === 'yaml' ? readSuppressions(yamlComments(text, 0), text) : [],
    problems,
  }
}

/** The kind of page that `$schema` names, which must be the first property. */
function jsonMime(value: Value | undefined): string | undefined {
  const [first] = entries(value)
  const schema = first?.key === '$schema' ? textOf(first.value) : undefined
  return schema
    ?.split('/')
    .pop()
    ?.replace(/\.[^.]*$/, '')
}

/** The kind of page that the first line names: `### YamlMime:Landing`, or `documentType:` below `YamlMime:YamlDocument`. */
function yamlMime(text: string): string | undefined {
  const first = /^#[# \t]*YamlMime:[ \t]*(\S+)/i.exec(text)?.[1]
  return first?.toLowerCase() === 'yamldocument' ? /^documentType:[ \t]*(\S+)/m.exec(text)?.[1] : first
}
