import { randomUUID } from 'node:crypto'
import { createSupportsHyperlinks } from 'supports-hyperlinks'
import packageJson from '../../package.json' with { type: 'json' }
import { catalogue } from '../catalogue.ts'
import { textOf } from '../compile/decode.ts'
import { fingerprints, type Prints } from '../fingerprint.ts'
import type { Files } from '../io/files.ts'
import { appendReport, interruptibly, writeReport } from '../io/report-file.ts'
import { readRulePage } from '../io/rule-pages.ts'
import { sha256 } from '../io/sha256.ts'
import type { Outcome } from '../lint.ts'
import { render } from '../report/index.ts'
import type { LocatedFinding } from '../report/locate.ts'
import type { ReportContext } from '../report/report.ts'
import { type Flags, type Terminal, wantsColor } from './flags.ts'
import type { Output } from './outputs.ts'

/** What reports ask of a run beyond its findings. */
export type ReportSource = Pick<Outcome, 'tally'> & {
  readonly files: Files
  /** Fingerprints that are known already. */
  readonly prints: Prints | undefined
}

/**
 * Writes the reports, those that go to files first: they must be there even if nobody reads stdout.
 *
 * @throws UsageError when a file cannot be written
 */
export async function writeReports(
  findings: readonly LocatedFinding[],
  outputs: readonly Output[],
  source: ReportSource,
  flags: Flags,
  terminal: Terminal,
): Promise<void> {
  const context = describeRun(source, flags)
  await interruptibly(async () => {
    for (const { format, file, append } of outputs) {
      if (file === undefined) continue
      const text = await render(format, findings, { ...context, color: flags.color === true, links: false })
      await (append ? appendReport(file, text) : writeReport(file, text))
    }
  })
  const { stdout, env } = terminal
  const color = wantsColor(flags.color, stdout, env)
  const links = color && createSupportsHyperlinks(stdout)
  const shown = outputs.filter(({ file }) => file === undefined).map(({ format }) => format)
  for (const format of shown) {
    const text = await render(format, findings, { ...context, color, links })
    stdout.write(format === 'pretty' && shown.includes('github') ? withoutCommands(text) : text)
  }
}

function describeRun({ tally, files, prints }: ReportSource, flags: Flags): Omit<ReportContext, 'color' | 'links'> {
  const entries = new Map(catalogue().map(entry => [entry.code, entry]))
  return {
    verbose: flags.verbose === true,
    version: packageJson.version,
    subject: tally.config ?? 'docfx.json',
    describe: code => {
      const entry = entries.get(code)
      const page = entry && readRulePage(code)
      return page && { ...entry, page: page.markdown, url: page.url }
    },
    fingerprints: findings => fingerprints(findings, file => textOf(files.read(file)), sha256, prints),
  }
}

/** GitHub obeys commands in what a step prints; the text of a repository must not give any. */
function withoutCommands(text: string): string {
  const token = randomUUID()
  return text === '' ? '' : `::stop-commands::${token}\n${text}::${token}::\n`
}
