import type { Slug } from '../domain/ids.ts'
import { type SheetRow, shownName } from '../domain/import-cell.ts'
import { rowsDigest } from '../domain/import-digest.ts'
import { placeFinder } from '../domain/import-places.ts'
import { cannotImport, type ImportReason, type Reject } from '../domain/import-reasons.ts'
import {
  type PeopleColumns,
  type PersonRow,
  peopleColumnsOf,
  readPersonRow,
  rejectOf,
  superiorsFirst,
} from '../domain/people-file.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor } from '../domain/trail.ts'
import { type Around, aroundIn } from './around-person.ts'
import { type PersonNeeds, storePerson } from './change-person.ts'
import { checkPerson } from './check-person.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { type KnownPeople, knownPeople } from './known-people.ts'
import { personAsRow, type RowMeaning } from './person-as-row.ts'
import { registerPerson } from './register-person.ts'

export type PeopleReport = {
  /** Of the whole file. */
  readonly rows: number
  readonly digest: string
  /** Where the next slice begins; absent where nothing is left. */
  next?: number
  read: number
  fresh: number
  changed: number
  same: number
  readonly rejects: Reject[]
  readonly unknownColumns: readonly string[]
}

type Needs = PersonNeeds & Pick<Deps, 'newSecret'>

export type PeopleImport = {
  /** Says what would happen and stores nothing: always of the whole file. */
  readonly dryRun: boolean
  readonly from?: number
  /** The digest of the rows that the slices before came from. */
  readonly of?: string | undefined
  readonly isEnough?: (report: PeopleReport) => boolean
}

const MOST_ROWS = 20_000
const WIDTH = 32

/**
 * Registers and changes people as the rows of a file say, each in one version with its line in the trail; nobody before their superior. The
 * same file again changes nothing, and one that was broken off goes on where it stopped. Throws `agency-unknown`, and `import-invalid`
 * for a file that cannot be read; then nothing was stored.
 */
export async function importPeople(
  deps: Needs,
  actor: Actor,
  agency: Slug,
  sheet: AsyncIterable<SheetRow>,
  { dryRun, from = 0, of, isEnough = () => false }: PeopleImport,
): Promise<PeopleReport> {
  const stored = await aroundIn(deps, agency)
  const { columns, data, digest } = await readSheet(sheet)
  if (of !== undefined && of !== digest) {
    throw cannotImport(
      'Berkas ini tidak sama dengan berkas yang sedang diimpor. Pilih berkas yang sama, atau mulai dari awal.',
    )
  }
  const findUnit = placeFinder(stored.registry.units)
  const rows = inOrder(data.map((row) => readPersonRow(row, columns, findUnit)))
  const known = knownPeople(await stored.everybody())
  const around: Around = { ...stored, ...known.around }
  const taken = dryRun ? await takenElsewhere(deps, agency, rows, known) : new Set<string>()
  const store = { deps, actor, around, known, taken, dryRun }
  const unknownColumns = columns.names
    .filter((name, at) => name !== '' && !Object.values(columns.index).includes(at))
    .map(shownName)
  const report: PeopleReport = {
    rows: rows.length,
    digest,
    read: 0,
    fresh: 0,
    changed: 0,
    same: 0,
    rejects: [],
    unknownColumns,
  }
  for (const row of rows.slice(from)) {
    if (!dryRun && report.read > 0 && isEnough(report)) return { ...report, next: from + report.read }
    report.read++
    if ('reason' in row) report.rejects.push(row)
    else await take(store, row, columns, report)
  }
  return report
}

type Import = {
  readonly deps: Needs
  readonly actor: Actor
  readonly around: Around
  readonly known: KnownPeople
  /** Addresses that lead to somebody at another agency. */
  readonly taken: ReadonlySet<string>
  readonly dryRun: boolean
}

async function take(imported: Import, row: PersonRow, columns: PeopleColumns, report: PeopleReport): Promise<void> {
  try {
    report[await takeRow(imported, row)]++
  } catch (error) {
    const reason = error instanceof Refusal ? reasonOf(error) : undefined
    if (!reason) throw error
    const field = FIELD_OF[reason] ?? 'name'
    const at = columns.index[field]
    const value = row[field] ?? ''
    report.rejects.push(rejectOf(row.line, columns.names[at ?? 0] ?? '', value, reason))
  }
}

