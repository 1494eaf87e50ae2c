import { columnOf, isEnded, isInTemplate, isLabel, isNamedRow, isWholeLink } from './around.ts'
import type { Candidate } from './candidate.ts'
import { isNobodys } from './cue.ts'
import { isNamedHeading } from './heading.ts'
import { Lead } from './lead.ts'
import { wordsOf } from './text.ts'
import { attributed, none, unattributed, type Verdict, vague } from './verdict.ts'

/** A fragment of a sentence as long as this, in words, is more than a term. */
const LONG = 12

/** As many words in quotation marks are hardly a term. */
const WORDY = 8

/** Fewer words are hardly a quotation, unless settings say otherwise. */
const TERM = 6

/** Judges words between quotation marks; those inside of an attributed blockquote are not the author's to attribute. */
export function judgeInline(candidate: Candidate): Verdict {
  const verdict = judgeMarked(candidate)
  const isNested = candidate.around?.verdict?.kind === 'attributed' && verdict.kind === 'unattributed'
  return isNested ? attributed('the blockquote around it') : verdict
}

function judgeMarked(candidate: Candidate): Verdict {
  const { quote, form, lead, lexicon, around } = candidate
  if (isInTemplate(quote.before, quote.after)) return none('a template tag')
  if (form.isCode) return none('code')
  if (form.isTitle) return none('a title')
  const column = quote.row === undefined ? [] : wordsOf(columnOf(quote.row)).folded
  if (lexicon.product.isIn(column) || lexicon.specimen.isIn(column)) return none('a column of messages or samples')
  if (lead.role === 'weasel') return vague('the introduction names nobody')
  if (lead.role === 'saying' || lexicon.saying.isIn(wordsOf(quote.after.slice(0, 60)).folded))
    return attributed('a saying')
  const { credit } = candidate
  // A finished sentence before says little about the next one.
  const isApart = lead.kind === 'inline' && isEnded(quote.before)
  const isThing = (lead.role === 'title' || lead.role === 'product') && !isApart
  if (isThing && credit !== 'a speech tag' && credit !== 'a dash and a name') return none(`${lead.role} words before`)
  if (credit && (form.startsSentence || quote.words >= WORDY || credit !== 'parentheses')) return attributed(credit)
  if (isLabel(candidate)) return none('a label')
  if (/\([*_]*$/.test(quote.before) && /^[*_]*\)/.test(quote.after)) return none('an example in parentheses')
  if (lexicon.contrast.has(wordsOf(quote.after).folded[0] ?? '')) return none('a specimen set against another')
  if (isNobodys(lead.role) && !isApart && !form.isEdited) return none(`${lead.role} words before`)
  if (isJoined(candidate)) return candidate.before!.verdict!
  if (quote.words < Math.min(candidate.shortest, TERM)) return none('short')
  if (around?.verdict?.kind === 'none' && isNobodys(around.lead.role)) return none('inside a sample or message')
  return lead.kind === 'inline' && !isApart ? judgeCompleting(candidate) : judgeAlone(candidate)
}

/** Words that complete a sentence of the author's. */
function judgeCompleting(candidate: Candidate): Verdict {
  const { quote, form, lead } = candidate
  const isStrong = form.isSentence || quote.words >= LONG
  switch (lead.role) {
    case 'own':
      if (form.isEdited) break
      return none('own words before')
    case 'handover':
    case 'announcement':
      return attributed('the introduction')
    case 'utterance':
      if (lead.isColon) return attributed('the introduction')
      break
    case 'report':
    case 'mention':
      if (form.isQuestion && lead.role === 'mention') break
      if (lead.isReported && (lead.distance <= 7 || isStrong)) return attributed('the introduction')
      break
    default:
  }
  if (form.isQuestion) return none('a question')
  if (isSameSpeaker(candidate)) return attributed('the same speaker')
  if (isWholeLink(candidate) && quote.words >= 9) return attributed('the link on it')
  if (form.isSentence && lead.isOpen && (lead.hasAgent || lead.hasSource)) return attributed('the introduction')
  if (isStrong && lead.isPossessive && lead.isNamed) return attributed('the introduction')
  if (isStrong && (lead.hasName || lead.hasLink)) return attributed('the sentence before')
  if (isIntroducedList(candidate)) return attributed('the introduction of the list')
  if (form.isEdited) return unattributed('edited words')
  if (candidate.lexicon.imperative.at(lead.words.folded, 0)) return none('what to read or enter')
  if (candidate.lexicon.ownDeterminer.has(lead.words.folded[0] ?? '')) return none('own words before')
  if (lead.isOpen && form.isSentence && quote.words >= WORDY) return unattributed('a sentence in quotation marks')
  return none('a fragment')
}

