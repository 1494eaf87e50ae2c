import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { catalogue } from '../src/catalogue.ts'
import { emptyBody, rulePage, rulesTable } from './pages.ts'

/** `npm run generate`: the parts of the rules' documentation that the code knows by itself. */
const entries = catalogue()
for (const entry of entries) {
  const path = `rules/${entry.code}.md`
  writeFileSync(path, rulePage(entry, existsSync(path) ? readFileSync(path, 'utf8') : emptyBody(entry)))
}
writeFileSync('rules/README.md', rulesTable(entries))
