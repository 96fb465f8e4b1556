import type { Day } from '../calendar.ts'
import type { Slug } from '../ids.ts'
import { type Period, spanOf } from '../period.ts'
import { type Person, type Placement, placementOn } from '../person.ts'

/** When somebody was placed in a unit within a period. */
export type Stay = {
  readonly first: Day
  readonly last: Day
  /** The post that they had there last. */
  readonly placement: Placement
}

/** From when to when somebody was in a unit within a period; undefined where they never were. Other units in between count as theirs. */
export function stayIn({ placements }: Pick<Person, 'placements'>, unit: Slug, period: Period): Stay | undefined {
  const span = spanOf(period)
  const there = placements
    .filter((each) => each.unit === unit && each.from <= span.last && (each.until ?? span.last) >= span.first)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const [begin, end] = [there[0], there.at(-1)]
  if (begin === undefined || end === undefined) return undefined
  const until = end.until ?? span.last
  return {
    first: begin.from > span.first ? begin.from : span.first,
    last: until < span.last ? until : span.last,
    placement: end,
  }
}

/**
 * The units in which somebody was within a period, the one of a day of it first, then the others, the latest first. A day on which they were
 * nowhere leaves the one that they were in last. Empty where they were placed nowhere in it.
 */
export function unitsWithin({ placements }: Pick<Person, 'placements'>, period: Period, day: Day): Slug[] {
  const { first, last } = spanOf(period)
  const there = placements
    .filter(({ from, until }) => from <= last && from <= day && (until ?? last) >= first)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const now = placementOn({ placements }, day)?.unit
  return [...new Set([...(now === undefined ? [] : [now]), ...there.map(({ unit }) => unit)])]
}

/**
 * The months of a year or a period by which somebody's work at a placement is counted: those on whose last day they were placed so. No month
 * counts twice, whoever moves in it (m).
 */
export function monthsAt({ from, until }: Pick<Placement, 'from' | 'until'>, period: Period): number {
  const { first, last } = spanOf(period)
  let months = 0
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = monthAfter(month)) {
    const end = spanOf(month).last
    if (from <= end && (until === undefined || end <= until)) months += 1
  }
  return months
}

function monthAfter(month: Period): Period {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
