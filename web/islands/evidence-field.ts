import { EVIDENCE_AT_MOST, kindByName } from '../../shared/domain/performance/evidence-kinds.ts'
import { evidence as text } from '../text/staff/performance/evidence.ts'
import { type Sending, type Sent, sendEvidence } from './send-evidence.ts'

/** What a script that keeps a form's draft must know of files in it. */
export type EvidenceSending = {
  /** Until none is on its way any more. */
  settled(): Promise<void>
  /** Chooses again what a draft had chosen, and nothing else. */
  choose(fields: Readonly<Record<string, string>>): void
}

/**
 * Sends files as they are chosen, one after the other, and adds each that came to the form as a field of its own. The form hears `input`
 * whenever what is chosen changed.
 */
export function startEvidence(field: HTMLElement): EvidenceSending | undefined {
  const name = field.dataset.evidence ?? ''
  const most = Number(field.dataset.most)
  const find = <T extends Element>(what: string) => field.querySelector<T>(what)
  const [files, chooser] = [find<HTMLElement>('[data-files]'), find<HTMLInputElement>('input[type=file]')]
  const [status, problem] = [find<HTMLElement>('[data-status]'), find<HTMLElement>('[data-problem]')]
  const [bar, cancel] = [find<HTMLProgressElement>('progress'), find<HTMLButtonElement>('[data-cancel]')]
  if (!files || !chooser || !status || !problem || !bar || !cancel) return undefined
  let sending: Sending | undefined
  let all: Promise<void> = Promise.resolve()

  chooser.addEventListener('change', () => {
    all = sendAll([...(chooser.files ?? [])])
  })
  cancel.addEventListener('click', () => sending?.stop())
  addEventListener('beforeunload', (event) => {
    if (sending) event.preventDefault()
  })

  return { settled: () => all, choose }

  async function sendAll(chosen: readonly File[]): Promise<void> {
    if (sending) return
    say('')
    for (const file of chosen) {
      const wrong = problemOf(file)
      if (wrong !== undefined) {
        say(wrong)
        continue
      }
      await send(file)
    }
    if (chooser) chooser.value = ''
  }

  function problemOf({ name: called, size }: File): string | undefined {
    if (taken().length >= most) return text.tooMany(String(most))
    if (size === 0) return text.isEmpty
    if (size > EVIDENCE_AT_MOST) return text.tooLarge
    return kindByName(called) === undefined ? text.otherKind : undefined
  }

  async function send(file: File): Promise<void> {
    const token = field.closest('form')?.querySelector<HTMLInputElement>('input[name=formulir]')?.value ?? ''
    tell(text.preparing(file.name))
    show(true)
    sending = sendEvidence(file, { path: field.dataset.prepare ?? '', token }, (share) => {
      if (bar) bar.value = share
      tell(text.sending(file.name, String(Math.floor(share * 100))))
    })
    const result = await sending.result
    sending = undefined
    show(false)
    tell('')
    if ('problem' in result) return say(result.problem)
    add(result)
    changed()
    tell(text.done(result.name))
  }

  function changed(): void {
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function choose(fields: Readonly<Record<string, string>>): void {
    const mine = Object.entries(fields).flatMap(([key, value]) => (key.startsWith(`${name}-`) ? value : []))
    if (mine.length > 0) field.closest('details')?.setAttribute('open', '')
    const boxes = [...field.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    for (const box of boxes) box.checked = mine.includes(box.value)
    for (const value of mine) {
      const [id = '', size = '', ...called] = value.split('|')
      if (!inputs().some((each) => each.value === value)) add({ id, size: Number(size), name: called.join('|') })
    }
  }

  function inputs(): HTMLInputElement[] {
    return [...field.querySelectorAll<HTMLInputElement>(`input[name^="${name}-"]`)]
  }

  /** The form's own fields, of files that are chosen and not taken out again. */
  function taken(): HTMLInputElement[] {
    return inputs().filter(({ type, checked }) => type === 'hidden' || checked)
  }

  function add({ id, size, name: called }: Sent): void {
    const used = new Set(inputs().map((each) => each.name))
    // One that was offered and not ticked gives its place up.
    const free = [...Array(most).keys()].map((index) => `${name}-${index + 1}`)
    const place = free.find((each) => !used.has(each)) ?? free.find((each) => giveUp(each)) ?? ''
    const item = document.createElement('li')
    const hidden = document.createElement('input')
    Object.assign(hidden, { type: 'hidden', name: place, value: `${id}|${size}|${called}` })
    const said = document.createElement('bdi')
    said.textContent = called
    const state = document.createElement('span')
    state.className = 'soft'
    state.textContent = text.states.waiting
    const remove = document.createElement('button')
    Object.assign(remove, { type: 'button', className: 'second small', textContent: text.removeShort })
    remove.setAttribute('aria-label', text.remove(called))
    remove.addEventListener('click', () => {
      item.remove()
      changed()
      chooser?.focus()
    })
    item.append(hidden, said, state, remove)
    files?.append(item)
  }

  function giveUp(place: string): boolean {
    const box = field.querySelector<HTMLInputElement>(`input[type=checkbox][name="${place}"]`)
    if (!box || box.checked) return false
    box.closest('li')?.remove()
    return true
  }

  function show(isSending: boolean): void {
    if (bar) bar.hidden = !isSending
    if (cancel) cancel.hidden = !isSending
    if (bar) bar.value = 0
    if (chooser) chooser.disabled = isSending
  }

  function tell(words: string): void {
    if (status) status.textContent = words
  }

  function say(words: string): void {
    if (!problem) return
    problem.textContent = words
    problem.hidden = words === ''
  }
}
