import type { CodeFacts } from '../code-facts.ts'
import type { Snippet } from '../facts.ts'
import { tagStylesOf } from '../languages.ts'
import { extname } from '../path.ts'

/** The language that the build looks a part's marks up by: what `[!code-…]` says, else the extension. */
export function languageOf({ language, path, syntax }: Snippet): string {
  return syntax === 'code' && language ? language : extname(path)
}

/** True when the file has nothing of what the reference asks for: no such part, or no such lines. */
export function selectsNothing(snippet: Snippet, { tags, lineCount }: CodeFacts): boolean {
  const { name, range } = snippet
  if (name !== undefined) {
    const styles = tagStylesOf(languageOf(snippet))
    const wanted = name.toLowerCase()
    const found = tags.find(
      tag => (tag.name === wanted || tag.name === `snippet${wanted}`) && (styles?.includes(tag.style) ?? true),
    )
    return !found?.lineCount
  }
  return range !== undefined && !range.split(',').some(part => isInside(part, lineCount))
}

/** `3`, `3-5` or `3-`, against the number of lines; anything else is not judged. */
function isInside(part: string, lineCount: number): boolean {
  const first = /^\s*(\d+)\s*(?:-\s*(?:\d+\s*)?)?$/.exec(part)?.[1]
  return first === undefined || Number(first) <= lineCount
}
