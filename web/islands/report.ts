import { FORM_TOKEN } from '../components/form-token.ts'
import type { Entry } from './entry.ts'
import { startEvidence } from './evidence-field.ts'
import { keepSending } from './keep-sending.ts'
import { walkByEnter } from './next-field.ts'
import { openOutbox } from './outbox.ts'
import { reportState } from './report-state.ts'
import { newKey, newUuid } from './uuid.ts'

type Fields = Readonly<Record<string, string>>

/** What the page says of its report. */
type Frame = {
  readonly person: string
  readonly report: string
  readonly version: number
  readonly label: string
  readonly zone: string
}

const found = document.querySelector<HTMLFormElement>('form.report')
if (found) start(found)

/** Keeps a report's form on the device from its first letter on, and sends it until the server has it. */
function start(form: HTMLFormElement): void {
  const frame: Frame = JSON.parse(form.dataset.frame ?? '{}')
  const path = location.pathname
  // Of this person alone: others may use the same phone.
  const key = `laporan ${frame.person} ${frame.report}`
  const token = field(form, FORM_TOKEN)?.value
  const outbox = openOutbox(token === undefined ? {} : { 'X-Formulir': token })
  const state = reportState(form, { path, zone: frame.zone })
  const send = keepSending(outbox)
  let id = newUuid(Date.now())
  let isKept = false
  const evidence = [...form.querySelectorAll<HTMLElement>('[data-evidence]')].flatMap(
    (each) => startEvidence(each) ?? [],
  )

  walkByEnter(form)
  outbox.onChange(() => void look())
  form.addEventListener('input', () => void keep())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void finish()
  })
  addEventListener('beforeunload', (event) => {
    if (isKept && !outbox.durable) event.preventDefault()
  })
  void resume()

  /** Takes up the draft that was left here, if the report is still the one that it was begun on. */
  async function resume(): Promise<void> {
    const known = await outbox.get(key)
    const isBack = document.querySelector('.problems, .conflict[role=alert]') !== null
    if (known?.state === 'sent' || (known?.state === 'draft' && !isBack && versionOf(known) !== frame.version)) {
      await outbox.remove(key)
    } else if (known) {
      id = known.id
      // What came back with what is wrong says so beside what was typed.
      if (!isBack && isFields(known.draft)) fill(known.draft)
      if (known.state === 'draft' && !isBack) state.resumed()
    }
    const hidden = field(form, 'submission')
    if (hidden) hidden.value = id
    form.classList.add('ready')
    await look()
  }

  function draft() {
    return { key, id, path, label: frame.label, at: Date.now(), state: 'draft', draft: fieldsOf(form) } as const
  }

  async function keep(): Promise<void> {
    const kept = await outbox.put(draft())
    isKept = true
    if (kept?.state === 'draft') state.kept(outbox.durable, kept.at)
  }

  /** Makes the draft what is sent. A doubled tab finds that it was sent already, and shows how that went. */
  async function finish(): Promise<void> {
    state.sendingFiles()
    await Promise.all(evidence.map((each) => each.settled()))
    const receiptKey = newKey()
    const fresh = { ...draft(), receiptKey }
    const present = await outbox.put(fresh)
    if (present?.state === 'draft') {
      const body = JSON.stringify({ receiptKey, person: frame.person, fields: fresh.draft })
      await outbox.freeze(key, body)
    }
    await look()
    await send()
  }

  /** Shows how it stands with what is kept here. */
  async function look(): Promise<void> {
    const entry = await outbox.get(key)
    if (!entry || entry.state === 'draft') return
    if (entry.state === 'sent') {
      isKept = false
      state.sent(entry)
    } else if (entry.state === 'parked') await refused(entry)
    else state.waiting(entry, outbox.durable)
  }

  /** The server’s no: sent once more as the form that it is, the page comes back with what is wrong and what was typed. */
  async function refused(entry: Entry): Promise<void> {
    const { body: _body, problem: _problem, receiptKey: _key, ...rest } = entry
    isKept = false
    await outbox.remove(key)
    await outbox.put({ ...rest, state: 'draft', tries: 0, next: 0 })
    state.unlock()
    form.submit()
  }

  function fill(fields: Fields): void {
    for (const [name, value] of Object.entries(fields)) {
      // The version is the page's: by it a draft that was overtaken is known.
      if (name === 'version' || name === 'submission' || /^f-/.test(name)) continue
      const known = field(form, name) ?? document.getElementById(name)
      if (known instanceof HTMLInputElement || known instanceof HTMLTextAreaElement) known.value = value
      known?.closest('details')?.toggleAttribute('open', value !== '')
    }
    for (const each of evidence) each.choose(fields)
  }

  function versionOf({ draft: fields }: Entry): number {
    return isFields(fields) ? Number(fields.version) : -1
  }
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  const named = form.elements.namedItem(name)
  return named instanceof HTMLInputElement ? named : undefined
}

/** All that stands in the form, but what proves the page to be ours. */
function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Record<string, string> = {}
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && name !== FORM_TOKEN) fields[name] = value
  })
  return fields
}

function isFields(draft: unknown): draft is Fields {
  return typeof draft === 'object' && draft !== null && Object.values(draft).every((each) => typeof each === 'string')
}
