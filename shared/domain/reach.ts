import * as z from 'zod/mini'
import { addDays, Day } from './calendar.ts'
import { Period, periodsEnding, spanOf } from './period.ts'

/**
 * How far closing has come with a unit and instrument: of all that ended from a month on and through a day, everything is frozen but
 * the gaps. That stays so, for versions are never taken back: whoever writes it last is right, and an older one only costs a look.
 */
export const Reach = z.object({
  /** The first month of which anything was counted. */
  since: Period,
  through: Day,
  /** What had no answers when it was looked at; some may still come. */
  gaps: z.array(Period),
})
export type Reach = z.infer<typeof Reach>

/** Whether no period has ended since, and nothing was counted before what was the first then. */
export function isReached({ since, through }: Reach, first: Period, last: Day): boolean {
  return since === first && periodsEnding(addDays(through, 1), last).length === 0
}

/**
 * Periods as stretches of months without a break, in order.
 *
 * @example ['2026-03', '2026-Q2', '2026-S1', '2026-11'] gives 2026-01 to 2026-06, and 2026-11 to 2026-11
 */
export function stretchesOf(periods: readonly Period[]): { readonly first: Period; readonly last: Period }[] {
  const stretches: { first: Day; last: Day }[] = []
  for (const span of periods.map(spanOf).toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = stretches.at(-1)
    if (!before || span.first > addDays(before.last, 1)) stretches.push(span)
    else if (span.last > before.last) before.last = span.last
  }
  return stretches.map(({ first, last }) => ({ first: first.slice(0, 7), last: last.slice(0, 7) }))
}
