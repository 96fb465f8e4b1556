import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listPage } from './list-page.ts'
import { objectsIn } from './objects.ts'
import { denialOf } from './policy.ts'
import { type Credentials, isSigned } from './signed.ts'

export type LocalBucket = { readonly url: string; close(): Promise<void> }

type Options = {
  readonly folder: string
  readonly bucket: string
  readonly credentials: Credentials
  /** Whose pages may send files here; others' scripts cannot. */
  readonly allowed: string
  readonly now?: () => number
  /** So many stand on a page of a list, at the most. */
  readonly listed?: number
}

/** No form is larger: the file, and what is said of it. */
const FORM_AT_MOST = 12 * 1024 * 1024

/**
 * What a bucket in the cloud does for files of evidence, over a folder: signed forms, signed requests, signed addresses, and nothing without
 * a signature. As much of the S3 API as is used, at an address of its own, so that browsers meet another origin here too.
 */
export async function startLocalBucket({
  folder,
  bucket,
  credentials,
  allowed,
  now = Date.now,
  listed = 1000,
}: Options): Promise<LocalBucket> {
  const objects = objectsIn(folder)
  const server = createServer((request, response) => {
    answer(request, response).catch(() => end(response, 500, 'InternalError'))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (request.headers.origin === allowed) {
      response.setHeader('Access-Control-Allow-Origin', allowed)
      response.setHeader('Access-Control-Allow-Methods', 'POST')
      response.setHeader('Vary', 'Origin')
    }
    if (request.method === 'OPTIONS') return end(response, request.headers.origin === allowed ? 200 : 403)
    const [, named, ...rest] = url.pathname.split('/').map(decodeURIComponent)
    if (named !== bucket) return end(response, 404, 'NoSuchBucket')
    const key = rest.join('/')
    if (request.method === 'POST' && key === '') return take(request, response, url)
    if (!isSigned(request, url, credentials, now())) return end(response, 403, 'AccessDenied')
    if (request.method === 'PUT') return put(request, response, key)
    if (request.method === 'GET' && url.searchParams.get('list-type') === '2') return list(response, url)
    if (request.method === 'GET') return give(request, response, url, key)
    return end(response, 405, 'MethodNotAllowed')
  }

  async function take(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const body = await read(request)
    if (!body) return end(response, 400, 'EntityTooLarge')
    const type = request.headers['content-type'] ?? ''
    const form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
    const file = form.get('file')
    if (!(file instanceof File)) return end(response, 400, 'InvalidArgument')
    const texts = [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
    )
    const fields = new Map(texts)
    const denied = denialOf(fields, file.size, credentials, now())
    if (denied) return end(response, denied.startsWith('Entity') ? 400 : 403, denied)
    const key = fields.get('key') ?? ''
    await objects.put(key, Buffer.from(await file.arrayBuffer()))
    const back = fields.get('success_action_redirect')
    if (back === undefined) return end(response, Number(fields.get('success_action_status') ?? 204))
    const to = new URL(back, url)
    for (const [name, value] of Object.entries({ bucket, key })) to.searchParams.set(name, value)
    response.setHeader('Location', to.href)
    return end(response, 303)
  }

  async function put(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
    const body = await read(request)
    const digest = body && createHash('sha256').update(body).digest('hex')
    const claimed = request.headers['x-amz-content-sha256']
    if (!body || (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== digest)) return end(response, 400, 'InvalidDigest')
    await objects.put(key, body)
    return end(response, 200)
  }

  async function list(response: ServerResponse, url: URL): Promise<void> {
    const asked = (name: string) => url.searchParams.get(name) ?? undefined
    const prefix = asked('prefix') ?? ''
    const page = listPage(await objects.list(prefix), {
      prefix,
      delimiter: asked('delimiter'),
      after: asked('continuation-token'),
      atMost: Math.min(listed, Number(asked('max-keys') ?? listed)),
    })
    response.setHeader('Content-Type', 'application/xml')
    response.end(page)
  }

  async function give(request: IncomingMessage, response: ServerResponse, url: URL, key: string): Promise<void> {
    const bytes = await objects.get(key)
    if (!bytes) return end(response, 404, 'NoSuchKey')
    const until = Number(/^bytes=0-(\d+)$/.exec(request.headers.range ?? '')?.[1] ?? bytes.length) + 1
    const said = {
      'content-disposition': 'attachment',
      'content-type': 'application/octet-stream',
      'cache-control': '',
    }
    for (const [name, value] of Object.entries(said)) {
      const wished = url.searchParams.get(`response-${name}`) ?? value
      if (wished !== '') response.setHeader(name, wished)
    }
    response.writeHead(request.headers.range === undefined ? 200 : 206).end(bytes.subarray(0, until))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function end(response: ServerResponse, status: number, code?: string): void {
  if (code === undefined) {
    response.writeHead(status).end()
    return
  }
  response.writeHead(status, { 'Content-Type': 'application/xml' })
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

/** The body, or nothing for one that is too large. */
async function read(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length <= FORM_AT_MOST) chunks.push(chunk)
  }
  return length > FORM_AT_MOST ? undefined : Buffer.concat(chunks)
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the bucket listens on no port')
  return address.port
}
