import { addDays, type Day, instantAt, type TimeZone } from '../../shared/domain/calendar.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import type { Slug } from '../../shared/domain/ids.ts'
import type { WrittenRegistry } from '../../shared/domain/registry-file.ts'
import type { SentServiceTime } from '../../shared/domain/service-time.ts'
import { isWeekend } from '../../shared/domain/working-days.ts'
import { type Dice, diceOf } from './dice.ts'
import { DAYS, halfYearBefore } from './half-year-before.ts'

type Unit = NonNullable<WrittenRegistry['agencies'][number]['units']>[number]

/** How long things take in a unit. */
export type Pace = {
  /** Services recorded in six months. */
  readonly services: number
  /** Minutes that people usually wait. */
  readonly waiting: number
  /** The usual share of the promise that a service takes: above 1 it is broken more often than kept. */
  readonly ofPromise: number
  /** By how much that share grows from the first day to the last. */
  readonly slower?: number
  /** Services recorded in the half year before, when the usual share was another. */
  readonly earlier?: { readonly services: number; readonly ofPromise: number }
}

const OFFICE_HOURS = [8, 9, 10, 11, 13, 14] as const
/** A queue system's record ends with the ticket: what takes days is not seen in it. */
const LONGEST = 8 * 60

/** The made-up services of a unit before a day, oldest first: the first service of each counter most often. */
export function timesOf(agency: Slug, zone: TimeZone, unit: Unit, pace: Pace) {
  return (before: Day): SentServiceTime[] => {
    const counters = unit.counters ?? []
    const given = (dice: Dice, { day, hour, ofPromise, id }: Given): SentServiceTime | undefined => {
      const counter = counters[Math.floor(dice.roll() * counters.length)]
      const service = dice.roll() < 0.7 ? counter?.services?.[0] : counter?.services?.at(-1)
      const at = hour ?? dice.pick(OFFICE_HOURS)
      const minute = Math.floor(dice.roll() * 60)
      const waiting = Math.max(0, pace.waiting * (1 + 0.6 * dice.bell()))
      const share = Math.max(0.1, ofPromise * (1 + 0.35 * dice.bell()))
      const promised = unit.services?.find((each) => each.id === service)?.promise?.minutes ?? 20
      if (counter === undefined || service === undefined || isWeekend(day)) return undefined
      const taken = instantAt(day, `${String(at).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, zone)
      const called = taken + Math.round(waiting) * 60_000
      const done = called + Math.round(Math.min(LONGEST, promised * share)) * 60_000
      return {
        id: derivedUuid(`demo/${agency}/${unit.id}/waktu/${id}`),
        ...{ service, counter: counter.id },
        ...{ taken: isoOf(taken), called: isoOf(called), done: isoOf(done) },
      }
    }
    const samples: SentServiceTime[] = []
    const dice = diceOf(`${agency}/${unit.id}/waktu`)
    while (samples.length < pace.services) {
      const back = 1 + Math.floor(dice.roll() * DAYS)
      const ofPromise = pace.ofPromise + (pace.slower ?? 0) * (0.5 - back / DAYS)
      const sample = given(dice, { day: addDays(before, -back), ofPromise, id: String(samples.length) })
      if (sample) samples.push(sample)
    }
    const { services, ofPromise } = pace.earlier ?? { services: 0, ofPromise: 0 }
    const older = diceOf(`${agency}/${unit.id}/waktu/earlier`)
    const long = halfYearBefore(services, before).flatMap(
      (at, index) => given(older, { ...at, ofPromise, id: `earlier/${index}` }) ?? [],
    )
    return [...long, ...samples].toSorted((a, b) => (a.done < b.done ? -1 : 1))
  }
}

type Given = { readonly day: Day; readonly hour?: number; readonly ofPromise: number; readonly id: string }

function isoOf(instant: number): string {
  return new Date(instant).toISOString()
}
