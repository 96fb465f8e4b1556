/** An event of a service worker that something may be waited for in; the library of the page's own types has none of them. */
type LastingEvent = Event & { waitUntil(work: Promise<unknown>): void }
type FetchEvent = LastingEvent & { readonly request: Request; respondWith(answer: Promise<Response>): void }

export function isLasting(event: Event): event is LastingEvent {
  return 'waitUntil' in event
}

export function isFetch(event: Event): event is FetchEvent {
  return isLasting(event) && 'respondWith' in event
}
