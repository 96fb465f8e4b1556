/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const SCREEN_ISLAND: string | undefined

export const screenIsland: string =
  typeof SCREEN_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('screen')
    : SCREEN_ISLAND
