import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'

const names = readdirSync('schemas').filter(name => name.endsWith('.json'))

test.each(names)('schemas/%s is a JSON Schema', name => {
  const schema = JSON.parse(readFileSync(`schemas/${name}`, 'utf8'))
  const ajv = new Ajv({ strict: false })
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
  expect(() => ajv.compile(schema)).not.toThrow()
})
