import { type ImportOutcome, joined } from '../components/import-outcome.ts'
import { imports } from '../text/staff/import.ts'
import { importView } from './import-view.ts'

/** What a request of ours may carry. */
const LARGEST = 4 * 1024 * 1024
/** Seconds until a slice that failed is sent again; after the last it is for the manager to go on. */
const WAITS = [2, 4, 8, 15, 30, 60] as const

type Step = 'periksa' | 'impor'

const form = document.querySelector<HTMLFormElement>('form.import')
if (form) start(form)

/** Sends the file slice by slice. Each answer says from which row to go on, so that what is shown is done, and nothing is lost by a break. */
function start(form: HTMLFormElement): void {
  const view = importView()
  let stop: AbortController | undefined

  form.noValidate = true
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const isImport = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'impor'
    void run(isImport ? 'impor' : 'periksa')
  })
  view.onCancel(() => stop?.abort())
  addEventListener('beforeunload', (event) => {
    if (stop) event.preventDefault()
  })

  async function run(step: Step): Promise<void> {
    const sent = new FormData(form)
    const file = sent.get('berkas')
    if (stop) return
    if (!(file instanceof File) || file.size === 0) return view.problem(imports.choose)
    if (file.size > LARGEST) return view.problem(imports.tooLarge(form.dataset.command ?? ''))
    stop = new AbortController()
    view.begin()
    try {
      await slices(step, sent, stop.signal)
    } finally {
      stop = undefined
      view.end()
    }
  }

  async function slices(step: Step, sent: FormData, signal: AbortSignal): Promise<void> {
    let outcome: ImportOutcome | undefined
    sent.set('langkah', step)
    do {
      sent.set('dari', String(outcome?.next ?? 0))
      sent.set('sidik', outcome?.digest ?? '')
      const answer = await untilAnswered(sent, signal)
      if ('problem' in answer) {
        if (outcome) view.result(outcome, step === 'periksa')
        view.problem(answer.problem)
        return
      }
      outcome = joined(outcome, answer)
      view.progress(step === 'periksa' ? imports.checking : imports.storing, outcome.next ?? outcome.rows, outcome.rows)
    } while (outcome.next !== null)
    view.result(outcome, step === 'periksa')
    view.lookAtResult()
  }

  /** Sends a slice until the server says something of its own, or it is stopped. A slice sent twice stores each row once. */
  async function untilAnswered(
    sent: FormData,
    signal: AbortSignal,
  ): Promise<ImportOutcome | { readonly problem: string }> {
    for (const wait of [...WAITS, undefined]) {
      const answer = await ask(sent, signal)
      if (signal.aborted) return { problem: imports.stopped }
      if (answer) return answer
      if (wait === undefined) break
      view.say(imports.retrying(String(wait)))
      await pause(wait * 1000, signal)
      if (signal.aborted) return { problem: imports.stopped }
    }
    return { problem: imports.failed }
  }

  async function ask(
    sent: FormData,
    signal: AbortSignal,
  ): Promise<ImportOutcome | { readonly problem: string } | undefined> {
    try {
      const headers = { Accept: 'application/json', 'Accept-Language': 'id' }
      const response = await fetch(location.pathname, {
        method: 'POST',
        body: sent,
        headers,
        signal,
        cache: 'no-store',
      })
      const isOurs = (response.headers.get('Content-Type') ?? '').includes('json')
      if (response.ok && isOurs) return await response.json()
      if (response.status >= 500 || response.status === 429 || !isOurs) return undefined
      const { detail } = await response.json()
      return { problem: String(detail) }
    } catch {
      // No network; or the file was changed or taken away, which a browser tells no otherwise.
      return (await isReadable(sent.get('berkas'))) ? undefined : { problem: imports.sentOn }
    }
  }
}

async function isReadable(file: FormDataEntryValue | null): Promise<boolean> {
  if (!(file instanceof File)) return false
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
