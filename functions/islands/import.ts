/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const IMPORT_ISLAND: string | undefined

export const importIsland: string =
  typeof IMPORT_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('import')
    : IMPORT_ISLAND
