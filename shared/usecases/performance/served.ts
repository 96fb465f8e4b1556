import { narrow } from '../../domain/breakdown.ts'
import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { unitOf } from '../../domain/performance/dossier.ts'
import { type Duty, onDuty } from '../../domain/performance/duty.ts'
import { type Period, spanOf } from '../../domain/period.ts'
import { addTallies, emptyTally, type Tally } from '../../domain/tally.ts'
import { dutyList } from './duty.ts'
import type { PerformanceNeeds } from './step.ts'

type Ref = { readonly agency: Slug; readonly person: PersonId }

/** What citizens answered at the counters that somebody served, in the hours when they alone answer for it, and otherwise in the unit. */
type Served = { readonly own: Tally; readonly others: Tally }

const emptyServed: Served = { own: emptyTally, others: emptyTally }

function addServed(a: Served, b: Served): Served {
  return { own: addTallies(a.own, b.own), others: addTallies(a.others, b.others) }
}

/** The days of a period within one year on which somebody has a duty; those that no longer name them left out. */
export async function dutiesIn(
  { store }: Pick<PerformanceNeeds, 'store'>,
  { agency, person }: Ref,
  period: Period,
): Promise<Duty[]> {
  const { first, last } = spanOf(period)
  const listed = await store.dossierLists.entries(agency, dutyList(person, period.slice(0, 4)))
  const refs = listed.filter(({ id }) => id >= first && id <= last).map((entry) => ({ agency, ...entry }))
  const duties = await store.dossiers.many('duty', refs, { consistent: false })
  return duties.filter(({ shifts }) => shifts.some((shift) => shift.person === person))
}

/** What was answered to one instrument in the units of some of somebody's duties, all of one period: one read for each unit. */
export async function servedIn(
  { store }: Pick<PerformanceNeeds, 'store'>,
  { agency, person }: Ref,
  {
    period,
    instrument,
    duties,
  }: { readonly period: Period; readonly instrument: string; readonly duties: readonly Duty[] },
): Promise<Served> {
  const { first, last } = spanOf(period)
  const perUnit = await Promise.all(
    [...Map.groupBy(duties, unitOf)].map(async ([unit, days]) => {
      const byDay = new Map<Day, Duty>(days.map((duty) => [duty.day, duty]))
      const key = { agency, unit, instrument, scope: 'own', level: 'slot' } as const
      const slots = await store.tallies.between(key, first, `${last}T99`, { consistent: false })
      return slots.map(({ key: { period: slot }, breakdown }): Served => {
        const duty = byDay.get(slot.slice(0, 10))
        const isTheirs = (counter: string) => duty !== undefined && onDuty(duty, counter, slot).includes(person)
        const counters = Object.keys(breakdown.by.counter)
        const sum = (named: readonly string[]) =>
          named.map((counter) => narrow(breakdown, 'counter', counter)).reduce(addTallies, emptyTally)
        return {
          own: sum(counters.filter(isTheirs)),
          others: sum(counters.filter((counter) => !isTheirs(counter))),
        }
      })
    }),
  )
  return perUnit.flat().reduce(addServed, emptyServed)
}
