import { dayOf } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ASN, breakdownOfPeople } from '../../domain/performance/performance-tally.ts'
import { type Counting, countsOf } from '../../domain/performance/person-counts.ts'
import { performanceRulesOf, reportPeriods } from '../../domain/performance/rules.ts'
import { type Period, periodOf, spanOf } from '../../domain/period.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import { type Registry, zoneOf } from '../../domain/registry.ts'
import type { Unit } from '../../domain/unit.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'
import { putRead } from '../put-merged.ts'
import { rollUpAroundAll } from '../roll-up.ts'
import { membersOf } from './team.ts'
import { withDocuments } from './unit-year.ts'

type Needs = Pick<Deps, 'store' | 'now'>

type Placed = Pick<Person, 'id' | 'placements'>

/** What else is counted, where it is kept. Asked once for each unit, whatever the number of people. */
export type OtherRecords = {
  /** Who of some people gave feedback to somebody in a period. */
  readonly gaveFeedback?: (
    deps: Pick<Deps, 'store'>,
    agency: Slug,
    people: readonly Placed[],
    period: Period,
  ) => Promise<ReadonlySet<PersonId>>
  /** Hours of training of each in a year. Who is not named has none. */
  readonly trainingHoursOf?: (
    deps: Pick<Deps, 'store'>,
    agency: Slug,
    people: readonly Placed[],
    year: string,
  ) => Promise<ReadonlyMap<PersonId, number>>
}

const WIDTH = 4

/**
 * Counts the people of every unit of an agency in a reporting period, and what became of their plans and reports: recounted each time,
 * never incremented. What is found stands as the tally of the period's last day, and of a period that is over everything is rolled up
 * that holds that day: always, so that a run that died in between is made good by the next. Of the running period the tally is for
 * lists alone, and no roll-up reaches it before its day has come. Returns how many people were counted.
 * Throws `period-invalid` for what is no reporting period of the agency, or has not begun.
 */
export async function countPerformance(
  deps: Needs,
  registry: Pick<Registry, 'agency' | 'units'>,
  period: Period,
  others: OtherRecords = {},
): Promise<number> {
  const agency = registry.agency.id
  const rules = performanceRulesOf(registry.agency)
  const { first, last } = spanOf(period)
  const isOurs = reportPeriods(rules, period.slice(0, 4)).includes(period)
  if (!isOurs || first > dayOf(deps.now(), registry.agency.timeZone)) throw new Refusal('period-invalid', { period })
  const counted: Slug[] = []
  let people = 0
  await concurrently(registry.units, WIDTH, async (unit) => {
    const zone = zoneOf(registry.agency, unit)
    const n = await countUnit(deps, unit, { rules, period, today: dayOf(deps.now(), zone), zone }, others)
    if (n === undefined) return
    counted.push(unit.id)
    people += n
  })
  if (counted.length > 0 && last < dayOf(deps.now(), registry.agency.timeZone)) {
    await rollUpAroundAll(deps, agency, counted, { instrument: ASN, months: [periodOf('month', last)] })
  }
  return people
}

/** How many people a unit has in a period; undefined where there are none and never were. */
async function countUnit(
  deps: Needs,
  { agency, id: unit }: Unit,
  counting: Counting,
  others: OtherRecords,
): Promise<number | undefined> {
  const key = {
    agency,
    unit,
    instrument: ASN,
    scope: 'own',
    level: 'day',
    period: spanOf(counting.period).last,
  } as const
  let n = 0
  const { before } = await putRead(deps, key, async () => {
    const [stored] = await deps.store.tallies.get([key], { consistent: true })
    const people = await countPeople(deps, { agency, unit }, counting, others)
    n = people.length
    return { stored, fresh: { breakdown: breakdownOfPeople(counting.period, people) } }
  })
  return n > 0 || before !== undefined ? n : undefined
}

async function countPeople(
  deps: Pick<Deps, 'store'>,
  at: { readonly agency: Slug; readonly unit: Slug },
  counting: Counting,
  others: OtherRecords,
) {
  const { period, today, rules } = counting
  const { last } = spanOf(period)
  const day = today < last ? today : last
  const year = period.slice(0, 4)
  const periods = reportPeriods(rules, year).filter((each) => each <= period)
  const members = await membersOf(deps, at, day)
  const isAnybody = members.length > 0
  const [known, gave, hours] = await Promise.all([
    withDocuments(deps, members, { unit: at.unit, day, year, periods }),
    isAnybody ? others.gaveFeedback?.(deps, at.agency, members, period) : undefined,
    isAnybody ? others.trainingHoursOf?.(deps, at.agency, members, year) : undefined,
  ])
  return known.map(({ person, ...known }) =>
    countsOf(counting, {
      ...known,
      gaveFeedback: gave?.has(person.id),
      trainingHours: hours && (hours.get(person.id) ?? 0),
    }),
  )
}
