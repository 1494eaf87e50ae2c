import { expect, test } from 'vitest'
import { detach } from '../../src/compile/detach.ts'

test('detaching changes nothing that can be seen', () => {
  const text = 'A text that is long enough to be cut into parts'
  const data = {
    short: text.slice(0, 4),
    long: text.slice(2, 30),
    nothing: null,
    absent: undefined,
    span: [3, 9],
    nested: [{ list: [], items: [text.slice(7), 'b', null, [true]] }],
  }
  expect(detach(structuredClone(data))).toEqual(data)
})
