import { textOf } from './decode.ts'
import { tooDeepAt } from './depth.ts'
import { scanLearnSyntax } from './learn/scan.ts'
import { maskedText } from './masked.ts'
import { loadSatteri } from './satteri.ts'

/** The tree of an article as bytes, for `Compiler.compile`; undefined for the few that are left to it as a whole. */
export type ParseAhead = (bytes: Uint8Array) => Uint8Array | undefined

/** The part of compiling an article that is native code, and all that this part needs. */
export async function createParseAhead(): Promise<ParseAhead> {
  const { bytesOf } = await loadSatteri()
  return bytes => {
    const text = textOf(bytes)
    if (text === undefined || tooDeepAt(text) !== undefined) return undefined
    const masked = maskedText(text, scanLearnSyntax(text).constructs)
    return masked.removed ? undefined : bytesOf(masked.text)
  }
}
