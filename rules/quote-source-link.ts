import { defineRule, excerpt, linksToSource, sourcesAt } from '../src/rule.ts'

export default defineRule({
  code: 'quote-source-link',
  ours: true,
  severity: 'off',
  summary: 'A blockquote whose source is named, but not linked.',
  message:
    "The source of '{quotation}' is named, but not linked. Link to it, so that readers can check the words and read what stands around them.",
  options: {
    shortestQuotation: { type: 'integer', default: 6, description: 'Words of the shortest quotation to report.' },
    verbs: {
      type: 'array',
      items: { type: 'string' },
      default: [] as string[],
      description: 'More verbs that introduce the words of somebody, in every form.',
    },
    sourceHosts: {
      type: 'array',
      items: { type: 'string' },
      default: [] as string[],
      description:
        'Hosts that a link has to lead to in order to count as a source; empty: any. Links within the site count.',
    },
  },
  page({ quotes }, report, { shortestQuotation, verbs, sourceHosts }) {
    const isSource = sourcesAt(sourceHosts)
    for (const { quote, verdict, place } of quotes({ shortest: shortestQuotation, verbs, isSource })) {
      if (quote.kind !== 'block' || verdict.kind !== 'attributed' || quote.words < shortestQuotation) continue
      if (!linksToSource(quote, isSource)) report(place, { quotation: excerpt(quote.text) })
    }
  },
})
