import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'

/** A ruleset in docfx's format, which schemas/ruleset.json describes; no schema itself. */
const RULESET = 'recommended-rules.json'
const names = readdirSync('schemas').filter(name => name.endsWith('.json') && name !== RULESET)

test.each(names)('schemas/%s is a JSON Schema', name => {
  const schema = JSON.parse(readFileSync(`schemas/${name}`, 'utf8'))
  const ajv = new Ajv({ strict: false })
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
  expect(() => ajv.compile(schema)).not.toThrow()
})
