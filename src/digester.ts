import { workerData } from 'node:worker_threads'
import { diskFiles } from './io/files.ts'
import { type DigestTask, takeDigests } from './io/take-digests.ts'

/** A thread that reads files for their digests, also while the first one reads what earlier runs have left. */
const task = workerData as DigestTask
task.port.postMessage(takeDigests(diskFiles(task.root, task.paths), task))
task.port.close()
