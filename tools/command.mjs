import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { noticeOf } from './notice.mjs'

/** What packages import as `node:process` is a copy of all properties: it opens stdin, for one. The global is there already. */
const globalProcess = {
  name: 'global process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:process$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'process', namespace: 'global' } : undefined,
    )
    onLoad({ filter: /^process$/, namespace: 'global' }, () => ({ contents: 'export default globalThis.process' }))
  },
}

// `npm run build`: bundles the command to dist, together with the packages it uses: to find and open hundreds of small
// files takes Node.js longer than to lint a small docset. Outside stay satteri, which is native, and what users name in
// their settings (rules and presets of remark-lint), which is imported by name at run time.
const { metafile } = await build({
  entryPoints: ['src/cli.ts', 'src/worker.ts', 'src/reader.ts', 'src/digester.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['satteri'],
  // Where a package has both, as ECMAScript modules: the other kind of jsonc-parser cannot be bundled.
  mainFields: ['module', 'main'],
  // CommonJS packages ask for modules of Node.js with `require`.
  banner: { js: "import { createRequire as __from } from 'node:module'; const require = __from(import.meta.url);" },
  plugins: [globalProcess],
  metafile: true,
  logLevel: 'warning',
})
writeFileSync('dist/THIRD-PARTY.txt', noticeOf(metafile))

// Names of chunks change with their content; those of earlier builds would be published, too.
for (const name of readdirSync('dist'))
  if (name.endsWith('.js') && !(`dist/${name}` in metafile.outputs)) rmSync(`dist/${name}`)
