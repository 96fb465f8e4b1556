import { open } from 'node:fs/promises'
import type { SheetRow } from '../../shared/domain/import-cell.ts'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { delimiterOf } from './delimiter.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** How much of a file is looked at to tell what it is. */
const HEAD = 64 * 1024

/**
 * A file's rows, which can be read again and again from the beginning: of a file by its path, or of one that was sent. What the
 * file is, its content says: names lie. Throws `import-invalid` where it cannot be read.
 */
export async function openSpreadsheet(file: string | Buffer): Promise<AsyncIterable<SheetRow>> {
  const head = typeof file === 'string' ? await headOf(file) : file.subarray(0, HEAD)
  if (head.length === 0)
    throw cannotImport(typeof file === 'string' ? `Berkas "${file}" kosong.` : 'Berkas ini kosong.')
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) {
    const rows = await readXlsx(file)
    return { [Symbol.asyncIterator]: () => asynchronous(rows) }
  }
  // The container of old Excel files and of XLSX files under a password.
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw cannotImport(
      'Berkas ini Excel lama (.xls) atau terkunci kata sandi. Simpan ulang sebagai XLSX atau CSV UTF-8.',
    )
  }
  const delimiter = delimiterOf(new TextDecoder().decode(head))
  return { [Symbol.asyncIterator]: () => readCsv(file, delimiter) }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw cannotImport(
      `Berkas "${path}" ${error.code === 'ENOENT' ? 'tidak ada' : `tidak dapat dibuka (${error.code})`}.`,
    )
  })
  try {
    if (!(await file.stat()).isFile()) throw cannotImport(`"${path}" bukan berkas.`)
    const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

async function* asynchronous<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}
