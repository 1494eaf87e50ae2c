/**
 * What English uses to introduce, attribute and merely look like a quotation. Another language is another such list; the
 * judge knows none of these words.
 */

/** Verbs that report words, in every form. */
const REPORTING = `
  say says said saying state states stated write writes wrote written note notes noted explain explains explained describe
  describes described define defines defined conclude concludes concluded summarize summarizes summarized summarise
  summarises summarised report reports reported argue argues argued recommend recommends recommended warn warns warned
  specify specifies specified promise promises promised admit admits admitted read reads quip quips quipped remark
  remarks remarked observe observes observed comment comments commented tell tells told claim claims claimed suggest
  suggests suggested mention mentions mentioned add adds added reply replies replied answer answers answered declare
  declares declared announce announces announced insist insists insisted recall recalls recalled emphasize emphasizes
  emphasized stress stresses stressed complain complains complained quote quotes quoted cite cites cited advise advises
  advised believe believes believed think thinks thought respond responds responded express expresses expressed share
  shares shared ask asks asked put puts call calls called find finds found hold holds outline outlines outlined echo
  echoes echoed point points pointed lament laments lamented joke jokes joked coin coins coined know`

/** Phrases that hand over to somebody else's words without such a verb. */
const HANDOVERS = [
  'according to',
  'in the words of',
  'to quote',
  'quoting',
  'quoted from',
  'quote from',
  'quotes from',
  'excerpt from',
  'excerpts from',
  'excerpted from',
  'taken from',
  'borrowed from',
  'paraphrasing',
  'to paraphrase',
  'as enshrined in',
  'has to say',
  'have to say',
  'had to say',
  'in its words',
  'in their words',
  'in his words',
  'in her words',
  'in their own words',
  'has this advice',
  'advice from',
  'comments from',
  'comment from',
  'feedback from',
  'reply from',
  'response from',
  'extracted from',
  'words from',
]

/** Formulas of proverbs: nobody in particular has said them, and that is said. */
const SAYINGS = [
  'as the saying goes',
  'the saying goes',
  'as they say',
  'the old saying',
  'an old saying',
  'adage',
  'proverb',
  'maxim',
  'mantra of',
  'aphorism',
  'the old joke',
  'popular saying',
  'well-known saying',
  'old adage',
]

/** They say that somebody has said it, but not who. */
const WEASELS = [
  'it has been said',
  'it is said',
  "it's been said",
  'it was once said',
  'someone once said',
  'somebody once said',
  'others have observed',
  'others have said',
  'some have said',
  'some say',
  'many say',
  'as has been said',
  'as others',
  'a wise man once',
  'a wise person once',
  'people say',
  'you might have heard',
]

/** What software shows, and what names a part of a document: no person speaks. */
const THINGS = `
  error errors message messages warning warnings exception exceptions dialog dialogs prompt prompts notification
  notifications option options checkbox check box button buttons label labels menu menus setting settings field fields
  property value values caption captions output log logs window tab toggle toast banner popup alert status string text
  column header switch parameter key registry path file folder icon tooltip placeholder page pane wizard screen link
  section sections chapter topic topics title titled entitled named called article articles heading subtitle video
  videos talk webcast whitepaper paper slide lesson module course policy element attribute command service counter
  event events code codes tag tags template rule category group role user subject syntax keyword phrase word words term
  terms sentence wording statement question questions comment comments commit variable constant function method class`

/** What an author does with labels and values. */
const ACTIONS = `
  select choose click check clear uncheck tick press type enter tap open expand find see displays display displayed
  displaying show shows showing shown return returns returned generate generates generated throw throws threw receive
  receives produce produces print prints logs fails failing failed means meaning mean named titled entitled
  containing contains contain represents denotes`

/** Ways of showing words as a specimen. */
const SPECIMENS = [
  'for example',
  'for instance',
  'such as',
  'e.g.',
  'i.e.',
  'eg',
  'example',
  'examples',
  'instead of',
  'rather than',
  'avoid',
  'prefer',
  'something like',
  'things like',
  'statements like',
  'questions like',
  'phrases like',
  'sample',
  'template',
  'try',
  'consider',
  'read as',
  'reads as',
  'as simple as',
  'as follows',
  'the following',
  "don't say",
  'do not say',
  "don't write",
  'write instead',
  'before',
  'after',
  'bad',
  'good',
  'better',
  'wrong',
  'right',
  'for short',
  'known as',
  'aka',
  'as in',
  'a.k.a.',
  'in other words',
  'that is',
  'user story',
  'scenario',
  'prompt',
]

