import type { Context } from 'hono'
import { Refusal } from '../../shared/domain/refusals.ts'
import { FORM_TOKEN } from '../../web/components/form-token.ts'
import { repeatedName } from './repeated-name.ts'

/** No honest body comes near it: nine answers, a profile and a comment of 1,000 characters. */
const LIMIT_KB = 64

/** A file of 4 MB and what is said of it: base64 and all, what the gateway hands to a function has no room for more. */
const UPLOAD_LIMIT_KB = 4 * 1024 + 64

/** The body's JSON. Throws `media-type-unsupported`, `body-too-large`, `body-unreadable`, and `answers-invalid` for a field sent twice. */
export async function readJson(c: Context): Promise<unknown> {
  const text = await readText(c, 'application/json')
  const value = parse(text)
  const repeated = repeatedName(text)
  if (repeated !== undefined) throw sentTwice(repeated)
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal('body-unreadable', {}, [], { cause: error })
  }
}

/** The fields of a form, each sent once, without what proves it to be ours. Throws the same. */
export async function readForm(c: Context): Promise<Map<string, string>> {
  const fields = await readFields(c)
  fields.delete(FORM_TOKEN)
  return fields
}

async function readFields(c: Context): Promise<Map<string, string>> {
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(await readText(c, 'application/x-www-form-urlencoded'))) {
    if (fields.has(name)) throw sentTwice(name)
    fields.set(name, value)
  }
  return fields
}

/** Forms with files that were read already: who asks whether one is ours has read it before its route does. */
const uploads = new WeakMap<Request, FormData>()

/** A form with a file in it. Throws `media-type-unsupported`, `body-too-large`, `body-unreadable`. */
export async function readUpload(c: Context): Promise<FormData> {
  const before = uploads.get(c.req.raw)
  if (before) return before
  requireType(c, 'multipart/form-data')
  const bytes = await readLimited(c.req.raw, UPLOAD_LIMIT_KB)
  try {
    const type = c.req.header('Content-Type') ?? ''
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
    uploads.set(c.req.raw, form)
    return form
  } catch (error) {
    throw new Refusal('body-unreadable', {}, [], { cause: error })
  }
}

/** What proves a body to be sent by a page of a session's own, where it is sent; its route reads the body again. Throws the same. */
export async function formTokenSent(c: Context): Promise<string | undefined> {
  const header = c.req.header('X-Formulir')
  if (header !== undefined) return header
  if (isType(c, 'application/x-www-form-urlencoded')) return (await readFields(c)).get(FORM_TOKEN)
  const sent = isType(c, 'multipart/form-data') ? (await readUpload(c)).get(FORM_TOKEN) : null
  return typeof sent === 'string' ? sent : undefined
}

const sentTwice = (field: string) => new Refusal('answers-invalid', {}, [{ field, problem: 'invalid' }])

async function readText(c: Context, mediaType: string): Promise<string> {
  requireType(c, mediaType)
  const bytes = await readLimited(c.req.raw, LIMIT_KB)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Refusal('body-unreadable', {}, [], { cause: error })
  }
}

function requireType(c: Context, mediaType: string): void {
  if (!isType(c, mediaType)) throw new Refusal('media-type-unsupported', { expected: mediaType })
}

function isType(c: Context, mediaType: string): boolean {
  const [sentType = ''] = (c.req.header('Content-Type') ?? '').split(';')
  const isEncoded = (c.req.header('Content-Encoding') ?? 'identity') !== 'identity'
  return sentType.trim().toLowerCase() === mediaType && !isEncoded
}

const texts = new WeakMap<Request, Uint8Array<ArrayBuffer>>()

/** Reads no further than the limit in kB, whatever length the sender claimed. What was read once is the same again. */
async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const before = texts.get(request)
  if (before) return before
  const tooLarge = () => new Refusal('body-too-large', { limit })
  if (Number(request.headers.get('Content-Length') ?? 0) > limit * 1024) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > limit * 1024) throw tooLarge()
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  texts.set(request, bytes)
  return bytes
}
