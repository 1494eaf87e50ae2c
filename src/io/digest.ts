import { hash } from 'node:crypto'

/** Digest of a content, 128 bits in 22 characters. */
export function digest(content: Uint8Array | string): string {
  return hash('sha256', content, 'base64url').slice(0, 22)
}
