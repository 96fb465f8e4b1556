/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const RATE_QUICK_ISLAND: string | undefined

export const rateQuickIsland: string =
  typeof RATE_QUICK_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('rate_quick')
    : RATE_QUICK_ISLAND
