import * as z from 'zod/mini'
import { addDays } from '../domain/calendar.ts'
import { OwnId } from '../domain/ids.ts'
import { SHEET_GRACE_DAYS } from '../domain/paper.ts'
import { digestOfRating, type Rating, submissionOf } from '../domain/rating.ts'
import type { Receipt } from '../domain/receipt.ts'
import { Refusal } from '../domain/refusals.ts'
import { shardsOn } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { paperChoices, paperSheet } from './paper-sheet.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { readSent } from './read-sent.ts'
import { type MarkWriter, storeRating } from './store-rating.ts'

/** What is said of a sheet beside its answers: which it is, and what was chosen for the bundle. */
const Sheet = z.looseObject({
  /** Made on the device, before anything is sent. */
  id: OwnId,
  /** The day on the form. */
  day: z.string(),
  instrument: z.string(),
  counter: z.optional(z.string()),
  service: z.optional(z.string()),
  /** For a page's first tap alone: nobody types a form half. */
  provisional: z.optional(z.never()),
})

/**
 * Takes a paper form that an officer typed, as a rating of the form's day: one mark, then one conditional put. The same id with the
 * same content again gives the same receipt; with other content it is refused and the first is kept.
 * Throws `agency-unknown`, `unit-unknown`, `answers-invalid`, `rating-differs`.
 */
export async function acceptPaper(
  deps: Pick<Deps, 'store' | 'vault' | 'now' | 'log'> & { readonly mark: MarkWriter },
  at: UnitRef,
  sent: unknown,
): Promise<{ readonly receipt: Omit<Receipt, 'proof'>; readonly repeated: boolean }> {
  const { id, day, instrument: wanted, counter, service: named, ...body } = readSent(Sheet, sent)
  const choices = await paperChoices(deps, at)
  const earliest = addDays(choices.earliest, -SHEET_GRACE_DAYS)
  const sheet = paperSheet({ ...choices, earliest }, { day, instrument: wanted, counter, service: named })
  const { agency, unit, zone } = choices
  const { instrument, service } = sheet
  const asked = { instrument, notAsked: service?.notAsked ?? [], own: sheet.own.map((question) => question.id) }
  const { answers, reasons, own, profile, comment } = readSent(submissionOf(asked), body)

  const place = { id, agency: agency.id, unit: unit.id, slot: sheet.day, counter: sheet.counter?.id }
  const content = {
    ...{ ...place, instrument: instrument.id, service: service?.id, tier: 'P' as const },
    ...{ answers, reasons, own, profile, comment },
  }
  const acceptedAt = new Date(deps.now()).toISOString()
  const rating: Rating = { ...content, channel: 'paper', acceptedAt, digest: digestOfRating(content) }
  const outcome = await storeRating(deps, rating, { shards: shardsOn(unit, sheet.day), zone, trial: agency.trial })
  if (outcome === 'differs') throw new Refusal('rating-differs')
  const receipt = {
    id,
    agency: agency.id,
    unit: unit.id,
    counter: rating.counter ?? null,
    day: sheet.day,
    digest: rating.digest,
  }
  return { receipt, repeated: outcome === 'repeated' }
}
