import * as z from 'zod/mini'
import { PersonId, Slug } from '../ids.ts'
import { TrailChange } from '../trail.ts'
import { Words } from './words.ts'

/** Whom a document is about, or belongs to: a person, a unit, or the agency as a whole. */
export const Owner = z.string().check(z.regex(/^(person\/[0-9a-z]{16}|unit\/[a-z0-9-]{1,40}|agency)$/))
export type Owner = z.infer<typeof Owner>

export const ofPerson = (person: PersonId): Owner => `person/${person}`
export const ofUnit = (unit: Slug): Owner => `unit/${unit}`
export const OF_AGENCY: Owner = 'agency'

/** What a document is called among its owner's of the same kind: `2026.disdukcapil`, `2026-Q1.disdukcapil`, or a UUID. */
export const DossierId = z.string().check(z.regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/), z.maxLength(120))
export type DossierId = z.infer<typeof DossierId>

/** One step in a document's life: who did what to it, why, and what changed by it. */
export const Step = z.strictObject({
  at: z.iso.datetime(),
  /** Their name as it was then; a job has no person. */
  by: z.strictObject({ person: z.optional(PersonId), name: z.string() }),
  /** What was done, in one word: `propose`, `return`, `agree`. */
  action: z.string(),
  reason: z.optional(Words),
  /** The version that the step made. */
  version: z.int().check(z.minimum(1)),
  /** By which version of the owner's record the one who decided was in a position to. */
  under: z.optional(z.int()),
  changes: z.array(TrailChange),
})
export type Step = z.infer<typeof Step>

/** So many steps are kept inside a document, which has a largest size. */
export const STEPS_AT_MOST = 100

/** What every document begins with. */
export const dossierHead = {
  agency: Slug,
  owner: Owner,
  id: DossierId,
  /** Grows by one at each step; the next writer must name it. */
  version: z.int().check(z.minimum(1)),
  /** Oldest first. */
  history: z.array(Step).check(z.maxLength(STEPS_AT_MOST)),
} as const

export const DossierHead = z.object(dossierHead)
export type DossierHead = z.infer<typeof DossierHead>

/** The person that a document is about. Throws for one that belongs to a unit or an agency: whoever asks knows its kind. */
export function personOf({ owner }: Pick<DossierHead, 'owner'>): PersonId {
  if (!owner.startsWith('person/')) throw new Error(`${owner} is no person`)
  return owner.slice('person/'.length)
}

/** The unit that a document belongs to. Throws for one of a person or an agency. */
export function unitOf({ owner }: Pick<DossierHead, 'owner'>): Slug {
  if (!owner.startsWith('unit/')) throw new Error(`${owner} is no unit`)
  return owner.slice('unit/'.length)
}
