import { workerData } from 'node:worker_threads'
import { digest } from './io/digest.ts'
import type { DigestTask } from './io/digests.ts'
import { diskFiles } from './io/files.ts'

/** A thread that reads files for their digests, while the first one reads what earlier runs have left. */
const { root, paths, port } = workerData as DigestTask
const files = diskFiles(root, paths)
port.postMessage(paths.map(path => files.peek(path, digest)))
port.close()
