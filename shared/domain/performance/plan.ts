import * as z from 'zod/mini'
import { Day } from '../calendar.ts'
import { PersonId, Slug } from '../ids.ts'
import { Name } from '../name.ts'
import { VALUE_IDS } from './berakhlak.ts'
import { DossierId, dossierHead } from './dossier.ts'
import { Quantity } from './quantity.ts'
import { Sentence, Words } from './words.ts'

/** What a result is measured by. Source: Permenpan RB 6/2022. */
export const ASPECTS = ['quantity', 'quality', 'time', 'cost'] as const

/** Names a result or an indicator within its plan, for as long as the plan lives: another one never gets it. */
export const PartId = z.string().check(z.regex(/^[a-z0-9]{1,12}$/))

/** What is to be reached: a number of something, or, in a plan of the qualitative approach, words. */
export const Target = z.union([
  z.strictObject({
    value: Quantity,
    /** Of what: `dokumen`, `%`, `hari`. */
    measure: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    /** Which way is better. */
    direction: z.enum(['higher', 'lower']),
  }),
  z.strictObject({ words: Sentence }),
])
export type Target = z.infer<typeof Target>

export const PlanIndicator = z.strictObject({
  id: PartId,
  aspect: z.enum(ASPECTS),
  words: Sentence,
  target: Target,
})
export type PlanIndicator = z.infer<typeof PlanIndicator>

/** So many results have room in a plan, and so many indicators in a result. */
export const RHKS_AT_MOST = 20
export const INDICATORS_AT_MOST = 8

/** A result to be worked for (rencana hasil kerja, RHK). */
export const Rhk = z.strictObject({
  id: PartId,
  kind: z.enum(['main', 'additional']),
  words: Sentence,
  /** The superior's result that it serves, with its words as they were; absent at the top of the agency. */
  serves: z.optional(z.strictObject({ person: PersonId, plan: DossierId, rhk: PartId, words: Sentence })),
  /** At least one in whatever is proposed; a draft may still lack them. */
  indicators: z.array(PlanIndicator).check(z.maxLength(INDICATORS_AT_MOST)),
})
export type Rhk = z.infer<typeof Rhk>

/** What is planned for a year. */
export const PlanContent = z.strictObject({
  approach: z.enum(['quantitative', 'qualitative']),
  rhks: z.array(Rhk).check(z.maxLength(RHKS_AT_MOST)),
  /** What the superior expects of each value of BerAKHLAK beyond what it says itself. */
  behaviours: z.partialRecord(z.enum(VALUE_IDS), Sentence),
  /** The official form's annexes: what is needed, how it is accounted for, and what follows. */
  resources: z.optional(Words),
  accountability: z.optional(Words),
  consequences: z.optional(Words),
})
export type PlanContent = z.infer<typeof PlanContent>

/** Where a plan stands: written, waiting for the superior, sent back with what is to be clarified, agreed. */
const PLAN_STATES = ['draft', 'proposed', 'returned', 'agreed'] as const

/** Somebody's plan for a year in a unit (sasaran kinerja pegawai, SKP). Who changes units in a year has one for each. */
export const Plan = z.strictObject({
  ...dossierHead,
  year: z.string().check(z.regex(/^(19|20)\d\d$/)),
  unit: Slug,
  /** The post that it is for. */
  position: Name,
  state: z.enum(PLAN_STATES),
  /** As it is being worked on; in state `agreed` the same as what is in force. */
  content: PlanContent,
  /** What is in force, since a day, by whom it was agreed; stays while a change of it is being discussed. */
  agreed: z.optional(
    z.strictObject({ content: PlanContent, from: Day, by: z.strictObject({ person: PersonId, name: Name }) }),
  ),
  /** What was said while it was being clarified, oldest first; about one result, or about the whole. */
  dialogue: z
    .array(
      z.strictObject({
        at: z.iso.datetime(),
        by: z.strictObject({ person: PersonId, name: Name }),
        words: Words,
        rhk: z.optional(PartId),
      }),
    )
    .check(z.maxLength(200)),
})
export type Plan = z.infer<typeof Plan>

/** A plan's id among a person's: one for each year and unit. */
export function planId(year: string, unit: Slug): DossierId {
  return `${year}.${unit}`
}
