import { inflateRawSync } from 'node:zlib'
import { Unfit } from './unfit.ts'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 0x01
/** A descriptor behind a part is at most so long; more than that is room for something hidden. */
const GAP_AT_MOST = 24
const PARTS_AT_MOST = 5_000

/** How much may still be unpacked, all parts and archives within together, and how deep this one lies. */
export type Budget = { left: number; readonly depth: number }

type Part = { readonly name: string; readonly unpack: () => Buffer }
type Entry = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/**
 * The parts of a ZIP archive by its directory, each to be unpacked within the budget. Stricter than the format: nothing before, between or
 * behind the parts, no two that overlap or are called alike, no local header that says otherwise than the directory. What two readers could
 * read differently is refused. Throws `Unfit`.
 */
export function openArchive(bytes: Buffer, budget: Budget): Part[] {
  const entries = directoryOf(bytes)
  // What an archive says of itself is enough to refuse it, never to trust it.
  if (entries.reduce((sum, { size }) => sum + size, 0) > budget.left) throw new Unfit('bomb')
  return placed(bytes, entries).map(({ entry, start }) => ({
    name: entry.name,
    unpack: () => unpacked(bytes.subarray(start, start + entry.packed), entry, budget),
  }))
}

function directoryOf(bytes: Buffer): Entry[] {
  const end = bytes.length - END_LENGTH
  if (end < 0 || bytes.readUInt32LE(end) !== END || bytes.readUInt16LE(end + 20) !== 0) {
    throw new Unfit(bytes.includes('PK\x05\x06', 0, 'latin1') ? 'two-kinds' : 'broken')
  }
  const [count, length, first] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ]
  const isOneDisk = bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === count
  if (!isOneDisk || count === 0 || count > PARTS_AT_MOST) throw new Unfit('broken')
  if (first + length !== end) throw new Unfit('two-kinds')
  const entries: Entry[] = []
  const names = new Set<string>()
  let at = first
  while (entries.length < count) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new Unfit('broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const isStrange = /(^|\/)\.\.(\/|$)|^\/|[\\\0]|^[a-z]:/i.test(name) || names.has(name.toLowerCase())
    if (isStrange) throw new Unfit('broken')
    names.add(name.toLowerCase())
    entries.push({
      name,
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (at !== end) throw new Unfit('broken')
  return entries
}

/** Where each part's content lies: one behind the other, from the first byte to the directory. */
function placed(bytes: Buffer, entries: readonly Entry[]) {
  const directory = bytes.readUInt32LE(bytes.length - END_LENGTH + 16)
  let behind = 0
  const found = entries
    .toSorted((a, b) => a.at - b.at)
    .map((entry, index) => {
      const start = startOf(bytes, entry, directory)
      const gap = entry.at - behind
      if (gap < 0) throw new Unfit('bomb')
      if (gap > (index === 0 ? 0 : GAP_AT_MOST)) throw new Unfit('two-kinds')
      behind = start + entry.packed
      return { entry, start }
    })
  if (behind > directory) throw new Unfit('broken')
  if (directory - behind > GAP_AT_MOST) throw new Unfit('two-kinds')
  return found
}

function startOf(bytes: Buffer, { at, name, method, flags }: Entry, directory: number): number {
  if (at + 30 > directory || bytes.readUInt32LE(at) !== LOCAL) throw new Unfit('broken')
  const nameLength = bytes.readUInt16LE(at + 26)
  const isSame = bytes.toString('utf8', at + 30, at + 30 + nameLength) === name && bytes.readUInt16LE(at + 8) === method
  if (((flags | bytes.readUInt16LE(at + 6)) & ENCRYPTED) !== 0) throw new Unfit('locked')
  if (!isSame || (method !== STORED && method !== DEFLATED)) throw new Unfit('broken')
  return at + 30 + nameLength + bytes.readUInt16LE(at + 28)
}

/** A part's content: as long as was said and no longer, whatever comes out. */
function unpacked(part: Buffer, { method, size }: Entry, budget: Budget): Buffer {
  if (size > budget.left) throw new Unfit('bomb')
  budget.left -= size
  const content = method === STORED ? part : inflated(part, size)
  if (content.length !== size) throw new Unfit('broken')
  return content
}

function inflated(part: Buffer, atMost: number): Buffer {
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, atMost) })
  } catch (error) {
    const isLonger = error instanceof RangeError
    throw new Unfit(isLonger ? 'bomb' : 'broken', { cause: error })
  }
}
