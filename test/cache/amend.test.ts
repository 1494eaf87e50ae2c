import { describe, expect, test } from 'vitest'
import { amend } from '../../src/amend.ts'
import { digester, isStillTrue } from '../../src/cache/recall.ts'
import { type Files, memoryFiles } from '../../src/io/files.ts'
import { digest, type Given, type Ran, run } from '../cached-run.ts'
import { inputFor, type Texts } from '../lint-texts.ts'

const article = (title: string, text: string): string => `---\ntitle: ${title}\n---\n\n# ${title}\n\n${text}\n`

/** The article on bicycles shows the note, and has a link to the tread of the tyres, which show the hint; the pump is for itself. */
const TEXTS: Texts = {
  'docfx.json': '{"build":{"content":[{"files":"*.md"}]}}',
  'bicycle.md': article('Bicycle', 'See [its tread](tyres.md#tread).\n\n[!INCLUDE [note](note.md)]'),
  'tyres.md': article('Tyres', 'They are round.\n\n## Tread\n\nIt is flat.\n\n[!INCLUDE [hint](includes/hint.md)]'),
  'pump.md': article('Pump', 'It [pumps](air.md), and [the bicycle](bicycle.md) rolls.'),
  'includes/hint.md': 'Mind the dog.\n',
  'note.md': article('Note', 'Oil [it](oil.md).'),
  'toc.yml': '- name: Bicycle\n  href: bicycle.md\n',
}

async function optionsFor(texts: Texts): Promise<Given> {
  const { memory: _, ...options } = await inputFor(memoryFiles(texts))
  return options
}

/** Lints texts one after the other, each time with what the run before has left; what a run says is what it says without. */
async function runs(...states: readonly Texts[]): Promise<Ran[]> {
  const ran: Ran[] = []
  for (const texts of states) {
    const options = await optionsFor(texts)
    const now = await run(options, memoryFiles(texts), ran.at(-1))
    expect(now.lines).toEqual((await run(options, memoryFiles(texts))).lines)
    ran.push(now)
  }
  return ran
}

const changed = (path: string, from: string, to: string, texts = TEXTS): Texts => {
  const text = texts[path]!
  expect(text).toContain(from)
  return { ...texts, [path]: text.replace(from, to) }
}

const codes = ({ result }: Ran): string[] => result.findings.map(({ code, place }) => `${place?.file} ${code}`)

test('what an article says more concerns nobody else: it alone is checked', async () => {
  const [before, now] = await runs(
    TEXTS,
    changed('pump.md', 'It [pumps]', 'A pump is round.\n\nIt [pumps](gone.md) and [pumps]'),
  )
  expect(now!.amended).toBe(1)
  expect(codes(before!).filter(code => code === 'pump.md file-not-found')).toHaveLength(1)
  expect(codes(now!).filter(code => code === 'pump.md file-not-found')).toHaveLength(2)
})

test('those that show the article, or point into it, are checked with it', async () => {
  const [, shown, pointedAt] = await runs(
    TEXTS,
    changed('note.md', 'Oil [it]', 'Do [it](gone.md) and oil [it]'),
    changed(
      'tyres.md',
      'They are round.',
      'They are round, and black.',
      changed('note.md', 'Oil [it]', 'Do [it](gone.md) and oil [it]'),
    ),
  )
  expect(shown!.amended).toBe(2)
  expect(pointedAt!.amended).toBe(2)
})

test.each([
  ['a bookmark', 'rolls.\n\n## More'],
  ['an id', 'rolls.<a id="more"></a>'],
  ['an include', 'rolls.\n\n[!INCLUDE [hint](includes/hint.md)]'],
])('%s more concerns nobody else either', async (_, text) => {
  const [, now] = await runs(TEXTS, changed('pump.md', 'rolls.', text))
  expect(now!.amended).toBe(1)
})

test('the date of the last review is the own affair of its article', async () => {
  const texts = changed('pump.md', 'title: Pump', 'title: Pump\nms.date: 02/20/2026')
  const [, now] = await runs(texts, changed('pump.md', '02/20/2026', '20/02/2026', texts))
  expect(now!.amended).toBe(1)
  expect(codes(now!)).toContain('pump.md ms-date-invalid')
})

test('a date that is new to the docset counts, too, when the day comes', async () => {
  const texts = changed('pump.md', 'title: Pump', 'title: Pump\nms.date: 02/20/2026')
  const later = changed('pump.md', '02/20/2026', '02/20/2027', texts)
  const [before, now] = await runs(texts, later)
  const files = memoryFiles(later)
  const then = { files, digest, digestOf: digester(files, digest), now: Date.parse('2027-05-01T00:00:00Z') }
  expect(now!.amended).toBe(1)
  expect(before!.result.moments).not.toEqual(now!.result.moments)
  expect(isStillTrue(now!.result, then)).toBe(false)
})

