import { CACHES } from './kiosk-cache.ts'
import { isLasting } from './worker-events.ts'

declare const skipWaiting: () => Promise<void>
declare const registration: ServiceWorkerRegistration

// The kill switch: takes the kept pages away, then itself. What is unsent lies elsewhere, and stays.
addEventListener('install', () => void skipWaiting())
addEventListener('activate', (event) => {
  if (isLasting(event)) event.waitUntil(leave())
})

async function leave(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)))
  await registration.unregister()
}
