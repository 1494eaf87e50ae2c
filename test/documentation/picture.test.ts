import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoPicture } from '../../tools/demo.ts'

test('the picture in the README is what the command prints', () => {
  expect(readFileSync('docs/output.svg', 'utf8'), 'npm run generate').toBe(demoPicture())
})
