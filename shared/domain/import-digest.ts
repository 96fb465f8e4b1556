import { createHash } from 'node:crypto'
import { type Cell, type SheetRow, textOf, textsOf } from './import-cell.ts'
import { slotOfDate, slotOfShortMonth } from './import-slot.ts'

/**
 * The digest of all data rows in order, headers and empty rows left out: the same for a file saved again with other line ends,
 * another delimiter or as XLSX, for one whose dates a spreadsheet program has rewritten, and for one whose columns were renamed
 * or read otherwise. 32 hexadecimal digits.
 */
export function rowsDigest() {
  const hash = createHash('sha256')
  return {
    add: (row: SheetRow) => void hash.update(`${JSON.stringify(textsOf(row.cells.map(withoutManner)))}\n`),
    value: () => hash.digest('hex').slice(0, 32),
  }
}

/** A cell without the manner in which a program writes it: `4.0` is `4`, and March 2021 is what spreadsheets make of it, its first day. */
function withoutManner(cell: Cell): string {
  const text = textOf(cell)
  const whole = /^(\d{1,2})[.,]0+$/.exec(text)?.[1]
  if (whole !== undefined) return whole
  // Answers, by far the most cells, are too short for a date.
  const slot = text.length < 6 ? undefined : (slotOfDate(cell, 'Asia/Jakarta') ?? slotOfShortMonth(text))
  return slot === undefined ? text : slot.padEnd(10, '-01')
}
