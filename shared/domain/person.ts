import * as z from 'zod/mini'
import { Day } from './calendar.ts'
import { PersonId, Slug } from './ids.ts'
import { Name } from './name.ts'
import { Nip } from './nip.ts'
import { GRANTED_ROLES } from './permissions.ts'
import { POST_LEVELS } from './post-level.ts'

/** An address that a provider vouches for at sign-in; lower case. */
export const Email = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(120), z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/))

const Dates = {
  from: Day,
  /** The last day; absent: until further notice. */
  until: z.optional(Day),
}

/** Where somebody works, from a day on. */
export const Placement = z.strictObject({
  ...Dates,
  unit: Slug,
  /** The post, in words. */
  position: Name,
  /** The level of a functional post: credit points follow from it. Absent: the post has none. */
  level: z.optional(z.enum(POST_LEVELS)),
  /** Who reviews their work: by placement, whatever anybody's title says. */
  superior: z.optional(PersonId),
})
export type Placement = z.infer<typeof Placement>

/** A role that was given to somebody, in an agency or in a unit of it and all below. */
export const GivenRole = z.strictObject({
  ...Dates,
  role: z.enum(GRANTED_ROLES),
  unit: z.optional(Slug),
})
export type GivenRole = z.infer<typeof GivenRole>

/** Somebody who works for an agency. A record is never deleted: who leaves is disabled, whose data is erased keeps an empty one. */
export const Person = z.strictObject({
  agency: Slug,
  id: PersonId,
  name: Name,
  nip: z.optional(Nip),
  /** Absent: they cannot sign in. */
  email: z.optional(Email),
  placements: z.array(Placement).check(z.maxLength(60)),
  roles: z.array(GivenRole).check(z.maxLength(60)),
  /** They want no letters that remind them. Absent: they get them, where they have an address. */
  letters: z.optional(z.literal('off')),
  /** Since when they cannot sign in any more, ISO, and why. */
  disabled: z.optional(z.strictObject({ at: z.string(), reason: Name })),
  /** Grows by one at each change; the next writer must name it. */
  version: z.int().check(z.minimum(1)),
  /** The number of the trail's entry that this version was made with. */
  trail: z.int().check(z.minimum(1)),
})
export type Person = z.infer<typeof Person>

/** What is in force on a day: of placements at most one, the latest begun. */
export function inForce<Dated extends { readonly from: Day; readonly until?: Day | undefined }>(
  each: readonly Dated[],
  day: Day,
): Dated[] {
  return each.filter(({ from, until }) => from <= day && (until === undefined || day <= until))
}

/** Where somebody works on a day; undefined before the first placement, and after the last has ended. */
export function placementOn({ placements }: Pick<Person, 'placements'>, day: Day): Placement | undefined {
  return inForce(placements, day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
}
