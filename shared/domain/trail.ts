import * as z from 'zod/mini'
import { digestOf } from './digest.ts'
import { PersonId, Slug } from './ids.ts'

/** Who did something: a person by their session, a command by whoever may run it, a job by the clock, a system by its secret. */
export const Actor = z.strictObject({
  via: z.enum(['web', 'command', 'job', 'device']),
  person: z.optional(PersonId),
  /** As it was at the time: what a reader sees. */
  name: z.string(),
})
export type Actor = z.infer<typeof Actor>

/** One field that changed. Personal data stands here masked: the trail cannot forget. */
export const TrailChange = z.strictObject({
  field: z.string(),
  from: z.optional(z.unknown()),
  to: z.optional(z.unknown()),
})
export type TrailChange = z.infer<typeof TrailChange>

/** One line of an agency's trail: who did what to what, when, from which value to which. */
export const TrailEntry = z.strictObject({
  agency: Slug,
  /** 1, 2, 3 … without a gap. */
  number: z.int().check(z.minimum(1)),
  /** ISO, UTC. */
  at: z.string(),
  actor: Actor,
  /** What was done, as `person.change`, `person.read`. */
  action: z.string(),
  /** To what: a path within the agency, as `unit/disdukcapil`, `person/<id>`. */
  thing: z.string(),
  /** The unit that it belongs to, where it belongs to one. */
  unit: z.optional(Slug),
  /** The version that the thing was to have by it; absent for what changes nothing. It took effect only if that version names this entry. */
  version: z.optional(z.int()),
  /** The entry of the version before of the same thing. */
  previous: z.optional(z.int()),
  reason: z.optional(z.string()),
  changes: z.array(TrailChange),
  /** The digest of the entry before; of the first, nothing. */
  before: z.string(),
  /** Of everything above. */
  digest: z.string(),
})
export type TrailEntry = z.infer<typeof TrailEntry>

/** What an entry says before it has its place. */
export type Deed = Omit<TrailEntry, 'number' | 'before' | 'digest'>

/** A deed as the entry that follows another. */
export function entryAfter(last: Pick<TrailEntry, 'number' | 'digest'> | undefined, deed: Deed): TrailEntry {
  const entry = { ...deed, number: (last?.number ?? 0) + 1, before: last?.digest ?? '' }
  return { ...entry, digest: digestOf(entry) }
}

/** The first entry of consecutive ones that is not what was written, or that does not follow from the one before; undefined where all is well. */
export function brokenAt(
  entries: readonly TrailEntry[],
  last?: Pick<TrailEntry, 'number' | 'digest'>,
): number | undefined {
  let before = last
  for (const entry of entries) {
    const { digest, ...said } = entry
    const follows = entry.number === (before?.number ?? 0) + 1 && entry.before === (before?.digest ?? '')
    if (!follows || digest !== digestOf(said)) return (before?.number ?? 0) + 1
    before = entry
  }
  return undefined
}
