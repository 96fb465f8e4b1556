import type { Stage } from '../stage.ts'
import { habits } from './habits.ts'
import { requestsOf, usageOfStage } from './usage.ts'

/** What arrives in a stage at the busiest. A second: the fullest of the busiest hour. */
export type Arrivals = {
  /** Ratings of the busiest hour, in all and in the busiest unit. */
  readonly ratingsHour: number
  readonly unitHour: number
  /** Ratings of its fullest second. */
  readonly ratings: number
  readonly unitRatings: number
  /** What devices ask in a second. */
  readonly asks: number
  /** Requests of its fullest second, citizens' with devices' alone and all together. */
  readonly citizenRequests: number
  readonly requests: number
}

const HOUR = 3600
/** A page, a first tap, and the whole rating. */
const REQUESTS_A_RATING = 3

/**
 * The fullest second of an hour in which so many come, each for themselves (Poisson): the mean, four times its square root, and two more. One
 * second in ten thousand exceeds it at the most, whatever the mean. 3,600 an hour: 1 + 4 × 1 + 2 = 7.
 */
export function fullestSecond(anHour: number): number {
  const mean = anHour / HOUR
  return mean + 4 * Math.sqrt(mean) + (mean > 0 ? 2 : 0)
}

/** What a stage is sized for, second by second. */
export function arrivalsOf(stage: Stage): Arrivals {
  const { ratingsPerMonth, busiestHour, busiestUnit } = stage.sizedFor
  const usage = usageOfStage(stage)
  const { managers, public: views } = requestsOf(usage)
  const ratingsHour = ratingsPerMonth * busiestHour
  const ratings = fullestSecond(ratingsHour)
  // Devices ask by their own clocks, evenly; pages are read in the hours in which people rate.
  const asks = (usage.devices * habits.asksPerDeviceHour) / HOUR
  const read = fullestSecond((managers + views) * busiestHour)
  const citizenRequests = REQUESTS_A_RATING * ratings + asks
  return {
    ratingsHour,
    unitHour: ratingsHour * busiestUnit,
    ratings,
    unitRatings: fullestSecond(ratingsHour * busiestUnit),
    asks,
    citizenRequests,
    requests: citizenRequests + read,
  }
}
