import type { Day } from './calendar.ts'
import type { Slug } from './ids.ts'
import { type Cell, foldName, type SheetRow, textOf, textsOf } from './import-cell.ts'
import type { PlaceFinder } from './import-places.ts'
import { cannotImport, type ImportReason, type Reject } from './import-reasons.ts'
import { slotOfDate } from './import-slot.ts'
import { Name } from './name.ts'
import { Nip, readNip } from './nip.ts'
import { GRANTED_ROLES } from './permissions.ts'
import { Email, type GivenRole } from './person.ts'

/** Column names, folded, by which each is recognised. */
const NAMES = {
  name: ['nama', 'nama lengkap', 'nama pegawai', 'name'],
  nip: ['nip', 'nip baru', 'nomor induk pegawai'],
  email: ['email', 'e mail', 'surel', 'alamat surel', 'email dinas'],
  unit: ['unit', 'unit kerja', 'unit organisasi'],
  position: ['jabatan', 'nama jabatan', 'position'],
  superior: ['nip atasan', 'nip atasan langsung'],
  from: ['mulai', 'tmt', 'tmt jabatan', 'tanggal mulai', 'sejak'],
  role: ['peran', 'role'],
  roleUnit: ['peran unit', 'unit peran'],
} as const satisfies Record<string, readonly string[]>
type Field = keyof typeof NAMES
const FIELDS = Object.keys(NAMES) as readonly Field[]

/** What people call roles, beside their names here. */
const ROLE_WORDS: ReadonlyMap<string, GivenRole['role']> = new Map([
  ...GRANTED_ROLES.map((role) => [foldName(role), role] as const),
  ['petugas loket', 'officer'],
  ['petugas', 'officer'],
  ['pengelola unit', 'manager'],
  ['petugas pengaduan', 'complaint-officer'],
  ['penelaah mutu', 'reviewer'],
  ['penelaah', 'reviewer'],
  ['pengelola instansi', 'admin'],
  ['inspektorat', 'inspector'],
])

/** Which column holds what, by index from 0. */
export type PeopleColumns = {
  readonly index: Readonly<Partial<Record<Field, number>>>
  readonly names: readonly string[]
}

/** A row's person, as the file says it. */
export type PersonRow = {
  readonly line: number
  readonly name: string
  readonly nip: Nip | undefined
  readonly email: string | undefined
  readonly placement: { readonly unit: Slug; readonly position: string; readonly from: Day | undefined } | undefined
  /** The number of the superior; `null` where the cell is empty, undefined where the file has no such column. */
  readonly superior: Nip | null | undefined
  readonly role: Pick<GivenRole, 'role' | 'unit'> | undefined
}

/** Reads a header. Throws `import-invalid` where a column that is needed is missing, or one is there twice. */
export function peopleColumnsOf(row: SheetRow): PeopleColumns {
  const names = textsOf(row.cells)
  const index: Partial<Record<Field, number>> = {}
  for (const field of FIELDS) {
    const known: readonly string[] = NAMES[field]
    const found = names.flatMap((name, at) => (known.includes(foldName(name)) ? [at] : []))
    if (found.length > 1) throw cannotImport(`Lebih dari satu kolom berarti ${NAMES[field][0]}.`)
    if (found[0] !== undefined) index[field] = found[0]
  }
  const needs: readonly Field[] = index.nip === undefined ? ['name', 'email'] : ['name']
  const missing = needs.find((field) => index[field] === undefined)
  if (missing) {
    const there = names.join(', ').slice(0, 300)
    throw cannotImport(`Kolom ${NAMES[missing][0]} tidak ada. Kolom yang ada: ${there}.`)
  }
  return { index, names }
}

/** A row's person, or why it cannot be taken. */
export function readPersonRow(
  { line, cells }: SheetRow,
  { index, names }: PeopleColumns,
  findUnit: PlaceFinder,
): PersonRow | Reject {
  const cell = (field: Field): Cell => (index[field] === undefined ? null : (cells[index[field]] ?? null))
  const text = (field: Field) => textOf(cell(field))
  const wrong = (field: Field, reason: ImportReason) =>
    rejectOf(line, names[index[field] ?? 0] ?? '', text(field), reason)

  const extra = cells.findIndex((each, at) => at >= names.length && textOf(each) !== '')
  if (extra >= 0) return rejectOf(line, '', textOf(cells[extra]), 'cells-extra')
  const name = Name.safeParse(text('name'))
  if (!name.success) return wrong('name', 'name-invalid')
  // A spreadsheet keeps a number's first fifteen digits only: what it wrote as a number is somebody else's by now.
  if (typeof cell('nip') === 'number') return wrong('nip', 'nip-number')
  if (typeof cell('superior') === 'number') return wrong('superior', 'nip-number')
  const nip = Nip.safeParse(nipIn(text('nip')))
  if (text('nip') !== '' && !nip.success) return wrong('nip', 'nip-invalid')
  const email = Email.safeParse(text('email'))
  if (text('email') !== '' && !email.success) return wrong('email', 'email-invalid')
  if (!nip.success && !email.success) return wrong('nip', 'nip-missing')
  const superior = Nip.safeParse(nipIn(text('superior')))
  if (text('superior') !== '' && !superior.success) return wrong('superior', 'nip-invalid')
  if (nip.success && superior.data === nip.data) return wrong('superior', 'superior-self')
  const from = slotOfDate(cell('from'), 'Asia/Jakarta')
  if (text('from') !== '' && from?.length !== 10) return wrong('from', 'date-invalid')
  const unit = findUnit(text('unit'))
  if (text('unit') !== '' && !unit?.known) return wrong('unit', 'unit-unknown')
  const position = Name.safeParse(text('position'))
  if (unit && !position.success) return wrong('position', 'position-invalid')
  const role = ROLE_WORDS.get(foldName(text('role')))
  if (text('role') !== '' && !role) return wrong('role', 'role-unknown')
  const roleUnit = findUnit(text('roleUnit'))
  if (text('roleUnit') !== '' && !roleUnit?.known) return wrong('roleUnit', 'unit-unknown')
  return {
    line,
    name: name.data,
    nip: nip.data,
    email: email.data,
    placement: unit && position.data !== undefined ? { unit: unit.id, position: position.data, from } : undefined,
    superior: index.superior === undefined ? undefined : (superior.data ?? null),
    role: role && { role, ...(roleUnit && { unit: roleUnit.id }) },
  }
}

/** A row that is left out. */
export function rejectOf(line: number, column: string, value: string, reason: ImportReason): Reject {
  return { line, column, value, reason, params: {}, alsoWrong: [] }
}

/** A number as files write it: an apostrophe keeps spreadsheet programs from taking it for a quantity. */
function nipIn(text: string): string {
  return readNip(text.replace(/^'/, ''))
}

/**
 * Rows in the file's order, but nobody before their superior where both are in it: each is then one record, stored whole. Who is above whom
 * in a circle keeps the file's order, and is refused when it closes.
 */
export function superiorsFirst<Row extends Pick<PersonRow, 'nip' | 'superior'>>(rows: readonly Row[]): Row[] {
  const byNip = new Map(rows.map((row) => [row.nip, row]))
  const ordered = new Set<Row>()
  for (const row of rows) {
    const path: Row[] = []
    for (let at: Row | undefined = row; at && !ordered.has(at) && !path.includes(at); ) {
      path.push(at)
      at = at.superior ? byNip.get(at.superior) : undefined
    }
    for (const each of path.toReversed()) ordered.add(each)
  }
  return [...ordered]
}
