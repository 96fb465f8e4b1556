import { submissionOfFields } from '../../shared/domain/form-fields.ts'
import type { Depth, Field, RatingInHand } from './depth.ts'
import { complete, type Entry } from './entry.ts'
import { keepSending } from './keep-sending.ts'
import { openOutbox } from './outbox.ts'
import { panels } from './panels.ts'
import { solve } from './work.ts'

/** A visit left alone for longer is another one when its page is opened again. */
const SAME_VISIT = 30 * 60_000
/** How long a rating waits for the proof of work: it is kept meanwhile, and counts without one too. */
const WORK_PATIENCE = 2_500

/** What a draft keeps: all that a reloaded page needs to go on as the same visit. `tap`: the first answer as it was sent. */
type Draft = { readonly token: string; readonly fields: readonly Field[]; readonly tap?: string | undefined }

/** Takes the page's form in hand, in its depth. */
export function startRating(depthOf: (rating: RatingInHand) => Depth): void {
  const found = document.querySelector<HTMLFormElement>('form[data-at]')
  if (found) start(found, depthOf).catch(plainly)
}

/** The page as it is without scripts. */
function plainly(): void {
  document.documentElement.className = ''
}

async function start(form: HTMLFormElement, depthOf: (rating: RatingInHand) => Depth): Promise<void> {
  const { at = '', label = '', work = '' } = form.dataset
  let { id = '', receiptKey = '' } = form.dataset
  const token = form.querySelector<HTMLInputElement>('[name=token]')
  if (!token) throw new Error('the form has no token')
  const outbox = openOutbox()
  const send = keepSending(outbox)
  const show = panels(outbox, at, send)
  const depth = depthOf({ form, id: () => id, fields, save, bodyOf, has, sendBeside })
  let saved: Promise<unknown> = Promise.resolve()
  let stopWork = new AbortController()
  let proof = startWork()

  form.noValidate = true
  // A thumb may be faster than the device's store: what it does waits for it, and is not lost.
  const resumed = resume()
  const whenResumed = (act: () => unknown) => resumed.then((isOver) => isOver || act())
  form.addEventListener('click', (event) => void whenResumed(() => tapped(event)))
  form.addEventListener('input', () => void whenResumed(save))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // Whatever a browser cannot do for a script it can do for a form.
    whenResumed(finish).catch(() => form.submit())
  })
  const isOver = await resumed
  outbox.onChange(() => void refresh())
  if (isOver) return
  depth.begin()
  void refresh()

  /** Takes up what this device knows of the visit: its answers, or what became of them. True where there is nothing left to answer. */
  async function resume(): Promise<boolean> {
    const known = await outbox.get(at)
    if (!known) return false
    if (Date.now() - known.at > SAME_VISIT) {
      await (known.state === 'draft' ? outbox.remove(at) : outbox.move(at, known.id))
      return false
    }
    if (known.state !== 'draft') {
      show.outcome(known, true)
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
    depth.wasSent(draft.tap)
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
    const draft = (): Draft => ({ token: token?.value ?? '', fields: fields(), tap: depth.sentBefore()?.value })
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
    if (target instanceof HTMLInputElement && target.type === 'radio') {
      // Also where the answer that was kept was filled in meanwhile.
      target.checked = true
      show.say('')
      void save()
      depth.answered(detail > 0)
    } else if (target instanceof Element) depth.clicked(target)
  }

  async function has(key: string): Promise<boolean> {
    return (await outbox.get(key)) !== undefined
  }

  async function sendBeside(entry: Parameters<RatingInHand['sendBeside']>[0]): Promise<void> {
    const kept = saved.then(() => outbox.claim({ id, receiptKey, label, next: Date.now() + WORK_PATIENCE, ...entry() }))
    saved = kept
    await release((await kept).key)
  }

  function bodyOf(said: readonly Field[], more: object = {}): string {
    return JSON.stringify({ token: token?.value, ...submissionOfFields(said), ...more })
  }

  /** Sends what is kept already: with its proof of work or, where that takes too long, without. */
  async function release(key: string): Promise<void> {
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, WORK_PATIENCE))
    await outbox.release(key, await Promise.race([proof, patience]))
    void send()
  }

  async function finish(): Promise<void> {
    const open = depth.firstOpen()
    if (open) {
      show.missing(open)
      return
    }
    await save()
    const said = fields()
    const before = depth.sentBefore()
    // Nothing was added to the first tap: it is the rating.
    const isTapAlone = before && said.length === 1 && said[0]?.[1] === before.value
    if (!(isTapAlone && (await outbox.move(before.key, at))))
      await outbox.freeze(at, bodyOf(said), undefined, Date.now() + WORK_PATIENCE)
    void refresh()
    await release(at)
  }

  async function refresh(): Promise<void> {
    const entry = await outbox.get(at)
    if (entry && entry.state !== 'draft') show.outcome(entry)
    else {
      const before = depth.sentBefore()
      if (before) show.tap(await outbox.get(before.key))
    }
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
