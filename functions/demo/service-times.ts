import { addDays, type Day, instantAt, type TimeZone } from '../../shared/domain/calendar.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import type { Slug } from '../../shared/domain/ids.ts'
import type { WrittenRegistry } from '../../shared/domain/registry-file.ts'
import type { SentServiceTime } from '../../shared/domain/service-time.ts'
import { diceOf } from './dice.ts'

type Unit = NonNullable<WrittenRegistry['agencies'][number]['units']>[number]

/** How long things take in a unit. */
export type Pace = {
  /** Services recorded in six months. */
  readonly services: number
  /** Minutes that people usually wait. */
  readonly waiting: number
  /** The usual share of the promise that a service takes: above 1 it is broken more often than kept. */
  readonly ofPromise: number
}

const DAYS = 182
const OFFICE_HOURS = [8, 9, 10, 11, 13, 14] as const
/** A queue system's record ends with the ticket: what takes days is not seen in it. */
const LONGEST = 8 * 60

/** The made-up services of a unit before a day, oldest first: the first service of each counter most often. */
export function timesOf(agency: Slug, zone: TimeZone, unit: Unit, pace: Pace) {
  return (before: Day): SentServiceTime[] => {
    const dice = diceOf(`${agency}/${unit.id}/waktu`)
    const counters = unit.counters ?? []
    const samples: SentServiceTime[] = []
    while (samples.length < pace.services) {
      const day = addDays(before, -1 - Math.floor(dice.roll() * DAYS))
      const counter = counters[Math.floor(dice.roll() * counters.length)]
      const service = dice.roll() < 0.7 ? counter?.services?.[0] : counter?.services?.at(-1)
      const hour = dice.pick(OFFICE_HOURS)
      const minute = Math.floor(dice.roll() * 60)
      const waiting = Math.max(0, pace.waiting * (1 + 0.6 * dice.bell()))
      const share = Math.max(0.1, pace.ofPromise * (1 + 0.35 * dice.bell()))
      const promised = unit.services?.find(({ id }) => id === service)?.promise?.minutes ?? 20
      if (counter === undefined || service === undefined || [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) {
        continue
      }
      const taken = instantAt(day, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, zone)
      const called = taken + Math.round(waiting) * 60_000
      const done = called + Math.round(Math.min(LONGEST, promised * share)) * 60_000
      samples.push({
        id: derivedUuid(`demo/${agency}/${unit.id}/waktu/${samples.length}`),
        ...{ service, counter: counter.id },
        ...{ taken: isoOf(taken), called: isoOf(called), done: isoOf(done) },
      })
    }
    return samples.toSorted((a, b) => (a.done < b.done ? -1 : 1))
  }
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString()
}
