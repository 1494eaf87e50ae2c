import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// `npm run lint:docs`: shows what docset-lint says of a docset with mistakes, then lints the docsets that must be clean:
// two fixtures, and our own documentation. The exit code is about the latter; findings of the demo are wanted.
const runs = [
  {
    what: 'fixtures/demo: a docset with mistakes, to see what findings look like',
    folder: 'fixtures/demo',
    demo: true,
  },
  { what: 'fixtures/sre-faq: a docset without mistakes', folder: 'fixtures/sre-faq' },
  { what: 'fixtures/clean: every construct of Learn Markdown, used as it should be', folder: 'fixtures/clean' },
  { what: 'The documentation of docset-lint itself', folder: '.' },
]

let failed = false
for (const { what, folder, demo = false } of runs) {
  process.stderr.write(`\n── ${what}\n\n`)
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('../dist/cli.js', import.meta.url)), ...(demo ? ['--fail-on', 'never'] : [])],
    { cwd: fileURLToPath(new URL(`../${folder}`, import.meta.url)), stdio: 'inherit' },
  )
  if (status !== 0) failed = true
}
process.stderr.write(failed ? '\nSome docset that must be clean is not.\n' : '\nAll that must be clean is clean.\n')
process.exitCode = failed ? 1 : 0
