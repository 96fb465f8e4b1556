import * as z from 'zod/mini'
import { type Credentials, isSignature, scopeOf } from './signed.ts'

const Condition = z.union([
  z.record(z.string(), z.string()),
  z.tuple([z.literal('eq'), z.string(), z.string()]),
  z.tuple([z.literal('starts-with'), z.string(), z.string()]),
  z.tuple([z.literal('content-length-range'), z.int(), z.int()]),
])
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) })

/** Why a bucket does not take what a form sends, as S3 calls it. */
export type Denial = 'AccessDenied' | 'SignatureDoesNotMatch' | 'EntityTooSmall' | 'EntityTooLarge'

/** What a form may say beside what its policy asks: the policy, and what signs it. */
const FREE = new Set(['policy', 'x-amz-signature', 'file'])

/**
 * Whether a form may send so many bytes: signed by us, not over, every condition of its policy met, and no field that the policy does not
 * know. Source: Amazon S3 API reference, POST policy.
 */
export function denialOf(
  fields: ReadonlyMap<string, string>,
  size: number,
  credentials: Credentials,
  now: number,
): Denial | undefined {
  const text = fields.get('policy') ?? ''
  const scope = scopeOf(fields.get('x-amz-credential'), credentials)
  if (!scope || !isSignature(text, scope, fields.get('x-amz-signature') ?? '', credentials))
    return 'SignatureDoesNotMatch'
  const { data } = Policy.safeParse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')))
  if (!data || now > Date.parse(data.expiration)) return 'AccessDenied'
  const known = new Set<string>()
  for (const condition of data.conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      if (size < condition[1]) return 'EntityTooSmall'
      if (size > condition[2]) return 'EntityTooLarge'
    } else if (!isMet(condition, fields, known)) return 'AccessDenied'
  }
  return [...fields.keys()].every((name) => FREE.has(name) || known.has(name)) ? undefined : 'AccessDenied'
}

function isMet(condition: z.infer<typeof Condition>, fields: ReadonlyMap<string, string>, known: Set<string>): boolean {
  const wanted = Array.isArray(condition)
    ? [[String(condition[1]).replace(/^\$/, ''), String(condition[2])] as const]
    : Object.entries(condition)
  const begins = Array.isArray(condition) && condition[0] === 'starts-with'
  return wanted.every(([field, value]) => {
    const name = field.toLowerCase()
    known.add(name)
    const sent = fields.get(name)
    return sent !== undefined && (begins ? sent.startsWith(value) : sent === value)
  })
}
