import { dayOf, type TimeZone } from '../../domain/calendar.ts'
import { instantOf, type PersonId, type Slug } from '../../domain/ids.ts'
import { type Period, periodOf } from '../../domain/period.ts'

/** Lists in which a piece of feedback is found beside its receiver’s own. */

/** What somebody gave in a year: by when its form was made. */
export const givenList = (giver: PersonId, year: string) => `given/${giver}/${year}`

/** What a receiver’s superior may read. */
export const shownList = (receiver: PersonId) => `shown/${receiver}`

/** Who of a unit gave something in a month: each entry’s id begins with the giver’s. */
export const gaveList = (unit: Slug, month: Period) => `gave/${unit}/${month}`

/** The month and the year that a piece of feedback belongs to, by its id. */
export function monthOfFeedback(id: string, zone: TimeZone): Period {
  return periodOf('month', dayOf(instantOf(id), zone))
}
