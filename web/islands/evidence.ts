import { EVIDENCE_AT_MOST, kindByName } from '../../shared/domain/performance/evidence-kinds.ts'
import { evidence as text } from '../text/staff/performance/evidence.ts'
import { type Sending, sendEvidence } from './send-evidence.ts'

for (const field of document.querySelectorAll<HTMLElement>('[data-evidence]')) start(field)

/** Sends files as they are chosen, one after the other, and adds each that came to the form as a field of its own. */
function start(field: HTMLElement): void {
  const name = field.dataset.evidence ?? ''
  const most = Number(field.dataset.most)
  const find = <T extends Element>(what: string) => field.querySelector<T>(what)
  const [files, chooser] = [find<HTMLElement>('[data-files]'), find<HTMLInputElement>('input[type=file]')]
  const [status, problem] = [find<HTMLElement>('[data-status]'), find<HTMLElement>('[data-problem]')]
  const [bar, cancel] = [find<HTMLProgressElement>('progress'), find<HTMLButtonElement>('[data-cancel]')]
  if (!files || !chooser || !status || !problem || !bar || !cancel) return
  let sending: Sending | undefined

  chooser.addEventListener('change', () => void sendAll([...(chooser.files ?? [])]))
  cancel.addEventListener('click', () => sending?.stop())
  addEventListener('beforeunload', (event) => {
    if (sending) event.preventDefault()
  })

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
    tell(text.done(result.name))
  }

  /** The form's own fields, of files that are chosen and not taken out again. */
  function taken(): HTMLInputElement[] {
    return [...field.querySelectorAll<HTMLInputElement>(`input[name^="${name}-"]`)].filter(
      ({ type, checked }) => type === 'hidden' || checked,
    )
  }

  function add({
    id,
    size,
    name: called,
  }: {
    readonly id: string
    readonly size: number
    readonly name: string
  }): void {
    const used = new Set(
      [...field.querySelectorAll<HTMLInputElement>(`input[name^="${name}-"]`)].map((each) => each.name),
    )
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
