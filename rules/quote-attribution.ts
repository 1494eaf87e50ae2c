import { defineRule, excerpt, sourcesAt } from '../src/rule.ts'

export default defineRule({
  code: 'quote-attribution',
  ours: true,
  severity: 'suggestion',
  summary: 'A quotation that does not say whose words it holds.',
  message: {
    missing:
      "'{quotation}' reads like a quotation, but nothing says whose words these are. Name the source in the sentence that leads to it, or right after it (— Name, _Title_), or link to it.",
    vague:
      "The introduction of '{quotation}' says that it is a quotation, but not whose. Name the speaker or the source, or link to it.",
  },
  options: {
    shortestQuotation: {
      type: 'integer',
      default: 6,
      description: 'Words of the shortest quotation to report; 4 is the least.',
    },
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
    const settings = { shortest: shortestQuotation, verbs, isSource: sourcesAt(sourceHosts) }
    let introduction: string | undefined
    for (const { quote, verdict, place, around } of quotes(settings)) {
      if (verdict.kind !== 'unattributed' || around?.kind === 'unattributed') continue
      // An introduction that names nobody is one thing to mend, however many quotations follow it.
      const isRun = verdict.isVague && quote.lead.text === introduction
      introduction = verdict.isVague ? quote.lead.text : undefined
      if (!isRun) report(place, { quotation: excerpt(quote.text) }, { message: verdict.isVague ? 'vague' : 'missing' })
    }
  },
})
