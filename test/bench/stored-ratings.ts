import { newUuid } from '../../functions/random.ts'
import { breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { addDays, type Day, startOfDay } from '../../shared/domain/calendar.ts'
import { digestOfRating, type Rating } from '../../shared/domain/rating.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/deps.ts'
import { markWriter, storeRating } from '../../shared/usecases/store-rating.ts'
import type { TestTable } from '../support/dynalite.ts'
import { answersOf } from '../support/world.ts'
import { recordingTable } from './recording-table.ts'

/** Ratings as an agency has them: in so many units, on so many days, in eight hours of each, five an hour. */
export type Amount = { readonly units: number; readonly days: number }

const HOURS = [8, 9, 10, 11, 13, 14, 15, 16]
const AN_HOUR = 5
const ZONE = 'Asia/Jakarta'
const FACTS = { instrument: 'skm-2017', shards: 1, zone: ZONE } as const

export function ratingsIn({ units, days }: Amount): number {
  return units * days * HOURS.length * AN_HOUR
}

/** Stores ratings of the days before one, with their marks and the tallies of each hour and day, all as ticks have left them. */
export async function storeRatings(
  table: TestTable,
  amount: Amount,
  before: Day,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const recorded = recordingTable(table)
  const store = storeOver(recorded.table)
  for (let back = amount.days; back > 0; back--) {
    const day = addDays(before, -back)
    for (let unit = 0; unit < amount.units; unit++) await storeDay(store, `loka-${unit}`, day)
  }
  await recorded.flush(progress)
}

async function storeDay(store: Store, unit: string, day: Day): Promise<void> {
  const ratings: Rating[] = []
  for (const hour of HOURS) {
    const slot = `${day}T${String(hour).padStart(2, '0')}`
    for (let nth = 0; nth < AN_HOUR; nth++) {
      const at = startOfDay(day, ZONE) + hour * 3_600_000 + nth * 660_000
      const rating = ratingOf(unit, slot, at)
      const deps = { store, now: () => at, settings: { tickShards: 1, demo: false } }
      await storeRating({ store, mark: markWriter(deps) }, rating, FACTS)
      ratings.push(rating)
    }
    await putTally(store, 'slot', slot, ratings.slice(-AN_HOUR))
  }
  await putTally(store, 'day', day, ratings)
}

async function putTally(store: Store, level: 'slot' | 'day', period: string, ratings: readonly Rating[]) {
  const [first] = ratings
  if (!first) return
  const { agency, unit, instrument } = first
  const key = { agency, unit, instrument, scope: 'own', level, period } as const
  const breakdown = sumBreakdowns(ratings.map(breakdownOf))
  await store.tallies.put({ key, breakdown, asOf: new Date().toISOString(), version: 1 })
}

/** A rating of a unit; the instant it was given decides the answers. */
export function ratingOf(unit: string, slot: string, at: number): Rating {
  const content = {
    id: newUuid(at),
    agency: 'uji',
    unit,
    slot,
    instrument: FACTS.instrument,
    answers: answersOf(1 + ((at / 60_000) % 4), 4, 3, 3, 4),
    counter: 'loket-1',
    service: 'ktp',
    tier: 'T3',
    profile: { sex: 'P', education: 'SMA' },
  } as const
  return { ...content, channel: 'web', acceptedAt: new Date(at).toISOString(), digest: digestOfRating(content) }
}
