/** A row left out, as an officer reads it. */
export type ShownReject = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

/** What became of a slice of a file, or of several: what the server answers, and what the page shows. */
export type ImportOutcome = {
  /** All that the file has, and where to go on; null where nothing is left. */
  readonly rows: number
  readonly next: number | null
  /** Of all rows: by it the next slice is known to be of the same file. */
  readonly digest: string
  /** What the rows' ids are made from. */
  readonly batch: string
  readonly read: number
  readonly stored: number
  readonly repeated: number
  readonly rejected: number
  /** Of those rejected, how many because another row is stored in their place. */
  readonly differing: number
  readonly withoutCounter: number
  readonly withoutPeriod: number
  /** Where rows without a period count. */
  readonly defaultSlot: string
  readonly months: Readonly<Record<string, number>>
  /** Texts that match nothing known, by what they stand for, and how many rows carry each. */
  readonly unknown: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly unknownColumns: readonly string[]
  readonly rejects: readonly ShownReject[]
  /** Of a file of people: how many were new, and how many changed. */
  readonly people?: { readonly fresh: number; readonly changed: number }
  /** The rejects as a CSV file; of a slice after the first without its header. */
  readonly csv: string
}

/** How many rejected rows stand on the page; the file has all of them. */
export const REJECTS_SHOWN = 200

/** A slice's outcome and the next one's, as one. */
export function joined(before: ImportOutcome | undefined, after: ImportOutcome): ImportOutcome {
  if (!before) return after
  const fields = [...new Set([...Object.keys(before.unknown), ...Object.keys(after.unknown)])]
  return {
    ...after,
    read: before.read + after.read,
    stored: before.stored + after.stored,
    repeated: before.repeated + after.repeated,
    rejected: before.rejected + after.rejected,
    differing: before.differing + after.differing,
    withoutCounter: before.withoutCounter + after.withoutCounter,
    withoutPeriod: before.withoutPeriod + after.withoutPeriod,
    months: summed(before.months, after.months),
    unknown: Object.fromEntries(
      fields.map((field) => [field, summed(before.unknown[field] ?? {}, after.unknown[field] ?? {})]),
    ),
    ...(before.people &&
      after.people && {
        people: {
          fresh: before.people.fresh + after.people.fresh,
          changed: before.people.changed + after.people.changed,
        },
      }),
    rejects: [...before.rejects, ...after.rejects],
    csv: before.csv + after.csv,
  }
}

function summed(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sums: Record<string, number> = { ...a }
  for (const [name, count] of Object.entries(b)) sums[name] = (sums[name] ?? 0) + count
  return sums
}