test('unless a schema wants it to be unique', async () => {
  const texts = {
    ...changed('pump.md', 'title: Pump', 'title: Pump\nms.date: 02/20/2026'),
    'docfx.yml': 'content: "*.md"\nmetadataSchema: schema.json\n',
    'schema.json': '{"docsetUnique": ["ms.date"]}',
  }
  const [, now] = await runs(texts, changed('pump.md', '02/20/2026', '02/21/2026', texts))
  expect(now!.amended).toBeUndefined()
})

test('a text without a header is that of the articles that include it', async () => {
  const [, now] = await runs(TEXTS, changed('includes/hint.md', 'Mind the dog', 'Mind [the dog](dog.md)'))
  // The tyres show it, and the bicycle points at one of the ids that may lie in it.
  expect(now!.amended).toBe(2)
  expect(codes(now!)).toContain('includes/hint.md file-not-found')
})

test('several articles, and one again and again', async () => {
  const first = changed('pump.md', 'rolls', 'rolls and rolls')
  const second = changed('tyres.md', 'They are round.', 'They are [round](circle.md).', first)
  const third = changed('pump.md', 'rolls and', 'rolls or', second)
  const ran = await runs(TEXTS, first, second, third, TEXTS)
  expect(ran.map(({ amended }) => amended)).toEqual([undefined, 1, 2, 1, 3])
})

test('what an article points at since counts from then on', async () => {
  const pointing = changed('pump.md', '(bicycle.md)', '(tyres.md#tread)')
  const [, now, later] = await runs(TEXTS, pointing, changed('tyres.md', 'It is flat.', 'It is not flat.', pointing))
  expect(now!.amended).toBe(1)
  expect(later!.amended).toBe(3)
  expect(
    (await runs(TEXTS, pointing, changed('tyres.md', '## Tread', '## Treads', pointing)))[2]!.amended,
  ).toBeUndefined()
})

test('what can be pointed at since counts from then on', async () => {
  const headed = changed('tyres.md', 'It is flat.', 'It is flat.\n\n## Rubber')
  const [, now, later] = await runs(TEXTS, headed, changed('pump.md', '(bicycle.md)', '(tyres.md#rubber)', headed))
  expect(now!.amended).toBe(2)
  expect(later!.amended).toBe(1)
  expect(codes(later!)).not.toContain('pump.md bookmark-not-found')
})

test('a full run that keeps the record of before says what that does not know', async () => {
  const options = await optionsFor(TEXTS)
  const before = await run(options, memoryFiles(TEXTS))
  const pointing = changed('pump.md', '(bicycle.md)', '(tyres.md#tread)', changed('pump.md', '# Pump', '# Pumps'))
  const between = await run(options, memoryFiles(pointing), before, true)
  expect(between.amended).toBeUndefined()
  const last = changed('tyres.md', 'It is flat.', 'It is not flat.', pointing)
  const now = await run(options, memoryFiles(last), between)
  expect(now.amended).toBe(3)
  expect(now.lines).toEqual((await run(options, memoryFiles(last))).lines)
})

test('but not where that knows other files', async () => {
  const options = await optionsFor(TEXTS)
  const before = await run(options, memoryFiles(TEXTS))
  const more = { 'a.md': article('A', 'One.'), ...TEXTS }
  const between = await run(options, memoryFiles(more), before, true)
  expect((await run(options, memoryFiles(changed('a.md', 'One', 'Two', more)), between)).amended).toBeUndefined()
})

test('each docset of a repository is looked at', async () => {
  const texts = {
    'a/docfx.json': '{"build":{"content":[{"files":"*.md"}]}}',
    'a/a.md': article('A', 'One.'),
    'b/docfx.json': '{"build":{"content":[{"files":"*.md"}]}}',
    'b/b.md': article('B', 'Two.'),
  }
  const [, now] = await runs(
    texts,
    changed('b/b.md', 'Two.', '[Two](gone.md).', changed('a/a.md', 'One.', '[One](gone.md).', texts)),
  )
  expect(now!.amended).toBe(2)
})

