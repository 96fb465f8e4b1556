/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const REPORT_ISLAND: string | undefined

export const reportIsland: string =
  typeof REPORT_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('report')
    : REPORT_ISLAND
