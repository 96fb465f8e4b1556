/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const RATE_FULL_ISLAND: string | undefined

export const rateFullIsland: string =
  typeof RATE_FULL_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('rate_full')
    : RATE_FULL_ISLAND
