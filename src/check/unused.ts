import type { PlacedProblem } from '../link/problem.ts'
import { nearest } from './nearest.ts'
import type { Plan } from './plan.ts'
import type { Suppressed } from './suppress.ts'

/**
 * Comments that switched nothing off, each as a finding. One that names a code which is off anyway is left in peace: it may
 * be on elsewhere, or later.
 */
export function unusedSuppressions(unused: Suppressed['unused'], plan: Plan): PlacedProblem[] {
  return unused.flatMap(({ file, suppression: { code, span } }) => {
    const found = (message: string, ...args: string[]): PlacedProblem[] => [
      { code: 'unused-suppression', message, place: { file, span }, args },
    ]
    if (code === '') return found('any')
    if (plan.codes.has(code) || code.startsWith('remark-lint')) return plan.isOn(code, file) ? found('code', code) : []
    const best = nearest(code, plan.codes)
    return found('unknown', code, best === undefined ? '.' : `, did you mean '${best}'?`)
  })
}
