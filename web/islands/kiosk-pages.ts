import { keepIfOurs } from './kiosk-cache.ts'
import type { KioskFrame } from './kiosk-frame.ts'

const WORKER = '/kiosk/pekerja.js'

/** Keeps the kiosk's page on the device, in every language, so that it opens without network. */
export function kioskPages({ home, pages, keeps }: KioskFrame) {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  const canKeep = keeps && workers !== undefined && 'caches' in window
  const paths = [home, ...pages, `${home}/manifest.webmanifest`, '/favicon.svg']

  return {
    /** Asks for the worker, which takes itself away where it was switched off. */
    async install(): Promise<void> {
      if (!canKeep) return
      const registration = await workers.register(WORKER, { scope: '/kiosk/', updateViaCache: 'none' })
      await registration.update()
    },

    /** Keeps all pages as they are now; false where one of them did not come. Without cookies: a page that is kept is no choice of language. */
    async keep(): Promise<boolean> {
      if (!canKeep) return false
      const kept = await Promise.all(
        paths.map(async (path) => keepIfOurs(path, await fetch(path, { cache: 'no-store', credentials: 'omit' }))),
      )
      return kept.every(Boolean)
    },

    /** Whether another page of this kiosk would open now. */
    canOpen: () => navigator.onLine || Boolean(workers?.controller),
  }
}
