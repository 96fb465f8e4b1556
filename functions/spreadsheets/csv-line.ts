/** What a spreadsheet program would run as a formula, full-width forms included. A plain negative number is none. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^-?\d+(?:[.,]\d+)?$/

/** One line of a CSV file that people will open in a spreadsheet program: nothing in it can act as a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(text: string): string {
  const acts = FORMULA.test(text) && !NUMBER.test(text)
  const safe = acts ? `'${text}` : text
  return acts || /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
