import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node'
import type { Cell, SheetRow } from '../../shared/domain/import-cell.ts'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { refuseBomb } from './zip-bomb.ts'

/**
 * The rows of an XLSX file's first sheet. The whole sheet is held in memory: the format cannot be read otherwise. One that was sent
 * is unpacked under a limit first, so that a small file cannot become a large one here.
 */
export async function readXlsx(file: string | Buffer): Promise<SheetRow[]> {
  if (typeof file !== 'string') await refuseBomb(file)
  const rows: readonly (readonly unknown[])[] = await readSheet(file).catch((error: unknown) => {
    if (!(error instanceof InvalidInputError) && !(error instanceof InvalidSpreadsheetError)) throw error
    throw cannotImport(
      'Berkas ini bukan XLSX yang dapat dibaca (rusak, terkunci kata sandi, atau jenis lain). ' +
        'Buka di Excel lalu simpan ulang sebagai XLSX tanpa kata sandi, atau sebagai CSV UTF-8.',
    )
  })
  return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(toCell) }))
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  return typeof value === 'number' || value instanceof Date ? value : String(value)
}
