import { evidence as text } from '../text/staff/performance/evidence.ts'

export type Sent = { readonly id: string; readonly size: number; readonly name: string }
export type Sending = { readonly result: Promise<Sent | { readonly problem: string }>; stop(): void }

/** What the service answers that was asked to let a file be sent. */
type Prepared = {
  readonly file: { readonly id: string; readonly name: string }
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

/** Asks whether a file may be sent, then sends it straight to where it is kept, and tells how much of it went. */
export function sendEvidence(
  file: File,
  at: { readonly path: string; readonly token: string },
  tell: (share: number) => void,
): Sending {
  const stop = new AbortController()
  return {
    result: send(file, at, tell, stop.signal).catch(() => ({ problem: problemAfter(stop.signal) })),
    stop: () => stop.abort(),
  }
}

const problemAfter = ({ aborted }: AbortSignal) => (aborted ? text.stopped : text.failed)

async function send(
  file: File,
  { path, token }: { readonly path: string; readonly token: string },
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Sent | { readonly problem: string }> {
  const body = new URLSearchParams({ name: file.name, size: String(file.size) })
  const headers = { Accept: 'application/json', 'Accept-Language': 'id', 'X-Formulir': token }
  const answer = await fetch(path, { method: 'POST', body, headers, signal, cache: 'no-store' })
  const said = await answer.json()
  if (!answer.ok) return { problem: String(said.detail) }
  const prepared: Prepared = said
  await upload(file, prepared, tell, signal)
  return { id: prepared.file.id, name: prepared.file.name, size: file.size }
}

/** Only the older of the two ways tells how much of a body went. */
function upload(
  file: File,
  { url, fields }: Prepared,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  // Whatever stands behind the file is not read.
  form.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new Error(String(request.status))),
    )
    for (const ending of ['error', 'abort', 'timeout'])
      request.addEventListener(ending, () => reject(new Error(ending)))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
