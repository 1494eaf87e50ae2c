import type { RepoPath } from '../path.ts'
import { entries, getAnyCase, items, text, type Value } from '../value.ts'
import { isNull, nullItems } from './nulls.ts'
import { type PlacedProblem, placeOf } from './problem.ts'

const TEXTS = ['name', 'hostName', 'alternativeHostName', 'basePath', 'urlType']
const LISTS_OF_TEXT = ['files', 'exclude', 'metadataSchema', 'xref', 'extend']
const FLAGS = ['warningsAsErrors', 'lowerCaseUrl', 'isLearn', 'dryRun', 'validateTemplateBranch']
const COUNTS = ['maxFileErrors', 'maxFileWarnings', 'maxFileSuggestions', 'maxFileInfos']
const MAPPINGS = [
  'globalMetadata',
  'fileMetadata',
  'rules',
  'documentUrls',
  'groups',
  'routes',
  'monikerRange',
  'trustedDomains',
  'allowedHTML',
  'dependencies',
]

/** Settings whose value is of the wrong type, and nulls in lists, which the build takes out. */
export function settingProblems(config: Value | undefined, file: RepoPath): PlacedProblem[] {
  const check = (keys: readonly string[], type: string, isRight: (value: Value) => boolean): PlacedProblem[] =>
    keys.flatMap(key => {
      const value = getAnyCase(config, key)
      return value && !isNull(value) && !isRight(value) ? [wrongType(value, type, file)] : []
    })
  return [
    ...nullItems(config, file, key => /^(?:global|file)Metadata$/i.test(key)),
    ...check(TEXTS, 'String', isScalar),
    ...check(LISTS_OF_TEXT, 'String', value => items(value).every(isScalar)),
    ...check(FLAGS, 'Boolean', isFlag),
    ...check(COUNTS, 'Integer', value => Number.isInteger(Number(text(value)))),
    ...check(MAPPINGS, 'Object', value => value.kind === 'mapping'),
    ...entries(getAnyCase(config, 'rules')).flatMap(({ value: rule }) => {
      const severity = rule.kind === 'mapping' ? getAnyCase(rule, 'severity') : rule
      return severity && !isNull(severity) && !isSeverity(severity) ? [wrongType(severity, 'ErrorLevel', file)] : []
    }),
  ]
}

/** What the build says of a value that it cannot take for the type that it wants. */
export function wrongType(value: Value, type: string, file: RepoPath): PlacedProblem {
  return {
    code: 'violate-schema',
    place: placeOf(value, file),
    args: [`Expected type ${type}, please input ${type} or type compatible with ${type}.`],
  }
}

/** True for what can be taken for true or false: the words in any letter case, and numbers. */
export function isFlag(value: Value): boolean {
  return value.kind === 'scalar' && (typeof value.value === 'number' || /^(?:true|false)$/i.test(text(value) ?? ''))
}

function isSeverity(value: Value): boolean {
  if (value.kind !== 'scalar') return false
  return typeof value.value === 'number' || /^(?:error|warning|suggestion|info|off)$/i.test(text(value) ?? '')
}

function isScalar(value: Value): boolean {
  return value.kind === 'scalar'
}
