import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a docset of so many articles to a new folder in `parent`: to see how time grows with their number. */
export function generateDocset(articles: number, parent: string): string {
  const folder = join(parent, `${articles}-articles`)
  const perFolder = 100
  const nameOf = (n: number): string => `part-${Math.floor(n / perFolder)}/article-${n}.md`
  for (let n = 0; n < articles; n++) {
    const path = join(folder, nameOf(n))
    if (!existsSync(join(path, '..'))) mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, article(n, articles))
  }
  mkdirSync(join(folder, 'includes'))
  writeFileSync(join(folder, 'includes', 'note.md'), '> [!NOTE]\n> This part is in preview.\n')
  writeFileSync(
    join(folder, 'docfx.json'),
    JSON.stringify({
      build: {
        content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['includes/**'] }],
        globalMetadata: { author: 'someone', 'ms.author': 'someone', 'ms.service': 'service', 'ms.topic': 'how-to' },
      },
    }),
  )
  const nodes = Array.from({ length: articles }, (_, n) => `- name: Article ${n}\n  href: ${nameOf(n)}\n`)
  writeFileSync(join(folder, 'toc.yml'), nodes.join(''))
  return folder
}

/** Sections, a list, a table, code, an include, and links with bookmarks to other articles; one of them is broken. */
function article(n: number, articles: number): string {
  const target = (step: number): string => {
    const other = (n + step) % articles
    return `../part-${Math.floor(other / 100)}/article-${other}.md`
  }
  const section = (title: string): string => `## ${title}

Article ${n} explains the ${title.toLowerCase()} of part ${n % 97}. It is related to [another one](${target(1)}#limits), and the
**most important** thing about it is \`value-${n}\`. Read [what follows](#steps) before you change it.

1. Open the settings of part ${n % 97}.
2. Set *mode* to \`${n % 3}\`.

| Setting | Value |
| --- | --- |
| Mode | ${n % 3} |
| Size | ${n} |

`
  return `---
title: Article ${n} about part ${n % 97}
description: How article ${n} of the generated docset describes what part ${n % 97} does, and how to change it safely.
ms.date: 01/${String((n % 28) + 1).padStart(2, '0')}/2026
---

# Article ${n} about part ${n % 97}

[!INCLUDE [preview](../includes/note.md)]

${['Purpose', 'Steps', 'Limits', 'Next steps'].map(section).join('')}
\`\`\`powershell
Set-Part -Number ${n} -Mode ${n % 3}
\`\`\`
${n % 50 === 0 ? `\n[Gone](${target(2)}#nowhere)\n` : ''}`
}
