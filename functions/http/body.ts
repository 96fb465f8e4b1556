import type { Context } from 'hono'
import { Refusal } from '../../shared/domain/refusals.ts'
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

/** The fields of a form, each sent once. Throws the same. */
export async function readForm(c: Context): Promise<Map<string, string>> {
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(await readText(c, 'application/x-www-form-urlencoded'))) {
    if (fields.has(name)) throw sentTwice(name)
    fields.set(name, value)
  }
  return fields
}

/** A form with a file in it. Throws `media-type-unsupported`, `body-too-large`, `body-unreadable`. */
export async function readUpload(c: Context): Promise<FormData> {
  requireType(c, 'multipart/form-data')
  const bytes = await readLimited(c.req.raw, UPLOAD_LIMIT_KB)
  try {
    return await new Response(bytes, { headers: { 'Content-Type': c.req.header('Content-Type') ?? '' } }).formData()
  } catch (error) {
    throw new Refusal('body-unreadable', {}, [], { cause: error })
  }
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
  const [sentType = ''] = (c.req.header('Content-Type') ?? '').split(';')
  const isEncoded = (c.req.header('Content-Encoding') ?? 'identity') !== 'identity'
  if (sentType.trim().toLowerCase() !== mediaType || isEncoded) {
    throw new Refusal('media-type-unsupported', { expected: mediaType })
  }
}

/** Reads no further than the limit in kB, whatever length the sender claimed. */
async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Refusal('body-too-large', { limit })
  if (Number(request.headers.get('Content-Length') ?? 0) > limit * 1024) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > limit * 1024) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
