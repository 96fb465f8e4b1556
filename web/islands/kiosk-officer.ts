import type { OfficerWords } from '../text/kiosk-words.ts'
import type { Entry } from './entry.ts'
import type { KioskFrame } from './kiosk-frame.ts'
import type { KioskLine } from './kiosk-line.ts'

export type Standing = { readonly waiting: number; readonly parked: readonly Entry[]; readonly isDurable: boolean }

/** What the officer sees of the kiosk: one line on the page, and a panel behind it. */
export function kioskOfficer(frame: KioskFrame, line: KioskLine) {
  const button = document.querySelector<HTMLElement>('[data-do=officer]')
  const found = document.getElementById('petugas')
  const panel = found instanceof HTMLDialogElement ? found : undefined
  const words: OfficerWords = JSON.parse(found?.dataset.words ?? '{}')

  return {
    get isOpen() {
      return panel?.open === true
    },
    open: () => panel?.showModal?.(),
    close(): void {
      if (panel?.open) panel.close()
    },

    show({ waiting, parked, isDurable }: Standing): void {
      const unsent = waiting + parked.length
      const trouble = line.isRefused ? words.mustPair : isDurable ? undefined : words.cannotKeep
      const told = [unsent > 0 ? words.unsent.replace('{n}', String(unsent)) : undefined, trouble].filter(Boolean)
      if (button) button.textContent = told.join(' · ') || words.open
      button?.classList.toggle('due', told.length > 0)
      set('waiting', String(waiting))
      set('parked', reasonsOf(parked).join('\n') || words.noneParked)
      set('contact', line.contact === 0 ? words.never : momentOf(line.contact))
      set('storage', isDurable ? words.canStore : words.cannotStore)
      set('pairing', line.isRefused ? words.refused : line.isPaired ? words.paired : words.unpaired)
      set('version', frame.version)
    },
  }

  function set(slot: string, text: string): void {
    const place = panel?.querySelector(`[data-slot=${slot}]`)
    if (place && place.textContent !== text) place.textContent = text
  }

  function reasonsOf(parked: readonly Entry[]): string[] {
    const counts = new Map<string, number>()
    for (const { problem } of parked) {
      const reason = problem?.title || String(problem?.status ?? '')
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
    }
    return [...counts].map(([reason, n]) => words.parkedWhy.replace('{n}', String(n)).replace('{reason}', reason))
  }

  function momentOf(at: number): string {
    const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: frame.zone } as const
    return new Intl.DateTimeFormat('id-ID', options).format(at)
  }
}
