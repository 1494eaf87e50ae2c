import type { Problem } from '../facts.ts'

/** Text of a file, or why it has none. A byte order mark is taken off. */
export type Decoded =
  | { readonly text: string; readonly problems: readonly Problem[] }
  | { readonly text?: undefined; readonly problems: readonly Problem[] }

/** Longer files (in bytes) are not read: nobody writes them by hand. */
const MAX_BYTES = 64 * 1024 * 1024

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

/** Text of a file's bytes; undefined where there are none, or no text. */
export function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && decode(bytes).text
}

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { problems: [{ code: 'file-not-text', message: 'large', args: [bytes.length] }] }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problems: [{ code: 'file-not-text', message: 'utf16' }] }
  }
  if (bytes.subarray(0, 8000).includes(0)) return { problems: [{ code: 'file-not-text', message: 'binary' }] }
  try {
    return { text: strict.decode(bytes), problems: [] }
  } catch {
    const text = lenient.decode(bytes)
    const at = firstReplacement(text, bytes)
    return { text, problems: [{ code: 'invalid-encoding', span: [at, at + 1] }] }
  }
}

/** The first replacement character that the file itself does not hold. */
function firstReplacement(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder()
  let at = text.indexOf('\ufffd')
  for (let offset = 0, from = 0; at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    offset += encoder.encode(text.slice(from, at)).length
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return at
    from = at
  }
  return 0
}
