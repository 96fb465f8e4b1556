import type { Stage } from '../stage.ts'
import { type Arrivals, arrivalsOf } from './arrivals.ts'
import { type Limit, roomOf } from './limit.ts'
import { functionLimits, gatewayLimits } from './limits-front.ts'
import { jobLimits, otherLimits } from './limits-jobs.ts'
import { partitionLimits, tableLimits } from './limits-table.ts'
import { usageOfStage } from './usage.ts'

export type Load = {
  readonly arrivals: Arrivals
  readonly limits: readonly Limit[]
  /** The limit with the least room. */
  readonly first: Limit
}

/** The load that a stage meets in the fullest second of its busiest hour, limit by limit. */
export function loadOf(stage: Stage): Load {
  const arrivals = arrivalsOf(stage)
  const usage = usageOfStage(stage)
  const limits = [
    ...gatewayLimits(stage, arrivals),
    ...functionLimits(stage, arrivals),
    ...partitionLimits(stage, arrivals, usage),
    ...tableLimits(stage, arrivals),
    ...jobLimits(stage, arrivals, usage),
    ...otherLimits(stage, arrivals, usage),
  ]
  const [first] = limits.toSorted((a, b) => roomOf(a) - roomOf(b))
  if (!first) throw new Error('no limit is known')
  return { arrivals, limits, first }
}
