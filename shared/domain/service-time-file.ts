import { instantAt, type TimeZone } from './calendar.ts'
import { derivedUuid } from './digest.ts'
import { type Cell, foldName, type SheetRow, textOf, textsOf } from './import-cell.ts'
import { FIELD_NAMES } from './import-fields.ts'
import type { PlaceFinder } from './import-places.ts'
import { cannotImport, type ImportReason, type Reject } from './import-reasons.ts'
import { slotOfDate } from './import-slot.ts'
import { type SentServiceTime, timeProblems } from './service-time.ts'

const FIELDS = ['service', 'counter', 'taken', 'called', 'done'] as const
type Field = (typeof FIELDS)[number]

/** Column names, folded, by which each is recognised. */
const NAMES = {
  service: FIELD_NAMES.service,
  counter: FIELD_NAMES.counter,
  taken: [
    'taken',
    'ambil',
    'diambil',
    'tiket diambil',
    'ambil tiket',
    'ambil nomor',
    'waktu ambil',
    'waktu tiket',
    'datang',
  ],
  called: ['called', 'panggil', 'dipanggil', 'waktu panggil', 'waktu dipanggil'],
  done: ['done', 'selesai', 'waktu selesai', 'selesai dilayani'],
} as const satisfies Record<Field, readonly string[]>

/** Which column holds what, by index from 0. */
export type TimeColumns = {
  readonly index: Readonly<Record<Exclude<Field, 'counter'>, number>> & { readonly counter: number | undefined }
  readonly names: readonly string[]
}

/** Reads a header. Throws `import-invalid` where a column is missing or there twice. */
export function timeColumnsOf(row: SheetRow | undefined): TimeColumns {
  const names = textsOf(row?.cells ?? [])
  const indexOf = (field: Field) => {
    const known: readonly string[] = NAMES[field]
    const found = names.flatMap((name, index) => (known.includes(foldName(name)) ? [index] : []))
    if (found.length > 1) throw cannotImport(`Lebih dari satu kolom berarti ${NAMES[field][1] ?? field}.`)
    return found[0]
  }
  const needed = (field: Field) => {
    const index = indexOf(field)
    if (index !== undefined) return index
    throw cannotImport(
      `Kolom ${NAMES[field][1] ?? field} tidak ada. Kolom yang ada: ${names.join(', ').slice(0, 300)}.`,
    )
  }
  const index = {
    service: needed('service'),
    counter: indexOf('counter'),
    taken: needed('taken'),
    called: needed('called'),
    done: needed('done'),
  }
  return { index, names }
}

export type TimeRowContext = {
  readonly zone: TimeZone
  readonly now: number
  readonly findService: PlaceFinder
  readonly findCounter: PlaceFinder
}

/** A row's sample, still without an id, or why it cannot be taken. */
export function readTimeRow(
  { line, cells }: SheetRow,
  { index, names }: TimeColumns,
  context: TimeRowContext,
): { readonly sample: Omit<SentServiceTime, 'id'> } | { readonly reject: Reject } {
  const wrong = (field: Field, reason: ImportReason) => {
    const at = index[field] ?? 0
    const reject = { line, column: names[at] ?? '', value: textOf(cells[at]), reason, params: {}, alsoWrong: [] }
    return { reject }
  }
  const service = context.findService(textOf(cells[index.service]))
  if (!service?.known) return wrong('service', 'service-unknown')
  const counter = index.counter === undefined ? undefined : context.findCounter(textOf(cells[index.counter]))
  if (counter?.known === false) return wrong('counter', 'counter-unknown')
  const [taken, called, done] = [index.taken, index.called, index.done].map((at) => instantOf(cells[at], context.zone))
  if (taken === undefined) return wrong('taken', 'time-invalid')
  if (called === undefined) return wrong('called', 'time-invalid')
  if (done === undefined) return wrong('done', 'time-invalid')
  const [problem] = timeProblems({ taken, called, done }, 'import', context.now)
  if (problem)
    return wrong(problem.field === 'taken' || problem.field === 'called' ? problem.field : 'done', 'time-order')
  return { sample: { service: service.id, ...(counter && { counter: counter.id }), taken, called, done } }
}

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
const DATE_AND_CLOCK = /^(.{6,40}?)[T, ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)?$/

/** The instant that a cell means, to the second: with its zone as written, else by the unit's own clocks. */
function instantOf(cell: Cell | undefined, zone: TimeZone): string | undefined {
  // Spreadsheets keep moments as fractions of a day, which miss the second by a little.
  if (cell instanceof Date) return isoOf(Math.round(cell.getTime() / 1000) * 1000, zone)
  const text = textOf(cell)
  if (text.length > 60) return undefined
  if (WITH_ZONE.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString()
  const [, date, hour = '', minute = '', second = '00'] = DATE_AND_CLOCK.exec(text) ?? []
  const day = date === undefined ? undefined : slotOfDate(date, zone)
  if (day?.length !== 10 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  return new Date(instantAt(day, `${hour.padStart(2, '0')}:${minute}:${second}`, zone)).toISOString()
}

/** Wall-clock time that a spreadsheet gave as if it were UTC. */
function isoOf(wall: number, zone: TimeZone): string | undefined {
  if (Number.isNaN(wall)) return undefined
  const text = new Date(wall).toISOString()
  return new Date(instantAt(text.slice(0, 10), text.slice(11, 19), zone)).toISOString()
}

/**
 * Names samples by their content and by how many alike came before them in the file: the same file again, or one that has grown, finds
 * its own rows, and two people who were served alike in the same minutes are two.
 */
export function sampleNamer(agency: string, unit: string) {
  const seen = new Map<string, number>()
  return (sample: Omit<SentServiceTime, 'id'>): SentServiceTime => {
    const { service, counter = null, taken, called, done } = sample
    const content = JSON.stringify(['service-time', agency, unit, service, counter, taken, called, done])
    const before = seen.get(content) ?? 0
    seen.set(content, before + 1)
    return { id: derivedUuid(`${content}${before}`), ...sample }
  }
}
