import type { CatalogueEntry } from '../src/catalogue.ts'
import { defaults } from '../src/check/active.ts'
import { slotOrder } from '../src/check/message.ts'
import { SEVERITIES } from '../src/finding.ts'
import type { OptionSchema, Rule } from '../src/rule.ts'

/** The content rules of the recommendation that are on, as a ruleset of docfx that teams can copy and change. */
export function recommendedRuleset(rules: readonly Rule[]): object {
  return {
    recommended: {
      name: 'Recommended',
      description:
        "The content rules of docset-lint's recommendation. To change them, copy this file into your docset and name the copy as markdownValidationRules in docfx.json.",
      aliases: null,
      rules: rules.flatMap(rule => (rule.type === undefined || rule.severity === 'off' ? [] : rulesetEntry(rule))),
    },
  }
}

/** A rule without `message` has several wordings, and keeps them. Overrides are allowed, as they are without a ruleset. */
function rulesetEntry(rule: Rule): object {
  const { type, code, message, severity, contentTypes = ['conceptual'] } = rule
  return {
    type,
    code,
    ...(typeof message === 'string' && { message: numbered(message, slotOrder(rule)) }),
    severity: severity.toUpperCase(),
    contentTypes,
    docfxOverride: true,
    ...defaults(rule, severity).options,
  }
}

/** `{link}` → `{0}`. */
function numbered(message: string, order: readonly string[]): string {
  return message.replace(/\{([\w.]+)\}/g, (slot, name: string) => {
    const index = order.indexOf(name)
    if (index < 0) throw new Error(`No argument fills ${slot} of '${message}'.`)
    return `{${index}}`
  })
}

/** The JSON Schema of rulesets: docfx's own keys, and for each known type of rule its options. */
export function rulesetSchema(entries: readonly CatalogueEntry[]): object {
  const typed = entries.flatMap(({ type, options }) => (type === undefined ? [] : [[type, options] as const]))
  const optionsOf = new Map(typed)
  const types = [...optionsOf.keys()].sort()
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Content ruleset',
    description:
      'The file that markdownValidationRules of docfx.json names. Categories only group the rules; their names are free. docset-lint takes keys in any letter case, this schema in that of the documentation.',
    type: 'object',
    properties: { $schema: { type: 'string' } },
    additionalProperties: {
      type: 'object',
      required: ['rules'],
      properties: {
        name: { type: 'string' },
        description: { type: 'string' },
        aliases: { type: ['array', 'null'], items: { type: 'string' } },
        rules: { type: 'array', items: { $ref: '#/definitions/rule' } },
      },
    },
    definitions: {
      rule: {
        type: 'object',
        required: ['type', 'code', 'severity', 'contentTypes'],
        properties: ruleProperties(types),
        allOf: types.flatMap(type => {
          const options = Object.entries(optionsOf.get(type)!)
          if (options.length === 0) return []
          const properties = Object.fromEntries(options.map(([name, option]) => [name, optionSchema(option)]))
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          return { if: { properties: { type: { const: type } } }, then: { properties } }
        }),
      },
    },
  }
}

const ruleProperties = (types: readonly string[]): object => ({
  type: {
    description: 'What is checked. The same type may come several times, with other codes and options.',
    anyOf: [{ enum: types }, { type: 'string' }],
  },
  code: { type: 'string', description: 'The code of its findings.' },
  message: {
    type: 'string',
    description: 'The wording, with {0}, {1} … for the arguments; without it, the wording of docset-lint.',
  },
  severity: {
    enum: SEVERITIES.flatMap(name => [name.toUpperCase(), name, name[0]!.toUpperCase() + name.slice(1)]),
    description: 'ERROR, WARNING, SUGGESTION or INFO. With any other, the whole file is rejected.',
  },
  contentTypes: {
    type: 'array',
    items: { type: 'string' },
    description:
      'Kinds of pages that are checked: conceptual for articles, toc, zonepivotgroups … A rule without any does nothing.',
  },
  disabled: { type: 'boolean', default: false, description: 'True for a rule that is off.' },
  docfxOverride: { type: 'boolean', default: false, description: 'Whether rules of docfx.json may change the code.' },
  canonicalVersionOnly: {
    type: 'boolean',
    default: false,
    description: 'Whether only the canonical version is checked.',
  },
  pullRequestOnly: { type: 'boolean', default: false, description: 'Marks the findings as for pull requests only.' },
  addOnly: { type: 'boolean', default: false, description: 'Marks the findings as for added files only.' },
  additionalErrorMessage: { type: 'string', description: 'Text behind the message.' },
})

/** What a ruleset may write for an option; the default there is the Learn build's. */
function optionSchema({ type, items, description, ...option }: OptionSchema): object {
  return { type, ...(items && { items }), default: option.buildDefault ?? option.default, description }
}

/** The text of a generated JSON file. */
export function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
