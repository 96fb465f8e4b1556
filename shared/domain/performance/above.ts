import type { PersonId } from '../ids.ts'
import type { DossierId } from './dossier.ts'
import type { Plan, Rhk } from './plan.ts'

/** What a superior's plan in force asks for: what the results of those below serve. */
export type Above = {
  readonly person: PersonId
  readonly name: string
  readonly plan: DossierId
  readonly rhks: readonly Rhk[]
}

/** A result of the superior's as the one that serves it names it, with its words of now. */
export function servedBy(above: Above | undefined, rhk: Rhk['id'] | undefined): Rhk['serves'] {
  const served = above?.rhks.find(({ id }) => id === rhk)
  return above && served && { person: above.person, plan: above.plan, rhk: served.id, words: served.words }
}

/** A plan as what is above, if it is in force. */
export function aboveBy(
  person: { readonly id: PersonId; readonly name: string },
  plan: Plan | undefined,
): Above | undefined {
  return plan?.agreed && { person: person.id, name: person.name, plan: plan.id, rhks: plan.agreed.content.rhks }
}
