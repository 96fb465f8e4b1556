import { importFacts } from '../components/import-facts.ts'
import { type ImportOutcome, REJECTS_SHOWN, type ShownReject } from '../components/import-outcome.ts'
import { imports } from '../text/staff/import.ts'

const A_MINUTE = 60_000

/** What the import page shows while and after a file is sent. */
export function importView() {
  const format = new Intl.NumberFormat('id-ID')
  const figure = (value: number) => format.format(value)
  const bar = document.querySelector('progress')
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('form.import button')]
  let rejectsFile = ''

  function show(id: string, text: string): void {
    const place = document.getElementById(id)
    if (!place) return
    place.hidden = text === ''
    place.textContent = text
  }

  function setHidden(id: string, isHidden: boolean): void {
    const place = document.getElementById(id)
    if (place) place.hidden = isHidden
  }

  function showRejects({ rejects, rejected, csv }: ImportOutcome): void {
    setHidden('rejects', rejected === 0)
    document.querySelector('#rejects tbody')?.replaceChildren(...rejects.slice(0, REJECTS_SHOWN).map(rejectRow))
    const more = rejected - REJECTS_SHOWN
    show('more-rejects', more > 0 ? imports.moreRejects(figure(more)) : '')
    rejectsFile = csv
  }

  document.getElementById('download')?.addEventListener('click', () => {
    const link = document.createElement('a')
    link.download = 'ditolak.csv'
    link.href = URL.createObjectURL(new Blob([rejectsFile], { type: 'text/csv' }))
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), A_MINUTE)
  })

  return {
    onCancel(cancel: () => void): void {
      document.getElementById('cancel')?.addEventListener('click', cancel)
    },

    begin(): void {
      show('problem', '')
      show('progress-text', imports.starting)
      setHidden('progress', false)
      setHidden('result', true)
      bar?.removeAttribute('value')
      for (const button of buttons) button.disabled = true
    },

    end(): void {
      setHidden('progress', true)
      for (const button of buttons) button.disabled = false
    },

    say: (text: string) => show('progress-text', text),

    progress(words: (done: string, rows: string) => string, done: number, rows: number): void {
      show('progress-text', words(figure(done), figure(rows)))
      if (!bar) return
      bar.max = rows
      bar.value = done
    },

    problem(text: string): void {
      show('problem', text)
      document.getElementById('problem')?.scrollIntoView({ block: 'nearest' })
    },

    result(outcome: ImportOutcome, isDry: boolean): void {
      setHidden('result', false)
      show('result-title', isDry ? imports.checked : imports.imported)
      show('label-stored', isDry ? imports.counts.wouldStore : imports.counts.stored)
      for (const name of ['read', 'stored', 'repeated', 'rejected'] as const)
        show(`count-${name}`, figure(outcome[name]))
      const facts = importFacts(outcome, isDry, figure).map((fact) => element('li', fact))
      document.getElementById('facts')?.replaceChildren(...facts)
      showRejects(outcome)
    },

    lookAtResult: () => document.getElementById('result-title')?.focus(),
  }
}

function rejectRow({ line, column, value, reason }: ShownReject): HTMLElement {
  const row = document.createElement('tr')
  const number = element('td', String(line))
  number.className = 'num'
  const isolated = [column, value].map((text) => {
    const cell = document.createElement('td')
    cell.append(element('bdi', text))
    return cell
  })
  row.append(number, ...isolated, element('td', reason))
  return row
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
