#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import type { Flags, Terminal } from './commands/flags.ts'
import { SEVERITIES } from './finding.ts'
import { FORMATS } from './report/index.ts'

const terminal: Terminal = { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr }

/** A reader that stops reading (`docset-lint | head`) is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

function createProgram(finish: (code: number) => void): Command {
  const program = new Command('docset-lint')
    .description('Lints and validates Microsoft Learn docsets: the findings of the Learn build, offline.')
    .version(packageJson.version)
    .argument('[paths...]', 'files, folders or globs to report on; the whole docset is known all the same')
    .option('-c, --config <path>', 'settings file, instead of the one at the root of the repository')
    .option('--no-config', 'use no settings file')
    .addOption(
      new Option('--preset <name>', 'recommended, or build: only what the Learn build itself reports').choices([
        'recommended',
        'build',
      ]),
    )
    .addOption(new Option('-f, --format <name>', 'how findings are written').choices([...FORMATS]).default('pretty'))
    .option('-o, --output-file <path>', 'write the findings to a file instead of stdout')
    .addOption(
      new Option('--fail-on <severity>', 'mildest severity that makes the exit code 1')
        .choices([...SEVERITIES, 'never'])
        .default('warning'),
    )
    .option('--max-warnings <count>', 'exit code 1 with more warnings than this', parseCount)
    .option('--only <codes...>', 'report these codes only')
    .option('--skip <codes...>', 'leave these codes out')
    .option('--ignore-pattern <globs...>', 'report nothing of these files')
    .option('--no-error-on-unmatched-pattern', 'a path that matches nothing is fine')
    .option('-q, --quiet', 'report errors only')
    .option('-v, --verbose', 'report findings of severity info to people, and say what is done')
    .option('-j, --jobs <count>', 'threads to share the work', parseCount)
    .addOption(new Option('--parser <name>', 'Markdown parser').choices(['satteri', 'remark']))
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .option('--print-config <file>', 'print the settings that hold for a file, and stop')
    .action(async (paths: string[], flags: Flags) =>
      finish(await (await import('./commands/lint.ts')).runLint(paths, flags, terminal)),
    )
    .enablePositionalOptions()
    .showHelpAfterError('(docset-lint --help lists the options)')
    .exitOverride()

  program
    .command('rules')
    .description('list every code with its severity and what it is about')
    .addOption(new Option('-f, --format <name>').choices(['pretty', 'json']).default('pretty'))
    .action(async ({ format }: { format: 'pretty' | 'json' }) =>
      finish((await import('./commands/explain.ts')).listRules(format, terminal)),
    )
  program
    .command('explain')
    .description('print the page of a code: why, wrong, right, how to fix and how to switch it off')
    .argument('<code>')
    .action(async (code: string) => finish((await import('./commands/explain.ts')).explain(code, terminal)))
  return program
}

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Not a number.')
  return Number(text)
}

try {
  await createProgram(code => {
    process.exitCode = code
  }).parseAsync()
} catch (error) {
  process.exitCode = await explainFailure(error)
}

/** Commander has printed its own errors; a mistake of the user needs its message, a fault of ours its stack. */
async function explainFailure(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { UsageError } = await import('./io/settings.ts')
  if (error instanceof UsageError) process.stderr.write(`docset-lint: ${error.message}\n`)
  else
    process.stderr.write(`docset-lint failed; please report this:\n${error instanceof Error ? error.stack : error}\n`)
  return 2
}
