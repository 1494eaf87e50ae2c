import { expect, test } from 'vitest'
import { lintTexts } from '../lint-texts.ts'

/** An article that quotes in four ways; `{…}` is what attributes the quotation after it. */
const ARTICLE = `---
title: "FAQ: bicycles and buses"
---

# Do bicycles and buses get along?

Riders ask "What do they share? Can a city have both of them?". This article holds some answers.

## What do they share?

Both carry people. {As _The Traffic Workbook_ puts it, }"Bicycles want the roads that buses want, but they do not want all of their width."

### "class Bicycle implements Bus"

The chapter has the phrase "class Bicycle implements Bus" as its subtitle. {As the chapter points out, }"Buses say nothing of how their riders come to the stop in rain and snow" while riders start at their door.

### Bicycles are to distance as buses are to comfort

It starts with the question "Which word would you choose if you had only one?"

{If we use this definition of bicycles from the [city](../city.md):

}> A bicycle is a vehicle with two wheels that its rider moves with the feet.

then the word for bicycles is "distance".

{If we use this definition of buses from the [transport office](https://example.com/buses):

}> A bus is a vehicle that carries many people along a fixed line.

then "comfort" is a word for buses.

Hence "bicycles are to distance as buses are to comfort".

## Direction

Tan notes that riders start at home. Do both have a future? We say "of course".
`

const QUOTATIONS = ['Bicycles want', 'Buses say nothing', 'A bicycle is a vehicle', 'A bus is a vehicle']
const ATTRIBUTIONS = [...ARTICLE.matchAll(/\{([^{}]*)\}/g)].map(([, attribution = '']) => attribution)

async function lint(text: string): Promise<string[]> {
  const findings = await lintTexts({ 'faq.md': text.replace(/[{}]/g, '') }, { only: 'quote-attribution' })
  return findings.map(({ message }) => message)
}

test('an article that attributes all it quotes', async () => expect(await lint(ARTICLE)).toEqual([]))

test.each(ATTRIBUTIONS.map((attribution, index) => [attribution, QUOTATIONS[index]!]))(
  'the same without %j',
  async (attribution, quotation) => {
    const findings = await lint(ARTICLE.replace(attribution, ''))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(quotation)
  },
)

test('a definition from nowhere', async () => {
  const findings = await lint(ARTICLE.replace(' from the [city](../city.md)', ''))
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain('A bicycle is a vehicle')
})
