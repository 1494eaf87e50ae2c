import { expect, test } from 'vitest'
import { run } from '../cli/command.ts'
import { createRepository } from './repository.ts'

const BAD = '\n[Nowhere](missing.md)\n'

test.each(['--changed', '--staged'])('threads judge a change as one thread does: %s', option => {
  const repository = createRepository()
  const articles = Array.from({ length: 700 }, (_, index) => [
    `a${index}.md`,
    `# Article ${index}\n\n[Next](a0.md#usage)\n`,
  ])
  repository.commit({
    'docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }',
    ...Object.fromEntries(articles),
    'a0.md': '# The first\n\n## Usage\n\nIt is used.\n',
  })
  repository.write({ 'a0.md': '# The first\n\n## How to use it\n\nIt is used.\n', 'a1.md': `# Article 1\n${BAD}` })
  repository.git('add', '.')
  repository.write({ 'a1.md': '# Article 1\n', 'a2.md': `# Article 2\n${BAD}` })

  const lint = (...jobs: string[]): string =>
    run(repository.root, [option, ...jobs, '-f', 'unix', '--only', 'file-not-found,bookmark-not-found']).stdout
  const found = lint('--jobs', '2')
  expect(found).toBe(lint('--jobs', '1'))
  expect(found).toBe(lint())
  expect(found.match(/bookmark-not-found/g)).toHaveLength(option === '--staged' ? 698 : 697)
  expect(found.match(/\S+(?=.*file-not-found)/)?.[0]).toMatch(option === '--staged' ? /^a1\.md:3:1/ : /^a2\.md:3:1/)
})
