import { newUuid } from '../../functions/random.ts'
import { blockOfNight } from '../../shared/domain/audit-plan.ts'
import type { Breakdown } from '../../shared/domain/breakdown.ts'
import { type BreakdownCount, breakdownCount } from '../../shared/domain/breakdown-count.ts'
import { addDays, type Day, daysBetween, startOfDay } from '../../shared/domain/calendar.ts'
import { lastMonths, spanOf } from '../../shared/domain/period.ts'
import type { Rating } from '../../shared/domain/rating.ts'
import type { Table } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import type { RatedUnit } from './sample-registry.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Of each earlier month, so many days at its end: a year's roll-ups and closed periods are as many and as large as of all days. */
const DAYS_A_MONTH = 2

export type History = {
  readonly units: readonly RatedUnit[]
  /** The first day that is measured. */
  readonly before: Day
  /** So many months, the one of the first day included. */
  readonly months: number
  /** In which hours of a day somebody rated, and how many in each. */
  readonly hours: readonly number[]
  readonly anHour: number
}

/**
 * What the store holds of the time before the measuring: each unit's ratings, with the tallies of their hours and days as ticks have
 * left them, on each day of the month so far, on some days of the months before, and on the older days that the first two audits
 * come to. What the nightly jobs read depends on it.
 */
export async function layHistory(table: Table, history: History): Promise<void> {
  const store = storeOver(table)
  for (const unit of history.units) {
    const respondents = unit.respondents(history.hours.length * history.anHour)
    for (const day of daysOf(history)) {
      const ofDay = breakdownCount()
      for (const [index, hour] of history.hours.entries()) {
        const from = startOfDay(day, unit.zone) + hour * HOUR
        const here = respondents.slice(index * history.anHour, (index + 1) * history.anHour)
        const slot = `${day}T${String(hour).padStart(2, '0')}`
        await laySlot(store, unit, { slot, from, minutes: 60 }, here, ofDay)
      }
      await layDayTally(store, unit, day, ofDay)
    }
  }
}

/** Ratings spread evenly over a slot, and its tally; they are counted to the day as well. */
export async function laySlot(
  store: Store,
  unit: RatedUnit,
  { slot, from, minutes }: { readonly slot: string; readonly from: number; readonly minutes: number },
  respondents: ReturnType<RatedUnit['respondents']>,
  ofDay: BreakdownCount,
  shards = 1,
): Promise<void> {
  const ofSlot = breakdownCount()
  for (const [index, respondent] of respondents.entries()) {
    const rating = ratingOf(unit, slot, from + Math.floor((index * minutes * MINUTE) / respondents.length), respondent)
    await store.ratings.put(rating, shards)
    for (const count of [ofSlot, ofDay]) count.count(rating)
  }
  await layTally(store, unit, 'slot', slot, ofSlot.total())
}

/** What the store keeps of a citizen's form. */
export function ratingOf(
  unit: RatedUnit,
  slot: string,
  at: number,
  { body, counter }: ReturnType<RatedUnit['respondents']>[number],
): Rating {
  const { answers, profile, service, comment } = body
  return {
    ...{ id: newUuid(at), agency: unit.agency, unit: unit.id, slot, instrument: 'skm-2017', counter, tier: 'T3' },
    ...{ answers, profile, service, comment, channel: 'web', signals: ['unproven'] },
    ...{ acceptedAt: new Date(at).toISOString(), digest: 'as long as a digest of a rating is, 43 letters' },
  }
}

export function layDayTally(store: Store, unit: RatedUnit, day: Day, ofDay: BreakdownCount): Promise<void> {
  return layTally(store, unit, 'day', day, ofDay.total())
}

async function layTally(
  { tallies }: Store,
  unit: RatedUnit,
  level: 'slot' | 'day',
  period: string,
  breakdown: Breakdown,
): Promise<void> {
  const key = { agency: unit.agency, unit: unit.id, instrument: 'skm-2017', scope: 'own', level, period } as const
  await tallies.put({ key, breakdown, asOf: `${period.slice(0, 10)}T16:00:00.000Z`, version: 1 })
}

function daysOf({ before, months }: History): Set<Day> {
  const ofMonths = lastMonths(before, months).flatMap((month) => {
    const { first, last } = spanOf(month)
    return before <= last ? daysBetween(first, addDays(before, -1)) : daysBetween(addDays(last, 1 - DAYS_A_MONTH), last)
  })
  const audited = [addDays(before, -1), before].map(blockOfNight).flatMap(({ first, last }) => daysBetween(first, last))
  return new Set([...ofMonths, ...audited.filter((day) => day < before)].toSorted())
}
