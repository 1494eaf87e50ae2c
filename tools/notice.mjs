import { readdirSync, readFileSync } from 'node:fs'

const LINE = '-'.repeat(80)
const HEAD = 'docset-lint contains these packages, each under its own licence.\n'

/** The licences of the packages that a build of esbuild has taken in, for those who get the result. */
export function noticeOf({ inputs }) {
  const folders = Object.keys(inputs).flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  return [HEAD, ...[...new Set(folders)].sort().map(describe)].join(`\n${LINE}\n\n`)
}

function describe(folder) {
  const { name, version, license, licenses = [], author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const kind = license ?? licenses[0]?.type
  if (kind === undefined) throw new Error(`The package ${name} cannot be bundled: it names no licence.`)
  const file = readdirSync(folder).find(name => /^(?:licen[cs]e|copying)(?:[.-]\w+)*$/i.test(name))
  // A few packages bring no text, only the name of their licence.
  const text =
    file === undefined ? `Copyright ${author.name ?? author}` : readFileSync(`${folder}/${file}`, 'utf8').trim()
  return `${name} ${version} (${kind})\n\n${text}\n`
}
