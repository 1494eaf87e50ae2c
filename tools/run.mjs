import { build } from 'esbuild'

// `node tools/run.mjs <entry.ts> [arguments…]`: bundles a TypeScript program of the project and runs it.
const [, , entry, ...args] = process.argv
const outfile = `dist/tools/${entry.replace(/^.*\//, '').replace(/\.ts$/, '')}.js`
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
process.argv = [process.argv[0], outfile, ...args]
await import(new URL(`../${outfile}`, import.meta.url).href)
