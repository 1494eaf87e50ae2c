import { build } from 'esbuild'

/** Bundles a TypeScript program of the project to dist/tools; gives the path. `node tools/build.mjs <entry.ts>` does that alone. */
export async function bundle(entry) {
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
  return outfile
}

if (process.argv[1]?.endsWith('build.mjs')) await bundle(process.argv[2])
