import { digestOf } from '../domain/digest.ts'
import type { SheetRow } from '../domain/import-cell.ts'
import { placeFinder } from '../domain/import-places.ts'
import { cannotImport, type Reject } from '../domain/import-reasons.ts'
import { Refusal } from '../domain/refusals.ts'
import { zoneOf } from '../domain/registry.ts'
import type { SentServiceTime } from '../domain/service-time.ts'
import {
  readTimeRow,
  sampleNamer,
  type TimeColumns,
  type TimeRowContext,
  timeColumnsOf,
} from '../domain/service-time-file.ts'
import type { Actor } from '../domain/trail.ts'
import { storeServiceTime } from './accept-service-time.ts'
import type { Deps } from './deps.ts'
import { type FoundUnit, findUnit } from './find-unit.ts'
import { inOrder } from './import-in-order.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { recordImport, recordImported } from './record-import.ts'
import type { MarkWriter } from './store-rating.ts'

/** All of a file is taken in one request: more than this would not fit in its time. */
const MOST_ROWS = 5_000
const WIDTH = 32

export type TimeImportReport = {
  readonly read: number
  readonly stored: number
  readonly repeated: number
  readonly rejects: readonly Reject[]
}

type Taken = 'stored' | 'repeated' | Reject

/**
 * Imports how long services took from the rows of a file, the first of which is its header. A row is known again by what it says, so
 * a file may be imported again, whole or grown. Throws `agency-unknown`, `unit-unknown`, `import-invalid`; then nothing was
 * stored.
 */
export async function importServiceTimes(
  deps: Pick<Deps, 'store' | 'now'> & { readonly mark: MarkWriter },
  at: UnitRef,
  rows: AsyncIterable<SheetRow>,
  actor: Actor,
): Promise<TimeImportReport> {
  const place = await findUnit(deps, at)
  const { columns, data } = await readFile(rows)
  const context: TimeRowContext = {
    zone: zoneOf(place.agency, place.unit),
    now: deps.now(),
    findService: placeFinder(place.services),
    findCounter: placeFinder(place.counters),
  }
  const digest = digestOf(data.map(({ cells }) => cells))
  await recordImport(deps, at, actor, { kind: 'service-times', batch: digest, digest, rows: data.length })
  const named = sampleNamer(at.agency, at.unit)
  const samples = data.map((row) => {
    const read = readTimeRow(row, columns, context)
    return 'reject' in read ? read.reject : { row, sample: named(read.sample) }
  })
  const taken = await Array.fromAsync(
    inOrder(each(samples), WIDTH, async (item): Promise<Taken> => {
      return 'reason' in item ? item : take(deps, place, item)
    }),
  )
  const report = {
    read: data.length,
    stored: taken.filter((outcome) => outcome === 'stored').length,
    repeated: taken.filter((outcome) => outcome === 'repeated').length,
    rejects: taken.flatMap((outcome) => (typeof outcome === 'string' ? [] : [outcome])),
  }
  const { stored, repeated, rejects } = report
  await recordImported(deps, at, actor, {
    kind: 'service-times',
    batch: digest,
    stored,
    repeated,
    rejected: rejects.length,
  })
  return report
}

async function readFile(rows: AsyncIterable<SheetRow>): Promise<{ columns: TimeColumns; data: SheetRow[] }> {
  let columns: TimeColumns | undefined
  const data: SheetRow[] = []
  for await (const row of rows) {
    if (row.cells.every((cell) => cell === null || cell === '')) continue
    if (!columns) columns = timeColumnsOf(row)
    else if (data.push(row) > MOST_ROWS) {
      throw cannotImport(`Berkas ini lebih dari ${MOST_ROWS} baris. Mohon bagi menjadi beberapa berkas.`)
    }
  }
  if (!columns) throw cannotImport('Berkas ini kosong.')
  if (data.length === 0) throw cannotImport('Berkas hanya berisi baris judul; tidak ada baris di bawahnya.')
  return { columns, data }
}

async function take(
  deps: Parameters<typeof storeServiceTime>[0],
  place: FoundUnit,
  { row, sample }: { readonly row: SheetRow; readonly sample: SentServiceTime },
): Promise<Taken> {
  try {
    return (await storeServiceTime(deps, place, 'import', sample)).outcome
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'service-time-differs')) throw error
    return { line: row.line, column: '', value: '', reason: 'row-differs', params: {}, alsoWrong: [] }
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
