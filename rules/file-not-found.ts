import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'file-not-found',
  severity: 'warning',
  summary: 'A relative link or image that leads to no file.',
  parameters: ['path'],
  message: {
    link: "Invalid file link: '{path}'.",
    config: { text: "Invalid file link: '{path}'.", severity: 'error' },
  },
  page({ links }, report) {
    for (const { target, place } of links) {
      if (target.kind === 'no-file') report(place, { path: target.path }, { message: 'link' })
    }
  },
})
