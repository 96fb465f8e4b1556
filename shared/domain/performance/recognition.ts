import * as z from 'zod/mini'
import { Slug } from '../ids.ts'
import { Name } from '../name.ts'
import { By } from './by.ts'
import { dossierHead } from './dossier.ts'
import { Statement } from './strengths.ts'
import { Words } from './words.ts'

export const RECOGNITION_STATES = ['proposed', 'granted', 'refused'] as const

/** That somebody is to be recognised (penghargaan): proposed from evidence by one person, decided by another. */
export const Recognition = z.strictObject({
  ...dossierHead,
  year: z.string().check(z.regex(/^(19|20)\d\d$/)),
  /** Where they worked when it was proposed. */
  unit: Slug,
  /** What it is called: `Pegawai teladan`, `Ucapan terima kasih`. */
  title: Name,
  why: Words,
  /** What spoke for and against it when it was proposed, as it was then. */
  evidence: z.array(Statement).check(z.maxLength(60)),
  by: By,
  state: z.enum(RECOGNITION_STATES),
  decided: z.optional(z.strictObject({ at: z.iso.datetime(), by: By, reason: Words })),
})
export type Recognition = z.infer<typeof Recognition>

/** What its proposer says. */
export const RecognitionWish = z.strictObject({ title: Name, why: Words })
export type RecognitionWish = z.infer<typeof RecognitionWish>

/** Why somebody may not decide about a recognition; undefined where they may. Two pairs of eyes: never who proposed it, and never who is to get it. */
export function barredFrom(
  { owner, by, state }: Pick<Recognition, 'owner' | 'by' | 'state'>,
  decider: string | undefined,
): 'decided' | 'own' | 'own-proposal' | undefined {
  if (state !== 'proposed') return 'decided'
  if (decider === undefined || owner === `person/${decider}`) return 'own'
  return by.person === decider ? 'own-proposal' : undefined
}
