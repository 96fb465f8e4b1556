import * as z from 'zod/mini'
import { Slug } from '../ids.ts'
import { Name } from '../name.ts'
import { Period } from '../period.ts'
import { dossierHead } from './dossier.ts'
import { Words } from './words.ts'

/**
 * What a citizen said of a counter, passed on to somebody who served there by a person who read it first and took out what could tell who said
 * it. Its id is the rating's. Of when only the month is told: the hour would tell who stood there.
 */
export const Voice = z.strictObject({
  ...dossierHead,
  kind: z.enum(['praise', 'remark']),
  words: Words,
  unit: Slug,
  counter: Slug,
  month: Period,
  by: z.strictObject({ name: Name }),
})
export type Voice = z.infer<typeof Voice>
