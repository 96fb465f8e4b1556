import type { Day } from '../../domain/calendar.ts'
import { dayOf } from '../../domain/calendar.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { barredFrom } from '../../domain/performance/recognition.ts'
import { type Identity, may } from '../../domain/permissions.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import { reachOf } from '../../domain/within-reach.ts'
import { recognitionsWaiting } from './recognition-list.ts'
import type { PerformanceNeeds } from './step.ts'
import { sinceOf, trainingsWaitingFor } from './training-list.ts'

/** So many units are looked into for recognitions that wait, by somebody who manages only some. */
const UNITS = 20

/** The trainings and recognitions that wait for somebody: for their answer as superior, for their own, for their decision as manager. */
export async function followWaits(
  deps: PerformanceNeeds,
  identity: Identity,
  registry: Registry,
  today: Day,
): Promise<Waiting[]> {
  const { agency } = registry
  const { person } = identity
  if (person?.agency !== agency.id) return []
  const self = { agency: agency.id, person: person.id }
  const [toAnswer, own, recognitions] = await Promise.all([
    trainingsWaitingFor(deps, self, today),
    deps.store.dossiers.of('training', { agency: agency.id, owner: ofPerson(person.id) }, { consistent: true }),
    waitingRecognitions(deps, identity, registry, today),
  ])
  const suggested = own.filter(({ state }) => state === 'suggested')
  const toDecide = recognitions.filter((each) => barredFrom(each, person.id) === undefined)
  const dayOfInstant = (at: string | undefined) =>
    at === undefined || at === '' ? {} : { since: dayOf(Date.parse(at), agency.timeZone) }
  return [
    ...(toAnswer[0]
      ? [{ kind: 'training-requests', trainings: toAnswer.length, ...dayOfInstant(sinceOf(toAnswer[0])) } as const]
      : []),
    ...(suggested[0]
      ? [{ kind: 'training-suggested', trainings: suggested.length, ...dayOfInstant(sinceOf(suggested[0])) } as const]
      : []),
    ...(toDecide[0]
      ? [{ kind: 'recognitions', recognitions: toDecide.length, ...dayOfInstant(toDecide[0].history[0]?.at) } as const]
      : []),
  ]
}

async function waitingRecognitions(deps: PerformanceNeeds, identity: Identity, registry: Registry, today: Day) {
  const { agency } = registry
  const at = { agency: agency.id, year: today.slice(0, 4) }
  if (may(identity, 'performance.manage', { agency: agency.id })) {
    return recognitionsWaiting(deps, { ...at, unit: undefined })
  }
  const units = reachOf(identity, ['performance.manage'], registry).slice(0, UNITS)
  return (await Promise.all(units.map(({ id }) => recognitionsWaiting(deps, { ...at, unit: id })))).flat()
}
