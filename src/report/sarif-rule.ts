import type { ReportingConfiguration, ReportingDescriptor } from 'sarif'
import type { Level } from '../finding.ts'
import type { CodeDescription } from './report.ts'

type SarifLevel = 'error' | 'warning' | 'note'

export const LEVELS = { error: 'error', warning: 'warning', suggestion: 'note', info: 'note' } as const

const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', note: 'recommendation' } as const

/** Metadata of a code. GitHub asks for descriptions and help that are not empty, and cuts them at 1,024 characters. */
export function toRule(
  code: string,
  description: CodeDescription | undefined,
  documentUrl: string | undefined,
): ReportingDescriptor {
  if (!description) return toForeignRule(code, documentUrl)
  const { summary, severity, ours, page } = description
  const level = levelOf(severity)
  const origin = ours
    ? 'A check of docset-lint that the Learn build does not have.'
    : 'The Learn build reports it, too.'
  return {
    id: code,
    name: toName(code),
    shortDescription: { text: cut(summary) },
    fullDescription: { text: cut(`${summary} ${origin}`) },
    ...(documentUrl !== undefined && { helpUri: documentUrl }),
    help: { text: withoutExamples(page), markdown: page },
    defaultConfiguration: configuration(severity, level),
    properties: {
      tags: ['documentation', ours ? 'docset-lint' : 'learn-build'],
      precision: 'high',
      'problem.severity': PROBLEM_SEVERITIES[level],
    },
  }
}

/** A code of remark-lint, or one that the docset's own schema or ruleset gives. */
function toForeignRule(code: string, documentUrl: string | undefined): ReportingDescriptor {
  const text = `The code ${code} comes from a remark-lint rule, or from the docset's own schemas and rulesets.`
  return {
    id: code,
    shortDescription: { text: code },
    fullDescription: { text },
    ...(documentUrl !== undefined && { helpUri: documentUrl }),
    help: { text, markdown: text },
    properties: { tags: ['documentation'] },
  }
}

/** `file-not-found` → `FileNotFound`: the name must differ from the id. */
function toName(code: string): string {
  return code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()).slice(0, 255)
}

function levelOf(severity: Level): SarifLevel {
  return severity === 'off' ? 'note' : LEVELS[severity]
}

function configuration(severity: Level, level: SarifLevel): ReportingConfiguration {
  return severity === 'off' ? { level, enabled: false } : { level }
}

function withoutExamples(page: string): string {
  return page.split('\n## Examples')[0]!.trim()
}

function cut(text: string): string {
  return text.length > 1024 ? `${text.slice(0, 1023)}…` : text
}
