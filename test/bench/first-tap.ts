/** What is seen in a page, in ms from the start of the navigation. */
export type Seen = { readonly firstPaint: number; readonly largestPaint: number; readonly kept: number }

/**
 * Run in a page before anything of its own: taps an answer of its first question every 50 ms from the first paint on, until one is
 * stored in the device's database, and notes in `window.seen` when that was. Text, for it runs elsewhere than it is written.
 */
export const firstTap = `
window.seen = {}
const put = IDBObjectStore.prototype.put
IDBObjectStore.prototype.put = function (...values) {
  this.transaction.addEventListener('complete', () => { window.seen.kept ??= performance.now() })
  return put.apply(this, values)
}
function tap() {
  if (window.seen.kept !== undefined) return
  const [first, second] = document.querySelectorAll('.question input[type=radio]')
  ;(first?.checked ? second : first)?.click()
  setTimeout(tap, 50)
}
new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) {
    if (name !== 'first-contentful-paint') continue
    window.seen.firstPaint = startTime
    tap()
  }
}).observe({ type: 'paint', buffered: true })
new PerformanceObserver((list) => {
  window.seen.largestPaint = list.getEntries().at(-1).startTime
}).observe({ type: 'largest-contentful-paint', buffered: true })
`
