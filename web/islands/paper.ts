import { submissionOfFields } from '../../shared/domain/form-fields.ts'
import { FORM_TOKEN } from '../components/form-token.ts'
import { paper } from '../text/staff/paper.ts'
import type { NewEntry } from './entry.ts'
import { keepSending } from './keep-sending.ts'
import { openOutbox } from './outbox.ts'
import { sheetRows } from './paper-rows.ts'
import { paperTally } from './paper-tally.ts'
import { newKey, newUuid } from './uuid.ts'

type Field = readonly [name: string, value: string]

/** Officers type fast: what changed is shown once for all keys of such a time, in ms. */
const CALM = 60

/** Fields that are of the form without scripts: no answers. */
const OF_THE_FORM = new Set(['id', 'saved', FORM_TOKEN])

const found = document.querySelector<HTMLFormElement>('form.sheet')
// A form that came back with problems was sent without a script: so it goes on.
if (found && !document.querySelector('.problems')) start(found)
else document.documentElement.className = ''

function start(form: HTMLFormElement): void {
  const frame: { readonly instrument: string; readonly label: string; readonly zone: string } = JSON.parse(
    form.dataset.frame ?? '{}',
  )
  const { label, zone, ...chosen } = frame
  const path = location.pathname
  // Each tab types its own sheet; a reload goes on with it.
  const remembered = `kertas ${path} ${frame.instrument}`
  const token = form.querySelector<HTMLInputElement>(`input[name=${FORM_TOKEN}]`)?.value
  const outbox = openOutbox(token === undefined ? {} : { 'X-Formulir': token })
  const send = keepSending(outbox)
  const tally = paperTally(outbox, { path, zone, send: () => void send() })
  const rows = sheetRows(form, say)
  let id = newUuid(Date.now())
  let keeping: Promise<void> = Promise.resolve()
  let unsent = 0
  let planned: ReturnType<typeof setTimeout> | undefined

  form.noValidate = true
  form.reset()
  outbox.onChange(() => {
    planned = planned ?? setTimeout(refresh, CALM)
  })
  form.addEventListener('input', () => {
    say('')
    void outbox.put(draftOf(fieldsOf(form)))
    remember()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    finish()
  })
  addEventListener('beforeunload', (event) => {
    if (unsent > 0 && !outbox.durable) event.preventDefault()
  })
  void resume()
  refresh()

  /** Takes up the sheet that a reload interrupted. */
  async function resume(): Promise<void> {
    const known = await outbox.get(sessionStorage.getItem(remembered) ?? '')
    if (known?.state === 'draft' && known.path === path && isFields(known.draft)) {
      id = known.id
      for (const [name, value] of known.draft) fill(form, name, value)
    }
    if (new URLSearchParams(location.search).size > 0) rows.first()
  }

  function draftOf(fields: readonly Field[]): NewEntry & { readonly total: number } {
    const { answers } = submissionOfFields(fields)
    const total = Object.values(answers).reduce<number>((sum, answer) => sum + Number(answer), 0)
    return { key: id, id, path, label, at: Date.now(), state: 'draft', draft: fields, total }
  }

  /** Keeps the sheet, sends it, and lays out the next one at once. */
  function finish(): void {
    if (!rows.complete()) {
      say(paper.incomplete)
      return
    }
    const fields = fieldsOf(form)
    const receiptKey = newKey()
    keeping = keep({ ...draftOf(fields), receiptKey }, { receiptKey, ...chosen, ...submissionOfFields(fields) })
    id = newUuid(Date.now())
    form.reset()
    say('')
    rows.first()
    remember()
    void keeping.then(send)
  }

  /** Which sheet a reload goes on with: another one only once the one before is kept. */
  function remember(): void {
    const present = id
    void keeping.then(() => sessionStorage.setItem(remembered, present))
  }

  /** A doubled tab has the same draft: what the other one froze is its sheet, and this one's is another. */
  async function keep(draft: NewEntry & { readonly id?: string }, sheet: object): Promise<void> {
    const body = JSON.stringify({ id: draft.id, ...sheet })
    const present = await outbox.put(draft)
    const frozen = present?.state === 'draft' ? await outbox.freeze(draft.key, body) : present
    if (frozen?.body === body) return
    const other = newUuid(Date.now())
    await outbox.put({
      ...draft,
      key: other,
      id: other,
      state: 'waiting',
      body: JSON.stringify({ id: other, ...sheet }),
    })
  }

  async function refresh(): Promise<void> {
    planned = undefined
    unsent = await tally.show()
  }

  function say(text: string): void {
    const place = document.getElementById('sheet-problem')
    if (!place) return
    place.hidden = text === ''
    place.textContent = text
  }
}

function fieldsOf(form: HTMLFormElement): Field[] {
  const fields: Field[] = []
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && !OF_THE_FORM.has(name)) fields.push([name, value])
  })
  return fields
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof RadioNodeList) field.value = value
  else if (field instanceof HTMLTextAreaElement) field.value = value
}

function isFields(draft: unknown): draft is readonly Field[] {
  return Array.isArray(draft) && draft.every((field) => Array.isArray(field) && field.length === 2)
}
