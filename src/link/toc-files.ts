import type { RepoPath } from '../path.ts'
import type { Docset } from './model.ts'
import { type LinkedToc, xrefOf } from './toc.ts'

/** The files that the nodes of one TOC file lead to, one for each node. */
export function filesOfToc({ file, links, uids }: LinkedToc, docset: Pick<Docset, 'resolve' | 'uids'>): RepoPath[] {
  const linked = links.flatMap(({ href }) => {
    const uid = xrefOf(href)
    if (uid !== undefined) return docset.uids.fileOf(uid) ?? []
    const target = docset.resolve(href, file, file)
    return target.kind === 'file' ? target.file : []
  })
  return [...linked, ...uids.flatMap(({ text }) => docset.uids.fileOf(text) ?? [])]
}
