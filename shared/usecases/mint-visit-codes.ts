import * as z from 'zod/mini'
import type { DeviceId } from '../domain/device.ts'
import { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor } from '../domain/trail.ts'
import { BATCH_DAYS, BatchDays, BatchSize, codesOf, type IssuedCode, VisitCodeBatch } from '../domain/visit-code.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { findUnit } from './find-unit.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { record } from './record.ts'

/** What a queue system sends. `batch` is its own name for the request: the same again gives the same codes. */
export const BatchWish = z.strictObject({
  count: BatchSize,
  counter: z.optional(Slug),
  service: z.optional(Slug),
  days: z._default(BatchDays, BATCH_DAYS),
  batch: VisitCodeBatch.shape.id,
})
export type BatchWish = z.infer<typeof BatchWish>

/** Who asks for codes: a manager, for slips, or a queue system, all day long: its batches are their own record. */
export type Minter = Actor | { readonly device: DeviceId }

export type MintedCodes = { readonly batch: VisitCodeBatch; readonly codes: readonly IssuedCode[] }

type Needs = Pick<Deps, 'store' | 'now' | 'newSecret'>

const WIDTH = 16

/**
 * Makes visit codes. What decides them is settled by one conditional put of their batch; the codes follow from it. So the same
 * wish again, after a lost answer or a crash anywhere, completes the same codes and makes no others.
 * Throws `agency-unknown`, `unit-unknown`, `answers-invalid`, and `batch-differs` where the batch's name is taken by another wish.
 */
export async function mintVisitCodes(deps: Needs, unit: UnitRef, by: Minter, wish: BatchWish): Promise<MintedCodes> {
  await checkPlace(deps, unit, wish)
  const { count, counter, service, days, batch: id } = wish
  const mintedAt = new Date(deps.now()).toISOString()
  const validUntil = new Date(deps.now() + days * 86_400_000).toISOString()
  const place = { agency: unit.agency, unit: unit.unit }
  const origin = 'device' in by ? by.device : 'slips'
  if (!('device' in by)) await recordBatch(deps, unit, wish, by)
  const fresh = { ...place, origin, id, count, counter, service, days, mintedAt, validUntil, secret: deps.newSecret() }
  const batch = await deps.store.visitCodes.openBatch(fresh, deps.now())
  const isSame = batch.count === count && batch.counter === counter && batch.service === service && batch.days === days
  if (!isSame) throw new Refusal('batch-differs')
  return { batch, codes: await issue(deps, batch) }
}

async function recordBatch(deps: Needs, unit: UnitRef, { batch, ...wish }: BatchWish, actor: Actor): Promise<void> {
  const changes = Object.entries(wish).flatMap(([field, to]) => (to === undefined ? [] : [{ field, to }]))
  const thing = `unit/${unit.unit}/visit-codes/${batch}`
  await record(deps, { agency: unit.agency, actor, action: 'visit-code.mint', thing, unit: unit.unit, changes })
}

/** A manager's batch, all of whose codes are there: one whose making was broken off is completed first. Throws `batch-unknown`. */
export async function batchToPrint(deps: Needs, unit: UnitRef, id: string): Promise<MintedCodes> {
  const batch = (await validBatches(deps, unit)).find((each) => each.id === id)
  if (!batch) throw new Refusal('batch-unknown')
  const codes = codesOf(batch)
  const last = codes.at(-1)
  const isComplete = last !== undefined && (await deps.store.visitCodes.find(unit, last.code)) !== undefined
  return { batch, codes: isComplete ? codes : await issue(deps, batch) }
}

/** The batches that managers asked for and whose codes are still good, the newest first. */
export async function validBatches({ store, now }: Needs, unit: UnitRef): Promise<VisitCodeBatch[]> {
  const batches = await store.visitCodes.batches(unit, 'slips')
  return batches.filter(({ validUntil }) => Date.parse(validUntil) > now()).toReversed()
}

/** The last one is stored last: where it is, all are. */
async function issue({ store }: Needs, batch: VisitCodeBatch): Promise<IssuedCode[]> {
  const codes = codesOf(batch)
  await concurrently(codes.slice(0, -1), WIDTH, (code) => store.visitCodes.put(code))
  await concurrently(codes.slice(-1), 1, (code) => store.visitCodes.put(code))
  return codes
}

async function checkPlace(deps: Needs, unit: UnitRef, { counter: counterId, service }: BatchWish): Promise<void> {
  const { counters, services } = await findUnit(deps, unit)
  const counter = counters.find(({ id }) => id === counterId)
  const given = counter ? counter.services : services.map(({ id }) => id)
  if (counterId !== undefined && !counter) throw invalid('counter')
  if (service !== undefined && !given.includes(service)) throw invalid('service')
}

const invalid = (field: string) => new Refusal('answers-invalid', {}, [{ field, problem: 'invalid' }])
