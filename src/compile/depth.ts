/** So many container marks (`>`, bullets) in a row are an attack or an accident. */
const MAX_MARKS = 200
const TOO_DEEP = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${MAX_MARKS}}`, 'm')

/** Offset of the line that opens too many containers. */
export function tooDeepAt(text: string): number | undefined {
  return hasLongRun(text) ? TOO_DEEP.exec(text)?.index : undefined
}

/**
 * True where enough characters that marks consist of follow each other. Such a run covers one in so many offsets, and most
 * texts have a letter, or a mark that is soon over, at all of these: the pattern need not be tried.
 */
function hasLongRun(text: string): boolean {
  for (let at = MAX_MARKS - 1; at < text.length; at += MAX_MARKS) {
    let start = at
    while (start > at - MAX_MARKS && isMark(text.charCodeAt(start))) start--
    let end = at
    while (end - start <= MAX_MARKS && end < text.length && isMark(text.charCodeAt(end))) end++
    if (end - start > MAX_MARKS) return true
  }
  return false
}

/** Blank, tab, `>`, bullets, and what numbers of lists consist of. */
function isMark(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 41 && code <= 46 && code !== 44) || code === 32 || code === 9 || code === 62
  )
}
