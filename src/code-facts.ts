import type { TagStyle } from './languages.ts'

/** What snippets ask of a file of code. */
export interface CodeFacts {
  readonly kind: 'code'
  readonly lineCount: number
  /** Parts between `// <name>` and `// </name>` and the like. */
  readonly tags: readonly Tag[]
  /** Names of a notebook's cells; absent when the file is no notebook. */
  readonly cells?: readonly string[]
}

/** A named part of code. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  readonly style: TagStyle
  /** Lines between its marks. */
  readonly lineCount: number
}
