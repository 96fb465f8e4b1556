import writeExcelFile from 'write-excel-file/node'

const WIDEST = 60
const NARROWEST = 8

/**
 * A table with its header as a workbook of one sheet. Words are stored as words: none of them acts as a formula. Large, and seldom needed:
 * to be imported when it is.
 */
export async function writeXlsx(rows: readonly (readonly (string | number)[])[], sheet: string): Promise<Buffer> {
  const [head = [], ...data] = rows
  const cells = [
    head.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const, wrap: true })),
    ...data.map((row) =>
      row.map((value) =>
        typeof value === 'number'
          ? { value, type: Number }
          : { value, type: String, wrap: true, alignVertical: 'top' as const },
      ),
    ),
  ]
  const columns = head.map((_, at) => {
    const longest = Math.max(...rows.map((row) => String(row[at] ?? '').length))
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) }
  })
  return writeExcelFile(cells, { columns, sheet, stickyRowsCount: 1 }).toBuffer()
}
