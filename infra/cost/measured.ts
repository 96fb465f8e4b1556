import type { JobName } from '../../shared/jobs.ts'

/** Capacity units, as DynamoDB bills them. */
export type Units = { readonly reads: number; readonly writes: number }

/** What was counted while ratings came in at one rate. */
export type Scene = {
  readonly name: string
  /** Ratings of a unit in an hour in which people rate, and in a day. */
  readonly anHour: number
  readonly aDay: number
  /** A rating's own: its page and form, its mark, its put, and the tallies that ticks write for it. */
  readonly rating: Units
  /** What ticks read of the ratings themselves, again each minute, for each of them. */
  readonly recounted: number
  /** The jobs of a night, for each unit. */
  readonly night: Readonly<Partial<Record<JobName, Units>>>
}

/**
 * Units counted by `npm run bench -- capacity`, call by call, over a year's history; the bench fails where they are no longer so. In
 * between them is interpolated.
 */
export const MEASURED_ON = '2026-11-26'

export const scenes = [
  {
    name: 'eight a day',
    anHour: 1,
    aDay: 8,
    rating: { reads: 3.5, writes: 4 },
    recounted: 1,
    night: {
      'roll-up': { reads: 25.464, writes: 5.048 },
      inspect: { reads: 6.083, writes: 0.071 },
      close: { reads: 3.19, writes: 0 },
      retain: { reads: 2.238, writes: 0.071 },
      audit: { reads: 16.5, writes: 0 },
    },
  },
  {
    name: 'one an hour',
    anHour: 1,
    aDay: 24,
    rating: { reads: 3.898, writes: 3.996 },
    recounted: 0.998,
    night: {
      'roll-up': { reads: 26.226, writes: 5.071 },
      inspect: { reads: 8.417, writes: 0.071 },
      close: { reads: 3.19, writes: 0 },
      retain: { reads: 2.238, writes: 0.071 },
      audit: { reads: 22.798, writes: 0 },
    },
  },
  {
    name: 'one a minute',
    anHour: 60,
    aDay: 60,
    rating: { reads: 2.838, writes: 4.039 },
    recounted: 3.456,
    night: {
      'roll-up': { reads: 26.917, writes: 6.929 },
      inspect: { reads: 64.333, writes: 1.214 },
      close: { reads: 3.19, writes: 0 },
      retain: { reads: 2.238, writes: 0.071 },
      audit: { reads: 31.036, writes: 0 },
    },
  },
  {
    name: '100 a minute',
    anHour: 6000,
    aDay: 6000,
    rating: { reads: 0.047, writes: 1.062 },
    recounted: 2.989,
    night: {
      'roll-up': { reads: 69.5, writes: 8 },
      inspect: { reads: 598.5, writes: 88 },
      close: { reads: 45.5, writes: 0 },
      retain: { reads: 45, writes: 3 },
      audit: { reads: 406.5, writes: 0 },
    },
  },
  {
    name: '10,000 a minute',
    anHour: 600000,
    aDay: 100000,
    rating: { reads: 0.011, writes: 1.003 },
    recounted: 0.795,
    night: {
      'roll-up': { reads: 71.5, writes: 8 },
      inspect: { reads: 11830, writes: 114 },
      close: { reads: 45.5, writes: 0 },
      retain: { reads: 45, writes: 3 },
      audit: { reads: 5734, writes: 0 },
    },
  },
] as const satisfies readonly Scene[]

/** What a shard's ticks read in a day, whatever its units do. */
export const idleReads = 1503

/**
 * What is read for an agency, whatever its units do: by the looks for files of a day in which none came, and by the night's look at its
 * performance where nobody is placed in any unit.
 */
export const agencyReads = { scan: 52, perform: 71.667 } as const

/** Read units of a page, with nothing remembered; of an agency's page and of its registry for each of its units. */
export const pageReads = { citizen: 1.5, public: 22.5, manager: 32.5, agencyUnit: 6.1, registryUnit: 0.16 } as const

/** Bytes of a stored thing, as the store bills them: a rating, an hour's tally, a day's. */
export const stored = { rating: 640, slot: 840, day: 1180 } as const

/** Ratings that a tick counts in a second of one core, the store's answers unpacked: docs/benchmarks.md, 25 November 2026. */
export const recountSpeed = 43_888