/** Nobody has said it: it might be said, or should be. */
const HYPOTHETICALS = [
  'might say',
  'may say',
  'could say',
  'would say',
  'can say',
  'should say',
  'to say',
  'will say',
  'might ask',
  'may ask',
  'could ask',
  'would ask',
  'can ask',
  'should ask',
  'to ask',
  'will ask',
  'might think',
  'may think',
  'would think',
  'might be thinking',
  'may be wondering',
  'might be wondering',
  'wonder',
  'wondering',
  "don't ask",
  'do ask',
  'ask yourself',
  'ask',
  'asks',
  'asking',
  'asked the question',
  'if someone',
  'if somebody',
  'when someone',
  'if a user',
  'if you',
  'imagine',
  'pretend',
  'you can say',
  'we say',
  'you say',
  'you hear',
  'hear',
  'heard',
  'say something',
  'say things',
  'able to say',
  'want to say',
  'say to each other',
  'the question',
  'answer the question',
  'answers the question',
  'question is',
  'tell them',
  'tell people',
  'tempted to',
  'users say',
  'stakeholders say',
  'members say',
]

/** How a note begins. */
const NOTES = `
  note notes tip tips warning warnings important caution remark remarks info information hint attention disclaimer
  example risk tradeoff trade-off limitation limitations prerequisite prerequisites update updated deprecated todo
  summary reminder heads tldr tl;dr fyi nb see refer applies patent`

/** How an instruction begins. */
const IMPERATIVES = `
  use make ensure check run open click select choose add remove replace set get go be keep remember read refer list
  describe include provide create update delete download install start stop verify confirm consider please visit follow
  type enter press try write describe explain submit`

/** Openings of a sentence that name somebody by what they are. */
const SPEAKERS = `
  respondent respondents user users customer customers developer developers engineer engineers administrator member
  members participant participants colleague colleagues maintainer maintainers contributor contributors author authors
  speaker speakers team teams person people expert experts manager managers director founder cofounder ceo cto lead
  professor officer reader readers reviewer reviewers analyst researcher researchers poster commenter commenters blogger`

/** Documents that speak for somebody. */
const SOURCES = `
  report study survey guide guidance handbook documentation docs specification spec standard law act regulation
  regulations rfc article post blog book paper memo interview talk speech letter email mail thread issue website site
  wiki wikipedia manual charter policy agreement contract license manifesto playbook workbook dictionary section chapter
  faq announcement statement judgment memorandum strategy framework rfp rule press release`

const list = (words: string): string[] => words.trim().split(/\s+/)
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

/** Patterns over light Markdown; none is case-sensitive. */
export interface QuoteLanguage {
  readonly reporting: RegExp
  readonly handover: RegExp
  readonly saying: RegExp
  readonly weasel: RegExp
  /** Ends of an introduction after which a label, a message or a title stands. */
  readonly thingBefore: RegExp
  /** What stands behind a label or title. */
  readonly thingAfter: RegExp
  readonly specimen: RegExp
  readonly hypothetical: RegExp
  readonly note: RegExp
  readonly imperative: RegExp
  readonly speaker: RegExp
  readonly source: RegExp
  readonly firstPerson: RegExp
  readonly quoteWord: RegExp
}

export const ENGLISH: QuoteLanguage = {
  reporting: new RegExp(`\\b(?:${anyOf(list(REPORTING))})\\b`, 'i'),
  handover: new RegExp(`\\b(?:${anyOf(HANDOVERS)})\\b`, 'i'),
  saying: new RegExp(`\\b(?:${anyOf(SAYINGS)})\\b`, 'i'),
  weasel: new RegExp(`\\b(?:${anyOf(WEASELS)})\\b`, 'i'),
  thingBefore: new RegExp(`\\b(?:${anyOf([...list(THINGS), ...list(ACTIONS)])})\\b`, 'i'),
  thingAfter: new RegExp(`^[\\s"”,.)*_]*(?:${anyOf(list(THINGS))})\\b`, 'i'),
  specimen: new RegExp(`\\b(?:${anyOf(SPECIMENS)})(?![\\w])`, 'i'),
  hypothetical: new RegExp(`\\b(?:${anyOf(HYPOTHETICALS)})\\b`, 'i'),
  note: new RegExp(`^[\\s>*_!\\[\\]⚠️🚨📝ℹ️💡:#-]*(?:${anyOf(list(NOTES))})\\b`, 'iu'),
  imperative: new RegExp(`^[\\s*_-]*(?:${anyOf(list(IMPERATIVES))})\\b`, 'i'),
  speaker: new RegExp(`\\b(?:${anyOf(list(SPEAKERS))})\\b`, 'i'),
  source: new RegExp(`\\b(?:${anyOf(list(SOURCES))})\\b`, 'i'),
  firstPerson: /(?:^|[\s"“(])(?:I|I'm|I’m|I've|I’ve|I'd|I’d|I'll|I’ll|my|My|me|we|We|our|Our|us)(?=[\s,.!?'’])/,
  quoteWord: /\bquot(?:e|es|ation|ations|ing)\b|\btestimonials?\b/i,
}
