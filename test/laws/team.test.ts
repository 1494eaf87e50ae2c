import { expect, test } from 'vitest'
import { defaultSchemas, pageSchemas, rules } from '../../src/builtin.ts'
import { fromLines, toLines } from '../../src/cache/lines.ts'
import { digester, type Memory, recall } from '../../src/cache/recall.ts'
import type { CacheRecord } from '../../src/cache/record.ts'
import { severities } from '../../src/catalogue.ts'
import { createCompiler } from '../../src/compile/compile.ts'
import { digest } from '../../src/io/digest.ts'
import { type Files, memoryFiles } from '../../src/io/files.ts'
import { type LintOptions, type LintResult, lint } from '../../src/lint.ts'
import type { FactsByPath, Share, Team } from '../../src/team.ts'
import type { Phase, Watch } from '../../src/watch.ts'
import { TODAY } from '../lint-texts.ts'

/** Articles that need each other: links, bookmarks, includes, titles, uids, versions. */
function repository(count: number): Record<string, string> {
  const article = (n: number): string => `---
title: Article ${n % 7}
description: About article ${n}
author: someone
ms.author: someone
ms.date: 01/02/2026
ms.topic: how-to
ms.service: service
uid: part-${n % 30}
---

# Article ${n % 5}

[!INCLUDE [note](includes/note.md)]

## Links

[next](a${n + 1}.md#links), [gone](a${n + 1}.md#nowhere), [by uid](xref:part-${n}), <http://learn.microsoft.com/en-us/x>

::: moniker range="nobody-${n % 3}"

Versioned.

::: moniker-end
`
  const articles = Array.from({ length: count }, (_, n) => [`a${n}.md`, article(n)])
  return {
    'docfx.json': JSON.stringify({
      build: {
        content: [{ files: ['*.md'], group: 'all' }],
        groups: { all: { moniker_range: 'one' } },
        monikerDefinition: { monikers: [{ moniker_name: 'one', product_name: 'p', order: 1 }] },
      },
    }),
    'includes/note.md':
      '# In the include\n\n<!-- docset-lint-disable h1-in-include -->\n\n<<<<<<< a\n=======\n>>>>>>> b\n',
    ...Object.fromEntries(articles),
  }
}

/** Threads that talk as real ones do: all that passes between them is cloned. They take turns at the articles. */
function team(size: number): Team[] {
  const members = Array.from({ length: size }, () => ({
    outlines: promise<FactsByPath>(),
    share: promise<Share>(),
  }))
  return members.map(({ outlines, share }, member) => {
    let turn = 0
    return {
      isFirst: member === 0,
      take: (_, count) => (turn++ * size + member) * count,
      exchange(own) {
        outlines.resolve(structuredClone(own()))
        return Promise.all(members.flatMap(other => (other.outlines === outlines ? [] : other.outlines.value)))
      },
      async gather(own) {
        share.resolve(structuredClone(own))
        if (member > 0) return undefined
        return Promise.all(members.map(other => other.share.value))
      },
    }
  })
}

function promise<T>(): { value: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => {}
  const value = new Promise<T>(settle => {
    resolve = settle
  })
  return { value, resolve }
}

async function options(texts: Record<string, string>, preset: 'build' | 'recommended'): Promise<LintOptions> {
  return {
    files: memoryFiles(texts),
    compiler: await createCompiler('satteri'),
    rules,
    schemas: defaultSchemas(TODAY),
    pageSchemas,
    severities: severities(),
    settings: { preset, rules: new Map(), overrides: [], ignores: () => false, now: TODAY },
    isRepository: true,
  }
}

test.each(['build', 'recommended'] as const)(
  'threads find what one finds alone, in the same order (%s)',
  async preset => {
    const given = await options(repository(150), preset)
    const single = await lint(given)
    const [together] = await Promise.all(team(3).map(member => lint({ ...given, team: member })))
    expect(single.findings.length).toBeGreaterThan(100)
    expect(together?.findings).toEqual(single.findings)
  },
)

test('the first thread tells how far all of them are', async () => {
  const given = await options(repository(150), 'recommended')
  const seen: number[] = []
  let phase: Phase = 'start'
  const watch: Watch = {
    phase(next) {
      phase = next
    },
    progress(done) {
      if (phase === 'compile') seen.push(done)
    },
    found: () => {},
  }
  await Promise.all(team(3).map((member, index) => lint({ ...given, team: member, ...(index === 0 && { watch }) })))
  // It takes every third handful, and the last one of ten.
  expect(seen).toHaveLength(16 + 16 + 16 + 6)
  expect(seen.slice(14, 18)).toEqual([15, 16, 49, 50])
  expect(seen.at(-1)).toBe(150)
})

test('threads with a memory find what one without finds, and leave what it would leave', async () => {
  const texts = repository(150)
  const given = await options(texts, 'recommended')
  const memoryOf = (record: CacheRecord | undefined, files: Files): Memory =>
    recall(record, files, digest, digester(files, digest))
  const before = await lint({ ...given, memory: memoryOf(undefined, given.files) })
  const left = fromLines([...toLines(before.legacy!.record())])

  const changed = Object.keys(texts).filter((name, index) => name.endsWith('.md') && index % 3 === 0)
  const files = memoryFiles({
    ...texts,
    ...Object.fromEntries(changed.map(name => [name, `${texts[name]}\n# More\n`])),
  })
  const memory = memoryOf(left, files)
  const others: Memory = { digest, recalled: memory.recalled, outlines: new Map(), digests: new Map() }
  const members = team(3).map((member, index) =>
    lint({ ...given, files, team: member, memory: index === 0 ? memory : others }),
  )
  const [together] = await Promise.all(members)
  const single = await lint({ ...given, files, memory: memoryOf(undefined, files) })
  expect(memory.recalled.size).toBe(100)
  expect(together?.findings).toEqual(single.findings)
  const contentsOf = ({ legacy }: LintResult): readonly string[] => legacy!.result(legacy!.record()).contents
  expect(contentsOf(together!)).toEqual(contentsOf(single))
})
