import type { Span } from '../finding.ts'
import type { Value } from '../value.ts'

/** A plain (unquoted) scalar with its type. */
export function plainScalar(content: string, span: Span): Value {
  if (content !== '' && !/[-+.~\dfnt]/i.test(content[0]!)) return { kind: 'scalar', value: content, span }
  if (/^(?:~|null)?$/i.test(content)) return { kind: 'scalar', value: null, span }
  if (/^(?:true|false)$/i.test(content)) return { kind: 'scalar', value: content.toLowerCase() === 'true', span }
  if (/^[-+]?\d{1,19}$/.test(content)) return { kind: 'scalar', value: Number(content), span }
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(content) && Number.isFinite(Number(content))) {
    return { kind: 'scalar', value: Number(content), span, float: true }
  }
  return { kind: 'scalar', value: content, span }
}
