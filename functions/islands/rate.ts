/** What `infra/constructs/bundling.ts` puts in their place: the built scripts. In a bundle neither the builder nor esbuild is left. */
declare const RATE_FULL_ISLAND: string | undefined
declare const RATE_QUICK_ISLAND: string | undefined

/** The script of a survey of many questions, and that of a rating by one tap: each page carries its own alone. */
export const rateFullIsland: string =
  typeof RATE_FULL_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('rate_full')
    : RATE_FULL_ISLAND
export const rateQuickIsland: string =
  typeof RATE_QUICK_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('rate_quick')
    : RATE_QUICK_ISLAND
