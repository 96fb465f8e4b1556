import * as z from 'zod/mini'
import type { Agency } from '../domain/agency.ts'
import { type Day, dayOf } from '../domain/calendar.ts'
import type { Device } from '../domain/device.ts'
import { instantOf, OwnId, type Slug } from '../domain/ids.ts'
import { instrumentById } from '../domain/instruments/index.ts'
import type { KnownPass } from '../domain/kiosk-pass.ts'
import { movedOn } from '../domain/moved-counter.ts'
import { digestOfRating, type Rating, submissionOf } from '../domain/rating.ts'
import type { Receipt } from '../domain/receipt.ts'
import { Refusal } from '../domain/refusals.ts'
import { unitIn } from '../domain/registry.ts'
import type { Unit } from '../domain/unit.ts'
import { visitSlot } from '../domain/visit-slot.ts'
import type { Deps } from './deps.ts'
import { readSent } from './read-sent.ts'
import { serviceIn } from './service-sent.ts'
import { type MarkWriter, storeRating } from './store-rating.ts'

/** By how much a tablet's clock and ours may differ and both be believed: ms. */
const SKEW = 5 * 60_000

/** What is said of a rating beside its answers. */
const Framed = z.looseObject({
  pass: z.string(),
  /** Made on the kiosk when the rating began: its 48 bits of time say when that was. */
  id: OwnId,
})

/**
 * Takes a rating that a kiosk was given, at once or after months without network: one mark, then one conditional put. Its hour follows
 * from what is sent alone: the time inside its id, but never before the page was there to be answered. So the same again is the same
 * rating in the same hour, with the same receipt; with other answers it is refused and the first is kept. A time that has not come yet
 * is refused before anything is stored: the kiosk learns the time and sends it anew.
 * Throws `pass-invalid`, also for another device's, `pass-expired`, `recorded-ahead`, `answers-invalid`, `rating-differs`.
 */
export async function acceptKiosk(
  deps: Pick<Deps, 'store' | 'vault' | 'now' | 'log' | 'passes'> & { readonly mark: MarkWriter },
  device: Device,
  sent: unknown,
): Promise<{ readonly receipt: Omit<Receipt, 'proof'>; readonly repeated: boolean }> {
  const { pass: token, id, ...body } = readSent(Framed, sent)
  const known = await deps.passes.verify(token)
  const { pass } = known
  if (pass.device !== device.id || pass.agency !== device.agency) {
    throw new Refusal('pass-invalid')
  }
  const recordedAt = recordedOn(known, instantOf(id))
  if (recordedAt > deps.now() + SKEW) throw new Refusal('recorded-ahead')

  const at = await standingAt(deps, pass, dayOf(recordedAt, pass.zone))
  // Partitions are added, and counters moved, from a coming day on only: what was answered by now lies and spreads as it always will.
  const { slot, shards } = visitSlot(at.unit, recordedAt, pass.zone)
  const rating = ratingOf(deps, known, { id, slot, body, at })
  const outcome = await storeRating(deps, rating, { shards, zone: pass.zone, trial: at.trial })
  if (outcome === 'differs') throw new Refusal('rating-differs')
  const receipt = {
    id,
    agency: pass.agency,
    unit: rating.unit,
    counter: rating.counter ?? pass.counter,
    day: rating.slot.slice(0, 10),
    digest: rating.digest,
  }
  return { receipt, repeated: outcome === 'repeated' }
}

/** When a rating was given, as far as its kiosk can be believed: a clock that fell back to its first year is years before its page. */
function recordedOn({ signedAt }: KnownPass, claimed: number): number {
  return claimed < signedAt - SKEW ? signedAt : claimed
}

type At = Pick<Agency, 'trial'> & {
  readonly unit: Unit
  readonly counter: Slug
  readonly serviceName: (service: Slug) => Slug
}

/** Where the kiosk of a page stood on a day: by then its counter may have moved into another unit. */
async function standingAt({ store }: Pick<Deps, 'store'>, pass: KnownPass['pass'], day: Day): Promise<At> {
  const registry = await store.registry.load(pass.agency)
  const unit = registry && unitIn(registry, pass.unit)
  if (!unit) throw new Refusal('unit-unknown', { agency: pass.agency, unit: pass.unit })
  const counter = registry.counters.find((each) => each.unit === pass.unit && each.id === pass.counter)
  const moved = counter && movedOn(counter, registry, day)
  const { trial } = registry.agency
  if (!moved) return { trial, unit, counter: pass.counter, serviceName: (service) => service }
  const { place, services } = moved
  const serviceName = (service: Slug) => services.get(service) ?? service
  return { trial, unit: place.unit, counter: place.counter.id, serviceName }
}

function ratingOf(
  deps: Pick<Deps, 'now'>,
  { pass }: KnownPass,
  { id, slot, body, at }: Pick<Rating, 'id' | 'slot'> & { readonly body: unknown; readonly at: At },
): Rating {
  const instrument = instrumentById(pass.instrument)
  const service = serviceIn(body, pass.services)
  const { notAsked = {} } = pass
  const leftOut = service !== undefined && Object.hasOwn(notAsked, service) ? notAsked[service] : undefined
  const asked = { instrument, notAsked: leftOut ?? [], own: pass.own ?? [] }
  const { answers, reasons, own, provisional, profile, comment } = readSent(submissionOf(asked), body)
  const place = {
    agency: pass.agency,
    unit: at.unit.id,
    counter: at.counter,
    service: service && at.serviceName(service),
  }
  const content = {
    ...{ id, ...place, slot, instrument: instrument.id, tier: 'K' as const },
    ...{ answers, reasons, own, provisional, profile, comment },
  }
  return {
    ...content,
    channel: 'kiosk',
    acceptedAt: new Date(deps.now()).toISOString(),
    digest: digestOfRating(content),
  }
}
