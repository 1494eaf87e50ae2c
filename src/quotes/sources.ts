import type { Quote } from '../facts.ts'
import { hostOf, isHostIn } from '../link/href.ts'
import { addressesIn } from './text.ts'

/** Tells addresses that may be the source of a quotation: those on the hosts, and articles of the site; all without hosts. */
export function sourcesAt(hosts: readonly string[]): (address: string) => boolean {
  return address => {
    const host = hostOf(address)
    return hosts.length === 0 || host === undefined || isHostIn(host, hosts)
  }
}

/** True when the quotation, the lines around it or the heading above link to a source, or a footnote stands there. */
export function linksToSource(quote: Quote, isSource: (address: string) => boolean): boolean {
  const [next = ''] = quote.next.text.split('\n')
  const heading = quote.isBelowHeading ? quote.heading : ''
  const around = [quote.before, quote.text, quote.tail ?? '', quote.after, quote.lead.text, next, heading].join('\n')
  return /\[\^\w*\]/.test(around) || addressesIn(around).some(isSource)
}
