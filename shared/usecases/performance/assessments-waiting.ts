import type { Day } from '../../domain/calendar.ts'
import type { Identity } from '../../domain/permissions.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import type { RoundNeeds } from './round-key.ts'
import { roundTasks } from './round-tasks.ts'

/** Rounds that are open in which somebody has not assessed everybody yet; one call where they are asked nowhere. */
export async function assessmentsWaiting(
  deps: RoundNeeds,
  { person }: Identity,
  registry: Registry,
  today: Day,
): Promise<Waiting[]> {
  if (person?.agency !== registry.agency.id) return []
  const rounds = await roundTasks(deps, registry, { agency: person.agency, person: person.id }, today)
  return rounds.flatMap(({ round, state, tasks }): Waiting[] => {
    const people = tasks.filter(({ isDone }) => !isDone).length
    if (state !== 'open' || people === 0) return []
    return [{ kind: 'assessments', people, since: round.opens, due: round.closes }]
  })
}
