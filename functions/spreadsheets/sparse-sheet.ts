import { cannotImport } from '../../shared/domain/import-reasons.ts'

/** What Excel has room for. Source: Microsoft, Excel specifications and limits. */
const ROWS_AT_MOST = 1_048_576
/** Cells of the rectangle that holds all that is written: what is empty in it takes room too, once it is read. */
const CELLS_AT_MOST = 5_000_000

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE, APOSTROPHE] = [9, 10, 13, 32, 34, 39]
const [FIRST_LETTER, LAST_LETTER, ZERO, NINE] = [65, 90, 48, 57]
const [C, O, R, W] = [99, 111, 114, 119]
const [SLASH, COLON, OPENS, EQUALS, CLOSES] = [47, 58, 60, 61, 62]

/**
 * Refuses a sheet whose cells lie so far apart that reading it would fill the memory with what is between them: two cells in opposite
 * corners are a file of a kilobyte. Empty cells that only have a colour are nobody's, however far out. Every sign is looked at once: a
 * sheet may have 64 MB. Throws `import-invalid`.
 */
export function refuseSparse(part: Buffer): void {
  let [rows, rowNow, lastRow, lastColumn] = [0, 0, 0, 0]
  for (let at = part.indexOf(OPENS); at >= 0; at = part.indexOf(OPENS, at + 1)) {
    const nameEnd = endOfName(part, at + 1)
    const element = localName(part, at + 1, nameEnd)
    if (element === undefined) continue
    const { row, column, isEmpty } = tagAt(part, nameEnd)
    if (row > ROWS_AT_MOST) throw tooFar()
    if (element === 'row') {
      rows += 1
      rowNow = row
    } else if (!isEmpty) {
      lastRow = Math.max(lastRow, row, rowNow)
      lastColumn = Math.max(lastColumn, column)
    }
  }
  if (rows > ROWS_AT_MOST || lastRow * lastColumn > CELLS_AT_MOST) throw tooFar()
}

function isSpace(sign: number | undefined): boolean {
  return sign === SPACE || sign === LINE_FEED || sign === RETURN || sign === TAB
}

/** Where a name ends that begins here. */
function endOfName(part: Buffer, from: number): number {
  let at = from
  for (let sign = part[at]; sign !== undefined; sign = part[++at]) {
    if (isSpace(sign) || sign === SLASH || sign === CLOSES || sign === EQUALS || sign === OPENS) break
  }
  return at
}

/** Of elements with whatever prefix the two that say where something stands. */
function localName(part: Buffer, from: number, end: number): 'row' | 'c' | undefined {
  if (end - from === 1) return part[from] === C ? 'c' : undefined
  // A prefix is seldom there, and a longer name never of these: most are told by their first sign.
  if (end - from === 3 && part[from] === R && part[from + 1] === O && part[from + 2] === W) return 'row'
  let colon = end - 1
  while (colon > from && part[colon] !== COLON) colon -= 1
  return colon > from ? localName(part, colon + 1, end) : undefined
}

/** What a tag says of its place, and whether it is closed at once. One that is written in a way which is not read here is read somewhere else. */
function tagAt(part: Buffer, from: number) {
  let [row, column] = [0, 0]
  for (let at = skipSpace(part, from); ; at = skipSpace(part, at)) {
    if (part[at] === CLOSES) return { row, column, isEmpty: false }
    if (part[at] === SLASH && part[at + 1] === CLOSES) return { row, column, isEmpty: true }
    const nameEnd = endOfName(part, at)
    const equals = skipSpace(part, nameEnd)
    const opens = skipSpace(part, equals + 1)
    const quote = part[opens]
    if (nameEnd === at || part[equals] !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) throw tooFar()
    let closes = opens + 1
    while (part[closes] !== quote) if (++closes > part.length) throw tooFar()
    if (nameEnd - at === 1 && part[at] === R) {
      const place = placeOf(part, opens + 1, closes)
      row = Math.max(row, place.row)
      column = Math.max(column, place.column)
    }
    at = closes + 1
  }
}

function skipSpace(part: Buffer, from: number): number {
  let at = from
  while (isSpace(part[at])) at += 1
  return at
}

/** A row's number, or a cell's row and column: `7`, `C7`, of three letters and seven digits at the most. */
function placeOf(part: Buffer, from: number, end: number): { readonly row: number; readonly column: number } {
  let [at, row, column] = [from, 0, 0]
  for (let sign = part[at] ?? 0; at < end && sign >= FIRST_LETTER && sign <= LAST_LETTER; sign = part[++at] ?? 0) {
    column = column * 26 + sign - FIRST_LETTER + 1
  }
  const letters = at - from
  const digits = end - at
  for (; at < end; at += 1) row = row * 10 + digitAt(part, at)
  if (letters > 3 || digits < 1 || digits > 7) throw tooFar()
  return { row, column }
}

function digitAt(part: Buffer, at: number): number {
  const sign = part[at] ?? 0
  if (sign < ZERO || sign > NINE) throw tooFar()
  return sign - ZERO
}

function tooFar(): Error {
  return cannotImport(
    'Di berkas ini ada sel yang letaknya terlalu jauh dari sel lain. Hapus baris dan kolom yang tidak dipakai, ' +
      'lalu simpan ulang sebagai XLSX atau CSV UTF-8.',
  )
}
