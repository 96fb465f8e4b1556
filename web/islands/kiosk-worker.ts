import { keepIfOurs } from './kiosk-cache.ts'
import { isFetch, isLasting } from './worker-events.ts'

declare const skipWaiting: () => Promise<void>
declare const clients: { claim(): Promise<void> }

/** How long the network may take before the page that is kept serves: ms. */
const PATIENCE = 2_500

addEventListener('install', () => void skipWaiting())
addEventListener('activate', (event) => {
  if (isLasting(event)) event.waitUntil(clients.claim())
})

addEventListener('fetch', (event) => {
  if (!isFetch(event)) return
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  const isPage = /^\/kiosk\/[0-9a-z]{10}(\/manifest\.webmanifest)?$/.test(pathname)
  if (request.method !== 'GET' || origin !== location.origin || !(isPage || pathname === '/favicon.svg')) return
  // What the page's own script asks for, it keeps itself.
  if (isPage && request.mode !== 'navigate' && !pathname.endsWith('manifest')) return
  const path = pathname + search
  const fresh = fetch(request).then(async (answer) => ({ answer, isOurs: await keepIfOurs(path, answer) }))
  event.respondWith(answerWith(path, fresh))
  event.waitUntil(fresh.catch(() => undefined))
})

type Fresh = { readonly answer: Response; readonly isOurs: boolean }

/** The page from the network where that is quick and the page is ours; else the one that is kept. */
async function answerWith(path: string, fresh: Promise<Fresh>): Promise<Response> {
  const kept = await caches.match(path, { ignoreVary: true })
  if (!kept) return (await fresh).answer
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE))
  const heard = fresh.then(({ answer, isOurs }) => (isOurs ? answer : kept)).catch(() => kept)
  return Promise.race([heard, late])
}
