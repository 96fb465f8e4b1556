import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { Refusal } from '../../shared/domain/refusals.ts'

/** Bytes that a sent archive may unpack to, all its parts together: what a sheet of a hundred thousand rows has. */
const LIMIT = 64 * 1024 * 1024

const LOCAL_HEADER = 0x04034b50
const DESCRIPTOR = 0x08074b50
const STORED = 0
const DEFLATED = 8
const SIZES_FOLLOW = 0x08

/**
 * Refuses a ZIP archive that unpacks to more than the limit, by unpacking it under that limit: what its headers say of sizes is the
 * sender's word. Parts are found as the reader of spreadsheets finds them, one behind the other. Throws `import-invalid`.
 */
export async function refuseBomb(archive: Buffer): Promise<void> {
  let left = LIMIT
  let at = 0
  while (at + 30 <= archive.length && archive.readUInt32LE(at) === LOCAL_HEADER) {
    const flags = archive.readUInt16LE(at + 6)
    const method = archive.readUInt16LE(at + 8)
    const packed = archive.readUInt32LE(at + 18)
    const claimed = archive.readUInt32LE(at + 22)
    const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
    const isFollowed = (flags & SIZES_FOLLOW) !== 0
    // The reader sets aside as much memory as the header claims.
    if (!isFollowed && claimed > left) throw tooLarge()
    if (method === DEFLATED) {
      const { size, read } = await inflate(archive.subarray(start), left)
      left -= size
      at = start + (isFollowed ? read + descriptorLength(archive, start + read) : packed)
    } else if (method === STORED && !isFollowed) {
      left -= packed
      at = start + packed
    } else throw unreadable()
    if (left < 0) throw tooLarge()
  }
}

/** How much comes out of a deflated part, and how many bytes it took up. */
async function inflate(part: Buffer, limit: number): Promise<{ readonly size: number; readonly read: number }> {
  const inflater = createInflateRaw()
  let size = 0
  const measure = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > limit) throw tooLarge()
    }
  }
  try {
    await pipeline([part], inflater, measure)
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable()
  }
  return { size, read: inflater.bytesWritten }
}

/** Behind a part whose sizes were not known when it was begun: with or without a mark, of 32 or 64 bits each. */
function descriptorLength(archive: Buffer, at: number): number {
  const marked = at + 4 <= archive.length && archive.readUInt32LE(at) === DESCRIPTOR ? 4 : 0
  const isHeader = (next: number) => next + 2 <= archive.length && archive.toString('latin1', next, next + 2) === 'PK'
  return marked + (isHeader(at + marked + 12) || !isHeader(at + marked + 20) ? 12 : 20)
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
