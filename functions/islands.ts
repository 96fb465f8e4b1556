import type { Islands } from '../web/islands/build.ts'

/** What `infra/constructs/bundling.ts` puts in its place: the built scripts, as JSON. */
declare const ISLANDS: string | undefined

/** The client scripts that pages carry. In a bundle they are built already, and neither the builder nor esbuild is in it. */
export const islands: Islands =
  typeof ISLANDS === 'undefined' ? (await import('../web/islands/build.ts')).buildIslands() : JSON.parse(ISLANDS)
