import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/io/files.ts'
import { lintTexts } from '../lint-texts.ts'
import { FIXTURES, toExpectedLine } from './fixture.ts'

/** The article that the project was started from lies beside the repository, where it is at all. */
const SEED = fileURLToPath(new URL('../../../shared/seed/faq-sre-devops.md', import.meta.url))

describe.skipIf(!existsSync(SEED))('the seed article, in a docset around it', () => {
  const ARTICLE = 'docs/faq/sre-devops.md'

  test('has absolute links to the site and the name of the site in its title, and nothing else', async () => {
    const files = diskFiles(`${FIXTURES}/sre-faq`)
    const texts = Object.fromEntries(files.list().map(path => [path, new TextDecoder().decode(files.read(path))]))
    const findings = await lintTexts({ ...texts, [ARTICLE]: readFileSync(SEED, 'utf8') })
    const azure =
      "Absolute link 'https://docs.microsoft.com/azure/devops/learn/' names the host of the site. Use a link relative to the site, such as /azure/devops, so that it also works in previews and other environments."
    expect(findings.map(toExpectedLine)).toEqual([
      `${ARTICLE}:2:8 warning title-repeats-site-name The title 'FAQ: SRE and DevOps | Microsoft Docs' ends with the name of the site, which the site adds by itself. Remove it.`,
      `${ARTICLE}:48:46 suggestion docs-link-absolute ${azure}`,
      `${ARTICLE}:78:142 suggestion docs-link-absolute ${azure}`,
    ])
  })
})
