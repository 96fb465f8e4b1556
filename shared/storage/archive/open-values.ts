import { deflateRawSync, inflateRawSync } from 'node:zlib'

const ID_BYTES = 16

/**
 * A stored value as JSON, bytes as what they are: `{"$deflated": text}` where they are a text made small, `{"$ids": [...]}` where they are
 * ids, else `{"$base64": text}`. Objects have their members in order, so that equal items give equal lines.
 */
export function openValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return openBytes(value)
  if (Array.isArray(value)) return value.map(openValue)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, inner]) => [name, openValue(inner)]))
}

/** What `openValue` made of a value, as it was stored. */
export function closeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closeValue)
  if (value === null || typeof value !== 'object') return value
  if ('$deflated' in value) return deflated(String(value.$deflated))
  if ('$base64' in value) return Buffer.from(String(value.$base64), 'base64')
  if ('$ids' in value && Array.isArray(value.$ids)) return Buffer.from(value.$ids.join('').replaceAll('-', ''), 'hex')
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, closeValue(inner)]))
}

function openBytes(bytes: Uint8Array): unknown {
  const stored = Buffer.from(bytes)
  const text = inflated(stored)
  // Only what comes back as the same bytes: another release of the compressor may write others.
  if (text !== undefined && deflated(text).equals(stored)) return { $deflated: text }
  const ids = stored.length > 0 && stored.length % ID_BYTES === 0 ? (stored.toString('hex').match(/.{32}/g) ?? []) : []
  // Versions 7 and 8 of UUIDs are all that ever names a rating.
  if (ids.length > 0 && ids.every((id) => /^.{12}[78].{3}[89ab]/.test(id)))
    return { $ids: ids.map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')) }
  return { $base64: stored.toString('base64') }
}

const deflated = (text: string): Buffer => deflateRawSync(text, { level: 9 })

function inflated(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflateRawSync(bytes))
  } catch {
    return undefined
  }
}
