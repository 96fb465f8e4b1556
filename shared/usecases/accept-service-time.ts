import { RatingId } from '../domain/ids.ts'
import { type FieldProblem, Refusal, type RefusalCode } from '../domain/refusals.ts'
import { zoneOf } from '../domain/registry.ts'
import { isThere } from '../domain/registry-on.ts'
import {
  digestOfServiceTime,
  SERVICE_TIME,
  SentServiceTime,
  type ServiceTime,
  type ServiceTimeSource,
  slotOfService,
  timeProblems,
} from '../domain/service-time.ts'
import { shardsOn } from '../domain/unit.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { type FoundUnit, findUnit } from './find-unit.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { readSent } from './read-sent.ts'
import type { MarkWriter } from './store-rating.ts'

type ServiceTimeReceipt = Pick<ServiceTime, 'id' | 'service' | 'digest'> & {
  /** The unit's own day in which it counts. */
  readonly day: string
}

export type ServiceTimeOutcome =
  | { readonly outcome: 'stored' | 'repeated'; readonly receipt: ServiceTimeReceipt }
  | {
      readonly outcome: 'refused'
      /** As it was sent, where it can be read at all. */
      readonly id: string | undefined
      readonly code: RefusalCode
      readonly fields: readonly FieldProblem[]
    }

type Needs = Pick<Deps, 'store' | 'now'> & { readonly mark: MarkWriter }

/** How many are on their way to the store at once. */
const WIDTH = 16

/**
 * Takes how long services took: for each its mark, then one conditional put. The same id with the same content again gives the same
 * receipt; with other content it is refused and the first is kept. What is wrong with one is said of that one, the others are
 * stored. Outcomes in the order in which they were sent. Throws `agency-unknown`, `unit-unknown`.
 */
export async function acceptServiceTimes(
  deps: Needs,
  at: UnitRef,
  source: ServiceTimeSource,
  sent: readonly unknown[],
): Promise<ServiceTimeOutcome[]> {
  const place = await findUnit(deps, at)
  const outcomes: ServiceTimeOutcome[] = []
  await concurrently(sent.entries(), WIDTH, async ([index, each]) => {
    outcomes[index] = await acceptOne(deps, place, source, each)
  })
  return outcomes
}

async function acceptOne(
  deps: Needs,
  place: FoundUnit,
  source: ServiceTimeSource,
  sent: unknown,
): Promise<ServiceTimeOutcome> {
  try {
    return await storeServiceTime(deps, place, source, readSent(SentServiceTime, sent))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, fields } = error
    return { outcome: 'refused', id: idIn(sent), code, fields }
  }
}

function idIn(sent: unknown): string | undefined {
  const isObject = typeof sent === 'object' && sent !== null && 'id' in sent
  return isObject ? RatingId.safeParse(sent.id).data : undefined
}

/** Stores one sample of a unit. Throws `answers-invalid`, `service-time-differs`. */
export async function storeServiceTime(
  deps: Needs,
  { agency, unit, services, counters }: Pick<FoundUnit, 'agency' | 'unit' | 'services' | 'counters'>,
  source: ServiceTimeSource,
  { id, service, counter, taken, called, done }: SentServiceTime,
): Promise<Exclude<ServiceTimeOutcome, { readonly outcome: 'refused' }>> {
  const given = services.find((each) => each.id === service)
  const unknown: FieldProblem[] = [
    ...(given ? [] : [{ field: 'service', problem: 'invalid' } as const]),
    ...(counter === undefined || counters.some((each) => each.id === counter)
      ? []
      : [{ field: 'counter', problem: 'invalid' } as const]),
  ]
  const problems = [...unknown, ...timeProblems({ taken, called, done }, source, deps.now())]
  if (problems.length > 0) throw new Refusal('answers-invalid', {}, problems)
  const content = { id, agency: agency.id, unit: unit.id, service, counter, taken, called, done }
  const zone = zoneOf(agency, unit)
  const slot = slotOfService(content, zone)
  // Of days before the unit began, and after it ended, others tell.
  if (!isThere(unit, slot.slice(0, 10)))
    throw new Refusal('answers-invalid', {}, [{ field: 'done', problem: 'invalid' }])
  const sample: ServiceTime = {
    ...content,
    slot,
    promise: given?.promise?.minutes,
    source,
    acceptedAt: new Date(deps.now()).toISOString(),
    digest: digestOfServiceTime(content),
  }
  const shards = shardsOn(unit, slot.slice(0, 10))
  await deps.mark({ agency: agency.id, unit: unit.id }, { instrument: SERVICE_TIME, slot, shards, zone })
  const receipt = { id, service, day: slot.slice(0, 10), digest: sample.digest }
  if ((await deps.store.serviceTimes.put(sample, shards)) === 'stored') return { outcome: 'stored', receipt }
  const first = await deps.store.serviceTimes.get(sample, shards)
  if (!first) throw new Error(`the sample ${id} was there and is gone`)
  if (first.digest !== sample.digest) throw new Refusal('service-time-differs')
  return { outcome: 'repeated', receipt }
}
