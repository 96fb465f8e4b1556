import { submissionOfFields } from '../../shared/domain/form-fields.ts'
import { complete, type Entry } from './entry.ts'
import { keepSending } from './keep-sending.ts'
import { openOutbox } from './outbox.ts'
import { panels } from './panels.ts'
import { walk } from './steps.ts'
import { solve } from './work.ts'

/** A visit left alone for longer is another one when its page is opened again. */
const SAME_VISIT = 30 * 60_000
/** How long a rating waits for the proof of work: it is kept meanwhile, and counts without one too. */
const WORK_PATIENCE = 2_500

type Field = readonly [name: string, value: string]
/** What a draft keeps: all that a reloaded page needs to go on as the same visit. `tap`: the first answer as it was sent. */
type Draft = { readonly token: string; readonly fields: readonly Field[]; readonly tap?: string | undefined }

const found = document.querySelector<HTMLFormElement>('form[data-at]')
if (found) start(found).catch(plainly)

/** The page as it is without scripts. */
function plainly(): void {
  document.documentElement.className = ''
}

async function start(form: HTMLFormElement): Promise<void> {
  const { at = '', label = '', quick, work = '' } = form.dataset
  let { id = '', receiptKey = '' } = form.dataset
  const token = form.querySelector<HTMLInputElement>('[name=token]')
  if (!token) throw new Error('the form has no token')
  const outbox = openOutbox()
  const steps = quick === undefined ? walk(form) : undefined
  const send = keepSending(outbox)
  const show = panels(outbox, at, send)
  let tap: string | undefined
  let saved: Promise<unknown> = Promise.resolve()
  let stopWork = new AbortController()
  let proof = startWork()

  form.noValidate = true
  const isOver = await resume()
  outbox.onChange(() => void refresh())
  if (isOver) return
  steps?.begin()
  showReasons()
  void refresh()
  form.addEventListener('click', tapped)
  form.addEventListener('input', () => void save())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // Whatever a browser cannot do for a script it can do for a form.
    finish().catch(() => form.submit())
  })

  /** Takes up what this device knows of the visit: its answers, or what became of them. True where there is nothing left to answer. */
  async function resume(): Promise<boolean> {
    const known = await outbox.get(at)
    if (!known) return false
    if (Date.now() - known.at > SAME_VISIT) {
      await (known.state === 'draft' ? outbox.remove(at) : outbox.move(at, known.id))
      return false
    }
    if (known.state !== 'draft') {
      show.outcome(known)
      return true
    }
    adopt(known)
    for (const [name, value] of draftOf(known)?.fields ?? []) fill(name, value)
    return false
  }

  /** Goes on as the visit that an entry belongs to: the one that this page had first, or another tab. */
  function adopt(entry: Entry): void {
    const draft = draftOf(entry)
    if (!token || !draft) return
    tap = draft.tap
    if (entry.id === id) return
    id = entry.id
    receiptKey = entry.receiptKey ?? ''
    token.value = draft.token
    proof = startWork()
  }

  function fill(name: string, value: string): void {
    for (const field of form.elements) {
      if (
        !(
          field instanceof HTMLInputElement ||
          field instanceof HTMLSelectElement ||
          field instanceof HTMLTextAreaElement
        )
      )
        continue
      if (field.name !== name) continue
      if (field instanceof HTMLInputElement) field.checked = field.value === value
      else field.value = value
    }
  }

  function fields(): Field[] {
    const all: Field[] = []
    new FormData(form).forEach((value, name) => {
      if (name !== 'token' && value !== '') all.push([name, String(value)])
    })
    return all
  }

  /** Keeps the answers as they are now, one save after the other. The first to be kept decides which visit this is, in every tab. */
  function save(): Promise<unknown> {
    const draft = (): Draft => ({ token: token?.value ?? '', fields: fields(), tap })
    const entry = (): Entry => ({ ...complete({ key: at, id, receiptKey, label, draft: draft() }), at: Date.now() })
    saved = saved.then(async () => {
      const first = await outbox.claim(entry())
      if (first?.state !== 'draft') return
      adopt(first)
      await outbox.put(entry())
    })
    return saved
  }

  /** A finger or a mouse that answers also moves on. A keyboard walks through the options first. */
  function tapped({ target, detail }: MouseEvent): void {
    if (!(target instanceof Element)) return
    if (target.closest('[data-walk=back]')) steps?.back()
    else if (target.closest('[data-walk=next]')) steps?.next()
    else if (target instanceof HTMLInputElement && target.type === 'radio') answered(target.value, detail > 0)
  }

  function answered(value: string, byPointer: boolean): void {
    show.say('')
    void save()
    if (quick !== undefined && tap === undefined) void firstTap(value)
    showReasons()
    if (byPointer) steps?.nextSoon()
  }

  /** A quick rating counts from its first tap on, whatever is said or not said later. */
  async function firstTap(value: string): Promise<void> {
    tap = value
    await save()
    const answers = fields().filter(([name]) => /^[A-Z]/.test(name))
    const body = await bodyOf(answers, { provisional: true })
    const entry = complete({ key: tapKey(), id, receiptKey, label, body })
    await outbox.claim({ ...entry, at: Date.now() })
    send()
  }

  function tapKey(): string {
    return `${id} tap`
  }

  function showReasons(): void {
    if (quick === undefined) return
    const value = Number(form.querySelector<HTMLInputElement>('.question input:checked')?.value ?? 0)
    form.classList.toggle('tapped', value > 0)
    const heading = form.querySelector<HTMLElement>('[data-low]')
    const said = value > 2 ? heading?.dataset.high : heading?.dataset.low
    if (heading && said !== undefined) heading.textContent = said
  }

  async function bodyOf(said: readonly Field[], more: object = {}): Promise<string> {
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, WORK_PATIENCE))
    const done = await Promise.race([proof, patience])
    return JSON.stringify({ token: token?.value, ...submissionOfFields(said), ...more, work: done })
  }

  async function finish(): Promise<void> {
    const open = steps?.firstOpen()
    if (open) {
      show.missing(open)
      return
    }
    await save()
    const said = fields()
    // Nothing was added to the first tap: it is the rating.
    if (said.length === 1 && said[0]?.[1] === tap) await outbox.move(tapKey(), at)
    else await outbox.freeze(at, await bodyOf(said))
    send()
    void refresh()
  }

  async function refresh(): Promise<void> {
    const entry = await outbox.get(at)
    if (entry && entry.state !== 'draft') show.outcome(entry)
    else if (tap !== undefined) show.tap(await outbox.get(tapKey()))
    await show.earlier([id, entry?.id ?? ''])
  }

  function startWork(): Promise<string | undefined> {
    stopWork.abort()
    stopWork = new AbortController()
    const [iterations = 0, bits = 0] = work.split(' ').map(Number)
    if (iterations === 0) return Promise.resolve(undefined)
    // Without a proof the rating is sent without: it is marked, and counts.
    return solve(id, { iterations, bits }, stopWork.signal).catch(() => undefined)
  }
}

function draftOf({ draft }: Entry): Draft | undefined {
  return isDraft(draft) ? draft : undefined
}

function isDraft(draft: unknown): draft is Draft {
  return draft !== null && typeof draft === 'object' && 'token' in draft && 'fields' in draft
}
