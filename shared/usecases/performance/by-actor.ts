import type { By } from '../../domain/performance/by.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'

/** Who says something in a document: always somebody. Throws `permission-denied` for a command or a job. */
export function byOf({ person, name }: Actor): By {
  if (person === undefined) throw new Refusal('permission-denied')
  return { person, name }
}
