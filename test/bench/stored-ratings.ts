import { newUuid } from '../../functions/random.ts'
import type { Breakdown } from '../../shared/domain/breakdown.ts'
import { breakdownCount } from '../../shared/domain/breakdown-count.ts'
import { addDays, type Day, startOfDay } from '../../shared/domain/calendar.ts'
import { digestOfRating, type Rating } from '../../shared/domain/rating.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { markWriter, storeRating } from '../../shared/usecases/store-rating.ts'
import type { TestTable } from '../support/dynalite.ts'
import { answersOf } from '../support/world.ts'
import { startLaidTable } from './laid-table.ts'

/** Ratings as an agency has them: in so many units, on so many days, in eight hours of each, five an hour. */
export type Amount = { readonly units: number; readonly days: number }

const HOURS = [8, 9, 10, 11, 13, 14, 15, 16]
const AN_HOUR = 5
const ZONE = 'Asia/Jakarta'
const FACTS = { instrument: 'skm-2017', shards: 1, zone: ZONE } as const

export function ratingsIn({ units, days }: Amount): number {
  return units * days * HOURS.length * AN_HOUR
}

/** A store with ratings of the days before one, with their marks and the tallies of each hour and day, all as ticks have left them. */
export async function startRated(
  amount: Amount,
  before: Day,
  progress: (done: number, total: number) => void,
): Promise<TestTable> {
  return startLaidTable(async (table) => {
    const store = storeOver(table)
    const units = Array.from({ length: amount.units }, (_, index) => `loka-${index}`)
    for (let back = amount.days; back > 0; back--) {
      const day = addDays(before, -back)
      await storeDay(store, units, day)
      progress(amount.days - back + 1, amount.days)
    }
  })
}

const log = () => undefined
/** None of these has a comment. */
const vault = { seal: async () => '', open: async () => '' }

/** All units have the same ratings under other ids, and so the same tallies. */
async function storeDay(store: Store, units: readonly string[], day: Day): Promise<void> {
  const ofDay = breakdownCount()
  for (const hour of HOURS) {
    const slot = `${day}T${String(hour).padStart(2, '0')}`
    const ofHour = breakdownCount()
    for (let nth = 0; nth < AN_HOUR; nth++) {
      const at = startOfDay(day, ZONE) + hour * 3_600_000 + nth * 660_000
      const mark = markWriter({ store, now: () => at, settings: { tickShards: 1, demo: false } })
      const rating = ratingOf('loka', slot, at)
      // The digest is one of their length: nobody will send these again.
      for (const unit of units)
        await storeRating({ store, vault, mark, log }, { ...rating, unit, id: newUuid(at) }, FACTS)
      for (const count of [ofHour, ofDay]) count.count(rating)
    }
    await putTallies(store, units, 'slot', slot, ofHour.total())
  }
  await putTallies(store, units, 'day', day, ofDay.total())
}

async function putTallies(
  { tallies }: Store,
  units: readonly string[],
  level: 'slot' | 'day',
  period: string,
  breakdown: Breakdown,
): Promise<void> {
  for (const unit of units) {
    const key = { agency: 'uji', unit, instrument: FACTS.instrument, scope: 'own', level, period } as const
    await tallies.put({
      key,
      breakdown,
      asOf: new Date(startOfDay(period.slice(0, 10), ZONE)).toISOString(),
      version: 1,
    })
  }
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
