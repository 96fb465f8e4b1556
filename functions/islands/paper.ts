/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const PAPER_ISLAND: string | undefined

export const paperIsland: string =
  typeof PAPER_ISLAND === 'undefined' ? (await import('../../web/islands/build.ts')).islandNamed('paper') : PAPER_ISLAND
