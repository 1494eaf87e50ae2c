import { hasValue, property } from './has-value.ts'
import { type KeywordFailure, printed } from './keyword.ts'
import { pointerTo } from './pointer.ts'

/**
 * `{ "field[0]": { "value": { "dependent[0]": { "v": null } } } }`: allowed values, and what each allows elsewhere. A field
 * that is there without a value ends the comparison; an empty value in a list means that the field may be absent.
 */
export function* enumFailures(
  dependencies: unknown,
  data: unknown,
  pathTo: (key: string) => string,
  parent?: { field: string; value: string },
): Iterable<KeywordFailure & { at?: string }> {
  if (typeof dependencies !== 'object' || dependencies === null) return
  for (const [name, allowed] of Object.entries(dependencies)) {
    const [, field = name, index = '0'] = /^(.*?)(?:\[(\d+)\])?$/.exec(name) ?? []
    const present = property(data, field)
    const allowedValues = typeof allowed === 'object' && allowed !== null ? Object.keys(allowed) : []
    if (present === undefined) {
      if (parent && !allowedValues.includes('')) yield unpaired(field, field, parent, pathTo)
      continue
    }
    if (!hasValue(present)) return
    const isList = Array.isArray(present)
    const item = isList ? present[Number(index)] : present
    if (item === undefined) continue
    if (typeof item === 'string' && allowedValues.includes(item)) {
      yield* enumFailures((allowed as Record<string, unknown>)[item], data, pathTo, { field, value: item })
      continue
    }
    const shown = isList ? name : field
    const value = printed(item)
    const at = `${pointerTo(field)}${isList ? `/${index}` : ''}`
    if (parent) yield { ...unpaired(shown, value, parent, pathTo), at }
    else yield { code: 'invalid-value', args: [shown, value], path: pathTo(field), at }
  }
}

function unpaired(
  shown: string,
  value: string,
  parent: { field: string; value: string },
  pathTo: (key: string) => string,
): KeywordFailure {
  return {
    code: 'invalid-paired-attribute',
    args: [shown, value, parent.field, parent.value],
    path: pathTo(parent.field),
  }
}
