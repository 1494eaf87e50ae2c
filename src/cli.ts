#!/usr/bin/env node
import module from 'node:module'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { BASELINE } from './baseline/file.ts'
import { FILTER_MODES } from './change/filter-mode.ts'
import type { Flags, Terminal } from './commands/flags.ts'
import { type FormatChoice, parseFormat } from './commands/outputs.ts'
import { SEVERITIES } from './finding.ts'
import { reasonOf } from './io/reason.ts'
import { UsageError } from './io/usage-error.ts'
import { FORMATS } from './report/index.ts'
import { BLOBS, parseShard, type Shard } from './shard/shard.ts'

/** From version 22 on, Node.js keeps for the next run what it has compiled. */
;(module as { enableCompileCache?(): unknown }).enableCompileCache?.()

const terminal: Terminal = { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr }

/** A reader that stops reading (`docset-lint | head`) is no failure of ours; a full disk leaves nothing to conclude. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`docset-lint: Cannot write to stdout: ${reasonOf(error)}\n`)
  process.exit(2)
})
/** Nobody is left to tell. */
process.stderr.on('error', () => undefined)

/** The options of linting, whether the facts come from here or from blobs. */
function withLintOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'files, folders or globs to report on; the whole docset is known all the same')
    .option('-c, --config <path>', 'settings file, instead of the one at the root of the repository')
    .option('--no-config', 'use no settings file')
    .addOption(
      new Option('--preset <name>', 'recommended, or build: only what the Learn build itself reports').choices([
        'recommended',
        'build',
      ]),
    )
    .option(
      '-f, --format <name[:file]>',
      `how findings are written, and to which file; repeatable: ${FORMATS.join(', ')}`,
      collectFormat,
    )
    .option('-o, --output-file <path>', 'write to a file instead of stdout')
    .addOption(
      new Option('--fail-on <severity>', 'mildest severity that makes the exit code 1')
        .choices([...SEVERITIES, 'never'])
        .default('warning'),
    )
    .option('--max-warnings <count>', 'exit code 1 with more warnings than this', parseCount)
    .option('--only <codes>', 'report these codes only; repeatable, or with commas', collectList)
    .option('--skip <codes>', 'leave these codes out; repeatable, or with commas', collectList)
    .option('--ignore-pattern <glob>', 'report nothing of these files; repeatable', collect)
    .option('--no-error-on-unmatched-pattern', 'a path that matches nothing is fine')
    .option('-q, --quiet', 'report errors only')
    .option('--silent', 'print no findings and no summary; files are written all the same')
    .option('--report-unused-disable-directives', 'comments that switch nothing off are errors')
    .addOption(
      new Option('--report-unused-disable-directives-severity <severity>', 'severity of such comments').choices([
        ...SEVERITIES,
        'off',
      ]),
    )
    .option('-v, --verbose', 'report findings of severity info to people, and say what is done')
    .option('-j, --jobs <count>', 'threads to share the work', parseCount)
    .option('--timing', 'print how long the phases of the run take, and its ten slowest rules and files, in one thread')
    .option('--cache', 'remember what earlier runs have found; this is the default')
    .option('--no-cache', 'remember nothing of earlier runs, and leave nothing to later ones')
    .option(
      '--cache-location <folder>',
      'where it is kept, instead of node_modules/.cache/docset-lint at the root of the repository',
    )
    .addOption(new Option('--parser <name>', 'Markdown parser').choices(['satteri', 'remark']))
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .option('--changed', 'report only what the branch and the working tree change, and what that breaks elsewhere')
    .option('--since <ref>', 'as --changed, from where the branch left this commit')
    .option('--staged', 'report only what is staged, as it is in the index, and what that breaks elsewhere')
    .addOption(
      new Option('--filter-mode <mode>', 'what is reported of a change: changed lines, changed files, or all findings')
        .choices([...FILTER_MODES])
        .default('lines'),
    )
    .option('--suppress-all', 'record all findings in the baseline, so that only new ones are reported from now on')
    .option(
      '--suppress-rule <codes>',
      'record the findings of these codes in the baseline; repeatable, or with commas',
      collectList,
    )
    .option('--prune-suppressions', 'take entries out of the baseline whose finding is gone')
    .option('--suppressions-location <file>', `the baseline, instead of ${BASELINE} at the root of the repository`)
    .option('--pass-on-unpruned-suppressions', 'entries of the baseline whose finding is gone are fine')
    .option('--print-config <file>', 'print the settings that hold for a file, and stop')
}

function createProgram(finish: (code: number) => void): Command {
  const program = withLintOptions(new Command('docset-lint'))
    .description('Lints and validates Microsoft Learn docsets: the findings of the Learn build, offline.')
    .version(packageJson.version)
    .addOption(
      new Option('--shard <i/n>', 'compile the i-th of n parts into a blob for docset-lint merge, and report nothing')
        .argParser(toShard)
        .conflicts(['format', 'outputFile', 'changed', 'since', 'staged', 'printConfig'])
        .conflicts(['suppressAll', 'suppressRule', 'pruneSuppressions']),
    )
    .option('--blob-dir <folder>', `where --shard writes its blob, instead of ${BLOBS}`)
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
  program
    .command('init')
    .description('set a repository up: settings, npm script, workflow, commit hook and baseline')
    .option('-y, --yes', 'write without asking')
    .action(async (flags: { yes?: boolean }) =>
      finish(await (await import('./commands/init.ts')).runInit(flags, { ...terminal, stdin: process.stdin })),
    )
  withLintOptions(
    program
      .command('merge')
      .description('lint with the blobs of all shards, and report what a single run reports')
      .argument('<folder>', 'folder that holds the blobs of all shards'),
  ).action(async (merge: string, paths: string[], flags: Flags) => {
    const lost = program.options.find(option => program.getOptionValueSource(option.attributeName()) === 'cli')
    if (lost) program.error(`error: put ${lost.long} behind merge: docset-lint merge <folder> ${lost.flags}`)
    finish(await (await import('./commands/lint.ts')).runLint(paths, { ...flags, merge }, terminal))
  })
  return program
}

function toShard(text: string): Shard {
  const shard = parseShard(text)
  if (!shard) throw new InvalidArgumentError('Write it as 2/4: the second of four parts.')
  return shard
}

function collectFormat(text: string, before: readonly FormatChoice[] = []): FormatChoice[] {
  const choice = parseFormat(text)
  if (!choice)
    throw new InvalidArgumentError(`The formats are ${FORMATS.join(', ')}; a file may follow, as in json:out.json.`)
  return [...before, choice]
}

/** Options that take several values take one at a time, so that paths may follow them. */
function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text]
}

function collectList(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(',').filter(Boolean)]
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
  process.exitCode = explainFailure(error)
}

/** Commander has printed its own errors; a mistake of the user needs its message, a fault of ours its stack. */
function explainFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) process.stderr.write(`docset-lint: ${error.message}\n`)
  else
    process.stderr.write(`docset-lint failed; please report this:\n${error instanceof Error ? error.stack : error}\n`)
  return 2
}
