import type { Candidate } from './candidate.ts'
import { isAboutHeading, isMessageHeading, isNamedHeading, sharesWord } from './heading.ts'
import type { Lead } from './lead.ts'
import { wordsOf } from './text.ts'
import { attributed, none, unattributed, type Verdict, vague } from './verdict.ts'

/** A text of so many words is prose, even if there is code in it. */
const PROSE = 20

/** Judges a blockquote: first whether it is language that somebody else may have said, then whether it says who. */
export function judgeBlock(candidate: Candidate): Verdict {
  const { quote, form, lead } = candidate
  if (form.isLinkOnly) return none('a link alone')
  if (form.isNote && !(lead.isOpen && (endsInLink(lead) || lead.isReported))) return none('a note')
  if (isPictured(form.text)) return none('an icon')
  const credit = form.isCode && !form.isQuoted ? undefined : candidate.credit
  // A specimen may have somebody speak in it.
  const isSample = credit === 'a speech tag' && (lead.role === 'specimen' || lead.role === 'hypothetical')
  if (credit && !isSample) return attributed(credit)
  if (form.isDialogue && !form.isQuoted) return none('a dialogue')
  const isIntroduced = lead.isOpen || isUnfinished(candidate) || lead.role === 'announcement' || lead.role === 'weasel'
  const introduction = isIntroduced ? judgeIntroduced(candidate) : undefined
  if (introduction) return introduction
  if (quote.mixed || form.isCode) return none('code or lists')
  const isShown = lead.role === 'product' || lead.role === 'specimen'
  if (!isIntroduced && !form.isQuoted && quote.lead.kind !== 'heading' && isShown)
    return none(`${lead.role} words in the introduction`)
  if (!isIntroduced && form.isQuoted && lead.role === 'report' && lead.isReported)
    return attributed('the sentence before')
  if (isSourceLead(candidate)) return attributed('the line before')
  if (quote.isBelowHeading && (form.isQuoted || form.isPersonal) && isNamedHeading(candidate))
    return attributed('the heading')
  return judgeUnclaimed(candidate)
}

/** A blockquote whose introduction ends in a colon, or says that a quotation comes. */
function judgeIntroduced({ quote, form, lead }: Candidate): Verdict | undefined {
  switch (lead.role) {
    case 'product':
      // A link right before the colon leads to the words, whatever it is about.
      if (endsInLink(lead) && quote.words >= PROSE && !form.isCode) return attributed('a link in the introduction')
      return none('product words in the introduction')
    case 'hypothetical':
    case 'specimen':
      return none(`${lead.role} words in the introduction`)
    case 'own':
      return form.isQuoted || form.isEdited ? undefined : none('own words in the introduction')
    case 'weasel':
      return vague('the introduction names nobody')
    case 'handover':
      // "To quote:"
      if (lead.words.folded.length <= 2 && !lead.isNamed) return vague('the introduction names nobody')
      return attributed('the introduction')
    case 'saying':
      return attributed('the introduction')
    case 'announcement':
      return lead.isBareLabel || lead.isOfNobody
        ? vague('the introduction names nobody')
        : attributed('the introduction')
    case 'definition':
      return lead.hasLink || lead.hasName || lead.hasAgent
        ? attributed('the introduction')
        : vague('the introduction names nobody')
    case 'utterance':
      return attributed('the introduction')
    case 'report':
    case 'mention':
      if (lead.isReported && (!form.isCode || form.isQuoted || quote.words >= PROSE))
        return attributed('the introduction')
      break
    default:
  }
  if (lead.hasLink && quote.words >= PROSE && endsInLink(lead)) return attributed('a link in the introduction')
  if (form.isCode || quote.mixed) return undefined
  if (lead.hasLink) return attributed('a link in the introduction')
  const isStatement = form.isSentence && !form.isImperative
  if (isStatement && (lead.isNameLabel || (lead.isOpen && lead.hasSource))) return attributed('a label')
  if (isSpeakerLabel(lead.paragraph) && lead.isNamed) return attributed('a label')
  if (lead.isPossessive && lead.hasName) return attributed('the introduction')
  // The words of another language are not known: a name in front of a colon has to do.
  if (form.isForeign && lead.isOpen && lead.isNamed) return attributed('the introduction')
  if (form.isSentence && lead.hasAgent) return attributed('the introduction')
  if (lead.hasName && form.isQuoted) return attributed('the introduction')
  return undefined
}

