import type { Context } from 'hono'
import { Refusal } from '../../shared/domain/refusals.ts'
import { repeatedName } from './repeated-name.ts'

/** No honest body comes near it: nine answers, a profile and a comment of 1,000 characters. */
const LIMIT_KB = 64

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

const sentTwice = (field: string) => new Refusal('answers-invalid', {}, [{ field, problem: 'invalid' }])

async function readText(c: Context, mediaType: string): Promise<string> {
  const [sentType = ''] = (c.req.header('Content-Type') ?? '').split(';')
  const isEncoded = (c.req.header('Content-Encoding') ?? 'identity') !== 'identity'
  if (sentType.trim().toLowerCase() !== mediaType || isEncoded) {
    throw new Refusal('media-type-unsupported', { expected: mediaType })
  }
  const bytes = await readLimited(c.req.raw)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Refusal('body-unreadable', {}, [], { cause: error })
  }
}

/** Reads no further than the limit, whatever length the sender claimed. */
async function readLimited(request: Request): Promise<Uint8Array> {
  const tooLarge = () => new Refusal('body-too-large', { limit: LIMIT_KB })
  if (Number(request.headers.get('Content-Length') ?? 0) > LIMIT_KB * 1024) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > LIMIT_KB * 1024) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
