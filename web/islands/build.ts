import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** Every client script, by the name that pages ask for it: where its source begins. */
const ENTRIES = {
  rate_full: new URL('rate-full.ts', import.meta.url),
  rate_quick: new URL('rate-quick.ts', import.meta.url),
  paper: new URL('paper.ts', import.meta.url),
  import: new URL('import.ts', import.meta.url),
  screen: new URL('screen.ts', import.meta.url),
  kiosk: new URL('kiosk.ts', import.meta.url),
  worker: new URL('kiosk-worker.ts', import.meta.url),
  worker_off: new URL('kiosk-worker-off.ts', import.meta.url),
  again: new URL('again.ts', import.meta.url),
  evidence: new URL('evidence.ts', import.meta.url),
  report: new URL('report.ts', import.meta.url),
} as const satisfies Readonly<Record<string, URL>>

export type IslandName = keyof typeof ENTRIES
export const islandNames = Object.keys(ENTRIES) as readonly IslandName[]

/** A client script, as pages carry it inside or, a service worker's, as it is sent. */
export function islandNamed(name: IslandName): string {
  return buildIsland(ENTRIES[name])
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
    // Browsers of 2020. Older ones have the plain form: `scripted` is written so that they cannot read it either.
    target: 'es2020',
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
