import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FORMATS } from '../../src/report/index.ts'
import { FAULTY, folderOf, run } from './command.ts'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

test('several formats in one run: one to stdout, the others to their files', () => {
  const folder = folderOf(FAULTY)
  const { stdout, code } = run(folder, ['-f', 'unix', '-f', 'sarif:out/report.sarif', '-f', 'json:report.json'])
  expect(stdout).toContain('docs/article.md:15:5: ')
  expect(JSON.parse(read(folder, 'out/report.sarif')).runs[0].results).toHaveLength(3)
  expect(JSON.parse(read(folder, 'report.json')).findings).toHaveLength(3)
  expect(readdirSync(folder).sort()).toEqual(['docs', 'node_modules', 'out', 'report.json'])
  expect(code).toBe(1)
})

test.each(FORMATS)('the exit code does not depend on the format or on -o: %s', format => {
  const folder = folderOf(FAULTY)
  expect(run(folder, ['-f', format, '-o', 'report']).code).toBe(1)
  expect(read(folder, 'report')).not.toBe('')
})

test('all formats of a run that nothing shall fail', () => {
  const { code } = run(folderOf(FAULTY), [
    ...FORMATS.flatMap(format => ['-f', `${format}:${format}`]),
    '--fail-on',
    'never',
  ])
  expect(code).toBe(0)
})

test('-o writes the one format that has no file of its own', () => {
  const folder = folderOf(FAULTY)
  const { stdout, stderr } = run(folder, ['-o', 'report.txt'])
  expect(stdout).toBe('')
  expect(stderr).toContain('1 error, 1 warning, 1 suggestion')
  expect(read(folder, 'report.txt')).toContain('manual.md')
  expect(read(folder, 'report.txt')).not.toContain('\u001b')
})

test('a link to a report stays a link', () => {
  const folder = folderOf({ ...FAULTY, 'reports/today.json': 'old' })
  symlinkSync('reports/today.json', join(folder, 'latest.json'))
  run(folder, ['-f', 'json:latest.json'])
  expect(JSON.parse(read(folder, 'reports/today.json')).version).toBe(1)
})

test.each([
  [['-f', 'json', '-f', 'sarif'], 'Only one format can go to stdout'],
  [['-f', 'json:a', '-f', 'sarif:a'], 'Two formats would write to'],
  [['-f', 'json:a', '-o', 'b'], 'nothing to write'],
  [['-f', 'jsn'], 'The formats are pretty, json'],
  [['-f', 'json:'], 'The formats are pretty, json'],
])('%j is a mistake', (args, message) => {
  const folder = folderOf(FAULTY)
  const { code, stdout, stderr } = run(folder, args)
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(message)
  expect(readdirSync(folder)).toEqual(['docs'])
})

test('on GitHub: the report for the log, in which no command counts, then annotations and the job summary', () => {
  const folder = folderOf({ ...FAULTY, 'summary.md': 'Before.\n' })
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary.md') }
  const { stdout, code } = run(folder, [], env)
  const [, token, log, annotations] = /^::stop-commands::(\S+)\n(.*)::\1::\n(.*)$/s.exec(stdout)!
  expect(token).not.toBe('')
  expect(log).toContain("Invalid file link: 'manual.md'.")
  expect(annotations!.match(/^::\w+/gm)).toEqual(['::error', '::warning', '::notice'])
  expect(read(folder, 'summary.md')).toMatch(/^Before\.\n## docset-lint\n\n1 error, 1 warning, 1 suggestion\./)
  expect(code).toBe(1)
})

test('on GitHub, --format has the last word', () => {
  const folder = folderOf(FAULTY)
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary.md') }
  expect(run(folder, ['-f', 'unix'], env).stdout).not.toContain('::error')
  expect(existsSync(join(folder, 'summary.md'))).toBe(false)
})
