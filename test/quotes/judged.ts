import { createCompiler } from '../../src/compile/compile.ts'
import type { ParserName } from '../../src/compile/parser.ts'
import type { Quote } from '../../src/facts.ts'
import { DEFAULTS, judgeQuotes, type QuoteSettings } from '../../src/quotes/judge.ts'

/** What may be somebody's words in an article. */
export async function quotesIn(markdown: string, parser: ParserName = 'satteri'): Promise<readonly Quote[]> {
  const compiler = await createCompiler(parser)
  const facts = compiler.compile(new TextEncoder().encode(markdown), 'markdown', 'article.md')
  if (facts.kind !== 'markdown') throw new Error('not Markdown')
  return facts.quotes
}

/** What the judge takes each candidate for, in the order of the text. */
export async function judged(markdown: string, settings: Partial<QuoteSettings> = {}): Promise<string[]> {
  const verdicts = judgeQuotes(await quotesIn(markdown), { ...DEFAULTS, ...settings })
  return verdicts.map(({ kind }) => kind)
}
