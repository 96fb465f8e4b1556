import { cannotImport } from '../../shared/domain/import-reasons.ts'

/** What Excel has room for. Source: Microsoft, Excel specifications and limits. */
const ROWS_AT_MOST = 1_048_576
/** Cells of the rectangle that holds all that is written: what is empty in it takes room too, once it is read. */
const CELLS_AT_MOST = 5_000_000

const ROW_OR_CELL = /<(?:[^\s<>/"'=:]+:)?(row|c)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g
const BEGUN = /<(?:[^\s<>/"'=:]+:)?(?:row|c)(?=[\s/>])/g
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Refuses a sheet whose cells lie so far apart that reading it would fill the memory with what is between them: two cells in opposite
 * corners are a file of a kilobyte. Empty cells that only have a colour are nobody's, however far out. Throws `import-invalid`.
 */
export function refuseSparse(part: Buffer): void {
  // Only signs below 128 are looked at, and these are the same in UTF-8.
  const text = part.toString('latin1')
  let [found, rows, rowNow, lastRow, lastColumn] = [0, 0, 0, 0, 0]
  for (const [, element, attributes = '', empty] of text.matchAll(ROW_OR_CELL)) {
    found += 1
    const places = [...attributes.matchAll(PLACE)].map(([, double, single = '']) => placeOf(double ?? single))
    const row = Math.max(0, ...places.map((place) => place.row))
    if (row > ROWS_AT_MOST) throw tooFar()
    if (element === 'row') {
      rows += 1
      rowNow = row
    } else if (empty !== '/') {
      lastRow = Math.max(lastRow, row, rowNow)
      lastColumn = Math.max(lastColumn, ...places.map((place) => place.column))
    }
  }
  // One that is written in a way which is not read here is read somewhere else.
  if (found !== [...text.matchAll(BEGUN)].length || rows > ROWS_AT_MOST) throw tooFar()
  if (lastRow * lastColumn > CELLS_AT_MOST) throw tooFar()
}

/** A row's number, or a cell's row and column: `7`, `C7`. */
function placeOf(place: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
  if (letters === undefined) throw tooFar()
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}

function tooFar(): Error {
  return cannotImport(
    'Di berkas ini ada sel yang letaknya terlalu jauh dari sel lain. Hapus baris dan kolom yang tidak dipakai, ' +
      'lalu simpan ulang sebagai XLSX atau CSV UTF-8.',
  )
}
