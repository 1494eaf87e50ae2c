import type { Root } from 'mdast'

/** The native parser. Its trees can be had as bytes, which any thread makes a tree of. */
export interface Satteri {
  parse(text: string): Root
  bytesOf(text: string): Uint8Array
  treeOf(bytes: Uint8Array): Root
}

const FEATURES = { gfm: { footnotes: false }, frontmatter: true }
const WITHOUT_HEADER = { ...FEATURES, frontmatter: false }

/** @throws where the native package is not installed */
export async function loadSatteri(): Promise<Satteri> {
  const { markdownToMdast, createMdastHandle, serializeHandle, dropHandle, MdastReader, materializeMdastTree } =
    await import('satteri')
  return {
    parse: text => markdownToMdast(text, { features: featuresOf(text) }) as Root,
    bytesOf(text) {
      const handle = createMdastHandle(text, featuresOf(text))
      try {
        return serializeHandle(handle)
      } finally {
        dropHandle(handle)
      }
    },
    treeOf: bytes => materializeMdastTree(new MdastReader(bytes)) as Root,
  }
}

function featuresOf(text: string): typeof FEATURES {
  return text.startsWith('+++') ? WITHOUT_HEADER : FEATURES
}
