import { instrumentById } from '../domain/instruments/index.ts'
import { digestOfRating, type Rating, submissionOf } from '../domain/rating.ts'
import { proofOf, type Receipt } from '../domain/receipt.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Signal } from '../domain/signal.ts'
import type { KnownVisit, Visit } from '../domain/visit.ts'
import { workDone } from '../domain/work.ts'
import type { Deps } from './deps.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { readSent } from './read-sent.ts'
import { serviceIn } from './service-sent.ts'
import { type MarkWriter, storeRating } from './store-rating.ts'

/** Nobody reads and answers a question in less. */
const SECONDS_A_QUESTION = 1

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
    /** Where the sender believes to be: a visit of another place is refused. */
    readonly place?: UnitRef & { readonly counter?: string | undefined }
    /** The address it came from, as far as the gateway knows: for counting, never for keeping. */
    readonly source?: string | undefined
  },
): Promise<{ readonly receipt: Receipt; readonly repeated: boolean }> {
  const known = await deps.visits.verify(sent.token)
  const { visit } = known
  const { place } = sent
  if (place && (place.agency !== visit.agency || place.unit !== visit.unit || place.counter !== visit.counter)) {
    throw new Refusal('visit-misplaced')
  }
  const rating = ratingOf(deps, known, sent)
  const outcome = await storeRating(deps, rating, visit)
  if (outcome === 'differs') throw new Refusal('rating-differs')
  const receipt = {
    id: rating.id,
    agency: rating.agency,
    unit: rating.unit,
    counter: visit.counter ?? null,
    day: rating.slot.slice(0, 10),
    digest: rating.digest,
    proof: proofOf(known.receiptKey, rating),
  }
  return { receipt, repeated: outcome === 'repeated' }
}

function ratingOf(
  deps: Deps,
  known: KnownVisit,
  { body, source }: { readonly body: unknown; readonly source?: string | undefined },
): Rating {
  const { visit } = known
  const instrument = instrumentById(visit.instrument)
  const service = serviceIn(body, visit.services)
  const asked = { instrument, notAsked: notAskedFor(visit, service), own: visit.own ?? [] }
  const { answers, reasons, own, provisional, profile, comment, work } = readSent(submissionOf(asked), body)
  const { id, agency, unit, slot, counter, tier } = visit
  const place = { id, agency, unit, slot, counter, tier, instrument: visit.instrument, service }
  const content = { ...place, answers, reasons, own, provisional, profile, comment }
  const signals = signalsOf(deps, known, { work, source, questions: instrument.questions.length })
  return {
    ...content,
    channel: visit.channel,
    acceptedAt: new Date(deps.now()).toISOString(),
    signals: signals.length === 0 ? undefined : signals,
    digest: digestOfRating(content),
  }
}

function notAskedFor(visit: Visit, service: string | undefined): readonly string[] {
  const { notAsked = {} } = visit
  return (service !== undefined && Object.hasOwn(notAsked, service) ? notAsked[service] : undefined) ?? []
}

/** What is unusual about a rating. It is taken all the same: an old phone, a quick reader and a full village hall are honest too. */
function signalsOf(
  deps: Pick<Deps, 'now' | 'crowd'>,
  { visit, signedAt }: KnownVisit,
  sent: { readonly work: string | undefined; readonly source: string | undefined; readonly questions: number },
): Signal[] {
  const { work, source, questions } = sent
  const isProven = visit.work === undefined || (work !== undefined && workDone(visit.id, visit.work, work))
  const isHurried = questions > 1 && deps.now() - signedAt < questions * SECONDS_A_QUESTION * 1000
  const isCrowded = deps.crowd.rating(source)
  return [
    ...(isProven ? [] : (['unproven'] as const)),
    ...(isHurried ? (['hurried'] as const) : []),
    ...(isCrowded ? (['crowded'] as const) : []),
  ]
}
