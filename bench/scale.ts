import { docsetLint } from './contenders.ts'
import { generateDocset } from './docset.ts'
import { measure } from './measure.ts'
import { figure, median } from './table.ts'
import { discard, temporaryFolder } from './temporary.ts'

/** Articles, and how often their docset is measured. The first docset shows what it takes to start. */
const SIZES = [
  { articles: 1, runs: 5 },
  { articles: 1000, runs: 3 },
  { articles: 10_000, runs: 3 },
  { articles: 100_000, runs: 1 },
]

/** Time per article may differ so much, and still counts as flat: garbage collection has more to look through. */
const FLAT = 1.25

export interface Size {
  readonly articles: number
  readonly seconds: number
  readonly megabytes: number
}

const HEAD = `| articles | seconds | µs per article | peak MB | MB per 1,000 articles |
| -------: | ------: | -------------: | ------: | --------------------: |
`

/** Measures how time and memory grow with the number of articles; one size after the other is written. */
export async function measureScale(
  minutes: number,
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<void> {
  write(HEAD)
  const sizes: Size[] = []
  for (const { articles, runs } of SIZES) {
    progress(`generating ${articles} articles`)
    const folder = temporaryFolder()
    const command = docsetLint(generateDocset(articles, folder), ['--no-cache'])
    const measures = []
    for (let run = 1; run <= runs; run++) {
      progress(`${articles} articles, run ${run} of ${runs}`)
      measures.push(await measure(command, minutes))
    }
    sizes.push({
      articles,
      seconds: median(measures.map(({ seconds }) => seconds)),
      megabytes: median(measures.map(({ megabytes }) => megabytes)),
    })
    discard(folder)
    progress('')
    write(scaleRow(sizes.at(-1)!, sizes[0]!))
  }
  write(`\n${verdict(sizes)}\n`)
}

/** What an article costs beyond the start. */
export function scaleRow(size: Size, start: Size): string {
  const { articles, seconds, megabytes } = size
  const isStart = articles === start.articles
  const cells = [
    articles.toLocaleString('en-US').padStart(8),
    figure(seconds, 2).padStart(7),
    figure(isStart ? Number.NaN : perArticle(size, start) * 1e6, 0).padStart(14),
    figure(megabytes, 0).padStart(7),
    figure(isStart ? Number.NaN : ((megabytes - start.megabytes) / articles) * 1000, 1).padStart(21),
  ]
  return `| ${cells.join(' | ')} |\n`
}

/** Compares the largest docset with each smaller one. */
export function verdict(sizes: readonly Size[]): string {
  const [start, ...grown] = sizes
  const largest = grown.at(-1)!
  const ratios = grown.slice(0, -1).map(size => ({
    articles: size.articles,
    ratio: perArticle(largest, start!) / perArticle(size, start!),
  }))
  const told = ratios.map(({ articles, ratio }) => `${ratio.toFixed(2)} of that at ${articles.toLocaleString('en-US')}`)
  const isFlat = ratios.every(({ ratio }) => ratio <= FLAT)
  return `Time per article at ${largest.articles.toLocaleString('en-US')} articles, start-up (${figure(start!.seconds, 2)} s) subtracted: ${told.join(', ')}. It is ${isFlat ? 'flat' : 'not flat'}.`
}

function perArticle({ articles, seconds }: Size, start: Size): number {
  return (seconds - start.seconds) / articles
}
