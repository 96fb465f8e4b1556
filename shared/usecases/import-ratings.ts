import type { Agency } from '../domain/agency.ts'
import { type Day, dayOf } from '../domain/calendar.ts'
import { derivedUuid } from '../domain/digest.ts'
import type { SheetRow } from '../domain/import-cell.ts'
import type { ColumnOptions } from '../domain/import-columns.ts'
import { rowsDigest } from '../domain/import-digest.ts'
import { placeFinder } from '../domain/import-places.ts'
import { cannotImport, type Reject } from '../domain/import-reasons.ts'
import { type Response, type RowContext, type RowNotes, readRow } from '../domain/import-row.ts'
import { type DataRow, tableOf } from '../domain/import-table.ts'
import { skm2017 } from '../domain/instruments/skm-2017.ts'
import { dayOfSlot, monthOfSlot, type Slot, spanOf } from '../domain/period.ts'
import { digestOfRating, type Rating } from '../domain/rating.ts'
import { Refusal } from '../domain/refusals.ts'
import { unitIn, zoneOf } from '../domain/registry.ts'
import { isThere } from '../domain/registry-on.ts'
import type { Actor } from '../domain/trail.ts'
import { shardsOn, type Unit } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { overUntil } from './forget-comments.ts'
import { inOrder } from './import-in-order.ts'
import { countTaken, emptyReport, type ImportReport } from './import-report.ts'
import { surveyRows } from './import-survey.ts'
import type { ImportBatch } from './ports/import-store.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { recordImport, recordImported } from './record-import.ts'
import { type MarkWriter, storeRating } from './store-rating.ts'

export type ImportOptions = UnitRef &
  ColumnOptions & {
    /** The period of rows that name none. Without it: the day on which the file is first imported. */
    readonly period?: Slot
    /** What the rows' ids are made from. Without it: the digest of all rows. */
    readonly batch?: string
    /** Whose doing it is, for the trail. Without it: nobody's, as where made-up data is laid. */
    readonly actor?: Actor
    /** Says what would happen and stores nothing. */
    readonly dryRun?: boolean
    /** Where the whole file does not fit in the time there is. Without it: all rows. */
    readonly slice?: ImportSlice
  }

/** A part of a file's rows. The next begins where the report of this one says. */
type ImportSlice = {
  /** The position of the first row that is taken, from 0. */
  readonly from: number
  /** The digest of the rows that the slices before came from: another file's are refused. */
  readonly of?: string | undefined
  /** Whether enough was done, seen after each row. */
  readonly isEnough: (report: ImportReport) => boolean
}

export type ImportProgress =
  | { readonly stage: 'checking'; readonly done: number }
  | { readonly stage: 'storing'; readonly done: number; readonly total: number }

export type ImportEvents = {
  readonly onProgress?: (progress: ImportProgress) => void
  /** Told of every row left out, in the order of the file. */
  readonly onReject?: (reject: Reject) => Promise<void> | void
}

type ImportDeps = Pick<Deps, 'store' | 'vault' | 'now' | 'log'> & { readonly mark: MarkWriter }
/** Comments of that day and before are over, and not taken. */
type Context = RowContext & { readonly commentsOverUntil: Day } & Pick<Agency, 'trial'>
type Taken = { readonly outcome: 'stored' | 'repeated'; readonly response: Response; readonly notes: RowNotes }

/** How many rows are on their way to the store at once. */
const WIDTH = 32

/**
 * Imports the responses of a file as ratings of a unit. `rows` is read twice, from its beginning each time. A rating's id
 * follows from the file's rows and its place among them, so the same file again stores nothing, and one that was broken off is
 * taken up where it stopped. Throws `agency-unknown`, `unit-unknown`, `import-invalid`; then nothing was stored.
 */
export async function importRatings(
  deps: ImportDeps,
  rows: AsyncIterable<SheetRow>,
  options: ImportOptions,
  { onProgress = () => undefined, onReject = () => undefined }: ImportEvents = {},
): Promise<ImportReport> {
  const { unit, context } = await prepare(deps, options)
  const { slice } = options
  const survey = await surveyRows(rows, context, options, (done) => onProgress({ stage: 'checking', done }))
  if (slice?.of !== undefined && slice.of !== survey.digest) {
    throw cannotImport(
      'Berkas ini tidak sama dengan berkas yang sedang diimpor. Pilih berkas yang sama, atau mulai dari awal.',
    )
  }
  const batch = await openBatch(deps, options, context, survey)
  const take = (data: DataRow) => takeRow(deps, unit, context, batch, options.dryRun ?? false, data)
  const report = emptyReport({
    batch: batch.id,
    defaultSlot: batch.defaultSlot,
    hasCounterColumn: survey.columns.fields.counter !== undefined,
    unknownColumns: survey.columns.unknown,
    digest: survey.digest,
    rows: survey.rows,
  })
  const actor = options.dryRun ? undefined : options.actor
  if (actor)
    await recordImport(deps, options, actor, { ...survey, kind: 'ratings', batch: batch.id, from: slice?.from ?? 0 })
  const digest = rowsDigest()
  const again = watched(tableOf(rows, context.instrument, options), ({ row }) => digest.add(row))
  const taken = slice ? sliceOf(again, slice, report) : again
  for await (const result of inOrder(taken, WIDTH, take)) {
    report.read += 1
    if ('line' in result) {
      report.rejected += 1
      if (result.reason === 'row-differs') report.differing += 1
      await onReject(result)
    } else countTaken(report, result.outcome, result.response, result.notes)
    onProgress({ stage: 'storing', done: report.read, total: survey.rows })
  }
  if (actor) await recordImported(deps, options, actor, { ...report, kind: 'ratings' })
  if (slice && slice.from + report.read < survey.rows) return { ...report, next: slice.from + report.read }
  if (digest.value() !== survey.digest) {
    throw cannotImport('Berkas berubah selagi diimpor. Pastikan berkasnya sudah benar, lalu impor sekali lagi.')
  }
  return report
}

