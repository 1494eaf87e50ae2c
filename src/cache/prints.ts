import type { Finding } from '../finding.ts'
import type { Prints } from '../fingerprint.ts'
import type { RepoPath } from '../path.ts'
import { remember } from '../remember.ts'
import type { ResultRecord } from './record.ts'

/** Fingerprints that this run has made, or an earlier one of files that are as they were. */
export interface KeptPrints extends Prints {
  /** Of each finding, `''` where nobody has asked for it. */
  list(findings: readonly Finding[]): string[]
}

/** `isSame` tells whether a file still holds what it did when the record was made. */
export function openPrints(record: ResultRecord | undefined, isSame: (file: RepoPath) => boolean): KeptPrints {
  let known: Map<RepoPath, Map<string, string>> | undefined
  const ofFile = (file: RepoPath): Map<string, string> => {
    known ??= printsOf(record, isSame)
    return remember(known, file, () => new Map())
  }
  const get = (finding: Finding): string | undefined => finding.place && ofFile(finding.place.file).get(keyOf(finding))
  return {
    get,
    set: (finding, print) => finding.place && ofFile(finding.place.file).set(keyOf(finding), print),
    list: findings => findings.map(finding => get(finding) ?? ''),
  }
}

function printsOf(
  record: ResultRecord | undefined,
  isSame: (file: RepoPath) => boolean,
): Map<RepoPath, Map<string, string>> {
  const known = new Map<RepoPath, Map<string, string>>()
  for (const [index, finding] of record?.findings.entries() ?? []) {
    const print = record!.prints[index]
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
