import { randomBytes } from 'node:crypto'
import { spellBase32 } from '../shared/domain/base32.ts'
import { type CounterCode, type RatingId, spellCode } from '../shared/domain/ids.ts'

/** A UUID, version 7: 48 bits of milliseconds, then 74 random bits. Source: RFC 9562, 5.7. */
export function newUuid(now: number): RatingId {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A counter code of 50 random bits. */
export function newCode(): CounterCode {
  return spellCode(randomBytes(10))
}

/** A secret of 130 random bits: 26 base32 characters. */
export function newSecret(): string {
  return spellBase32(randomBytes(26))
}
