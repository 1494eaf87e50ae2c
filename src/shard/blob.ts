import { Ajv, type ValidateFunction } from 'ajv'
import type { RepoPath } from '../path.ts'
import { isShard, type Shard } from './shard.ts'

/** Raised whenever blobs of before can no longer be read. */
export const FORMAT = 1

/** What the facts of a repository depend on beside the contents of its files; the same in all blobs of a run. */
export interface Origin {
  /** Version of docset-lint. */
  readonly version: string
  readonly parser: string
  /** The remark-lint rules that settings name, as JSON. */
  readonly plugins: string
  /** SHA-256 of the list of the repository's files. */
  readonly files: string
}

/** The first line of a blob, in JSON. Each line after it holds the facts of one file. */
export interface BlobHeader extends Origin, Shard {
  readonly format: typeof FORMAT
  /** The files that the lines are about, in their order, each with the SHA-256 of its content. */
  readonly contents: readonly (readonly [path: RepoPath, hash: string])[]
  /** SHA-256 of everything after the first line. */
  readonly body: string
}

export function blobName({ number, of }: Shard): string {
  return `shard-${number}-of-${of}.jsonl`
}

export function isBlobName(name: string): boolean {
  return /^shard-\d+-of-\d+\.jsonl$/.test(name)
}

const text = { type: 'string' }
const HEADER = {
  type: 'object',
  required: ['format', 'version', 'parser', 'plugins', 'files', 'number', 'of', 'contents', 'body'],
  properties: {
    format: { const: FORMAT },
    version: text,
    parser: text,
    plugins: text,
    files: text,
    number: { type: 'integer' },
    of: { type: 'integer' },
    contents: { type: 'array', items: { type: 'array', items: [text, text], minItems: 2, additionalItems: false } },
    body: text,
  },
}
let isHeader: ValidateFunction<BlobHeader> | undefined

/** Reads the first line of a blob; undefined when it is none, or one of another format. */
export function readHeader(line: string): BlobHeader | undefined {
  // Most runs read no blob, and to compile a schema takes a while.
  isHeader ??= new Ajv({ meta: false, validateSchema: false }).compile<BlobHeader>(HEADER)
  const header = parse(line)
  return isHeader(header) && isShard(header) ? header : undefined
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Whatever is no JSON is no header.
    return undefined
  }
}
