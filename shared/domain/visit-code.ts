import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import { BASE32, spellBase32 } from './base32.ts'
import { DeviceId } from './device.ts'
import { Slug } from './ids.ts'

const RANDOM_CHARACTERS = 12

/**
 * A one-time code of a visit: 12 base32 characters (60 random bits) and one that checks them. It means something in one unit only,
 * and is looked up there.
 */
export const VisitCode = z.string().check(
  z.regex(/^[0-9abcdefghjkmnpqrstvwxyz]{13}$/),
  z.refine((code) => residueOf(code) === 0),
)
export type VisitCode = z.infer<typeof VisitCode>

/** The code with a number in a batch. The same secret gives the same codes: a batch asked for again is not a second one. */
export function visitCodeAt(secret: string, index: number): VisitCode {
  const bytes = createHmac('sha256', secret).update(`visit code ${index}`).digest()
  const body = spellBase32(bytes.subarray(0, RANDOM_CHARACTERS))
  return VisitCode.parse(body + BASE32[timesAlpha(residueOf(body))])
}

/** In groups, as it is printed: `7k3m-9xq2-c4tw-h`. */
export function groupedCode(code: VisitCode): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/*
 * The characters are elements of GF(32), written as polynomials over x^5 + x^2 + 1, and weighted with the powers of its generator. No
 * weight is zero and no two are alike, so that one wrong character and two swapped ones always leave a residue.
 */
const POLYNOMIAL = 0b100101

function residueOf(code: string): number {
  return Array.from(code).reduce((sum, sign) => timesAlpha(sum) ^ BASE32.indexOf(sign), 0)
}

function timesAlpha(element: number): number {
  const shifted = element << 1
  return shifted & 0b100000 ? shifted ^ POLYNOMIAL : shifted
}

/** Who asked for a batch: a manager who prints slips, or a queue system by its device's id. */
export const BatchOrigin = z.union([z.literal('slips'), DeviceId])
export type BatchOrigin = z.infer<typeof BatchOrigin>

export const BatchSize = z.int().check(z.minimum(1), z.maximum(500))
export const BatchDays = z.int().check(z.minimum(1), z.maximum(60))
export const BATCH_DAYS = 7

/** Codes made together. `id` is whoever asked's own: asking again with it gives the same codes. */
export const VisitCodeBatch = z.strictObject({
  agency: Slug,
  unit: Slug,
  origin: BatchOrigin,
  id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)),
  count: BatchSize,
  counter: z.optional(Slug),
  service: z.optional(Slug),
  days: BatchDays,
  mintedAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  /** What the codes are made from. */
  secret: z.string(),
})
export type VisitCodeBatch = z.infer<typeof VisitCodeBatch>

/** A code as it lies in its unit. */
export const IssuedCode = z.strictObject({
  agency: Slug,
  unit: Slug,
  code: VisitCode,
  counter: z.optional(Slug),
  service: z.optional(Slug),
  validUntil: z.iso.datetime(),
})
export type IssuedCode = z.infer<typeof IssuedCode>

/** All codes of a batch, in order. */
export function codesOf(batch: VisitCodeBatch): IssuedCode[] {
  const { agency, unit, counter, service, validUntil, secret, count } = batch
  return Array.from({ length: count }, (_, index) => ({
    agency,
    unit,
    code: visitCodeAt(secret, index),
    counter,
    service,
    validUntil,
  }))
}
