import type { Contender } from './contenders.ts'
import { type Measure, measure } from './measure.ts'
import type { Result } from './table.ts'

/**
 * Runs contenders in turn, so that whatever else the machine does meets all of them. One that fails is out, with the
 * reason; the others go on.
 */
export async function contest(
  contenders: readonly Contender[],
  { runs, minutes }: { readonly runs: number; readonly minutes: number },
  progress: (text: string) => void,
): Promise<Result[]> {
  const measures = new Map<Contender, Measure[]>(contenders.map(contender => [contender, []]))
  const failures = new Map<Contender, string>()
  const attempt = async (contender: Contender, what: () => Promise<unknown>): Promise<void> => {
    if (failures.has(contender)) return
    try {
      await what()
    } catch (error) {
      failures.set(contender, error instanceof Error ? error.message : String(error))
    }
  }
  for (const contender of contenders) {
    progress(`preparing ${contender.name}`)
    await attempt(contender, async () => contender.prepare?.(command => measure(command, minutes)))
  }
  for (let run = 1; run <= runs; run++) {
    for (const contender of contenders) {
      progress(`run ${run} of ${runs}, ${contender.name}`)
      await attempt(contender, async () => measures.get(contender)!.push(await timed(contender, minutes)))
    }
  }
  return contenders.map(contender => {
    const failure = failures.get(contender)
    return { name: contender.name, measures: measures.get(contender)!, ...(failure !== undefined && { failure }) }
  })
}

async function timed(contender: Contender, minutes: number): Promise<Measure> {
  contender.before?.()
  try {
    return await measure(contender.command, minutes)
  } finally {
    contender.after?.()
  }
}
