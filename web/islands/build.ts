import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** Every client script, by the name that pages ask for it: where its source begins. */
const ENTRIES = {
  rate: new URL('rate.ts', import.meta.url),
  paper: new URL('paper.ts', import.meta.url),
  import: new URL('import.ts', import.meta.url),
  screen: new URL('screen.ts', import.meta.url),
  again: new URL('again.ts', import.meta.url),
} as const satisfies Readonly<Record<string, URL>>

/** Phones that had their last update in 2018 still come to counters. Exact fractions need whole numbers of any size: where a browser has none, its form asks the server. */
const TARGETS: ReadonlyMap<URL, string> = new Map([[ENTRIES.again, 'es2020']])

export type IslandName = keyof typeof ENTRIES
export type Islands = Readonly<Record<IslandName, string>>

/** All client scripts, as pages carry them inside. */
export function buildIslands(): Islands {
  const built = Object.entries<URL>(ENTRIES).map(([name, entry]) => [name, buildIsland(entry)])
  return Object.fromEntries(built)
}

/**
 * One client script with all that it imports, as the text of a script element. Throws where that text would end the element, or
 * begin a comment in it.
 */
export function buildIsland(entry: URL): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: TARGETS.get(entry) ?? 'es2018',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  })
  const text = outputFiles.map((file) => file.text.trim()).join('')
  const ending = /<\/script|<!--/i.exec(text)
  if (ending) throw new Error(`${entry.pathname}: "${ending[0]}" must not stand in a page's script`)
  return text
}
