import * as z from 'zod/mini'
import { TimeZone } from './calendar.ts'
import { RatingId, Slug } from './ids.ts'
import { Slot } from './period.ts'
import { Channel, Tier } from './tier.ts'
import { Work } from './work.ts'

/**
 * One visit to a counter, as the signed token carries it. It fixes all that a rating must not choose for itself: its id, its
 * place, its tier and its period. A retry a day later is therefore the same rating in the same period.
 */
export const Visit = z.strictObject({
  id: RatingId,
  agency: Slug,
  unit: Slug,
  /** Absent where a visit code names the unit alone. */
  counter: z.optional(Slug),
  /** The services to choose from; with one, it is that one. */
  services: z.array(Slug),
  /** Codes of questions that some of these services leave out. */
  notAsked: z.optional(z.record(Slug, z.array(z.string()))),
  /** Ids of the agency's own questions that were asked. */
  own: z.optional(z.array(Slug)),
  tier: Tier,
  /** By which way it was opened, and so will be rated. */
  channel: z._default(Channel, 'web'),
  instrument: z.string(),
  /** The unit's own day and hour, or ten minutes, when the visit began. */
  slot: Slot,
  zone: TimeZone,
  /** What somebody's device is asked to work out meanwhile, to show that it took its time. */
  work: z.optional(Work),
  /** Over how many partitions the unit's ratings of that day spread. */
  shards: z.int().check(z.minimum(1), z.maximum(64)),
  /** At an agency for trials: the rating expires. */
  trial: z.optional(z.literal(true)),
})
export type Visit = z.infer<typeof Visit>

/** A visit as it is handed out: the token, and the key by which its receipt will be known. */
export type SignedVisit = { readonly token: string; readonly receiptKey: string }

/** A visit that came back with a token of ours. */
export type KnownVisit = {
  readonly visit: Visit
  /** When it was signed: milliseconds since 1970, UTC. */
  readonly signedAt: number
  readonly receiptKey: string
}

/** How long a visit may still be rated: a phone without network may come back within a week. */
export const VISIT_DAYS = 8
