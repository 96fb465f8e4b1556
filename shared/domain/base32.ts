/** Crockford's base32, without i, l, o and u: codes that people can read from a wall without mistaking a sign. */
export const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz'

/** Spells random bytes: the low five bits of each, so that every text of this length is equally likely. */
export function spellBase32(random: Uint8Array): string {
  return Array.from(random, (byte) => BASE32[byte & 31]).join('')
}