/** A paragraph that stops amid a sentence goes on in the blockquote. */
function isUnfinished({ lead: { kind, paragraph, words }, lexicon }: Candidate): boolean {
  if (kind !== 'paragraph' || !/\p{Ll}$/u.test(paragraph)) return false
  return words.folded.length >= 6 || lexicon.reporting.has(words.folded.at(-1) ?? '')
}

function endsInLink({ paragraph }: Lead): boolean {
  return /\]\((?:(?!\]\()[^)])*\)[*_)]*:?\s*$/.test(paragraph)
}

/** `**Ministry of Works:**`. */
function isSpeakerLabel(paragraph: string): boolean {
  return /^\*\*[^*]{2,90}(?::\*\*|\*\*:)$/.test(paragraph.trim())
}

/** `[The Workbook](…)`, `From the blog of Contoso`: a line that is nothing but the source. */
function isSourceLead({ lead, quote, form, lexicon }: Candidate): boolean {
  if (quote.lead.kind !== 'paragraph' && quote.lead.kind !== 'heading') return false
  const line = quote.lead.text.trim()
  if (/^[\s*_]*\[[^\]]*\]\([^)]*\)[\s*_:.]*$/.test(line)) return form.isSentence && lead.hasLink
  return (
    lexicon.sourceLabel.at(lead.words.folded, 0)?.start === 0 &&
    line.length < 80 &&
    lead.isNamed &&
    !/[.!?]$/.test(line)
  )
}

/** Nothing claims the words: only what is plainly somebody's is an unattributed quotation. */
function judgeUnclaimed(candidate: Candidate): Verdict {
  const { quote, form, lead, lexicon } = candidate
  if (quote.lead.kind === 'heading' && isMessageHeading(candidate)) return none('a page about a message')
  if (form.isQuestion || form.isRequest || (form.isImperative && !form.isQuoted))
    return none('a question or instruction')
  if (lexicon.announcement.isIn(wordsOf(quote.heading).folded) && form.isQuoted)
    return vague('the heading names nobody')
  if (form.isQuoted) return unattributed('quotation marks')
  if (form.isEdited) return unattributed('edited words')
  if (form.isPersonal && form.isSentence && !lead.isOpen && !isAuthorPersonal(candidate))
    return lead.hasName ? attributed('the sentence before') : unattributed('first person')
  if (isAmidSentence(candidate)) return unattributed('a sentence of the article runs around it')
  if (form.isVerse && quote.isBelowHeading) return unattributed('verse')
  if (form.isMaxim && quote.isBelowHeading && isEpigraph(candidate)) return unattributed('an epigraph')
  if (form.isMaxim && !lead.isOpen && !isAboutHeading(form, quote.heading)) return none('maxim')
  return none('nothing says that it is a quotation')
}

function isPictured(text: string): boolean {
  return /^\s*(?:!\[\]\(\)|\p{Extended_Pictographic})/u.test(text)
}

/** Authors who say "I" beside it may do so in a blockquote. */
function isAuthorPersonal({ quote: { lead, next }, lexicon }: Candidate): boolean {
  return lexicon.self.isIn(wordsOf(lead.text).folded) || lexicon.self.isIn(wordsOf(next.text).folded)
}

/** A saying right below a heading. What takes up the heading's words is a summary rather. */
function isEpigraph({ quote, form, lexicon }: Candidate): boolean {
  const isBeforeText = quote.next.kind === 'paragraph'
  return isBeforeText && !sharesWord(form, quote.heading) && !lexicon.product.isIn(form.words.folded)
}

/** "> …" between a finished sentence and one that goes on in small letters: what introduced the words is missing. */
function isAmidSentence({ quote: { next }, form, lead }: Candidate): boolean {
  const isGoingOn = next.kind === 'paragraph' && !next.outer && /^\p{Ll}/u.test(next.text)
  return isGoingOn && form.isSentence && lead.kind === 'paragraph' && /[.!?]["”’)]*$/.test(lead.paragraph)
}
