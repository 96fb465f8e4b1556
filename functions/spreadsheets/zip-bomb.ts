import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { refuseSparse } from './sparse-sheet.ts'

/** Bytes that a sent archive may unpack to, all its parts together: what a sheet of a hundred thousand rows has. */
const LIMIT = 64 * 1024 * 1024

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_HEADER = 0x02014b50
/** What programs for browsers begin with: the reader skips it wherever it lies. */
const EXTENSION_HEADER = 0x34327243
/** Bytes of the shortest record that is read here, a part's header without its name. */
const SHORTEST = 30
const DESCRIPTOR = Buffer.from('PK\x07\x08', 'latin1')
const STORED = 0
const DEFLATED = 8
const SIZES_FOLLOW = 0x08
/** Where sizes of 64 bits stand elsewhere: no archive that can be sent needs them. */
const ELSEWHERE = 0xffffffff

/**
 * Refuses a ZIP archive that unpacks to more than the limit, by unpacking it under that limit: what its headers say of sizes is the
 * sender's word; and a sheet whose cells lie so far apart that reading it fills the memory with what is between. Parts are found as the
 * reader of spreadsheets finds them (unzipper's `Parse`), one behind the other to the archive's end: what only one of the two would
 * find is refused. Throws `import-invalid`.
 */
export async function refuseBomb(archive: Buffer): Promise<void> {
  let left = LIMIT
  let at = 0
  while (signatureAt(archive, at) === LOCAL_HEADER) {
    const part = partAt(archive, at)
    // The reader sets aside as much memory as the header claims.
    if (!part.isFollowed && part.claimed > left) throw tooLarge()
    const content = part.method === STORED ? part.packed : await inflate(part.packed, left)
    left -= content.length
    if (left < 0) throw tooLarge()
    if (part.isRead) refuseSparse(content)
    at = part.end
  }
  const directory = at
  while (signatureAt(archive, at) === DIRECTORY_HEADER && at + 46 <= archive.length) {
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  // From anything but these the reader goes to the archive's end and no further.
  const next = signatureAt(archive, at)
  if (at === directory || next === LOCAL_HEADER || next === EXTENSION_HEADER) throw unreadable()
}

/** The first four bytes of a record; undefined where none is left. */
function signatureAt(archive: Buffer, at: number): number | undefined {
  return at + SHORTEST <= archive.length ? archive.readUInt32LE(at) : undefined
}

/** A part by its own header: its bytes as they are packed, and where the next one begins. */
function partAt(archive: Buffer, at: number) {
  const method = archive.readUInt16LE(at + 8)
  const length = archive.readUInt32LE(at + 18)
  const claimed = archive.readUInt32LE(at + 22)
  const nameEnd = at + 30 + archive.readUInt16LE(at + 26)
  const start = nameEnd + archive.readUInt16LE(at + 28)
  // Sizes that are there are taken, whatever is said of others that follow.
  const isFollowed = (archive.readUInt16LE(at + 6) & SIZES_FOLLOW) !== 0 && length === 0
  const isReadable = method === DEFLATED || (method === STORED && !isFollowed)
  const packedEnd = isFollowed ? archive.indexOf(DESCRIPTOR, start) : start + length
  const end = isFollowed ? packedEnd + 16 : packedEnd
  if (!isReadable || length === ELSEWHERE || packedEnd < start || end > archive.length) throw unreadable()
  const isRead = /\.xml(\.rels)?$/.test(archive.toString('utf8', at + 30, nameEnd))
  return { isRead, method, claimed, isFollowed, packed: archive.subarray(start, packedEnd), end }
}

/** What comes out of a deflated part, no further than the limit. */
async function inflate(packed: Buffer, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const collect = async (unpacked: AsyncIterable<Buffer>) => {
    for await (const chunk of unpacked) {
      size += chunk.length
      if (size > limit) throw tooLarge()
      chunks.push(chunk)
    }
  }
  try {
    await pipeline([packed], createInflateRaw(), collect)
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable()
  }
  return Buffer.concat(chunks)
}

function tooLarge(): Error {
  return cannotImport(
    'Isi berkas ini terlalu besar setelah dibuka. Simpan sebagai CSV UTF-8, atau bagi menjadi beberapa berkas.',
  )
}

function unreadable(): Error {
  return cannotImport(
    'Berkas ini bukan XLSX yang dapat dibaca. Buka di Excel lalu simpan ulang sebagai XLSX atau CSV UTF-8.',
  )
}
