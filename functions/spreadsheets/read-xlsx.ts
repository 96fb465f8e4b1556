import { readSheet } from 'read-excel-file/node'
import type { Cell, SheetRow } from '../../shared/domain/import-cell.ts'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { refuseBomb } from './zip-bomb.ts'

/** Characters in all cells together: a long text that stands once in a file may be meant by a hundred thousand cells. */
const LONGEST = 64 * 1024 * 1024

/**
 * The rows of an XLSX file's first sheet. The whole sheet is held in memory: the format cannot be read otherwise. One that was sent
 * is unpacked under a limit first, so that a small file cannot become a large one here.
 */
export async function readXlsx(file: string | Buffer): Promise<SheetRow[]> {
  if (typeof file !== 'string') await refuseBomb(file)
  // Whatever its reader stumbles over, a sheet that is not well formed for one, is the file's fault.
  const rows: readonly (readonly unknown[])[] = await readSheet(file).catch((error: unknown) => {
    throw cannotImport(
      'Berkas ini bukan XLSX yang dapat dibaca (rusak, terkunci kata sandi, atau jenis lain). ' +
        'Buka di Excel lalu simpan ulang sebagai XLSX tanpa kata sandi, atau sebagai CSV UTF-8.',
      error,
    )
  })
  let left = LONGEST
  return rows.map((cells, index) => ({
    line: index + 1,
    cells: cells.map((value) => {
      const cell = toCell(value)
      left -= typeof cell === 'string' ? cell.length : 0
      if (left < 0) throw cannotImport('Isi berkas ini terlalu besar setelah dibuka. Bagi menjadi beberapa berkas.')
      return cell
    }),
  }))
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  return typeof value === 'number' || value instanceof Date ? value : String(value)
}
