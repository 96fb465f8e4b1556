import { instrumentById } from '../domain/instruments/index.ts'
import { digestOfRating, type Rating, submissionOf } from '../domain/rating.ts'
import type { Receipt } from '../domain/receipt.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Channel } from '../domain/tier.ts'
import type { Visit } from '../domain/visit.ts'
import type { Deps, UnitRef } from './deps.ts'
import { readSent } from './read-sent.ts'
import { type MarkWriter, storeRating } from './store-rating.ts'

/**
 * Takes a citizen's rating of a visit: one mark, then one conditional put. The same visit with the same answers again gives
 * the same receipt, however often, at once or days later; with other answers it is refused and the first is kept.
 * Throws `visit-invalid`, `visit-expired`, `visit-misplaced`, `answers-invalid`, `rating-differs`.
 */
export async function acceptRating(
  deps: Deps & { readonly mark: MarkWriter },
  sent: {
    readonly token: string
    readonly body: unknown
    readonly channel: Channel
    readonly counter?: UnitRef & { readonly id: string }
  },
): Promise<{ readonly receipt: Receipt; readonly repeated: boolean }> {
  const visit = await deps.visits.verify(sent.token)
  const asked = sent.counter
  if (asked && (asked.agency !== visit.agency || asked.unit !== visit.unit || asked.id !== visit.counter)) {
    throw new Refusal('visit-misplaced')
  }
  const rating = ratingOf(deps, visit, sent.body, sent.channel)
  const outcome = await storeRating(deps, rating, visit)
  if (outcome === 'differs') throw new Refusal('rating-differs')
  const receipt = {
    id: rating.id,
    agency: rating.agency,
    unit: rating.unit,
    counter: visit.counter,
    day: rating.slot.slice(0, 10),
    proof: await deps.visits.receipt(rating),
  }
  return { receipt, repeated: outcome === 'repeated' }
}

function ratingOf(deps: Deps, visit: Visit, body: unknown, channel: Channel): Rating {
  const { answers, service, profile, comment } = readSent(submissionOf(instrumentById(visit.instrument)), body)
  const chosen = service ?? (visit.services.length === 1 ? visit.services[0] : undefined)
  if (chosen !== undefined && !visit.services.includes(chosen)) {
    throw new Refusal('answers-invalid', {}, [{ field: 'service', problem: 'invalid' }])
  }
  const content = {
    id: visit.id,
    agency: visit.agency,
    unit: visit.unit,
    slot: visit.slot,
    instrument: visit.instrument,
    answers,
    counter: visit.counter,
    tier: visit.tier,
    ...(chosen === undefined ? {} : { service: chosen }),
    ...(profile === undefined || Object.keys(profile).length === 0 ? {} : { profile }),
    ...(comment === undefined ? {} : { comment }),
  }
  return { ...content, channel, acceptedAt: new Date(deps.now()).toISOString(), digest: digestOfRating(content) }
}
