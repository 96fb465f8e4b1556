import { isUtf8 } from 'node:buffer'
import { cannotImport } from '../../shared/domain/import-reasons.ts'

const ADVICE = 'Di Excel: Simpan Sebagai, jenis "CSV UTF-8 (dipisahkan koma)", atau impor langsung berkas XLSX-nya.'

/**
 * Bytes as text, chunk by chunk, without the byte order mark. Throws `import-invalid` for UTF-16 and for anything else that is
 * no UTF-8: replacing what cannot be read would change names and comments without anybody noticing.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let lines = 1
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst && isUtf16(chunk)) throw cannotImport(`Berkas CSV ini disimpan sebagai UTF-16, bukan UTF-8. ${ADVICE}`)
    isFirst = false
    const text = attempt(() => decoder.decode(chunk, { stream: true }))
    if (text === undefined) {
      const line = lines + firstBadLine(chunk)
      throw cannotImport(`Berkas CSV ini bukan UTF-8 (sekitar baris ${line} ada huruf yang tidak terbaca). ${ADVICE}`)
    }
    lines += newlines(chunk)
    yield text
  }
  const rest = attempt(() => decoder.decode())
  if (rest === undefined) throw cannotImport(`Berkas CSV ini terpotong di tengah huruf (baris ${lines}). ${ADVICE}`)
  yield rest
}

function attempt(decode: () => string): string | undefined {
  try {
    return decode()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function isUtf16(start: Uint8Array): boolean {
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  // Without a mark, Latin text in UTF-16 has a zero byte beside every letter.
  return start.subarray(0, 64).includes(0)
}

function newlines(chunk: Uint8Array): number {
  let count = 0
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1
  return count
}

function firstBadLine(chunk: Uint8Array): number {
  let line = 0
  let start = 0
  for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
    if (!isUtf8(chunk.subarray(start, end))) return line
    line += 1
    start = end + 1
  }
  return line
}
