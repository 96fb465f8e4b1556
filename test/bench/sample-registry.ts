import { demoCode } from '../../functions/demo/demo-agency.ts'
import { demos } from '../../functions/demo/demos.ts'
import { visitsOf } from '../../functions/demo/respondents.ts'
import type { TimeZone } from '../../shared/domain/calendar.ts'
import type { CounterCode, Slug } from '../../shared/domain/ids.ts'
import type { Submission } from '../../shared/domain/rating.ts'

/** Somebody's answers, with the counter and the code they were given at. */
type Respondent = { readonly code: CounterCode; readonly counter: Slug; readonly body: Submission }
export type RatedUnit = {
  readonly agency: Slug
  readonly id: Slug
  readonly zone: TimeZone
  readonly counters: number
  /** The first so many respondents, the same each time. */
  respondents(count: number): Respondent[]
}

/** Every unit of the demo agencies that has counters: people answer there as in the demo, comments and profiles included. */
export function ratedUnits(): RatedUnit[] {
  return demos.flatMap(({ agency }) =>
    (agency.units ?? [])
      .filter(({ counters = [] }) => counters.length > 0)
      .map((unit) => ({
        agency: agency.id,
        id: unit.id,
        zone: agency.timeZone,
        counters: unit.counters?.length ?? 0,
        respondents: (count) =>
          visitsOf(agency.id, agency.timeZone, unit, { ratings: count, level: 3.3 })('2026-11-17').map(
            ({ counter, body }) => ({ code: demoCode(agency.id, unit.id, counter), counter, body }),
          ),
      })),
  )
}
