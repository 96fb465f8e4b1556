import { addDays, type Day } from './calendar.ts'
import type { Placement } from './person.ts'
import { personInvalid } from './person-problems.ts'

/** As many as a record keeps. */
const MOST = 60

/**
 * Placements with a further one: the one before ends the day before it begins, and it ends itself the day before one that is known to
 * follow. Throws `person-invalid` for a day on which another begins.
 */
export function placedAnew(placements: readonly Placement[], placement: Placement): Placement[] {
  if (placements.some(({ from }) => from === placement.from)) throw personInvalid('same-day')
  const before = placements
    .filter(({ from }) => from < placement.from)
    .map((each) => until(each, addDays(placement.from, -1)))
  const after = placements.filter(({ from }) => from > placement.from)
  const [next] = inOrder(after)
  return consistent([...before, next ? until(placement, addDays(next.from, -1)) : placement, ...after])
}

/**
 * Placements with the one that began on a day put right. What ended for its sake goes on to the new beginning, or ends by it. Throws
 * `person-invalid` where it would lie over another, or none began on that day.
 */
export function placementCorrected(placements: readonly Placement[], from: Day, corrected: Placement): Placement[] {
  if (!placements.some((each) => each.from === from)) throw personInvalid('not-placed')
  const others = placements.filter((each) => each.from !== from)
  const touching = others.map((each) =>
    each.until === addDays(from, -1) ? { ...each, until: addDays(corrected.from, -1) } : each,
  )
  const [next] = inOrder(touching.filter((each) => each.from > corrected.from))
  const whole = next && corrected.until === undefined ? until(corrected, addDays(next.from, -1)) : corrected
  return consistent([...touching, whole])
}

/** Placements, the one in force on a day ending with it. Throws `person-invalid` where none is, or another follows. */
export function placementEnded(placements: readonly Placement[], last: Day): Placement[] {
  if (placements.some(({ from }) => from > last)) throw personInvalid('placed-later')
  const ending = placements.find((each) => each.from <= last && (each.until === undefined || last <= each.until))
  if (!ending) throw personInvalid('not-placed')
  return consistent(placements.map((each) => (each === ending ? { ...each, until: last } : each)))
}

/** The same in order of time. Throws `person-invalid` where one ends before it begins, or two lie over each other. */
export function consistent(placements: readonly Placement[]): Placement[] {
  const ordered = inOrder(placements)
  if (ordered.length > MOST) throw personInvalid('too-many')
  for (const [index, each] of ordered.entries()) {
    const next = ordered[index + 1]
    if (each.until !== undefined && each.until < each.from) throw personInvalid('dates-order')
    if (next && (each.until === undefined || each.until >= next.from)) throw personInvalid('dates-overlap')
  }
  return ordered
}

/** Ends no later than a day. */
function until(placement: Placement, last: Day): Placement {
  return placement.until !== undefined && placement.until < last ? placement : { ...placement, until: last }
}

function inOrder(placements: readonly Placement[]): Placement[] {
  return placements.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
