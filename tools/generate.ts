import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { rules } from '../src/builtin.ts'
import { catalogue } from '../src/catalogue.ts'
import { demoPicture } from './demo.ts'
import { emptyBody, rulePage, rulesTable } from './pages.ts'
import { asJson, recommendedRuleset, rulesetSchema } from './ruleset.ts'

/** `npm run generate`: what the code knows by itself of the rules' documentation, their ruleset, and the picture of the README. */
const entries = catalogue()
for (const entry of entries) {
  const path = `rules/${entry.code}.md`
  writeFileSync(path, rulePage(entry, existsSync(path) ? readFileSync(path, 'utf8') : emptyBody(entry)))
}
writeFileSync('rules/README.md', rulesTable(entries))
writeFileSync('schemas/recommended-rules.json', asJson(recommendedRuleset(rules)))
writeFileSync('schemas/ruleset.json', asJson(rulesetSchema(entries)))
writeFileSync('docs/output.svg', demoPicture())
