import { lazy } from '../lazy.ts'
import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import type { Article, DataPage } from './model.ts'

/** The pages of a docset: one is made when somebody asks for it, the others when somebody looks at all of them. */
export interface PageIndex {
  find(path: RepoPath): Article | DataPage | undefined
  readonly articles: readonly Article[]
  readonly dataPages: readonly DataPage[]
  /** TOCs among the data pages. */
  readonly tocs: ReadonlyMap<RepoPath, DataPage>
}

/** `make` gives the page that a file makes, if it makes one. */
export function indexPages(
  paths: readonly RepoPath[],
  make: (path: RepoPath) => Article | DataPage | undefined,
): PageIndex {
  const made = new Map<RepoPath, Article | DataPage | undefined>()
  const find = (path: RepoPath): Article | DataPage | undefined => remember(made, path, make)
  const all = lazy(() => {
    const articles: Article[] = []
    const dataPages: DataPage[] = []
    for (const path of paths) {
      const page = find(path)
      if (page?.facts.kind === 'markdown') articles.push(page as Article)
      else if (page) dataPages.push(page as DataPage)
    }
    return { articles, dataPages }
  })
  const tocs = lazy(
    () => new Map(all().dataPages.flatMap(page => (page.pageType === 'toc' ? [[page.file, page]] : []))),
  )
  return {
    find,
    get articles() {
      return all().articles
    },
    get dataPages() {
      return all().dataPages
    },
    get tocs() {
      return tocs()
    },
  }
}
