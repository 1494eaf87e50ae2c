import type { Quote } from '../facts.ts'
import type { QuoteLanguage } from './english.ts'
import { bare, hasCapital, hasLink, hasName, isSentence, lastWords, leadOf } from './text.ts'

/** Something about a quotation and its surroundings that speaks for or against it. */
export type Cues = Readonly<Record<string, boolean>>

const DASH_LINE = /^\s*[*_]*(?:[—–―]|--?|&mdash;|&ndash;|~)\s*[*_[]*(?=[\p{L}@[(])/u
const DASH_AT_END = /["”»’.!?…*_)\]]\s*(?:\n\s*)?[*_]*(?:[—–―]|--)\s*[*_[]*[\p{Lu}@[][^\n]{1,160}$/u
const CITE = /<cite\b|<footer\b|(?:^|\n)\s*[*_]*(?:source|from|via|quelle)\b\s*:/i

/** Cues that both kinds of quotation share. */
export function cuesOf(quote: Quote, language: QuoteLanguage): Cues {
  const { text, tail = '', before, after, next, heading, parent, place, words } = quote
  const lead = leadOf(quote)
  const all = tail === '' ? text : `${text}\n${tail}`
  const plain = bare(all)
  const near = lastWords(lead.sentence, 7)
  const start = bare(text).slice(0, 60)
  const behind = quote.kind === 'inline' ? after : ''
  const isEdited =
    /(?<![\w`])\[\w{1,3}\]\w|\w\[\w{1,4}\](?!\()|\[\s*(?:…|\.\.\.)\s*\](?!\()|^["“]?(?:…|\.{3,4})\s*\S/.test(text)
  const subject = lead.sentence.replace(/^.*[;.]\s/s, '')
  const isReported = language.reporting.test(bare(subject))
  return {
    block: quote.kind === 'block',
    quoted: quote.kind === 'block' && /^[\s*_]*["“«„‘]/.test(text) && /["”»“’][\s*_.,]*(?:$|\n|\s*(?:[—–-]))/.test(all),
    sentence: isSentence(text),
    fragment: !/^["“‘'(\[.…]*\p{Lu}/u.test(plain),
    long: words >= 25,
    veryLong: words >= 60,
    short: words < 8,
    question: /\?["”’)\]*_]*$/.test(plain),
    edited: isEdited,
    ellipsis: /…|\.\.\./.test(plain),
    italic: /^\s*_[^]*_\s*$/.test(text) || (quote.kind === 'inline' && /_$/.test(before) && /^_/.test(after)),
    firstPerson: language.firstPerson.test(` ${plain}`),
    singular: /(?:^|[\s"“(])(?:I|I'm|I’m|I've|I’ve|I'd|I’d|my|My|me)(?=[\s,.!?'’])/.test(` ${plain}`),
    you: /\b(?:you|your)\b/i.test(plain),
    code: /`|\\\\|::|\w\(\)|\w_\w|[{}<>=]|%\w|\b[a-z]+[A-Z]\w*\b|&\w+;/.test(plain),
    numbers: /\b[A-Z]{1,4}\d{3,}|0x[0-9a-f]+/i.test(plain),
    link: hasLink(text),
    linked: quote.kind === 'inline' && /\[$/.test(before.trimEnd()) && /^[.,]?\s*\]\(/.test(after),
    linkOnly: /^\s*[*_]*\[[^\]]*\]\([^)]*\)[*_.]*\s*$/.test(text),
    mixed: quote.mixed === true,
    note: language.note.test(text) && quote.kind === 'block',
    imperative: language.imperative.test(start),
    emoji: /^\s*\p{Extended_Pictographic}|^!\[\]/u.test(text),
    bold: /^\s*\*\*[^*]+\*\*/.test(text),
    titleCase: isTitleCase(plain),
    alert: place === 'alert',
    table: place === 'table',
    list: place === 'list',
    inQuote: place === 'quote' && quote.kind === 'inline',

    alone: quote.kind === 'inline' && before.trim() === '' && after.trim().replace(/^[.,*_\s]+$/, '') === '',
    startsParagraph: quote.kind === 'inline' && before.trim().replace(/^[*_>\s-]+$/, '') === '',
    open: lead.isOpen,
    colon: /:\W*$/.test(bare(lead.paragraph)),
    comma: /,\W*$/.test(bare(lead.paragraph)),
    leadInline: lead.isInline,
    noLead: lead.paragraph === '',
    leadIsHeading: !lead.isInline && quote.lead.kind === 'heading',
    reported: isReported,
    reportedNear: language.reporting.test(lastWords(lead.sentence, 4)),
    handover: language.handover.test(bare(lead.sentence)),
    saying: language.saying.test(bare(`${lead.sentence} ${after.slice(0, 60)}`)),
    weasel: language.weasel.test(bare(lead.sentence)),
    nameInLead: hasName(lead.sentence),
    capitalInLead: hasCapital(lead.sentence),
    nameInParagraph: hasName(lead.paragraph),
    linkInLead: hasLink(lead.sentence),
    linkInParagraph: hasLink(lead.paragraph),
    linkEndsLead: /\]\([^)]*\)[*_)]*\s*[:,]?\s*$/.test(lead.paragraph),
    speakerInLead: language.speaker.test(bare(lead.sentence)),
    sourceInLead: language.source.test(bare(lead.sentence)),
    possessive: /['’]s?\s+(?:\w+\s+){0,4}\W*$/.test(bare(lead.sentence)),
    quoteWordInLead: language.quoteWord.test(bare(lead.sentence)),
    quoteWordInHeading: language.quoteWord.test(heading),
    youInLead: /\b(?:you|your|we|our|us)\b/i.test(near),
    thingBefore: language.thingBefore.test(near),
    thingAfter: language.thingAfter.test(behind),
    specimen: language.specimen.test(lastWords(lead.sentence, 5)),
    hypothetical: language.hypothetical.test(lastWords(lead.sentence, 6)),
    codeInLead: /`/.test(lead.sentence),
    boldLabel: /^\*\*[^*]{2,80}\*\*:?\s*$|^\*\*[^*]{2,80}:\*\*\s*$/.test(lead.paragraph),
    speakerLabel:
      /^[\s*_[-]*[A-Z][\w.'’-]+(?:\s+[\w.'’&-]+){0,7}\*{0,2}:\s*\*{0,2}$/.test(bare(lead.paragraph)) ||
      /(?:^|\n)@\w+:/.test(text),

    dashInside:
      DASH_AT_END.test(all.trimEnd()) ||
      (quote.kind === 'block' && all.split('\n').some((line, index) => index > 0 && DASH_LINE.test(line))),
    citeInside: CITE.test(all),
    nameLineInside: quote.kind === 'block' && isNameLine(all.trimEnd().split('\n').slice(1).at(-1) ?? ''),
    parenInside: quote.kind === 'block' && /\([^()]*(?:\p{Lu}\w+[^()]*|\]\([^)]*)\)[.\s*_"”]*$/u.test(all),
    linkEndsText: quote.kind === 'block' && !/^\s*\[/.test(text) && /\]\([^)]*\)[*_.)\s]*$/.test(all),
    dashAfter:
      (quote.kind === 'block' && DASH_LINE.test(next.text)) ||
      /^[\s*_.,"”]*(?:[—–―]|--|- )\s*[*_[]*[\p{Lu}@[]/u.test(behind) ||
      (behind.trim() === '' && quote.kind === 'inline' && DASH_LINE.test(next.text)),
    nameLineAfter:
      (quote.kind === 'block' || behind.trim() === '') && next.kind === 'paragraph' && isNameLine(next.text),
    sourceAfter: /^[\s*_(]*(?:source|from|see|via|read more|cited|credit)\b[^.]{0,30}(?:\[|https?:)/i.test(
      behind.trim() === '' ? next.text : behind,
    ),
    tagAfter: isTag(behind, language),
    commaNameAfter:
      /^[*_]*["”]?,?\s*[*_]*,\s*(?:\p{Lu}[\w.'’-]+\s+){1,4}|^[*_"”]*,\s*\p{Lu}\w+ (?:proverb|saying)/u.test(behind),
    parenAfter: /^[\s*_."”]*\((?:[^()]*\p{Lu}[^()]*|\[[^\]]*\]\([^)]*\)[^()]*)\)/u.test(behind),
    footnoteAfter: /^[\s*_."”]*\[\^|^[\s*_."”]*<sup|^[\s*_."”]*\[\[?\d+\]/.test(behind),
    tagInNext: quote.kind === 'block' && isTag(next.text.slice(0, 120), language),
    parentLink: place === 'list' && hasLink(parent) && !parent.includes(text.slice(0, 30)),
    parentName: place === 'list' && hasName(parent) && !parent.includes(text.slice(0, 30)),
    speakerColumn: place === 'table' && language.speaker.test(parent),
    namedHeading: quote.isBelowHeading && (hasName(heading) || hasLink(heading)),
    belowHeading: quote.isBelowHeading,
    run: quote.run > 0,
    ended: lead.isInline && /[.!?:][*_)"”]*$/.test(before.trimEnd()),
    leadIsLink: !lead.isInline && /^[\s*_#>-]*(?:\[[^\]]*\]\([^)]*\)|<?https?:\S+)[\s*_:.]*$/.test(quote.lead.text),
    labelNote: language.note.test(lead.paragraph),
    template: /\{[%{][^}]*$/.test(before) || /^[^{]*[%}]\}/.test(after),
    codey: isCodey(plain),
    maxim: isMaxim(plain, words),
  }
}

/** "Walt Disney", "_The Site Reliability Workbook_, chapter 3": a short line of capitalised words that is no sentence. */
function isNameLine(line: string): boolean {
  const plain = bare(line).replace(/^[>\s]+/, '')
  const words = plain.split(/\s+/)
  if (plain === '' || words.length > 14 || /[.!?:]$/.test(plain) || /^["“]/.test(plain)) return false
  const capital = words.filter(word => /^["“(]?\p{Lu}/u.test(word)).length
  return words.length >= 2 && capital / words.length >= 0.5 && /^\p{Lu}/u.test(plain)
}

/** `said Mei Tan`, `, he notes,`: who speaks, behind the words. */
function isTag(text: string, { reporting, speaker }: QuoteLanguage): boolean {
  const first = bare(text)
    .split(/[.!?;\n]/, 1)[0]!
    .split(/\s+/)
    .slice(0, 8)
    .join(' ')
  if (!reporting.test(first)) return false
  return /\b(?:he|she|they|who)\b|\p{Lu}\w+/u.test(first) || speaker.test(first)
}

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter(word => word.length > 3)
  return (
    words.length >= 3 &&
    words.filter(word => /^["“(]?\p{Lu}/u.test(word)).length / words.length >= 0.75 &&
    !/[.!]$/.test(text)
  )
}

/** More signs than a sentence of prose has. */
function isCodey(text: string): boolean {
  const signs = text.match(/[`\\{}<>=|$%#@~^]|::|\w\(\)|\w_\w|&\w+;|\w\.\w+\.\w/g)?.length ?? 0
  const words = text.split(/\s+/).length
  return signs > 0 && signs / words > 0.12
}

/** One general sentence that speaks to nobody. */
function isMaxim(text: string, words: number): boolean {
  return (
    words >= 6 &&
    words <= 35 &&
    /^["“]?\p{Lu}[^.!?`:\d]*[.!]["”]?$/u.test(text) &&
    !/\b(?:you|your|we|our|us|this|these|that is|click|select|see|note|not supported|must|will)\b/i.test(text)
  )
}
