/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const RATE_ISLAND: string | undefined

export const rateIsland: string =
  typeof RATE_ISLAND === 'undefined' ? (await import('../../web/islands/build.ts')).islandNamed('rate') : RATE_ISLAND
