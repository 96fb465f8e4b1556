import { normalised } from './normalised.ts'

/** What a spreadsheet's cell holds. A date carries wall-clock time as if it were UTC: spreadsheets know no zones. */
export type Cell = string | number | boolean | Date | null

/** A row as it stands in a file. `line` counts from 1; a row of several lines is named by its first. */
export type SheetRow = { readonly line: number; readonly cells: readonly Cell[] }

/** A cell as trimmed text (NFC): a date as `2021-03-14` or `2021-03-14 09:15:00`, an empty cell as `''`. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return ''
    const text = cell.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
  }
  return normalised(String(cell)).trim()
}

/** A row's cells as text, without the empty ones at its end. */
export function textsOf(cells: readonly Cell[]): string[] {
  const texts = cells.map(textOf)
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
}

/** A column's name as it is told of: enough to recognise it, and never a whole file. */
export function shownName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name
}

/** Text by which people mean the same name: `" Jenis  Kelamin: "`, `JENIS_KELAMIN` and `jenis kelamin` fold to one. */
export function foldName(text: string): string {
  const folded = normalised(text, 'NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  let end = folded.length
  while (end > 0 && ' :?.*'.includes(folded.charAt(end - 1))) end -= 1
  return folded.slice(0, end).trimStart()
}