/** Words that are a block or a sentence of their own. */
function judgeAlone(candidate: Candidate): Verdict {
  const { quote, form, lead, around, before } = candidate
  if (around?.verdict && around.verdict.kind !== 'none' && around.quote.words - quote.words < quote.words)
    return around.verdict
  if (isSameSpeaker(candidate)) return attributed('the same speaker')
  if (before?.quote.paragraph === quote.paragraph && before.verdict?.kind === 'unattributed' && form.startsSentence)
    return unattributed('a sentence in quotation marks')
  if (form.isQuestion) return none('a question')
  const isListed = lead.kind !== 'inline'
  if (!isListed && candidate.lexicon.message.isIn(lead.words.folded)) return none('message words before')
  if (!isListed && candidate.lexicon.specimen.at(lead.words.folded, 0)) return none('specimen words before')
  switch (lead.role) {
    case 'handover':
      // "What we heard"
      return lead.kind === 'heading' && !lead.hasName
        ? vague('the heading names nobody')
        : attributed('the introduction')
    case 'announcement':
      return lead.isBareLabel ? vague('the introduction names nobody') : attributed('the introduction')
    case 'utterance':
      if (lead.isOpen) return attributed('the introduction')
      break
    case 'report':
    case 'mention':
      // "What riders say"
      if (lead.kind === 'heading' && !lead.hasName) return vague('the heading names nobody')
      if (lead.isReported && (lead.isOpen || !isListed || lead.distance <= 3)) return attributed('the introduction')
      break
    default:
  }
  if (isListed && (form.isSentence || quote.words >= LONG) && isSourceLine(candidate))
    return attributed('the line before')
  if (isContinued(candidate)) return before!.verdict!
  if (quote.row !== undefined && isNamedRow(quote.row, candidate.lexicon)) return attributed('the row of the table')
  if (isWholeLink(candidate)) return quote.words >= 9 ? attributed('the link on it') : none('a linked title')
  if (form.isPersonal && lead.hasName && !isListed) return attributed('the sentence before')
  if (form.isRequest || (form.isPersonal && form.isToReader)) return none('spoken to somebody')
  const heading = wordsOf(quote.heading)
  if (quote.isBelowHeading && isNamedHeading(candidate)) return attributed('the heading')
  if (candidate.lexicon.announcement.isIn(heading.folded)) return vague('the heading names nobody')
  if (form.isEdited) return unattributed('edited words')
  const isWhole = form.isSentence || (form.startsSentence && quote.words >= LONG)
  return isWhole ? unattributed('a sentence in quotation marks') : none('a fragment')
}

/** One introduction covers all items of a list. */
function isIntroducedList(candidate: Candidate): boolean {
  if (!candidate.quote.lead.outer) return false
  const lead = Lead.above(candidate.quote, candidate)
  return (
    lead.isOpen &&
    (lead.isReported || lead.role === 'handover' || lead.role === 'utterance' || lead.role === 'announcement')
  )
}

/** A line above that is the source: a link, a name that ends in a colon, `Blog post.` */
function isSourceLine({ lead, lexicon }: Candidate): boolean {
  const { length } = lead.words.folded
  if (lead.hasLink && (lead.isOpen || length <= 20)) return true
  return (lead.isOpen && lead.hasName) || (length > 0 && length <= 4 && lexicon.source.isIn(lead.words.folded))
}

/** The next paragraph, or list item, after one that is a quotation alone. */
function isContinued({ before, quote }: Candidate): boolean {
  if (!before?.verdict || before.verdict.kind === 'none' || before.quote.after.trim() !== '') return false
  return before.lead.kind !== 'inline' && quote.lead.text.includes(before.quote.text.slice(0, 40))
}

/** `"…" or "…"`: what the first is, the second is. */
function isJoined({ before, quote, lexicon }: Candidate): boolean {
  if (before?.quote.paragraph !== quote.paragraph || before.verdict?.reason === 'short') return false
  const between = /["”»’]([^"“”«»]{0,12})$/.exec(quote.before)?.[1]
  if (between === undefined || !/^[*_,]*\s/.test(between)) return false
  const { folded } = wordsOf(between)
  return (
    folded.length <= 1 &&
    folded.every(word => lexicon.joining.has(word)) &&
    (folded.length > 0 || between.includes(','))
  )
}

/** A speaker who has been named in the paragraph goes on. */
function isSameSpeaker({ before, quote, form, lead }: Candidate): boolean {
  if (before?.quote.paragraph !== quote.paragraph || before.verdict?.kind !== 'attributed') return false
  return form.isSentence || quote.words >= LONG || lead.distance <= 4
}
