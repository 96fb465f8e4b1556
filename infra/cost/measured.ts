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
export const MEASURED_ON = '2026-11-25'

export const scenes = [
  {
    name: 'eight a day',
    anHour: 1,
    aDay: 8,
    rating: { reads: 3.5, writes: 4.0 },
    recounted: 1.0,
    night: {
      'roll-up': { reads: 25.4, writes: 5.04 },
      inspect: { reads: 6.2, writes: 0.1 },
      close: { reads: 3.1, writes: 0 },
      retain: { reads: 2.2, writes: 0.1 },
      audit: { reads: 16.6, writes: 0 },
    },
  },
  {
    name: 'one an hour',
    anHour: 1,
    aDay: 24,
    rating: { reads: 3.9, writes: 4.0 },
    recounted: 1.0,
    night: {
      'roll-up': { reads: 26.2, writes: 5.04 },
      inspect: { reads: 8.4, writes: 0 },
      close: { reads: 3.1, writes: 0 },
      retain: { reads: 2.2, writes: 0 },
      audit: { reads: 22.8, writes: 0 },
    },
  },
  {
    name: 'one a minute',
    anHour: 60,
    aDay: 60,
    rating: { reads: 2.83, writes: 4.04 },
    recounted: 3.46,
    night: {
      'roll-up': { reads: 27, writes: 7.2 },
      inspect: { reads: 64.8, writes: 1.8 },
      close: { reads: 3.6, writes: 0 },
      retain: { reads: 2.4, writes: 0 },
      audit: { reads: 31.8, writes: 0 },
    },
  },
  {
    name: '100 a minute',
    anHour: 6000,
    aDay: 6000,
    rating: { reads: 0.05, writes: 1.06 },
    recounted: 2.99,
    night: {
      'roll-up': { reads: 60, writes: 0 },
      inspect: { reads: 600, writes: 60 },
      close: { reads: 3.6, writes: 0 },
      retain: { reads: 2.4, writes: 0 },
      audit: { reads: 420, writes: 0 },
    },
  },
  {
    name: '10,000 a minute',
    anHour: 600000,
    aDay: 100000,
    rating: { reads: 0.01, writes: 1.0 },
    recounted: 0.79,
    night: {
      'roll-up': { reads: 60, writes: 0 },
      inspect: { reads: 11000, writes: 60 },
      close: { reads: 3.6, writes: 0 },
      retain: { reads: 2.4, writes: 0 },
      audit: { reads: 6000, writes: 0 },
    },
  },
] as const satisfies readonly Scene[]

/** What a shard's ticks read in a day, whatever its units do. */
export const idleReads = 2160

/** Read units of a page, with nothing remembered; of an agency's page and of its registry for each of its units. */
export const pageReads = { citizen: 1.5, public: 22.5, manager: 32.5, agencyUnit: 6.1, registryUnit: 0.16 } as const

/** Bytes of a stored thing, as the store bills them: a rating, an hour's tally, a day's. */
export const stored = { rating: 640, slot: 840, day: 1180 } as const

/** Ratings that a tick counts in a second of one core, the store's answers unpacked: docs/benchmarks.md, 25 November 2026. */
export const recountSpeed = 43_888
