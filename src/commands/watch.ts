import type { RepoPath } from '../path.ts'
import { plural } from '../report/rank.ts'
import type { Rule } from '../rule.ts'
import type { Phase, Watch } from '../watch.ts'
import type { Flags, Terminal } from './flags.ts'

/** A watch of a run, and what it has seen. */
export interface CommandWatch extends Watch {
  /** The rules, each of which tells the watch what it costs, where that is wanted. */
  timed(rules: readonly Rule[]): readonly Rule[]
  /** The run is over: nothing is left on the terminal but the costs, where they are wanted. */
  end(): void
}

/** A shorter run needs no progress; a line that changes faster cannot be read. Milliseconds. */
const PATIENCE = 1000
const PAUSE = 100

const DOING: Readonly<Record<Phase, string>> = {
  start: 'Starting',
  read: 'Reading the repository',
  compile: 'Compiling',
  link: 'Linking',
  check: 'Checking',
  compare: 'Comparing pages',
  report: 'Writing reports',
}

/** A watch, where somebody looks at the terminal or asks what the parts of a run cost; else undefined: watching costs, too. */
export async function openWatch(flags: Flags, { stderr, env }: Terminal): Promise<CommandWatch | undefined> {
  const isShown = stderr.isTTY === true && !env.CI && !flags.quiet && !flags.silent && env.TERM !== 'dumb'
  if (!isShown && !flags.timing) return undefined
  const line = isShown ? (await import('log-update')).createLogUpdate(stderr, { showCursor: true }) : undefined
  const costs = {
    phases: new Map<string, number>(),
    rules: new Map<string, number>(),
    files: new Map<string, number>(),
  }
  // The clock started with the program.
  let phase: Phase = 'start'
  let phaseStart = 0
  let last = 0
  let shown = PATIENCE - PAUSE
  let findings = 0
  const show = (now: number, files = ''): void => {
    if (!line || now - shown < PAUSE) return
    shown = now
    line(`${DOING[phase]}${files}${findings > 0 ? `, ${plural(findings, 'finding')} so far` : ''}`)
  }
  const endPhase = (now: number): void => {
    add(costs.phases, phase, now - phaseStart)
    phaseStart = now
    last = now
  }
  return {
    phase(next) {
      const now = performance.now()
      endPhase(now)
      phase = next
      show(now)
    },
    progress(done: number, of: number, file: RepoPath) {
      const now = performance.now()
      if (flags.timing) add(costs.files, file, now - last)
      last = now
      show(now, `: ${done.toLocaleString('en')} of ${plural(of, 'article')}`)
    },
    found(count) {
      findings += count
    },
    timed: rules => (flags.timing ? rules.map(rule => timedRule(rule, costs.rules)) : rules),
    end() {
      endPhase(performance.now())
      line?.clear()
      line?.done()
      if (flags.timing) stderr.write(describeCosts(costs, performance.now()))
    },
  }
}

function timedRule(rule: Rule, costs: Map<string, number>): Rule {
  const timed =
    <A extends readonly unknown[], R>(look: (...given: A) => R) =>
    (...given: A): R => {
      const start = performance.now()
      try {
        return look(...given)
      } finally {
        add(costs, rule.code, performance.now() - start)
      }
    }
  return {
    ...rule,
    ...(rule.page && { page: timed(rule.page) }),
    ...(rule.docset && { docset: timed(rule.docset) }),
    ...(rule.collect && { collect: timed(rule.collect) }),
  }
}

function add(costs: Map<string, number>, name: string, milliseconds: number): void {
  costs.set(name, (costs.get(name) ?? 0) + milliseconds)
}

/** So many rules and files are named. */
const SLOWEST = 10

function describeCosts(
  { phases, rules, files }: Record<'phases' | 'rules' | 'files', ReadonlyMap<string, number>>,
  total: number,
): string {
  const slowest = (costs: ReadonlyMap<string, number>): [string, number][] =>
    [...costs].sort((a, b) => b[1] - a[1]).slice(0, SLOWEST)
  const parts = [
    table('Phase', [...phases, ['all', total]]),
    table('Slowest rules', slowest(rules)),
    table('Slowest files', slowest(files)),
  ]
  return parts.filter(Boolean).join('\n')
}

function table(title: string, rows: readonly (readonly [string, number])[]): string {
  if (rows.length === 0) return ''
  const cells = [[title, 'ms'], ...rows.map(([name, milliseconds]) => [name, milliseconds.toFixed(1)])]
  const width = Math.max(...cells.map(([name]) => name!.length))
  const last = Math.max(...cells.map(([, time]) => time!.length))
  return cells.map(([name, time]) => `${name!.padEnd(width)}  ${time!.padStart(last)}\n`).join('')
}
