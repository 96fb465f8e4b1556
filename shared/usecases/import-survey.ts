import type { SheetRow } from '../domain/import-cell.ts'
import type { ColumnOptions, ImportColumns } from '../domain/import-columns.ts'
import { rowsDigest } from '../domain/import-digest.ts'
import { cannotImport } from '../domain/import-reasons.ts'
import { type RowContext, readRow } from '../domain/import-row.ts'
import { tableOf } from '../domain/import-table.ts'

/** What the first pass over a file finds. */
export type Survey = {
  readonly columns: ImportColumns
  readonly rows: number
  /** Good rows that name no period of their own. */
  readonly withoutPeriod: number
  readonly digest: string
}

/**
 * A tally keeps a group for each counter and service. More unknown ones than any old file can name mean that the wrong column
 * was pointed at, such as one of free text.
 */
const MOST_UNKNOWN_PLACES = 200

/**
 * Reads a file once without storing anything, so that a file that cannot be imported is refused before its first row is in,
 * and so that its digest is known before its first id is made.
 */
export async function surveyRows(
  rows: AsyncIterable<SheetRow>,
  context: RowContext,
  options: ColumnOptions,
  onRow: (row: number) => void,
): Promise<Survey> {
  const digest = rowsDigest()
  const places = { counter: new Set<string>(), service: new Set<string>() }
  let columns: ImportColumns | undefined
  let count = 0
  let withoutPeriod = 0
  for await (const data of tableOf(rows, context.instrument, options)) {
    columns = data.columns
    digest.add(data.row)
    count += 1
    onRow(count)
    const read = readRow(data.row, data.columns, context)
    if (!read.response) continue
    if (read.response.slot === undefined) withoutPeriod += 1
    for (const { field, value } of read.notes) {
      if (field !== 'counter' && field !== 'service') continue
      if (places[field].add(value).size <= MOST_UNKNOWN_PLACES) continue
      const name = data.columns.names[data.columns.fields[field] ?? 0]
      throw cannotImport(
        `Kolom "${name}" memuat lebih dari ${MOST_UNKNOWN_PLACES} nama yang tidak terdaftar. ` +
          `Tunjuk kolom yang benar dengan --${field}-column.`,
      )
    }
  }
  if (!columns) throw new Error('a table without rows was not refused')
  return { columns, rows: count, withoutPeriod, digest: digest.value() }
}