async function takeRow(imported: Import, row: PersonRow): Promise<'fresh' | 'changed' | 'same'> {
  const { deps, actor, around, known, taken, dryRun } = imported
  const meaning = meaningOf(row, known)
  const before = known.meant(row)
  const after = personAsRow(before, meaning, around)
  if (row.email !== undefined && before?.email !== row.email && taken.has(row.email)) throw problem('email-taken')
  if (before && after.isSame) return 'same'
  if (dryRun) {
    known.requireFree(after.person)
    await checkPerson(actor, before, after.person, around)
    known.put(after.person)
  } else if (before) {
    const said = { action: 'person.import' } as const
    known.put(await storePerson(deps, actor, said, { before, after: after.person, around }))
  } else {
    const { name, nip, email, placements, roles } = after.person
    const called = { ...(nip !== undefined && { nip }), ...(email !== undefined && { email }) }
    const [placement] = placements
    const wish = { agency: around.registry.agency.id, name, ...called, roles, ...(placement && { placement }) }
    known.put(await registerPerson(deps, actor, wish, around))
  }
  return before ? 'changed' : 'fresh'
}

/** What a row says, with its superior found. Throws `person-invalid` for one who is neither registered nor was in a row before. */
function meaningOf(row: PersonRow, known: KnownPeople): RowMeaning {
  const { superior, ...rest } = row
  if (superior === undefined || superior === null) return { ...rest, superior }
  const above = known.byNip(superior)
  if (!above) throw problem('superior-unknown')
  return { ...rest, superior: above.id }
}

const problem = (name: string) => new Refusal('person-invalid', { problem: name })

type Sheet = { readonly columns: PeopleColumns; readonly data: readonly SheetRow[]; readonly digest: string }

async function readSheet(sheet: AsyncIterable<SheetRow>): Promise<Sheet> {
  const digest = rowsDigest()
  const data: SheetRow[] = []
  let columns: PeopleColumns | undefined
  for await (const row of sheet) {
    if (row.cells.every((cell) => cell === null || cell === '')) continue
    digest.add(row)
    if (!columns) columns = peopleColumnsOf(row)
    else if (data.push(row) > MOST_ROWS) {
      throw cannotImport(`Berkas ini lebih dari ${MOST_ROWS} baris. Mohon bagi menjadi beberapa berkas.`)
    }
  }
  if (!columns) throw cannotImport('Berkas ini kosong.')
  if (data.length === 0) throw cannotImport('Berkas hanya berisi baris judul; tidak ada baris di bawahnya.')
  return { columns, data, digest: digest.value() }
}

/** Superiors first, those who cannot be read last; who is there twice is taken from the first row. */
function inOrder(rows: readonly (PersonRow | Reject)[]): (PersonRow | Reject)[] {
  const seen = new Set<string>()
  const good: PersonRow[] = []
  const rejects: Reject[] = []
  for (const row of rows) {
    if ('reason' in row) rejects.push(row)
    else {
      const names = [row.nip, row.email].filter((name) => name !== undefined)
      if (names.some((name) => seen.has(name))) rejects.push(rejectOf(row.line, '', row.name, 'person-twice'))
      else good.push(row)
      for (const name of names) seen.add(name)
    }
  }
  return [...superiorsFirst(good), ...rejects]
}

/** Those addresses of a file that lead to somebody at another agency: a dry run stores nothing that would tell. */
async function takenElsewhere(
  { store }: Needs,
  agency: Slug,
  rows: readonly (PersonRow | Reject)[],
  known: KnownPeople,
): Promise<ReadonlySet<string>> {
  const emails = rows.flatMap((row) => ('reason' in row || row.email === undefined ? [] : [row.email]))
  const taken = new Set<string>()
  await concurrently(
    emails.filter((email) => !known.byEmail(email)),
    WIDTH,
    async (email) => {
      const holder = await store.people.named({ kind: 'email', email })
      if (holder && holder.agency !== agency) taken.add(email)
    },
  )
  return taken
}

const REASONS: ReadonlyMap<string, ImportReason> = new Map<string, ImportReason>([
  ...(['nip-taken', 'email-taken', 'unit-unknown', 'superior-unknown', 'superior-self'] as const).map(same),
  ...(['superior-disabled', 'superior-cycle', 'person-changed', 'own-record'] as const).map(same),
  ['role-by-command', 'role-refused'],
  ['role-unit-unknown', 'unit-unknown'],
  ['last-admin', 'person-refused'],
  ['permission-denied', 'person-refused'],
])

function same(reason: ImportReason): [string, ImportReason] {
  return [reason, reason]
}

/** Why a person cannot be as a row says; undefined for what is no fault of the row. */
function reasonOf({ code, params }: Refusal): ImportReason | undefined {
  if (code === 'person-invalid') return REASONS.get(String(params.problem)) ?? 'person-refused'
  return REASONS.get(code)
}

const FIELD_OF: Readonly<Partial<Record<ImportReason, 'nip' | 'email' | 'superior'>>> = {
  'nip-taken': 'nip',
  'email-taken': 'email',
  'superior-unknown': 'superior',
  'superior-self': 'superior',
  'superior-disabled': 'superior',
  'superior-cycle': 'superior',
}
