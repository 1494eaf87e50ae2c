/** Joins items as the Learn build's messages list them: quoted, sorted, at most five. */
export function quotedList(items: readonly string[]): string {
  const quoted = items.map(item => `'${item}'`).sort()
  return quoted.length === 0 ? "''" : quoted.slice(0, 5).join(', ') + (quoted.length > 5 ? '...' : '')
}
