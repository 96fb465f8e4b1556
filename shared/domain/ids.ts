import * as z from 'zod/mini'
import { spellBase32 } from './base32.ts'
import { normalised } from './normalised.ts'

/** An id people chose: lower-case letters, digits and inner hyphens, 1–40 characters. Safe in keys and in URLs. */
export const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40))
export type Slug = z.infer<typeof Slug>

/** A rating's id: a UUID, version 7 (a visit's or a kiosk's own) or 8 (derived from an imported row). */
export const RatingId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
export type RatingId = z.infer<typeof RatingId>

/** A rating's id that a device made by itself when the rating began: version 7. */
export const OwnId = RatingId.check(z.regex(/^.{14}7/))

/** When an id of version 7 was made: milliseconds since 1970, UTC, at most 2^48. Source: RFC 9562, 5.7. */
export function instantOf(id: z.infer<typeof OwnId>): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

/** A counter's short code in a QR link: 10 base32 characters, 50 random bits. */
export const CounterCode = z.string().check(z.regex(/^[0-9abcdefghjkmnpqrstvwxyz]{10}$/))
export type CounterCode = z.infer<typeof CounterCode>

/** The id of somebody who works for an agency: 16 base32 characters, 80 random bits. It says nothing of them, and cannot be guessed. */
export const PersonId = z.string().check(z.regex(/^[0-9abcdefghjkmnpqrstvwxyz]{16}$/))
export type PersonId = z.infer<typeof PersonId>

/** Reads a code as people type it: any case, with spaces or hyphens, O for 0, I and L for 1. */
export function readCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
}

/** Spells a counter code from 10 random bytes: five bits of each byte, so every code is equally likely. */
export function spellCode(random: Uint8Array): CounterCode {
  return CounterCode.parse(spellBase32(random))
}

/** The words of any text as a slug: `ATR/BPN` becomes `atr-bpn`. Empty where nothing is left. */
export function slugOf(text: string): string {
  return normalised(text, 'NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}
