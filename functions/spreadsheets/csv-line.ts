/** What a spreadsheet program would run as a formula, full-width forms included. A plain negative number is none. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^-?\d+(?:[.,]\d+)?$/
/**
 * Where a formula would begin to whoever parts a line otherwise than by commas: Excel does so by semicolons wherever the comma is the decimal
 * sign, as in Indonesia, and takes a quote within a cell for a sign like any other.
 */
const BEHIND_SEPARATOR = /([,;\t\r\n]"*)(?=[=+\-@＝＋－＠])/g

/** One line of a CSV file that people will open in a spreadsheet program: nothing in it can act as a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(text: string): string {
  const acts = FORMULA.test(text) && !NUMBER.test(text)
  const safe = (acts ? `'${text}` : text).replace(BEHIND_SEPARATOR, "$1'")
  return acts || /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