describe('everything is looked at again where more has changed than one article shows', () => {
  const silenced = changed('pump.md', 'It [pumps]', '<!-- docset-lint-disable-line file-not-found -->\nIt [pumps]')
  test.each<[string, Texts, Texts?]>([
    ['its header', changed('pump.md', 'title: Pump', 'title: Pump\nms.topic: concept')],
    ['its header, though not what it says', changed('pump.md', 'title: Pump\n', 'title: Pump # it is\n')],
    ['where its title stands', changed('pump.md', '\n# Pump', '\n\n# Pump')],
    ['a comment that switches something off', silenced],
    ['something below such a comment', changed('pump.md', 'rolls', 'rolls on', silenced), silenced],
    ['an error, which hides other findings', changed('pump.md', 'rolls.', 'rolls.\n\n:::video title="Pump":::\n')],
    ['a bookmark that others point at', changed('tyres.md', '## Tread', '## Treads')],
    ['what a note shows of its header', changed('note.md', 'title: Note', 'title: Notes')],
    ['a file that is no article', changed('toc.yml', 'Bicycle', 'Bicycles')],
    ['the configuration', changed('docfx.json', '"*.md"', '["*.md"]')],
    ['a file that is new', { ...TEXTS, 'air.md': article('Air', 'It is light.') }],
    ['a file that is gone', Object.fromEntries(Object.entries(TEXTS).filter(([path]) => path !== 'note.md'))],
  ])('%s', async (_, now, before = TEXTS) => {
    const ran = await runs(before, now)
    expect(ran[1]!.amended).toBeUndefined()
  })

  const uids = changed(
    'tyres.md',
    'title: Tyres',
    'title: Tyres\nuid: wheel',
    changed('pump.md', 'title: Pump\n', 'title: Pump\n\nuid: wheel\n'),
  )
  test.each<[string, string]>([
    ['a uid that another article has', 'title: Pump\n\nuid: valve\n'],
    ['the line of a uid that a finding elsewhere names', 'title: Pump \nuid: wheel\n'],
  ])('%s', async (_, header) => {
    const [before, now] = await runs(uids, changed('pump.md', 'title: Pump\n\nuid: wheel\n', header, uids))
    expect(codes(before!)).toContain('tyres.md duplicate-uid')
    expect(now!.amended).toBeUndefined()
  })

  test('a moniker range of which is told once what is wrong with it', async () => {
    const zone = '::: moniker range="v9"\n\nOld.\n\n::: moniker-end'
    const texts = {
      '.docset-lintrc.json': '{"rules": {"moniker-range-invalid": "warning", "moniker-zone-empty": "off"}}',
      'docfx.yml':
        'monikerDefinition: {monikers: [{moniker_name: v1, product_name: p, order: 1}]}\nmonikerRange: {"**": v1}\n',
      'a.md': article('A', zone),
      'b.md': article('B', zone),
    }
    const [before, now] = await runs(texts, changed('a.md', zone, 'New.', texts))
    expect(codes(before!)).not.toContain('b.md moniker-range-invalid')
    expect(codes(now!)).toContain('b.md moniker-range-invalid')
  })

  test('when a file is written while it is read', async () => {
    const files = memoryFiles(changed('pump.md', 'rolls', 'rolls on'))
    const later = memoryFiles(changed('pump.md', 'rolls', 'rolls off'))
    let reads = 0
    const torn: Files = {
      ...files,
      peek: (path, use) => (path === 'pump.md' && ++reads > 1 ? later : files).peek(path, use),
    }
    const options = await optionsFor(TEXTS)
    const before = await run(options, memoryFiles(TEXTS))
    const digestOf = digester(torn, digest)
    expect(amend({ ...options, files: torn, digest, digestOf }, before)).toBeUndefined()
    expect(reads).toBe(2)
  })

  test('when a date has passed', async () => {
    const texts = changed('pump.md', 'title: Pump', 'title: Pump\nms.date: 02/20/2027')
    const options = await optionsFor(texts)
    const before = await run(options, memoryFiles(texts))
    const files = memoryFiles(changed('pump.md', 'rolls', 'rolls on', texts))
    const later = { ...options, settings: { ...options.settings, now: Date.parse('2027-05-01T00:00:00Z') } }
    expect((await run(options, files, before)).amended).toBe(1)
    expect((await run(later, files, before)).amended).toBeUndefined()
  })

  test('when the record is that of another run', async () => {
    const [before, other] = await runs(TEXTS, changed('pump.md', '# Pump', '# Pumps'))
    const now = changed('tyres.md', 'flat', 'not flat')
    const mixed = { result: before!.result, record: other!.record }
    expect((await run(await optionsFor(now), memoryFiles(now), mixed)).amended).toBeUndefined()
  })

  test('when much is different from what the record knows', async () => {
    const texts = (pointing: number): Texts => ({
      ...TEXTS,
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `page-${index}.md`,
          article(`Page ${index}`, index < pointing ? 'See [the tread](tyres.md#tread).' : 'Nothing yet.'),
        ]),
      ),
    })
    const ran = await runs(texts(0), texts(12), texts(18), texts(24))
    expect(ran.map(({ amended }) => amended)).toEqual([undefined, 12, 6, undefined])
  })

  test('when many articles show the changed one', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [
        `page-${index}.md`,
        article(`Page ${index}`, '[!INCLUDE [note](note.md)]'),
      ]),
    )
    const texts = { ...TEXTS, ...many }
    const [, now] = await runs(texts, changed('note.md', 'Oil', 'Do oil', texts))
    expect(now!.amended).toBeUndefined()
  })
})
