import { foldName, shownName } from './import-cell.ts'
import { type ChosenField, FIELD_NAMES, IMPORT_FIELDS, type ImportField } from './import-fields.ts'
import { cannotImport } from './import-reasons.ts'
import type { Instrument } from './instruments/instrument.ts'

/** Which column of a file holds what, by index from 0. */
export type ImportColumns = {
  /** What to call each column: its name in the file, with what it was renamed to where that differs. */
  readonly names: readonly string[]
  readonly answers: readonly { readonly code: string; readonly index: number }[]
  readonly fields: Readonly<Partial<Record<ImportField, number>>>
  /** Columns that nothing is read from. */
  readonly unknown: readonly string[]
}

export type ColumnOptions = {
  readonly renames: readonly { readonly from: string; readonly to: string }[]
  /** The column that holds a field, by its name in the file or after renaming. */
  readonly chosen: Readonly<Partial<Record<ChosenField, string>>>
}

type Column = { readonly index: number; readonly original: string; name: string }

/**
 * Reads a header. Answers are found by the instrument's codes alone: a position says nothing of what was asked, because some
 * questionnaires put facilities (U9) before complaints (U8). Throws `import-invalid` where a column is missing, named twice or
 * only numbered.
 */
export function columnsOf(header: readonly string[], instrument: Instrument, options: ColumnOptions): ImportColumns {
  const columns = header.map((original, index): Column => ({ index, original, name: original }))
  rename(columns, options.renames)
  settlePositions(columns, instrument, options.renames)
  const answers = instrument.questions.map(({ code }) => ({ code, columns: columns.filter(called(code)) }))
  const missing = answers.filter((each) => each.columns.length === 0).map((each) => each.code)
  if (missing.length > 0) {
    throw cannotImport(
      `Kolom ${missing.join(', ')} tidak ada. ${listed(columns)} Bila namanya lain, tulis --map "NAMA KOLOM=${missing[0]}".`,
    )
  }
  for (const each of answers) onlyOne(each.columns, each.code)
  const answering = new Set(answers.flatMap((each) => each.columns))
  const fields = fieldsIn(columns, answering, options.chosen)
  const read = new Set([...Array.from(answering, (column) => column.index), ...Object.values(fields)])
  return {
    names: columns.map(({ original, name, index }) => {
      if (original === '') return `kolom ke-${index + 1}`
      return foldName(original) === foldName(name) ? original : `${original} (${name})`
    }),
    answers: answers.flatMap(({ code, columns: [column] }) => (column ? [{ code, index: column.index }] : [])),
    fields,
    unknown: columns
      .filter(({ original, index }) => original !== '' && !read.has(index))
      .map(({ name }) => shownName(name)),
  }
}

/** Whether a row of a file looks like its header: some column has the name of a question, or a question's number. */
export function looksLikeHeader(texts: readonly string[], instrument: Instrument, options: ColumnOptions): boolean {
  const names = new Set(texts.map(foldName))
  return (
    instrument.questions.some(({ code }, index) => names.has(foldName(code)) || names.has(positionName(index))) ||
    options.renames.some(({ from }) => names.has(foldName(from)))
  )
}

function rename(columns: readonly Column[], renames: ColumnOptions['renames']): void {
  // All are looked up before any changes, so that Q8=U9,Q9=U8 swaps.
  const found = renames.map(({ from, to }) => {
    const matching = columns.filter(({ original }) => foldName(original) === foldName(from))
    const [column] = matching
    if (!column) throw cannotImport(`Kolom "${from}" pada --map tidak ada. ${listed(columns)}`)
    onlyOne(matching, from)
    return { column, to }
  })
  const twice = found.find(({ column }, index) => found.findIndex((each) => each.column === column) !== index)
  if (twice) throw cannotImport(`Kolom "${twice.column.original}" disebut dua kali pada --map.`)
  for (const { column, to } of found) column.name = to
}

function settlePositions(columns: readonly Column[], instrument: Instrument, renames: ColumnOptions['renames']): void {
  const positions = instrument.questions.map(({ code }, index) => ({ code, name: positionName(index) }))
  const numbered = columns.filter(({ name }) => positions.some((position) => position.name === foldName(name)))
  if (numbered.length === 0) return
  const settled = renames.some(({ from }) => positions.some((position) => position.name === foldName(from)))
  if (!settled) {
    const sorted = positions.slice(-2).map(({ name, code }) => `${name.toUpperCase()}=${code}`)
    throw cannotImport(
      `Kolom ${numbered.map(({ original }) => original).join(', ')} hanya menyebut nomor urut, padahal urutan pertanyaan tidak ` +
        'sama di semua kuesioner: ada yang menanyakan sarana (U9) sebelum pengaduan (U8). Periksa kuesionernya, lalu tulis ' +
        `--map ${sorted.join(',')} bila urutannya resmi, atau --map Q8=U9,Q9=U8 bila sarana ditanyakan lebih dahulu; ` +
        'kolom Q lainnya mengikuti nomornya.',
    )
  }
  for (const column of numbered) {
    column.name = positions.find(({ name }) => name === foldName(column.name))?.code ?? column.name
  }
}

function fieldsIn(columns: readonly Column[], answering: ReadonlySet<Column>, chosen: ColumnOptions['chosen']) {
  const fields: Partial<Record<ImportField, number>> = {}
  const isChosen = new Map<string, string | undefined>(Object.entries(chosen))
  for (const field of IMPORT_FIELDS) {
    const asked = isChosen.get(field)
    const names: readonly string[] = FIELD_NAMES[field]
    const matching =
      asked === undefined
        ? columns.filter((column) => !answering.has(column) && names.includes(foldName(column.name)))
        : columns.filter((column) => foldName(column.original) === foldName(asked) || called(asked)(column))
    const [column] = matching
    if (!column && asked !== undefined) {
      throw cannotImport(`Kolom "${asked}" pada --${field}-column tidak ada. ${listed(columns)}`)
    }
    if (matching.length > 1)
      onlyOne(matching, field, `Pilih satu dengan --${field}-column atau ganti namanya dengan --map.`)
    if (column) fields[field] = column.index
  }
  return fields
}

/** Columns of one name that a refusal tells of: the rest are found by whoever looks. */
const TOLD_AT_MOST = 5

function onlyOne(columns: readonly Column[], name: string, advice = 'Ubah judul salah satunya.'): void {
  if (columns.length < 2) return
  const told = columns.slice(0, TOLD_AT_MOST)
  const which = told.map(({ original, index }) => `"${shownName(original)}" (kolom ke-${index + 1})`).join(' dan ')
  throw cannotImport(`Lebih dari satu kolom berarti ${name}: ${which}. ${advice}`)
}

function called(name: string): (column: Column) => boolean {
  return (column) => foldName(column.name) === foldName(name)
}

function positionName(index: number): string {
  return `q${index + 1}`
}

function listed(columns: readonly Column[]): string {
  const names = columns.filter(({ original }) => original !== '').map(({ original }) => shownName(original))
  return `Kolom yang ada: ${names.length === 0 ? '(tidak ada)' : names.join(', ')}.`
}
