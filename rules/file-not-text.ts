import { defineRule } from '../src/rule.ts'

export default defineRule({
  code: 'file-not-text',
  ours: true,
  severity: 'error',
  summary: 'A file with the extension of a text that is none, or that cannot be read.',
  message: {
    binary: 'The file is not text: it holds NUL bytes. Remove it, or give it the extension of what it is.',
    utf16: 'The file is encoded as UTF-16. Save it as UTF-8.',
    closed: 'The file cannot be read. Check its permissions.',
    large: 'The file has {bytes} bytes, which is too much to read. Split it.',
  },
})
