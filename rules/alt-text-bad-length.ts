import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'alt-text-bad-length',
  type: 'ImageAltTextBadLength',
  severity: 'off',
  summary: 'Alternate text that is too short to say something or too long to listen to.',
  message: 'Alternate text {alt} has {length} characters. Use {min} to {max}.',
  options: {
    minAltTextLength: { type: 'integer', default: 40, description: 'Fewest characters.' },
    maxAltTextLength: { type: 'integer', default: 250, description: 'Most characters.' },
  },
  page({ links }, report, { minAltTextLength: min, maxAltTextLength: max }) {
    for (const { link, place } of links) {
      const length = link.alt?.length ?? 0
      if (length > 0 && (length < min || length > max)) report(place, { alt: `'${link.alt}'`, length, min, max })
    }
  },
})
