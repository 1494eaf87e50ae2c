import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue.ts'
import { type Example, readExamples } from '../../tools/examples.ts'
import { type Contents, lintTexts } from '../lint-texts.ts'

const SETTINGS = '.docset-lintrc.json'
const pages = catalogue().map(({ code }) => {
  const page = readFileSync(`rules/${code}.md`, 'utf8')
  const tail = page.slice(page.indexOf('## How to switch it off'))
  const comments = [...tail.matchAll(/^- (?:For one .*): `(.*)`\.$/gm)].map(([, comment]) => comment!)
  return { code, comments, wrong: readExamples(page).filter(({ findings }) => findings.length > 0) }
})

describe('settings switch a code off and on, as its page says', () => {
  test.each(pages)('$code', async ({ code, wrong }) => {
    const found = async (severity: string): Promise<number> => {
      const runs = await Promise.all(
        wrong.map(({ files, before }) => lintTexts(withSetting(files, code, severity), before && { before })),
      )
      return runs.flat().filter(finding => finding.code === code).length
    }
    expect(await found('off')).toBe(0)
    expect(await found('suggestion')).toBeGreaterThan(0)
  })
})

describe('a comment switches a code off, as its page says', () => {
  const cases = pages.flatMap(({ code, comments, wrong }) => comments.map(comment => ({ code, comment, wrong })))
  test.each(cases)('$comment', async ({ code, comment, wrong }) => {
    const left = await Promise.all(
      wrong.map(async example => (await lintTexts(withComment(example, comment), { only: code })).length),
    )
    // A comment on a line of its own can end a paragraph or a table, so it need not reach everything everywhere.
    expect(left.some((count, index) => count < wrong[index]!.findings.length)).toBe(true)
  })
})

function withSetting(files: Contents, code: string, severity: string): Contents {
  const given = JSON.parse(String(files[SETTINGS] ?? '{}'))
  const rule = { ...(typeof given.rules?.[code] === 'object' && given.rules[code]), severity }
  return { ...files, [SETTINGS]: JSON.stringify({ ...given, rules: { ...given.rules, [code]: rule } }) }
}

/** Writes the comment at each finding of the example, from the last to the first. */
function withComment({ files, findings }: Example, comment: string): Contents {
  const changed: Record<string, string | Uint8Array> = { ...files }
  const places = findings.map(finding => /^([^ :]+)(?::(\d+):\d+)?: /.exec(finding))
  for (const [, file = '', line = '1'] of places.filter(place => place !== null).reverse()) {
    const content = changed[file]
    if (typeof content === 'string') changed[file] = insert(comment, Number(line), content)
  }
  return changed
}

function insert(comment: string, line: number, content: string): string {
  const lines = content.split('\n')
  const header = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  const isYaml = comment.startsWith('#')
  const at = comment.includes('-next-line') ? line - 1 : isYaml ? 1 : header + 1
  return lines.toSpliced(at, 0, comment).join('\n')
}
