import { keepSending } from './keep-sending.ts'
import { kioskEntries } from './kiosk-entries.ts'
import { readFrame } from './kiosk-frame.ts'
import { watchIdle } from './kiosk-idle.ts'
import { openLine } from './kiosk-line.ts'
import { kioskOfficer } from './kiosk-officer.ts'
import { kioskPages } from './kiosk-pages.ts'
import { kioskStage } from './kiosk-stage.ts'
import { openOutbox } from './outbox.ts'
import { stayAwake } from './stay-awake.ts'

/** How often the server is asked how things stand, how soon again where it said nothing, and for how long changes are gathered: ms. */
const EVERY = 5 * 60_000
const AGAIN = 30_000
const CALM = 60
/** A page that runs for weeks takes up a fresh pass every day. */
const A_DAY = 86_400_000

const found = document.getElementById('panggung')
if (found) start(found)

function start(place: HTMLElement): void {
  const { frame, words } = readFrame()
  const line = openLine(frame)
  const outbox = openOutbox()
  const entries = kioskEntries(outbox, frame, line)
  const officer = kioskOfficer(frame, line)
  const pages = kioskPages(frame)
  const send = keepSending(outbox)
  const stage = kioskStage(place, { entries, outbox, words, send, over, isOpen: () => line.isPaired })
  let planned: ReturnType<typeof setTimeout> | undefined
  let looking: Promise<void> | undefined
  let nextLook: ReturnType<typeof setTimeout> | undefined
  /** What has been tried to load once: a page in between may still be the old one. */
  let tried = ''

  const actions: Readonly<Record<string, () => void>> = {
    officer() {
      officer.open()
      void look()
    },
    close: () => officer.close(),
    reload: () => open(frame.home),
    send: () => void hurry(),
  }

  stage.begin()
  watchIdle(busy, over)
  outbox.onChange(() => {
    planned = planned ?? setTimeout(() => void refresh(), CALM)
  })
  void refresh()
  void look(true)
  addEventListener('online', () => void look())
  addEventListener('hashchange', takeUp)
  addEventListener('storage', ({ key }) => line.isSecret(key) && takeUp())
  // A page that the browser brings back is as its last citizen left it.
  addEventListener('pageshow', ({ persisted }) => persisted && over())
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return
    void look()
    void stayAwake()
  })
  document.addEventListener('click', pressed)
  document.addEventListener('contextmenu', (event) => event.preventDefault())
  void stayAwake()
  void navigator.storage?.persist?.().catch(() => undefined)

  function busy() {
    if (stage.mode === 'asking') return 'asking'
    const isElsewhere = officer.isOpen || !frame.isFirst || scrollY > 0
    return isElsewhere && stage.mode !== 'thanking' ? 'quiet' : 'rest'
  }

  /** Back to the start, in the first language. */
  function over(): void {
    officer.close()
    stage.begin()
    if (!frame.isFirst) open(frame.home)
  }

  /** In place of this page, so that nobody goes back to it. */
  function open(path: string): void {
    if (pages.canOpen()) location.replace(path)
  }

  function pressed(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined
    const link = target?.closest<HTMLAnchorElement>('.languages a')
    if (link) {
      event.preventDefault()
      open(link.getAttribute('href') ?? frame.home)
    }
    const action = target?.closest<HTMLElement>('[data-do]')?.dataset.do ?? ''
    if (action in actions) actions[action]?.()
  }

  async function hurry(): Promise<void> {
    await look()
    await outbox.drain(true)
  }

  /** A new secret: from a pairing link, opened here or in another tab of this device. */
  function takeUp(): void {
    line.takeUp()
    if (stage.mode === 'closed') stage.begin()
    void look()
  }

  /** Asks the server how things stand, and does what follows: one question at a time. */
  function look(isNew = false): Promise<void> {
    looking ??= lookNow(isNew)
      .catch(() => undefined)
      .finally(() => {
        looking = undefined
      })
    return looking
  }

  async function lookNow(isNew: boolean): Promise<void> {
    clearTimeout(nextLook)
    const version = await line.ask()
    nextLook = setTimeout(() => void look(), version === undefined ? AGAIN : EVERY)
    if (await entries.mend(version !== undefined)) void send()
    if (line.isPaired === (stage.mode === 'closed') && stage.mode !== 'asking' && stage.mode !== 'thanking')
      stage.begin()
    await refresh()
    if (version === undefined) return
    const isOld = version !== frame.version || performance.now() > A_DAY
    // Not waited for: after a long time offline a browser may take long over it, and the page comes without it too.
    void pages.install().catch(() => undefined)
    if (!isOld && !isNew) return
    await pages.keep()
    if (!isOld || stage.mode !== 'start' || officer.isOpen || tried === version) return
    tried = version
    if (mayLoad(version)) location.replace(location.pathname + location.search)
  }

  /** Once for each version and day: where something on the way keeps an old page, loading it again and again would help nobody. */
  function mayLoad(version: string): boolean {
    const mark = `${version} ${Math.floor(line.now() / A_DAY)}`
    try {
      if (sessionStorage.getItem('dimuat') === mark) return false
      sessionStorage.setItem('dimuat', mark)
      return true
    } catch {
      return false
    }
  }

  async function refresh(): Promise<void> {
    planned = undefined
    const { waiting, parked } = await entries.unsent(stage.current)
    officer.show({ waiting, parked, isDurable: outbox.durable })
    await stage.refresh()
    // What was refused for this kiosk's own sake: the server says what time it is, or that the kiosk is not let in any more.
    const codes = parked.map(({ problem }) => problem?.code)
    if (codes.includes('recorded-ahead') || (codes.includes('device-refused') && line.isPaired)) void look()
  }
}
