import { expect, test } from 'vitest'
import { lintTexts } from '../lint-texts.ts'

/** An article that quotes in four ways; `{…}` is what attributes the quotation after it. */
const ARTICLE = `---
title: "FAQ: bicycles and buses"
---

# What is the relationship between bicycles and buses?

Riders ask "How are they the same? Can we have both in our city?". This article holds some answers.

## How are they the same?

Both carry people. {As _The Traffic Workbook_ puts it, }"Bicycles believe in the same roads as buses but for slightly different reasons."

### "class Bicycle implements Bus"

That chapter uses the phrase "class Bicycle implements Bus" as its subtitle. {As the chapter points out, }"Buses are relatively silent on how to reach the stop at all in the first place" while riders start at their door.

### Bicycles are to distance as buses are to comfort

It starts with the question "If you had to say it in one word, what would it be?"

{If we use this definition of bicycles from the [city](../city.md):

}> A bicycle is a vehicle with two wheels that its rider moves with the feet.

then it would be easy to say the word is "distance".

{If we use this definition of buses from the [transport office](https://example.com/buses):

}> A bus is a vehicle that carries many people along a fixed line.

then a similar word could be "comfort".

Hence "bicycles are to distance as buses are to comfort".

## Direction

Tan notes that riders start at home. The answer to the question is an emphatic "yes!".
`

const QUOTATIONS = ['Bicycles believe', 'Buses are relatively silent', 'A bicycle is a vehicle', 'A bus is a vehicle']
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
