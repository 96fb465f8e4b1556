import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { type Group, pairsOf, type Round, roundStateAt } from '../../domain/performance/round.ts'
import { answerId } from '../../domain/performance/round-pair.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Deps } from '../deps.ts'
import { type RoundNeeds, roundSecret } from './round-key.ts'
import { roundsAround, zoneOfRound } from './round-lists.ts'

/** Somebody about whom one is asked. */
type Task = {
  readonly person: PersonId
  readonly name: string
  readonly position: string
  readonly group: Group
  readonly isDone: boolean
}

/** A round that is open, or is to come, with those about whom one is asked in it. */
export type RoundTasks = { readonly round: Round; readonly state: 'open' | 'coming'; readonly tasks: readonly Task[] }

/**
 * About whom somebody is asked in rounds that are open or to come: those that left, and those that one is above by now, are left out. Two
 * calls, and four for each round; where one is asked nowhere, one.
 */
export async function roundTasks(
  deps: RoundNeeds,
  registry: Registry,
  ref: { readonly agency: Slug; readonly person: PersonId },
  today: Day,
): Promise<RoundTasks[]> {
  const rounds = await roundsAround(deps, ref)
  const found = await Promise.all(
    rounds.map(async (round): Promise<RoundTasks[]> => {
      const state = roundStateAt(round, deps.now(), zoneOfRound(round, registry))
      if (state !== 'open' && state !== 'coming') return []
      const tasks = await tasksIn(deps, round, ref.person, today, state)
      return tasks.length === 0 ? [] : [{ round, state, tasks }]
    }),
  )
  return found.flat()
}

async function tasksIn(
  deps: RoundNeeds,
  round: Round,
  giver: PersonId,
  today: Day,
  state: RoundTasks['state'],
): Promise<Task[]> {
  const { agency, owner, id } = round
  const pairs = pairsOf(round).filter((pair) => pair.giver === giver)
  if (pairs.length === 0) return []
  const [people, secret] = await Promise.all([
    deps.store.people.many(
      agency,
      pairs.map(({ receiver }) => receiver),
      { consistent: false },
    ),
    // Before it opens nobody has answered.
    state === 'open' ? roundSecret(deps, round) : undefined,
  ])
  const above = await superiorsOf(deps, agency, people, today)
  const idOf = (receiver: PersonId) => (secret === undefined ? '' : answerId(secret, id, { giver, receiver }))
  const refs = pairs.map(({ receiver }) => ({ agency, owner, id: idOf(receiver) }))
  const answers = secret === undefined ? [] : await deps.store.dossiers.many('round-answer', refs, { consistent: true })
  const answered = new Set(answers.map((answer) => answer.id))
  return pairs.flatMap(({ receiver, group }): Task[] => {
    const person = people.find((each) => each.id === receiver)
    const placement = person && placementOn(person, today)
    if (!person || !placement || person.disabled !== undefined) return []
    const superior = above.get(placement.superior ?? '')
    const isAbove = placement.superior === giver || (superior && placementOn(superior, today)?.superior === giver)
    if (isAbove) return []
    const { name } = person
    return [{ person: receiver, name, position: placement.position, group, isDone: answered.has(idOf(receiver)) }]
  })
}

async function superiorsOf(
  { store }: Pick<Deps, 'store'>,
  agency: Slug,
  people: readonly Person[],
  today: Day,
): Promise<ReadonlyMap<PersonId, Person>> {
  const ids = people.flatMap((person) => placementOn(person, today)?.superior ?? [])
  const found = await store.people.many(agency, [...new Set(ids)], { consistent: false })
  return new Map(found.map((person) => [person.id, person]))
}
