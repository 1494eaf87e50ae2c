/**
 * Heading ids as the Learn build makes them: Markdig's GitHub style. Letters and digits in lower case, blanks as `-`;
 * `-` and `_` stay, everything else goes. No repeated hyphen is collapsed and none is trimmed.
 */
export function slug(text: string): string {
  const simple = text.toLowerCase().replace(/ /g, '-')
  if (/^[a-z0-9_-]+$/.test(simple)) return simple
  const kept = /[^\x20-\x7e]/.test(text)
    ? text.replace(/[^\p{L}\p{Nd} _-]|[\u{10000}-\u{10ffff}]/gu, '')
    : text.replace(/[^A-Za-z0-9 _-]+/g, '')
  return kept === '' ? 'section' : kept.toLowerCase().replaceAll(' ', '-')
}

/** Gives each slug of a file an id of its own: `id`, `id-1`, `id-2` … */
export function uniqueIds(): (slug: string) => string {
  const counts = new Map<string, number>()
  return slug => {
    let id = slug
    let count = counts.get(slug)
    if (count !== undefined) {
      do id = `${slug}-${++count}`
      while (counts.has(id))
      counts.set(slug, count)
    }
    counts.set(id, 0)
    return id
  }
}
