import { takeSecret } from './device-secret.ts'
import { type ScreenAnswer, screenAnswer } from './screen-answer.ts'
import { stayAwake } from './stay-awake.ts'

/** How often the next codes are asked for, and how soon again after nothing answered: ms. */
const EVERY = 4 * 60_000
const AGAIN = 20_000
/** By how much the two clocks of this machine may come apart before neither is believed: it slept, or somebody set it. */
const JUMP = 2_000
/** A page that runs for weeks takes up what has changed in it. */
const A_DAY = 86_400_000

const found = document.querySelector<HTMLElement>('[data-screen]')
if (found) start(found)

/** Shows the code of the minute, by the server's clock; where there is none, the counter's lasting code as the page came with it. */
function start(show: HTMLElement): void {
  const { screen: device = '', changing = '', left = '', offline = '', unpaired = '' } = show.dataset
  const svg = show.querySelector('svg')
  const path = show.querySelector('svg path')
  const note = show.querySelector('[data-note]')
  const bar = show.querySelector('progress')
  const lasting = { box: svg?.getAttribute('viewBox') ?? '', path: path?.getAttribute('d') ?? '' }
  const secret = takeSecret(device)

  let answer: ScreenAnswer | undefined
  let isRefused = secret === undefined
  let shown: number | undefined
  /** What the two clocks said when the server said `answer.now`. */
  let heard = { wall: Date.now(), steady: performance.now() }
  let timer: ReturnType<typeof setTimeout> | undefined

  void load()
  setInterval(tick, 250)
  tick()
  addEventListener('online', () => void load())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    void load()
    void stayAwake()
  })
  show.addEventListener('click', () => {
    if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => undefined)
  })
  void stayAwake()

  async function load(): Promise<void> {
    if (secret === undefined) return
    clearTimeout(timer)
    let next = AGAIN
    const asked = { wall: Date.now(), steady: performance.now() }
    try {
      const response = await fetch(`/api/v1/screens/${device}/codes`, {
        headers: { Authorization: `Bearer ${secret}` },
        cache: 'no-store',
        signal: AbortSignal.timeout?.(15_000) ?? null,
      })
      isRefused = response.status === 401
      if (isRefused) answer = undefined
      const heardNow = response.ok ? screenAnswer(await response.text()) : undefined
      if (heardNow) {
        const half = (performance.now() - asked.steady) / 2
        heard = { wall: asked.wall + half, steady: asked.steady + half }
        answer = heardNow
        next = EVERY
        if (performance.now() > A_DAY) location.reload()
      }
    } catch {
      // No network: what was heard before still serves for a while.
    }
    tick()
    clearTimeout(timer)
    timer = setTimeout(() => void load(), next)
  }

  function tick(): void {
    const wall = Date.now() - heard.wall
    const steady = performance.now() - heard.steady
    if (answer && Math.abs(wall - steady) > JUMP) {
      answer = undefined
      void load()
    }
    const now = (answer?.now ?? 0) + steady
    const minute = Math.floor(now / 60_000)
    const code = answer?.codes.find((each) => each.minute === minute)
    if (!code) {
      if (shown !== 0) draw(lasting.box, lasting.path)
      shown = 0
      say(isRefused ? unpaired : offline)
      bar?.setAttribute('hidden', '')
      return
    }
    if (shown !== minute) draw(boxOf(code.rows), pathOf(code.rows))
    shown = minute
    const seconds = 60 - Math.floor((now / 1000) % 60)
    bar?.removeAttribute('hidden')
    if (bar) bar.value = seconds
    say(seconds > 55 ? changing : left.replace('{n}', String(seconds)))
  }

  function draw(box: string, d: string): void {
    svg?.setAttribute('viewBox', box)
    svg?.querySelector('rect')?.setAttribute('width', String(box.split(' ')[2]))
    svg?.querySelector('rect')?.setAttribute('height', String(box.split(' ')[3]))
    path?.setAttribute('d', d)
  }

  function say(words: string): void {
    if (note && note.textContent !== words) note.textContent = words
  }
}

const QUIET = 4

function boxOf(rows: readonly string[]): string {
  const side = rows.length + 2 * QUIET
  return `0 0 ${side} ${side}`
}

/** The dark runs of all rows, each a box one module high. */
function pathOf(rows: readonly string[]): string {
  return rows
    .map((row, y) =>
      [...row.matchAll(/1+/g)]
        .map(({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`)
        .join(''),
    )
    .join('')
}
