/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const AGAIN_ISLAND: string | undefined

export const againIsland: string =
  typeof AGAIN_ISLAND === 'undefined' ? (await import('../../web/islands/build.ts')).islandNamed('again') : AGAIN_ISLAND
