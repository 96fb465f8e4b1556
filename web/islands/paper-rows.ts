import { NOT_ASKED } from '../../shared/domain/form-fields.ts'
import { paper } from '../text/staff/paper.ts'

/** The lines of a sheet, answered by keys: a digit or first letter answers and moves on, Backspace and the arrows move. */
export function sheetRows(form: HTMLFormElement, say: (text: string) => void) {
  const rows = [...form.querySelectorAll<HTMLFieldSetElement>('[data-row]')]
  const comment = form.querySelector('textarea')
  let current = rows[0]

  function go(row: HTMLFieldSetElement | undefined): void {
    if (!row) return
    current = row
    const radios = radiosOf(row)
    const target = radios.find(({ checked }) => checked) ?? radios[0]
    target?.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }

  function move(row: HTMLFieldSetElement, by: 1 | -1): void {
    const next = rows[rows.indexOf(row) + by]
    if (next) go(next)
    else if (by > 0) comment?.focus()
  }

  function choose(radio: HTMLInputElement): void {
    radio.checked = true
    radio.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** Whether a key meant something to a row. */
  function answer(row: HTMLFieldSetElement, key: string): boolean {
    const radios = radiosOf(row)
    const blank = radios.find(({ value }) => value === NOT_ASKED)
    const options = radios.filter((radio) => radio !== blank)
    if (key === '0' || key === '-') {
      if (!blank) say(paper.mustAnswer(nameOf(row)))
      else {
        choose(blank)
        move(row, 1)
      }
      return true
    }
    if (/^[1-9]$/.test(key)) {
      const radio = options[Number(key) - 1]
      if (!radio) say(paper.outOfScale(String(options.length)))
      else {
        choose(radio)
        move(row, 1)
      }
      return true
    }
    return /^\p{L}$/u.test(key) && spell(row, options, key.toUpperCase())
  }

  /** A first letter: of one option it answers; of several each press takes the next. */
  function spell(row: HTMLFieldSetElement, options: readonly HTMLInputElement[], letter: string): boolean {
    const matching = options.filter((radio) => labelOf(radio).startsWith(letter))
    const radio = matching[(matching.findIndex(({ checked }) => checked) + 1) % matching.length]
    if (!radio) return false
    choose(radio)
    if (matching.length === 1) move(row, 1)
    else radio.focus()
    return true
  }

  function pressed(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !(target instanceof HTMLElement)) return
    const isNowhere = target === document.body
    const row = isNowhere ? current : (target.closest<HTMLFieldSetElement>('[data-row]') ?? undefined)
    if (!row) return
    current = row
    const isBack = key === 'Backspace' || key === 'ArrowUp'
    if (isBack || key === 'ArrowDown') move(row, isBack ? -1 : 1)
    else if (!answer(row, key)) return
    event.preventDefault()
  }

  document.addEventListener('keydown', pressed)
  comment?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    if (!event.repeat) form.requestSubmit()
  })

  return {
    first: () => go(rows[0]),

    /** Marks every line that must be answered and is not, and leads to the first. True where there is none. */
    complete(): boolean {
      const open = rows.filter(
        (row) => row.dataset.optional === undefined && !radiosOf(row).some(({ checked }) => checked),
      )
      for (const row of rows) row.classList.toggle('wrong', open.includes(row))
      go(open[0])
      return open.length === 0
    },
  }
}

function radiosOf(row: HTMLFieldSetElement): HTMLInputElement[] {
  return [...row.querySelectorAll('input')]
}

function labelOf(radio: HTMLInputElement): string {
  return (radio.parentElement?.textContent ?? '').replace(/^[\s\d]+/, '').toUpperCase()
}

function nameOf(row: HTMLFieldSetElement): string {
  return row.querySelector('legend')?.textContent?.trim() ?? ''
}
