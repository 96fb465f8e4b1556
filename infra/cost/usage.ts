import type { HowOften } from '../analytics/exporting.ts'
import type { Stage } from '../stage.ts'
import { habits } from './habits.ts'

/** What a month brings. */
export type Usage = {
  readonly ratings: number
  readonly units: number
  /** Counting shards: each has its ticks. */
  readonly shards: number
  /** Screens and kiosks. */
  readonly devices: number
  /** Pages that staff open, and that the public opens. */
  readonly managers: number
  readonly public: number
  /** People who sign in. */
  readonly staff: number
  /** Days that logs are kept. */
  readonly days: number
  /** Months that the table has grown. */
  readonly months: number
  /** How often the table is exported. */
  readonly analytics: 'off' | HowOften
}

/** Units that a counting shard may well have, where nobody says how many shards there are. */
const UNITS_A_SHARD = 1000
const MOST_SHARDS = 64

/** What is not said follows from the ratings and the units, by `habits`. */
export function usageOf({
  ratings,
  units,
  ...said
}: Pick<Usage, 'ratings' | 'units'> & { readonly [Name in keyof Usage]?: Usage[Name] | undefined }): Usage {
  const {
    shards = Math.min(MOST_SHARDS, Math.ceil(units / UNITS_A_SHARD)),
    devices = units * habits.devicesPerUnit,
    managers = units * habits.managerViewsPerUnit,
    public: views = ratings * habits.publicViewsPerRating,
    staff = units * habits.staffPerUnit,
    days = 90,
    months = 12,
    analytics = 'off',
  } = said
  return { ratings, units, shards, devices, managers, public: views, staff, days, months, analytics }
}

/** A month of what a stage is sized for, but for what is said otherwise. */
export function usageOfStage({ sizedFor, tickShards, logs, analytics }: Stage, said: Partial<Usage> = {}): Usage {
  return usageOf({
    ratings: sizedFor.ratingsPerMonth,
    units: sizedFor.units,
    shards: tickShards,
    days: logs.retentionDays,
    analytics,
    ...said,
  })
}

/** Agencies that so many units are of. */
export function agenciesOf({ units }: Pick<Usage, 'units'>): number {
  return Math.ceil(units / habits.unitsPerAgency)
}

/** A month of thirty days, in minutes and in nights. */
export const MINUTES = 43_200
export const NIGHTS = 30

/** Requests that reach the functions in a month, by whom they are for. */
export function requestsOf({ ratings, devices, managers, public: views, staff }: Usage) {
  const pages = ratings * habits.pagesPerRating
  const forms = ratings * (1 + habits.firstTaps)
  const asks = devices * habits.asksPerDeviceHour * habits.openHours * habits.openDays
  // To sign in takes three, each working day.
  const signIns = staff * 3 * habits.openDays
  return { pages, forms, asks, managers: managers + signIns, public: views }
}
