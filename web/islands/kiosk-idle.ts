/** How long after the last touch a kiosk goes back to its start, and for how long before it asks whether somebody is there: ms. */
const IDLE = 30_000
const WARNING = 10_000

/** `rest`: nothing is open; `quiet`: something is, but nothing that would be lost; `asking`: somebody may be answering. */
type Busy = 'rest' | 'quiet' | 'asking'

/** Goes back when nobody has touched the screen for a while; while somebody may be answering, only after a question that a touch ends. */
export function watchIdle(busy: () => Busy, over: () => void): void {
  const panel = document.getElementById('diam')
  const seconds = panel?.querySelector('[data-slot=seconds]')
  let touched = performance.now()

  const touch = () => {
    touched = performance.now()
  }
  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'])
    document.addEventListener(kind, touch, { capture: true, passive: true })
  // Hidden by the click, not by the touch it begins with: that would end on whatever lies beneath.
  panel?.addEventListener('click', hide)
  document.addEventListener(
    'keydown',
    (event) => {
      if (!panel || panel.hidden) return
      event.preventDefault()
      hide()
    },
    true,
  )
  setInterval(tick, 250)

  function tick(): void {
    const state = busy()
    if (state === 'rest') {
      touch()
      hide()
      return
    }
    const left = IDLE - (performance.now() - touched)
    if (left <= 0) {
      hide()
      over()
    } else if (left <= WARNING && state === 'asking') {
      if (panel) panel.hidden = false
      if (seconds) seconds.textContent = String(Math.ceil(left / 1000))
    }
  }

  function hide(): void {
    if (panel) panel.hidden = true
    if (seconds) seconds.textContent = ''
  }
}
