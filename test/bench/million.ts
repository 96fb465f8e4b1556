import { breakdownCount } from '../../shared/domain/breakdown-count.ts'
import { type Day, daysBetween } from '../../shared/domain/calendar.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import type { Countable } from '../../shared/domain/rating.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import type { UnitRef } from '../../shared/usecases/ports/unit-ref.ts'

export const CODES = skm2017.questions.map(({ code }) => code)
const COUNTERS = 6
const SERVICES = ['ktp', 'kk', 'akta'] as const
/** One in so many leaves out the question of costs, whose service is free. */
const FREE = 7

/** Somebody's answers: the day's place among the days, the counter's, and a value for each question or undefined. */
export type Row = { readonly day: Day; readonly counter: string; readonly values: readonly (number | undefined)[] }

/** So many answers over the days from first to last, the same each time, in order of the days. */
export function* rowsOf(count: number, first: Day, last: Day): Generator<Row> {
  const days = daysBetween(first, last)
  let state = 1
  const below = (limit: number) => {
    // Numerical Recipes' linear congruential generator; the upper bits are the good ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  for (let index = 0; index < count; index++) {
    const day = days[Math.floor((index * days.length) / count)] ?? first
    const mood = below(3)
    const values = CODES.map((_, nth) =>
      nth === 3 && index % FREE === 0 ? undefined : Math.max(1, Math.min(4, 2 + mood + below(2) - (nth === 2 ? 1 : 0))),
    )
    yield { day, counter: `loket-${1 + below(COUNTERS)}`, values }
  }
}

/** Stores the tally of each day of the rows, as the ticks of these days have left it. */
export async function storeDayTallies({ tallies }: Store, unit: UnitRef, rows: Iterable<Row>): Promise<void> {
  let day: Day | undefined
  let counted = breakdownCount()
  const put = async () => {
    if (day === undefined) return
    const key = { ...unit, instrument: skm2017.id, scope: 'own', level: 'day', period: day } as const
    await tallies.put({ key, breakdown: counted.total(), asOf: `${day}T16:00:00.000Z`, version: 1 })
  }
  let index = 0
  for (const row of rows) {
    if (row.day !== day) {
      await put()
      day = row.day
      counted = breakdownCount()
    }
    counted.count(countableOf(row, index++))
  }
  await put()
}

function countableOf({ counter, values }: Row, index: number): Countable {
  const answers = Object.fromEntries(
    values.flatMap((value, nth) => (value === undefined ? [] : [[CODES[nth] ?? '', value] as const])),
  )
  return {
    answers,
    counter,
    service: SERVICES[index % SERVICES.length],
    tier: 'T3',
    channel: 'web',
    profile: { sex: 'P', age: '25-34' },
  }
}
