import * as z from 'zod/mini'
import { type Breakdown, emptyBreakdown } from './breakdown.ts'
import { hourOf, type TimeZone } from './calendar.ts'
import { digestOf } from './digest.ts'
import { binOf, LONGEST } from './duration-bins.ts'
import { RatingId, Slug } from './ids.ts'
import { Slot } from './period.ts'
import type { FieldProblem } from './refusals.ts'
import type { Tally } from './tally.ts'

/** What samples are counted as, in marks and tallies. Other bins or other sums are another edition. */
export const SERVICE_TIME = 'service-time-1'

/** Who says it: an officer who typed it, a file, or the queue system itself. */
export const ServiceTimeSource = z.enum(['officer', 'import', 'queue'])
export type ServiceTimeSource = z.infer<typeof ServiceTimeSource>

/** An instant with its offset, `2026-11-22T09:41:00+07:00`, as UTC: the same instant is the same text. */
const Instant = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text) => new Date(text).toISOString()),
)

/** What is sent of a service given: where, and when. Nothing of whom. */
export const SentServiceTime = z.strictObject({
  /** Made by the sender, version 7, before anything is sent. */
  id: RatingId.check(z.regex(/^.{14}7/)),
  service: Slug,
  counter: z.optional(Slug),
  /** When the ticket was taken, when its number was called, when the service was done. */
  taken: Instant,
  called: Instant,
  done: Instant,
})
export type SentServiceTime = z.infer<typeof SentServiceTime>

/** One service given, with how long it took. Nothing in it names or links to a person. */
export const ServiceTime = z.strictObject({
  id: RatingId,
  agency: Slug,
  unit: Slug,
  /** The unit's own hour in which the service was done. */
  slot: Slot,
  service: Slug,
  counter: z.optional(Slug),
  taken: z.iso.datetime(),
  called: z.iso.datetime(),
  done: z.iso.datetime(),
  /** What the service's standard promised when this came in, in minutes: another promise later changes nothing. */
  promise: z.optional(z.int()),
  source: ServiceTimeSource,
  /** When the server took it, for the record only. */
  acceptedAt: z.iso.datetime(),
  /** Of all that the sender chose: the same id with another digest is refused. */
  digest: z.string(),
})
export type ServiceTime = z.infer<typeof ServiceTime>

/** What counting needs of a sample. */
export type CountableTime = Pick<
  ServiceTime,
  'service' | 'counter' | 'taken' | 'called' | 'done' | 'promise' | 'source'
>

/** The slot of a service that was done at an instant. */
export function slotOfService({ done }: Pick<ServiceTime, 'done'>, zone: TimeZone): Slot {
  return hourOf(Date.parse(done), zone)
}

/** The digest of what a sender chose. The promise is ours: a retry after it changed is still the same sample. */
export function digestOfServiceTime(
  chosen: Omit<ServiceTime, 'slot' | 'promise' | 'source' | 'acceptedAt' | 'digest'>,
) {
  const { id, agency, unit, service, counter, taken, called, done } = chosen
  return digestOf({ id, agency, unit, service, counter, taken, called, done })
}

/** By how much a sender's clock may be ahead. */
const CLOCK_ERROR = 5 * 60_000

/** Days back to which a service may have been done: by the way it comes in. A year's tickets are typed in well into the next. */
export const DAYS_BACK = { officer: 400, queue: 400, import: 3_660 } as const satisfies Record<
  ServiceTimeSource,
  number
>

/** What is not right about the times: their order, a service longer than 366 days, one that is not done yet or was long ago. */
export function timeProblems(
  { taken, called, done }: Pick<ServiceTime, 'taken' | 'called' | 'done'>,
  source: ServiceTimeSource,
  now: number,
): FieldProblem[] {
  const [start, turn, end] = [taken, called, done].map((each) => Date.parse(each)) as [number, number, number]
  const isBetween = end <= now + CLOCK_ERROR && end >= now - DAYS_BACK[source] * 86_400_000
  const wrong = [
    ...(start <= turn ? [] : ['called']),
    ...(turn <= end && isBetween ? [] : ['done']),
    ...(end - start <= LONGEST ? [] : ['taken']),
  ]
  return wrong.map((field) => ({ field, problem: 'invalid' }))
}

/*
 * A sample's tally has no questions. It counts under `w15` who waited more than 14 and at most 15 minutes, under `s15` whose service
 * took so long, and under `kept` the services that took longer than promised and those done in time. The promise runs from the
 * complete request, which is handed over when one is called: waiting is told beside it, and never hidden in it.
 */
const WAITED = 'w'
const SERVED = 's'
const KEPT = 'kept'

/** The breakdown of a single sample. */
export function breakdownOfServiceTime(sample: CountableTime): Breakdown {
  const tally = tallyOfServiceTime(sample)
  return {
    ...emptyBreakdown,
    all: tally,
    by: {
      ...emptyBreakdown.by,
      counter: { [sample.counter ?? '']: tally },
      service: { [sample.service]: tally },
      channel: { [sample.source]: tally },
    },
  }
}

function tallyOfServiceTime(sample: CountableTime): Tally {
  const { taken, called, done } = sample
  const waiting = Date.parse(called) - Date.parse(taken)
  const serving = Date.parse(done) - Date.parse(called)
  const isKept = keepsPromise(sample)
  const kept = isKept === undefined ? {} : { [KEPT]: isKept ? [0, 1] : [1] }
  return { n: 1, counts: { [WAITED + binOf(waiting)]: [1], [SERVED + binOf(serving)]: [1], ...kept }, moments: {} }
}

/** Whether a service was done within its promise; undefined where nothing was promised. */
export function keepsPromise({ called, done, promise }: Pick<CountableTime, 'called' | 'done' | 'promise'>) {
  return promise === undefined ? undefined : Date.parse(done) - Date.parse(called) <= promise * 60_000
}

/** Services with a promise, and how many of them were done within it. Exact: nothing is binned. */
export function keptPromises(tally: Tally): { readonly promised: number; readonly kept: number } {
  const [late = 0, kept = 0] = tally.counts[KEPT] ?? []
  return { promised: late + kept, kept }
}

/** How many waited, or were served, so long: by the bins' upper ends in minutes. */
export function durationsIn(tally: Tally, which: 'waiting' | 'serving'): ReadonlyMap<number, number> {
  const prefix = which === 'waiting' ? WAITED : SERVED
  const binned = Object.entries(tally.counts).filter(([code]) => code.startsWith(prefix))
  return new Map(binned.map(([code, [count = 0]]) => [Number(code.slice(prefix.length)), count]))
}

/** How many services were given in a period, as far as samples tell: what a survey's target and its weights are made from. */
export type ServedVolume = {
  readonly n: number
  /** Of the unit itself: services and counters mean something within one unit only. */
  readonly byService: Readonly<Record<Slug, number>>
  readonly byCounter: Readonly<Record<Slug, number>>
}

/** The volume served, from the breakdown of samples (`SERVICE_TIME`) of a unit and period. */
export function servedVolume({ all, by }: Breakdown): ServedVolume {
  const sizes = (groups: Readonly<Record<string, Tally>>) =>
    Object.fromEntries(Object.entries(groups).map(([id, { n }]) => [id, n]))
  return { n: all.n, byService: sizes(by.service), byCounter: sizes(by.counter) }
}
