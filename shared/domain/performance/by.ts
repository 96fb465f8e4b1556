import * as z from 'zod/mini'
import { PersonId } from '../ids.ts'
import { Name } from '../name.ts'

/** Somebody who said or decided something, with their name as it was then. */
export const By = z.strictObject({ person: PersonId, name: Name })
export type By = z.infer<typeof By>
