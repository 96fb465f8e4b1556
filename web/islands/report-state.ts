import { report as text } from '../text/staff/performance/report.ts'
import type { Entry } from './entry.ts'

/** What is over once the report is with the server. */
const OVER = '.lead, .conflict, .problems, .report section, .report .field, .report .send, .note'

/** Says how it stands with a report on this device: kept, on its way, or with the server. Never more than is so. */
export function reportState(form: HTMLFormElement, { path, zone }: { readonly path: string; readonly zone: string }) {
  const place = document.getElementById('report-state')
  const button = form.querySelector<HTMLButtonElement>('button.send')
  const clock = new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  const moment = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })

  function say(words: string, ...more: readonly Node[]): void {
    if (!place) return
    place.hidden = false
    if (place.textContent !== words + more.map(({ textContent }) => textContent).join('')) {
      place.replaceChildren(words, ...more)
    }
  }

  function lock(isLocked: boolean): void {
    if (button) button.disabled = isLocked
    for (const each of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      each.readOnly = isLocked
    }
    for (const each of form.querySelectorAll('fieldset')) each.disabled = isLocked
  }

  function link(words: string, href: string): readonly Node[] {
    return [new Text(' '), Object.assign(document.createElement('a'), { href, textContent: words })]
  }

  return {
    unlock: () => lock(false),

    resumed: () => say(text.resumed),

    sendingFiles: () => {
      if (form.querySelector('progress:not([hidden])')) say(text.sendingFiles)
    },

    kept: (isDurable: boolean, at: number) => say(isDurable ? text.kept(clock.format(at)) : text.fragile),

    waiting({ delay, at }: Entry, isDurable: boolean): void {
      lock(true)
      const signIn = link(text.signIn, `/masuk?next=${encodeURIComponent(path)}`)
      if (delay === 'signed-out') say(text.signedOut, ...signIn)
      else say(isDurable ? text.waiting(clock.format(at)) : text.fragile)
    },

    sent({ receipt }: Entry): void {
      const { submittedAt, late } = Object(receipt)
      const at = new Date(String(submittedAt))
      const days = Number(late) > 0 ? text.late(String(late)) : text.inTime
      const words = `${text.sent(`${moment.format(at)}, ${clock.format(at)}`)} ${days}`
      say(words, ...link(text.seeReceipt, path))
      place?.classList.add('done')
      for (const each of document.querySelectorAll<HTMLElement>(OVER)) each.hidden = true
    },
  }
}
