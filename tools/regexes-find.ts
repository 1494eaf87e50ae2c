import { parseSync, Visitor } from 'oxc-parser'

/** A regular expression that a program holds. */
export interface Regex {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

/** Literals, and texts that are given to `RegExp`. */
export function findRegexes(file: string, text: string): Regex[] {
  const found: Regex[] = []
  const add = (offset: number, source: string, flags: string): void => {
    found.push({ file, line: text.slice(0, offset).split('\n').length, source, flags })
  }
  const ofCall = ({ callee, arguments: [pattern, flags], start }: Call): void => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return
    if (pattern?.type === 'Literal' && typeof pattern.value === 'string')
      add(start, pattern.value, flags?.type === 'Literal' && typeof flags.value === 'string' ? flags.value : '')
  }
  new Visitor({
    Literal(node) {
      if ('regex' in node) add(node.start, node.regex.pattern, node.regex.flags)
    },
    NewExpression: ofCall,
    CallExpression: ofCall,
  }).visit(parseSync(file, text).program)
  return found
}

interface Call {
  readonly start: number
  readonly callee: { readonly type: string; readonly name?: unknown }
  readonly arguments: readonly { readonly type: string; readonly value?: unknown }[]
}
