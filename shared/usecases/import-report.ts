import type { Response, RowNotes } from '../domain/import-row.ts'
import { monthOfSlot, type Period, type Slot } from '../domain/period.ts'

/** What an import did; for a dry run, what it would do. */
export type ImportReport = {
  readonly batch: string
  /** The period of rows that name none. */
  readonly defaultSlot: Slot
  /** Of all the file's rows. */
  readonly digest: string
  /** All that the file has. */
  readonly rows: number
  /** The position of the first row that this slice left to the next one; absent where none is left. */
  readonly next?: number
  read: number
  stored: number
  repeated: number
  /** `differing` of them because another row was imported in their place. */
  rejected: number
  differing: number
  /** Rows taken that name no counter. */
  withoutCounter: number
  /** Rows taken that name no period. */
  withoutPeriod: number
  readonly hasCounterColumn: boolean
  /** Texts that match nothing registered, and how many rows taken carry each. */
  readonly unknown: Map<RowNotes[number]['field'], Map<string, number>>
  readonly unknownColumns: readonly string[]
  /** Rows taken of each month. */
  readonly months: Map<Period, number>
}

export function emptyReport(
  known: Pick<ImportReport, 'batch' | 'defaultSlot' | 'digest' | 'rows' | 'hasCounterColumn' | 'unknownColumns'>,
): ImportReport {
  return {
    ...known,
    read: 0,
    stored: 0,
    repeated: 0,
    rejected: 0,
    differing: 0,
    withoutCounter: 0,
    withoutPeriod: 0,
    unknown: new Map(),
    months: new Map(),
  }
}

/** Counts a row that is in the store, from now or from before. */
export function countTaken(report: ImportReport, outcome: 'stored' | 'repeated', response: Response, notes: RowNotes) {
  report[outcome] += 1
  if (response.counter === undefined) report.withoutCounter += 1
  if (response.slot === undefined) report.withoutPeriod += 1
  countIn(report.months, monthOfSlot(response.slot ?? report.defaultSlot))
  for (const { field, value } of notes) {
    const values = report.unknown.get(field) ?? new Map<string, number>()
    report.unknown.set(field, values)
    countIn(values, value)
  }
}

function countIn<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
