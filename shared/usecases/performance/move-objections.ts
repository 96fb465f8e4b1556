import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { personOf } from '../../domain/performance/dossier.ts'
import type { Evaluation } from '../../domain/performance/evaluation.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { agencyToday } from '../describe-people.ts'
import { deciderOf } from './decide-objection.ts'
import { monthsOfObjections, objectionList, objectionsOf } from './objection-list.ts'
import type { PerformanceNeeds } from './step.ts'

/** Whom an objection waits for: by the placements of a day. */
export function objectionWaitsFor(
  subject: { readonly superior: Person | undefined; readonly today: Day },
  evaluation: Pick<Evaluation, 'by'>,
): PersonId | 'agency' {
  const { superior, today } = subject
  const next = superior && placementOn(superior, today)?.superior
  return deciderOf(subject, evaluation) === 'manager' || next === undefined ? 'agency' : next
}

/**
 * Puts every objection that waits into the list of whoever decides it today: who became the superior's superior since it was made finds it
 * as if it had been made to them. Those who were leave it out themselves, for they look at today's placements. Again changes nothing.
 * A query for each of seven months, three calls for each hundred objections, and a put for each that waits; gives how many wait.
 */
export async function moveObjections(deps: PerformanceNeeds, agency: Slug): Promise<number> {
  const { store } = deps
  const { today } = await agencyToday(deps, agency)
  const lists = monthsOfObjections(today).map(objectionsOf)
  const listed = (await Promise.all(lists.map((list) => store.dossierLists.entries(agency, list)))).flat()
  if (listed.length === 0) return 0
  const refs = listed.map(({ owner, id }) => ({ agency, owner, id }))
  const found = await store.dossiers.many('evaluation', refs, { consistent: true })
  const waiting = found.filter(({ state }) => state === 'objected')
  const people = await byId(deps, agency, waiting.map(personOf))
  const superiorOf = (evaluation: Evaluation) => {
    const person = people.get(personOf(evaluation))
    return person && placementOn(person, today)?.superior
  }
  const superiors = await byId(
    deps,
    agency,
    waiting.flatMap((each) => superiorOf(each) ?? []),
  )
  for (const evaluation of waiting) {
    const superior = superiors.get(superiorOf(evaluation) ?? '')
    const { owner, id } = evaluation
    await store.dossierLists.add(agency, objectionList(objectionWaitsFor({ superior, today }, evaluation)), {
      owner,
      id,
    })
  }
  return waiting.length
}

async function byId({ store }: PerformanceNeeds, agency: Slug, ids: readonly PersonId[]) {
  const people = ids.length === 0 ? [] : await store.people.many(agency, [...new Set(ids)], { consistent: true })
  return new Map(people.map((person) => [person.id, person]))
}
