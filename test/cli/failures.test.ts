import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { COMMAND, environment, execute, FAULTY, folderOf, type Outcome } from './command.ts'

/** Runs a line of bash in which `$LINT` is the command. */
function bash(folder: string, line: string): Outcome {
  const LINT = `${process.execPath} ${COMMAND}`
  return execute('bash', ['-c', line], folder, { LINT })
}

/** Findings that fill more than one buffer of a pipe. */
const MANY = {
  ...FAULTY,
  'docs/article.md': `${FAULTY['docs/article.md']}\n${'See [the manual](manual.md).\n\n'.repeat(3000)}`,
}

describe.skipIf(process.platform === 'win32')('in a shell', () => {
  test('a reader that stops reading changes nothing: no message, the same exit code', () => {
    const { stdout, stderr } = bash(folderOf(MANY), `$LINT -f json | head -n 1; echo "\${PIPESTATUS[0]}"`)
    expect(stdout).toBe('{\n1\n')
    expect(stderr).toBe('')
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk behind stdout', () => {
    const { code, stderr } = bash(folderOf(FAULTY), '$LINT > /dev/full')
    expect(code).toBe(2)
    expect(stderr).toContain('docset-lint: Cannot write to stdout: no space left on device\n')
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk behind -o; a device is written to, not replaced', () => {
    const { code, stderr } = bash(
      folderOf(FAULTY),
      '$LINT -o /dev/full; code=$?; test -c /dev/full || exit 99; exit $code',
    )
    expect(code).toBe(2)
    expect(stderr).toBe('docset-lint: Cannot write the report /dev/full: no space left on device\n')
  })

  test('a file that cannot become as long as it should leaves the report of before, and nothing else', () => {
    const folder = folderOf({ ...MANY, 'report.json': 'of before' })
    const { code, stderr } = bash(folder, `trap '' XFSZ; ulimit -f 16; $LINT -f json:report.json`)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^docset-lint: Cannot write the report .*report\.json: file too large\n$/)
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('of before')
    expect(readdirSync(folder).sort()).toEqual(['docs', 'report.json'])
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while reports are written: exit code %i, a message, whole reports only', async (signal, code) => {
    const folder = folderOf(FAULTY)
    execute('mkfifo', ['pipe'], folder)
    const args = [COMMAND, '-f', 'json:report.json', '-f', 'sarif:pipe']
    const child = spawn(process.execPath, args, { cwd: folder, env: environment() })
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += text
    })
    const ended = new Promise(resolve =>
      child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal!])),
    )
    await vi.waitUntil(() => existsSync(join(folder, 'report.json')), { timeout: 20_000 })
    child.kill(signal)
    expect(await ended).toBe(code)
    expect(stderr).toBe('docset-lint: Interrupted; not all reports are written.\n')
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).findings).toHaveLength(3)
    expect(readdirSync(folder).sort()).toEqual(['docs', 'pipe', 'report.json'])
  })
})

test('a report that cannot be written is a failure of the run, whatever was found', () => {
  const folder = folderOf({ ...FAULTY, taken: '' })
  const { code, stderr } = execute(process.execPath, [COMMAND, '-f', 'json:taken/report.json'], folder)
  expect(code).toBe(2)
  expect(stderr).toMatch(/^docset-lint: Cannot write the report .*report\.json: /)
})
