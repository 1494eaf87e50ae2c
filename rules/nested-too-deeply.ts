import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'nested-too-deeply',
  ours: true,
  severity: 'warning',
  summary: 'Blocks or includes nested beyond what any page needs.',
  message: {
    blocks: 'Blocks are nested too deeply here. What lies deeper was not checked.',
    includes: 'The page is made of more than {count} includes. What comes later was not checked.',
  },
})
