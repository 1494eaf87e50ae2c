import { workerData } from 'node:worker_threads'
import { prepare } from './commands/setup.ts'
import { factsOf, readBlobs } from './io/blobs.ts'
import { digest } from './io/digest.ts'
import { diskFiles, overlaidFiles } from './io/files.ts'
import { joinTeam, type Membership } from './io/team.ts'
import { lint } from './lint.ts'

/** One of the other threads of a run: takes its share of the work and hands over what it found. */
const membership = workerData as Membership
const { task, port } = membership
const { root, paths, overlay = new Map(), blobs, recalled } = task
const files = overlaidFiles(diskFiles(root, paths), paths, overlay)
const shared = blobs === undefined ? {} : { shared: factsOf(readBlobs(blobs), files) }
const memory = recalled && { digest, recalled: new Set(recalled), outlines: new Map(), digests: new Map() }
await lint({ ...(await prepare(task)), files, team: joinTeam(membership), ...shared, ...(memory && { memory }) })
port.close()
