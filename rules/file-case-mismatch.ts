import { defineRule, type Place } from '../src/rule.ts'

export default defineRule({
  code: 'file-case-mismatch',
  ours: true,
  severity: 'info',
  summary: "A path whose letter case differs from the file's: it works on the site, but not in every tool.",
  message: "The letter case of the path differs from that of the file '{file}'. Spell both alike.",
  page({ article, docset, links, parts, snippets }, report) {
    const compare = (target: ReturnType<typeof docset.resolve>, place: Place): void => {
      if (target.kind === 'file' && target.spelled !== undefined) report(place, { file: docset.display(target.file) })
    }
    for (const { target, place } of links) compare(target, place)
    for (const { target, place } of snippets) compare(target, place)
    for (const { facts, file, place, contextAt } of parts) {
      for (const block of facts.blocks) {
        if (block.block === 'include' && contextAt(block.span[0]))
          compare(docset.resolve(block.path, file, article.file), place(block.span))
      }
    }
  },
})
