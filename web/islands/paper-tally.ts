import { paper } from '../text/staff/paper.ts'
import type { Entry } from './entry.ts'
import type { Outbox } from './outbox.ts'

const SHOWN = 10

/** A sheet on this device, with the sum of its answers: by it an officer finds the paper again. */
export type SheetEntry = Entry & { readonly total?: number }

/** What was typed on this device today: how much the server has, what waits, what it refused, and the last ten sheets. */
export function paperTally(outbox: Outbox, options: { path: string; zone: string; send: () => void }) {
  const clock = new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: options.zone,
  })
  const figure = new Intl.NumberFormat('id-ID')
  const timeOf = ({ at }: Entry) => clock.format(at)
  const totalOf = ({ total }: SheetEntry) => (total === undefined ? '' : paper.total(figure.format(total)))

  function show(id: string, text: string | undefined): void {
    const place = document.getElementById(id)
    if (!place) return
    place.hidden = text === undefined
    if (place.textContent !== (text ?? '')) place.textContent = text ?? ''
  }

  function showParked(entries: readonly SheetEntry[]): void {
    const place = document.getElementById('tally-parked')
    if (!place) return
    place.hidden = entries.length === 0
    const list = document.createElement('ul')
    list.append(...entries.map(parkedLine))
    place.replaceChildren(paper.parked(figure.format(entries.length)), list)
  }

  function parkedLine(entry: SheetEntry): HTMLElement {
    const { problem } = entry
    const line = document.createElement('li')
    const said = [problem?.title, problem?.detail].filter((each) => each).join('. ')
    line.append(`${timeOf(entry)} · ${totalOf(entry)} · ${said}`, document.createElement('br'))
    line.append(
      button(paper.again, () => outbox.put({ ...entry, state: 'waiting', tries: 0, next: 0 }).then(options.send)),
      button(paper.discard, () => confirm(paper.discardAsk) && outbox.remove(entry.key)),
    )
    return line
  }

  function showLast(entries: readonly SheetEntry[]): void {
    const place = document.getElementById('tally-last')
    if (!place) return
    place.hidden = entries.length === 0
    const lines = entries.map((entry) => {
      const line = document.createElement('li')
      const state = entry.state === 'sent' || entry.state === 'parked' ? entry.state : 'waiting'
      line.append(span(totalOf(entry)), span(`${timeOf(entry)} · ${paper.state[state]}`))
      return line
    })
    place.querySelector('ol')?.replaceChildren(...lines)
  }

  return {
    /** Gives how many the server does not have yet. */
    async show(): Promise<number> {
      const today = new Date().setHours(0, 0, 0, 0)
      const all: SheetEntry[] = (await outbox.all()).filter(
        ({ path, state }) => path === options.path && state !== 'draft',
      )
      const entries = [...all].sort((a, b) => b.at - a.at)
      const sent = entries.filter(({ state, at }) => state === 'sent' && at >= today)
      const parked = entries.filter(({ state }) => state === 'parked')
      const waiting = entries.filter(({ state }) => state !== 'sent' && state !== 'parked')
      const [last] = sent
      show('tally-saved', last ? paper.tallyOf(figure.format(sent.length), timeOf(last)) : paper.tallyNone)
      show('tally-waiting', waiting.length === 0 ? undefined : paper.waiting(figure.format(waiting.length)))
      // What waits for somebody to sign in says so itself, with a way there.
      const signIn = document.getElementById('tally-sign-in')
      if (signIn) signIn.hidden = !waiting.some(({ delay }) => delay === 'signed-out')
      show('tally-fragile', outbox.durable ? undefined : paper.fragile)
      showParked(parked)
      showLast(entries.slice(0, SHOWN))
      return waiting.length
    },
  }
}

function button(text: string, act: () => unknown): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'second small'
  made.textContent = text
  made.onclick = () => void act()
  return made
}

function span(text: string): HTMLElement {
  const made = document.createElement('span')
  made.textContent = text
  return made
}
