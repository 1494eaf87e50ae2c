import { bundle } from './build.mjs'

// `node tools/run.mjs <entry.ts> [arguments…]`: bundles a TypeScript program of the project and runs it.
const [, , entry, ...args] = process.argv
const outfile = await bundle(entry)
process.argv = [process.argv[0], outfile, ...args]
await import(new URL(`../${outfile}`, import.meta.url).href)
