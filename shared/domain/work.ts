import { pbkdf2Sync } from 'node:crypto'
import * as z from 'zod/mini'

/** How hard a proof of work is: tries of so many iterations each, 2^bits tries on average. */
export const Work = z.strictObject({
  iterations: z.int().check(z.minimum(1), z.maximum(100_000)),
  bits: z.int().check(z.minimum(1), z.maximum(24)),
})
export type Work = z.infer<typeof Work>

/**
 * What a page is given. A try takes a browser 0.8 ms here, and the server 1.5 ms; a phone with a sixth of the speed 5 ms, and 3 ms more
 * to ask for it. Its 256 tries are 2 s: half of all phones are through in 1.5 s, and one in a hundred takes 10 s, while its owner reads.
 */
export const WORK: Work = { iterations: 4_000, bits: 8 }

const SALT = 'suara-loket'
const NONCE = /^\d{1,9}$/

/**
 * Whether a nonce is a proof of work for a challenge: PBKDF2-SHA-256 of `challenge:nonce` begins with so many zero bits. A phone does
 * that nearly as fast as a script does, which has the same instructions for it. A check costs one try, whatever is sent.
 */
export function workDone(challenge: string, { iterations, bits }: Work, nonce: string): boolean {
  if (!NONCE.test(nonce)) return false
  const hash = pbkdf2Sync(`${challenge}:${nonce}`, SALT, iterations, 32, 'sha256')
  return Math.clz32(hash.readUInt32BE(0)) >= bits
}
