import { expect, test } from 'vitest'
import { createCompiler, kindOf } from '../../src/compile/compile.ts'
import { cases } from './cases.ts'

test('facts survive JSON and structured cloning', async () => {
  const compiler = await createCompiler('satteri')
  for (const { name, files } of cases) {
    for (const path of files.list()) {
      const kind = kindOf(path)
      const bytes = files.read(path)
      if (!kind || !bytes) continue
      const facts = compiler.compile(bytes, kind, path)
      expect(structuredClone(facts), `${name}: ${path}`).toEqual(facts)
      expect(JSON.parse(JSON.stringify(facts)), `${name}: ${path}`).toEqual(facts)
    }
  }
})

test('facts of a text do not depend on what was compiled before', async () => {
  const bytes = new TextEncoder().encode('# One\n\n[a][b]\n\n[b]: c.md\n')
  const compiler = await createCompiler('satteri')
  const first = compiler.compile(bytes, 'markdown', 'a.md')
  compiler.compile(new TextEncoder().encode('::: zone pivot="x"\n\n```\n'), 'markdown', 'b.md')
  expect(compiler.compile(bytes, 'markdown', 'a.md')).toEqual(first)
})
