import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundling, root } from '../../infra/constructs/bundling.ts'

/** `expanded` reads the next versions of ratings and tallies and writes today's; `switched`, the one after it, writes them too. */
export const RELEASES = ['today', 'expanded', 'switched'] as const
export type Release = (typeof RELEASES)[number]

const NEXT = `${root}test/infra/next-versions.ts`

/**
 * Bundles entries as a release has them: all of it today's code, but for the list of versions. Returns where each of them lies. They are
 * made in one go, which takes a third of the time, and share what they have in common.
 */
export async function bundlesOf<Name extends string>(
  release: Release,
  entries: Readonly<Record<Name, string>>,
  folder: string,
): Promise<(name: Name) => string> {
  await rm(folder, { recursive: true, force: true })
  const list = `export { ${release} as versions, same } from ${JSON.stringify(NEXT)}`
  await build({
    ...bundling('', folder),
    entryPoints: entries,
    entryNames: '[name]/index',
    sourcemap: false,
    plugins: [
      {
        name: 'versions',
        setup({ onResolve, onLoad }) {
          if (release === 'today') return
          onResolve({ filter: /^\.\/versions\.ts$/ }, ({ importer }) =>
            importer === `${root}shared/storage/kept.ts` ? { path: release, namespace: 'next' } : null,
          )
          onLoad({ filter: /.*/, namespace: 'next' }, () => ({ contents: list, resolveDir: root }))
        },
      },
    ],
  })
  return (name) => join(folder, name, 'index.mjs')
}
