import { burst } from './burst.ts'
import { copies } from './copies.ts'
import type { Detected, Detector, InspectedDay } from './detector.ts'
import { hours } from './hours.ts'
import { hurried } from './hurried.ts'
import { shift } from './shift.ts'
import { silent } from './silent.ts'
import { visits } from './visits.ts'

/** Everything that looks for answers unlike those of ordinary citizens. They set aside and never delete; people decide. */
export const detectors: readonly Detector[] = [burst, hurried, copies, hours, shift, visits, silent]

/** All that is found in a day's ratings, whatever order they are in. */
export function inspect(day: InspectedDay): Detected[] {
  const ratings = day.ratings.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return detectors.flatMap((detector) => detector.detect({ ...day, ratings }))
}
