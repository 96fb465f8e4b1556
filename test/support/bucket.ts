import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { evidenceInS3 } from '../../functions/evidence/evidence-in-s3.ts'
import { startLocalBucket } from '../../functions/local-bucket/bucket.ts'
import type { EvidenceStore, Upload } from '../../shared/usecases/ports/evidence-store.ts'

export type TestBucket = {
  readonly url: string
  readonly folder: string
  readonly evidence: EvidenceStore
  /** Milliseconds by which the bucket's clock is ahead. */
  ahead: number
  close(): Promise<void>
}

/** The store that is deployed, over a bucket of this machine. */
export async function startBucket(pages = 'http://localhost', listed = 1000, existing?: string): Promise<TestBucket> {
  const folder = existing ?? (await mkdtemp(join(tmpdir(), 'bucket-')))
  const clock = { ahead: 0 }
  const credentials = { id: 'local', secret: 'only for tests' }
  const now = () => Date.now() + clock.ahead
  const local = await startLocalBucket({ folder, bucket: 'bukti-uji', credentials, allowed: pages, now, listed })
  const client = new S3Client({
    endpoint: local.url,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: credentials.id, secretAccessKey: credentials.secret },
    maxAttempts: 1,
  })
  return {
    ...{ url: local.url, folder, evidence: evidenceInS3({ bucket: 'bukti-uji', origin: local.url }, client) },
    get ahead() {
      return clock.ahead
    },
    set ahead(by) {
      clock.ahead = by
    },
    async close() {
      client.destroy()
      await local.close()
      if (existing === undefined) await rm(folder, { recursive: true })
    },
  }
}

/** Sends a file as a browser's form does, with fields of somebody else's making where given. */
export function sendFile(
  { url, fields }: Upload,
  bytes: Uint8Array<ArrayBuffer>,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...more })) form.set(name, value)
  form.set('file', new File([bytes], '../../x.html', { type: 'text/html' }))
  return fetch(url, { method: 'POST', body: form, redirect: 'manual', headers: { Origin: 'http://localhost' } })
}
