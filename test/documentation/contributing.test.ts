import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { FORMATS } from '../../src/report/index.ts'

const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
const readme = readFileSync('README.md', 'utf8')

describe('CONTRIBUTING.md', () => {
  const names = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies })
  test.each(names)('gives a reason for %s', name => {
    expect(contributing.slice(contributing.indexOf('## Dependencies'))).toContain(name)
  })
})

describe('README.md', () => {
  test('lists every format', () => {
    const row = readme.split('\n').find(line => line.includes('--format <name'))
    expect(FORMATS.filter(format => !row?.includes(`\`${format}\``))).toEqual([])
  })

  test('shows the two commands that do everything from a clone', () => {
    expect(readme).toContain('npm install && npm run lint:docs')
    expect(readme).toContain('npm install && npm test')
  })
})
