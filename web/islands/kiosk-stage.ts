import type { KioskWords } from '../text/kiosk-words.ts'
import type { KioskVisit, kioskEntries } from './kiosk-entries.ts'
import { kioskSteps } from './kiosk-steps.ts'
import type { Outbox } from './outbox.ts'

/** How long thanks are shown, and how seldom a first tap is held on while somebody writes: ms. */
const THANKS = 6_000
const HOLD_AGAIN = 20_000

type Mode = 'closed' | 'start' | 'asking' | 'thanking'

/** All of one citizen: gone, the next one finds nothing of it. */
type Citizen = {
  readonly steps: ReturnType<typeof kioskSteps>
  visit?: KioskVisit
  /** Of a quick rating: done once its first tap is kept. */
  held?: Promise<void>
  heldAt: number
  /** Under which key the finished rating is kept. */
  key?: string | undefined
  isFinishing: boolean
}

/**
 * What a citizen sees of a kiosk: the form, then thanks. Each has a form of their own, taken fresh out of the page's template, so that
 * nothing of the one before can be left in it.
 */
export function kioskStage(
  place: HTMLElement,
  given: {
    readonly entries: ReturnType<typeof kioskEntries>
    readonly outbox: Outbox
    readonly words: KioskWords
    readonly send: () => void
    readonly isOpen: () => boolean
    /** Called when a citizen is through. */
    readonly over: () => void
  },
) {
  const { entries, outbox, words, send, isOpen, over } = given
  const closed = place.firstElementChild
  let mode: Mode = 'closed'
  let citizen: Citizen | undefined
  let thanksEnd: ReturnType<typeof setTimeout> | undefined

  place.addEventListener('click', tapped)
  place.addEventListener('input', holdOn)
  place.addEventListener('submit', (event) => {
    event.preventDefault()
    void finish()
  })

  /** Begins anew. Of whoever stood there nothing stays in the page; a first tap is on its way. */
  function begin(): void {
    clearTimeout(thanksEnd)
    release(citizen)
    citizen = undefined
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const form = isOpen() ? copyOf('tanya') : null
    if (form instanceof HTMLFormElement) citizen = { steps: kioskSteps(form), heldAt: 0, isFinishing: false }
    show(citizen ? form : closed, citizen ? 'start' : 'closed')
  }

  function release(left: Citizen | undefined): void {
    const { visit, held, key } = left ?? {}
    if (visit && held && key === undefined) void held.then(() => outbox.hurry(visit.id)).then(send)
  }

  function show(content: Element | null, next: Mode): void {
    setMode(next)
    place.textContent = ''
    if (content) place.append(content)
    place.classList.add('set')
    scrollTo(0, 0)
  }

  function setMode(next: Mode): void {
    mode = next
    document.body.classList.toggle('asking', next === 'asking')
    document.body.classList.toggle('thanking', next === 'thanking')
  }

  /** A finger that answers also moves on. A keyboard walks through the options first. */
  function tapped({ target, detail }: MouseEvent): void {
    if (!citizen || !(target instanceof Element)) return
    const { steps } = citizen
    switch (target.closest<HTMLElement>('[data-do]')?.dataset.do) {
      case 'start':
      case 'next':
        setMode('asking')
        steps.next()
        return
      case 'back':
        steps.back()
        return
      case 'over':
        over()
        return
      default:
        if (target instanceof HTMLInputElement && target.type === 'radio') answered(citizen, detail > 0)
    }
  }

  function answered(who: Citizen, byFinger: boolean): void {
    setMode('asking')
    who.steps.say('')
    who.visit = who.visit ?? entries.begin()
    if (who.steps.isQuick) {
      who.steps.showReasons()
      hold(who)
    }
    if (byFinger) who.steps.nextSoon()
    else who.steps.begin()
  }

  /** A quick rating is kept from its first tap on, whatever is said or not said later. */
  function hold(who: Citizen): void {
    const { visit, steps, held = Promise.resolve() } = who
    if (!visit) return
    who.heldAt = Date.now()
    const tap = steps.fields().filter(([name]) => /^[A-Z]\d/.test(name))
    who.held = held.then(() => entries.hold(visit, tap))
    void who.held.then(
      () => who === citizen && !who.isFinishing && steps.say(outbox.durable ? words.tapKept : words.tapUnkept),
    )
  }

  function holdOn(): void {
    if (citizen?.held && Date.now() - citizen.heldAt > HOLD_AGAIN) hold(citizen)
  }

  async function finish(): Promise<void> {
    const who = citizen
    if (!who || who.isFinishing) return
    if (who.steps.firstOpen()) {
      who.steps.say(words.missing)
      return
    }
    who.isFinishing = true
    who.visit = who.visit ?? entries.begin()
    await who.held
    who.key = await entries.keep(who.visit, who.steps.fields())
    send()
    if (who !== citizen) return
    show(copyOf('terima-kasih'), 'thanking')
    thanksEnd = setTimeout(over, THANKS)
    await refresh()
  }

  /** Says what has become of the rating that thanks are shown for: sent is what the server has given a receipt for. */
  async function refresh(): Promise<void> {
    const key = citizen?.key
    const entry = key === undefined ? undefined : await outbox.get(key)
    const state = place.querySelector('[data-slot=state]')
    if (!state || !entry || key !== citizen?.key) return
    const isCut = entry.delay !== undefined || !navigator.onLine
    const waiting = isCut ? (outbox.durable ? words.kept : words.unkept) : outbox.durable ? words.sending : ''
    const said = entry.state === 'sent' ? words.sent : entry.state === 'parked' ? words.refused : waiting
    if (state.textContent !== said) state.textContent = said
  }

  return {
    begin,
    refresh,
    get mode() {
      return mode
    },
    /** Under which key the rating of whoever stands there is kept. */
    get current() {
      return citizen?.visit?.id
    },
  }
}

/** What a template holds, anew. */
function copyOf(id: string): Element | null {
  const template = document.getElementById(id)
  return template instanceof HTMLTemplateElement ? document.importNode(template.content, true).firstElementChild : null
}
