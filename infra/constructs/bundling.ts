import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, type BuildResult, buildSync } from 'esbuild'
import { islandNamed, islandNames } from '../../web/islands/build.ts'

/** The project's folder, which entries are written relative to. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const options = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // What is imported only when needed, much of the SDK among it, stays in files of its own: a cold start does not read them.
  // Measured on the citizen's function: 110 ms to load, against 170 ms in one file.
  splitting: true,
  outExtension: { '.js': '.mjs' },
  entryNames: 'index',
  chunkNames: '[name]-[hash]',
  // Packages that offer modules are taken so: what is not used of them is left out.
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'external',
  // Older packages call require(), which modules do not have.
  banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  tsconfig: `${root}tsconfig.json`,
  absWorkingDir: root,
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions

/**
 * Bundles an entry into a folder, as Lambda gets it: all it needs is inside, the SDK too, in the versions of our lock file.
 * Returns what esbuild reports, sizes included.
 */
export function bundle(entry: string, folder: string): BuildResult<typeof options> {
  rmSync(folder, { recursive: true, force: true })
  return buildSync(bundling(entry, folder))
}

/** What is said to esbuild for a bundle. */
export function bundling(entry: string, folder: string) {
  // Plain text, each in a name of its own: esbuild then leaves out the branch for an unbuilt tree, and the scripts of others' pages.
  const define = Object.fromEntries(
    islandNames.map((name) => [`${name.toUpperCase()}_ISLAND`, JSON.stringify(islandNamed(name))]),
  )
  return { ...options, define, entryPoints: [entry], outdir: folder } satisfies BuildOptions
}
