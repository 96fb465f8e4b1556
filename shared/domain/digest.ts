import { createHash } from 'node:crypto'

/** A value as JSON with sorted keys and without absent fields: equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}

/** SHA-256 of a value's canonical text, in base64url: 43 characters. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('base64url')
}

/** SHA-256 of bytes, in hexadecimal: 64 characters, as `sha256sum` prints it. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A UUID (version 8) derived from text: the same text gives the same id. */
export function derivedUuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A shard 0 … count-1 for a text, spread evenly and always the same. */
export function shardOf(text: string, count: number): number {
  return count === 1 ? 0 : createHash('sha256').update(text).digest().readUInt32BE(0) % count
}
