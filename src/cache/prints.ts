import type { Finding } from '../finding.ts'
import type { Prints } from '../fingerprint.ts'
import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import type { DigestOf } from './recall.ts'
import type { ResultRecord } from './record.ts'

/** Fingerprints that this run has made, or an earlier one of files that are as they were. */
export interface KeptPrints extends Prints {
  /** Of each finding, `''` where nobody has asked for it. */
  list(findings: readonly Finding[]): string[]
}

/** `digestOf` tells what files hold now. */
export function openPrints(record: ResultRecord | undefined, digestOf: DigestOf): KeptPrints {
  let known: PrintsByFile | undefined
  const ofFile = (file: RepoPath): Map<string, string> => {
    known ??= record ? printsOf(record, digestOf) : new Map()
    return remember(known, file, () => new Map())
  }
  const get = (finding: Finding): string | undefined => finding.place && ofFile(finding.place.file).get(keyOf(finding))
  return {
    get,
    set: (finding, print) => finding.place && ofFile(finding.place.file).set(keyOf(finding), print),
    list: findings => findings.map(finding => get(finding) ?? ''),
  }
}

type PrintsByFile = Map<RepoPath, Map<string, string>>

/** The fingerprints of a record that stand in files which hold what they did. */
function printsOf({ reads, contents, findings, prints }: ResultRecord, digestOf: DigestOf): PrintsByFile {
  const before = new Map(reads.map((path, index) => [path, contents[index]]))
  const isSame = (file: RepoPath): boolean => before.has(file) && before.get(file) === (digestOf(file) ?? '')
  const known: PrintsByFile = new Map()
  for (const [index, finding] of findings.entries()) {
    const print = prints[index]
    const file = finding.place?.file
    if (!print || file === undefined || !isSame(file)) continue
    remember(known, file, () => new Map<string, string>()).set(keyOf(finding), print)
  }
  return known
}

/** All that a fingerprint is made of, beside what the file holds. */
function keyOf({ code, propertyPath, place, message }: Finding): string {
  return `${code}\n${propertyPath ?? ''}\n${place?.span?.[0] ?? ''} ${place?.shift ?? ''}\n${message}`
}
