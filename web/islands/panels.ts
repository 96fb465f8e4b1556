import type { Entry } from './entry.ts'
import type { Outbox } from './outbox.ts'

/** A page's words for its script, as JSON in a script element that never runs. */
type Words = {
  readonly [Name in
    | 'kept'
    | 'sending'
    | 'sent'
    | 'unkept'
    | 'offline'
    | 'busy'
    | 'missing'
    | 'waiting'
    | 'remove']: string
}

/** What the page says of a rating, by what has become of it. */
export function panels(outbox: Outbox, at: string, send: () => void) {
  const words: Words = JSON.parse(find('#kata')?.textContent ?? '{}')
  const main = find('main')
  const status = find('#keadaan')
  const earlier = find('#terdahulu')
  // A panel takes the place of all that the main part holds, these among it.
  const templates = [...document.querySelectorAll('template')]
  let shown = ''

  /** In place of the form, once and for all: what a template holds. */
  function panel(name: string, fill: (slot: (name: string) => HTMLElement) => void = () => undefined): void {
    if (shown === name) return
    const template = templates.find(({ id }) => id === name)
    if (!template || !main) return
    shown = name
    const content = document.importNode(template.content, true)
    fill((slot) => content.querySelector<HTMLElement>(`[data-slot=${slot}]`) ?? document.createElement('i'))
    main.textContent = ''
    main.append(content, ...(earlier ? [earlier] : []))
    document.body.classList.remove('walking')
    scrollTo(0, 0)
    const head = main.querySelector('h1')
    if (!head) return
    head.tabIndex = -1
    head.focus({ preventScroll: true })
  }

  const again = async () => {
    const entry = await outbox.get(at)
    // What was begun is not sent: only its first tap was, which has a key of its own.
    if (entry?.state === 'draft') await outbox.remove(at)
    else await outbox.move(at, entry?.id ?? at)
    location.replace(location.pathname + location.search)
  }

  function sent({ id }: Entry): void {
    panel('sent', (slot) => {
      slot('reference').textContent = id.slice(-8).replace(/^(.{4})/, '$1 ')
      slot('again').onclick = again
    })
  }

  function parked({ problem }: Entry): void {
    panel('parked', (slot) => {
      slot('title').textContent = problem?.title || slot('title').textContent
      slot('detail').textContent = problem?.detail ?? ''
      slot('again').onclick = again
    })
  }

  function waiting({ delay }: Entry, isReopened: boolean): void {
    if (delay === undefined && !isReopened) {
      say(outbox.durable ? words.sending : words.unkept)
      return
    }
    panel(outbox.durable ? 'kept' : 'unkept', (slot) => {
      slot('retry').onclick = () => void outbox.hurry(at).then(send)
      slot('again').onclick = again
    })
    const why = main?.querySelector('[data-slot=why]')
    if (why) why.textContent = delay === undefined ? words.sending : delay === 'offline' ? words.offline : words.busy
  }

  function say(text: string): void {
    if (status && status.textContent !== text) status.textContent = text
  }

  return {
    say,

    /**
     * What has become of a rating that is not a draft any more.
     * @param isReopened its page was opened anew, and has no form to show any more
     */
    outcome(entry: Entry | undefined, isReopened = false): void {
      if (entry?.state === 'sent') sent(entry)
      else if (entry?.state === 'parked') parked(entry)
      else if (entry?.state === 'waiting') waiting(entry, isReopened || shown !== '')
    },

    /** What has become of the first tap of a quick rating that may still be completed. */
    tap(entry: Entry | undefined): void {
      if (entry?.state === 'parked') parked(entry)
      else if (entry?.state === 'sent') say(words.sent)
      else if (entry) say(outbox.durable ? (entry.delay ? words.kept : words.sending) : words.unkept)
    },

    missing(step: HTMLElement): void {
      say(words.missing)
      step.classList.add('wrong')
      step.querySelector<HTMLElement>('input')?.focus()
    },

    /** The other ratings of this device that are not sent yet. */
    async earlier(ids: readonly string[]): Promise<void> {
      const others = (await outbox.all()).filter(
        ({ id, state }) => !ids.includes(id) && (state === 'waiting' || state === 'parked'),
      )
      if (!earlier) return
      earlier.hidden = others.length === 0
      const lines = earlier.querySelector('ul')
      if (lines) lines.textContent = ''
      lines?.append(...others.map(lineOf))
    },
  }

  function lineOf({ key, label, state, problem }: Entry): HTMLElement {
    const line = document.createElement('li')
    line.textContent = `${label}: ${state === 'parked' ? problem?.title : words.waiting}`
    if (state !== 'parked') return line
    const remove = document.createElement('button')
    remove.type = 'button'
    remove.textContent = words.remove
    remove.onclick = () => void outbox.remove(key)
    line.append(' ', remove)
    return line
  }
}

function find<Element extends HTMLElement>(selector: string): Element | null {
  return document.querySelector<Element>(selector)
}
