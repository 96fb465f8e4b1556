import * as z from 'zod/mini'
import { BASE32 } from './base32.ts'

/** How long a rotating QR is shown, in milliseconds. */
export const SHOWN_FOR = 60_000

/** By how many minutes the minute of a QR may differ from the server's: clocks err, and somebody has to unlock a phone. */
const TOLERANCE = 5

/** Whole minutes since 1970, UTC. */
export function minuteIndexOf(instant: number): number {
  return Math.floor(instant / SHOWN_FOR)
}

/** Whether the QR of a minute may still be opened (or already: the screen's clock may be ahead). */
export function isShownNow(minute: number, now: number): boolean {
  return Math.abs(minuteIndexOf(now) - minute) <= TOLERANCE
}

const MINUTE_CHARACTERS = 6
/** 60 bits of a keyed digest. */
export const SEAL_CHARACTERS = 12

const Proof = z.string().check(z.regex(/^[0-9abcdefghjkmnpqrstvwxyz]{18}$/))

/** The minute and its seal as a link carries them: 18 base32 characters. */
export function writeProof(minute: number, seal: string): string {
  const digits = Array.from({ length: MINUTE_CHARACTERS }, (_, place) => BASE32[Math.floor(minute / 32 ** place) % 32])
  return digits.toReversed().join('') + seal
}

/** The minute that a link claims, and the seal that has to prove it; undefined for what is no proof at all. */
export function readProof(text: string): { readonly minute: number; readonly seal: string } | undefined {
  if (!Proof.safeParse(text).success) return undefined
  const minute = Array.from(text.slice(0, MINUTE_CHARACTERS)).reduce((sum, sign) => sum * 32 + BASE32.indexOf(sign), 0)
  return { minute, seal: text.slice(MINUTE_CHARACTERS) }
}
