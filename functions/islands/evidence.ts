/** What `infra/constructs/bundling.ts` puts in its place: the built script. In a bundle neither the builder nor esbuild is left. */
declare const EVIDENCE_ISLAND: string | undefined

export const evidenceIsland: string =
  typeof EVIDENCE_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('evidence')
    : EVIDENCE_ISLAND