async function prepare(deps: ImportDeps, options: ImportOptions): Promise<{ unit: Unit; context: Context }> {
  const registry = await deps.store.registry.load(options.agency)
  if (!registry) throw new Refusal('agency-unknown', { agency: options.agency })
  const unit = unitIn(registry, options.unit)
  if (!unit) throw new Refusal('unit-unknown', { agency: options.agency, unit: options.unit })
  const zone = zoneOf(registry.agency, unit)
  const today = dayOf(deps.now(), zone)
  const { period } = options
  if (period !== undefined && period > today.slice(0, period.length)) {
    throw cannotImport(`Periode ${period} belum tiba (hari ini ${today}).`)
  }
  const findCounter = placeFinder(registry.counters.filter((counter) => counter.unit === unit.id))
  const findService = placeFinder(registry.services.filter((service) => service.unit === unit.id))
  const commentsOverUntil = overUntil(deps, registry)
  const { trial } = registry.agency
  return { unit, context: { instrument: skm2017, zone, today, commentsOverUntil, findCounter, findService, trial } }
}

async function openBatch(
  deps: ImportDeps,
  { agency, unit, batch, period, dryRun }: ImportOptions,
  { today }: RowContext,
  survey: { readonly digest: string; readonly withoutPeriod: number },
): Promise<ImportBatch> {
  const wanted = { agency, unit, id: batch ?? survey.digest, defaultSlot: period ?? today }
  if (dryRun) return wanted
  const first = await deps.store.imports.open(wanted)
  if (period !== undefined && first.defaultSlot !== period && survey.withoutPeriod > 0) {
    throw cannotImport(
      `Baris-baris ini sudah diimpor untuk periode ${first.defaultSlot}, bukan ${period}. Bila ini memang survei lain, ` +
        'beri nama sendiri dengan --batch NAMA.',
    )
  }
  return first
}

async function takeRow(
  deps: ImportDeps,
  unit: Unit,
  context: Context,
  batch: ImportBatch,
  dryRun: boolean,
  { row, columns, position }: DataRow,
): Promise<Taken | Reject> {
  const read = readRow(row, columns, context)
  if (!read.response) return read.reject
  const { slot = batch.defaultSlot, ...response } = read.response
  const { first, last } = spanOf(dayOfSlot(slot) ?? monthOfSlot(slot))
  if (!isThere(unit, first, last))
    return { line: row.line, column: '', value: slot, reason: 'unit-absent', params: {}, alsoWrong: [] }
  const content = {
    id: derivedUuid(JSON.stringify(['import', unit.agency, unit.id, batch.id, position])),
    agency: unit.agency,
    unit: unit.id,
    slot,
    instrument: context.instrument.id,
    tier: 'P' as const,
    ...response,
  }
  const acceptedAt = new Date(deps.now()).toISOString()
  const whole = { ...content, channel: 'import' as const, acceptedAt, digest: digestOfRating(content) }
  // What is over when it comes in would never be taken away: those nights have passed.
  const rating: Rating = lastDayOf(slot) > context.commentsOverUntil ? whole : { ...whole, comment: undefined }
  const shards = shardsOn(unit, slot)
  const outcome = dryRun
    ? await foresee(deps, rating, shards)
    : await storeRating(deps, rating, { shards, zone: context.zone, trial: context.trial })
  if (outcome !== 'differs') return { outcome, response: read.response, notes: read.notes }
  return { line: row.line, column: '', value: '', reason: 'row-differs', params: {}, alsoWrong: [] }
}

/** What storing would answer, without storing. */
async function foresee(deps: ImportDeps, rating: Rating, shards: number): ReturnType<typeof storeRating> {
  const first = await deps.store.ratings.get(rating, shards)
  if (!first) return 'stored'
  return first.digest === rating.digest ? 'repeated' : 'differs'
}

/** The rows of a slice. Those on their way when it was enough are still taken. */
async function* sliceOf(rows: AsyncIterable<DataRow>, { from, isEnough }: ImportSlice, report: ImportReport) {
  for await (const row of rows) {
    if (row.position < from) continue
    if (report.read > 0 && isEnough(report)) return
    yield row
  }
}

async function* watched<T>(items: AsyncIterable<T>, see: (item: T) => void): AsyncGenerator<T> {
  for await (const item of items) {
    see(item)
    yield item
  }
}

function lastDayOf(slot: Slot): Day {
  return dayOfSlot(slot) ?? spanOf(monthOfSlot(slot)).last
}
