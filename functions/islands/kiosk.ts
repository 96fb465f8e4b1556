/** What `infra/constructs/bundling.ts` puts in their place: the built scripts. In a bundle neither the builder nor esbuild is left. */
declare const KIOSK_ISLAND: string | undefined
declare const WORKER_ISLAND: string | undefined
declare const WORKER_OFF_ISLAND: string | undefined

export const kioskIsland: string =
  typeof KIOSK_ISLAND === 'undefined' ? (await import('../../web/islands/build.ts')).islandNamed('kiosk') : KIOSK_ISLAND

/** The service worker that keeps a kiosk's pages, and the one that takes its place where that is switched off. */
export const workerIsland: string =
  typeof WORKER_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('worker')
    : WORKER_ISLAND
export const workerOffIsland: string =
  typeof WORKER_OFF_ISLAND === 'undefined'
    ? (await import('../../web/islands/build.ts')).islandNamed('worker_off')
    : WORKER_OFF_ISLAND
