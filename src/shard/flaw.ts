import { type BlobHeader, blobName, type Origin } from './blob.ts'

/** A file of the folder that is merged. */
export interface NamedHeader {
  /** Path of the file, for messages. */
  readonly name: string
  /** Undefined when the file is no blob, or a broken one. */
  readonly header: BlobHeader | undefined
}

/**
 * Why blobs cannot be merged, and what to do; undefined when they are one of each shard of a run of the same origin.
 */
export function flawIn(blobs: readonly NamedHeader[], folder: string, own: Origin): string | undefined {
  const known = new Map<number, string>()
  let first: { readonly name: string; readonly of: number } | undefined
  for (const { name, header } of blobs) {
    if (!header)
      return `${name} is no blob that docset-lint ${own.version} can read: it is broken, of another version, or something else. Remove it, or write it again with --shard.`
    const stranger = strangerIn(header, own)
    if (stranger) return `${name} ${stranger}`
    const { number, of } = header
    first ??= { name, of }
    if (of !== first.of)
      return `${name} is one of ${count(of)}, but ${first.name} one of ${count(first.of)}. Keep the blobs of one run only.`
    const twin = known.get(number)
    if (twin !== undefined)
      return `${name} and ${twin} are both shard ${number} of ${of}. Keep the blobs of one run only.`
    known.set(number, name)
  }
  if (!first) return `There is no blob in ${folder}. Write them with --shard, and download those of all jobs.`
  const { of } = first
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(number => !known.has(number))
  if (missing.length === 0) return undefined
  const names = missing.slice(0, 10).map(number => blobName({ number, of }))
  const more = missing.length > names.length ? ` and ${missing.length - names.length} more` : ''
  const question =
    missing.length === 1
      ? 'Did the job fail, or was its blob not downloaded?'
      : 'Did these jobs fail, or were their blobs not downloaded?'
  return `Missing in ${folder}: ${names.join(', ')}${more}. ${question}`
}

/** What keeps a blob from being one of this run. */
function strangerIn(blob: BlobHeader, own: Origin): string | undefined {
  if (blob.version !== own.version)
    return `was written by docset-lint ${blob.version}, and this is ${own.version}. Use one version in all jobs.`
  if (blob.parser !== own.parser)
    return `was written with the parser ${blob.parser}, and this is ${own.parser}. Give --parser to all jobs.`
  if (blob.plugins !== own.plugins)
    return 'was written with other remark-lint rules than the settings name here. Use the same settings in all jobs.'
  if (blob.files !== own.files)
    return 'is of a repository with other files. Check out the same commit in all jobs, and add no files before linting.'
  return undefined
}

function count(shards: number): string {
  return shards === 1 ? 'one shard' : `${shards} shards`
}
