import { type SheetRow, textsOf } from './import-cell.ts'
import { type ColumnOptions, columnsOf, type ImportColumns, looksLikeHeader } from './import-columns.ts'
import { cannotImport } from './import-reasons.ts'
import type { Instrument } from './instruments/instrument.ts'

export type DataRow = {
  readonly columns: ImportColumns
  readonly row: SheetRow
  /** Which data row it is, from 0, empty rows not counted: what its rating's id is made from. */
  readonly position: number
}

/** How many rows of titles may stand above the header. */
const MOST_TITLES = 20

/**
 * The rows under a file's header, which is the first row that names a question's column. Throws `import-invalid` where there is
 * no usable header or nothing under it.
 */
export async function* tableOf(
  rows: AsyncIterable<SheetRow>,
  instrument: Instrument,
  options: ColumnOptions,
): AsyncGenerator<DataRow> {
  const above: SheetRow[] = []
  let columns: ImportColumns | undefined
  let position = 0
  for await (const row of rows) {
    const texts = textsOf(row.cells)
    if (texts.length === 0) continue
    if (columns) yield { columns, row, position: position++ }
    else if (looksLikeHeader(texts, instrument, options)) columns = columnsOf(texts, instrument, options)
    else if (above.push(row) > MOST_TITLES) break
  }
  if (position > 0) return
  if (columns) throw cannotImport('Berkas hanya berisi baris judul; tidak ada baris jawaban di bawahnya.')
  const [first] = above
  if (!first) throw cannotImport('Berkas ini kosong.')
  // Not a header, but reading it as one says what is missing and what is there.
  columnsOf(textsOf(first.cells), instrument, options)
}
