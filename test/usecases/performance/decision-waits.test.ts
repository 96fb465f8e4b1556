import { afterEach, beforeEach, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { type Evaluation, evaluationId } from '../../../shared/domain/performance/evaluation.ts'
import { CITIZEN, type Grant, type Identity } from '../../../shared/domain/permissions.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { place } from '../../../shared/usecases/people.ts'
import { objectToEvaluation } from '../../../shared/usecases/performance/answer-evaluation.ts'
import { decisionWaits } from '../../../shared/usecases/performance/decision-waits.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { registerPeople } from '../../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'
import { HEADS_PLAN, plansPlan } from '../../support/year.ts'

const TODAY = '2026-04-20'
let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof registerPeople>>
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table, { now: `${TODAY}T02:00:00Z` })
  await registerAgency(world)
  people = await registerPeople(world)
})
afterEach(() => table.close())

async function waits({ id }: Pick<Person, 'id'>, ...grants: readonly Grant[]) {
  const registry = await world.store.registry.load('uji')
  if (!registry) throw new Error('not registered')
  const identity: Identity = { grants: [...CITIZEN.grants, ...grants], person: { agency: 'uji', id } }
  return decisionWaits(world, identity, registry, TODAY)
}

/** Somebody’s evaluation, of which they were told. */
async function evaluated({ id }: Person, by: Person): Promise<Evaluation> {
  const evaluation: Evaluation = {
    ...{ agency: 'uji', owner: ofPerson(id), id: evaluationId('2026-Q1', 'loka-a'), version: 1, history: [] },
    ...{ period: '2026-Q1', unit: 'loka-a', edition: 1, state: 'issued', unitRating: 'good', notes: 'Baik' },
    ...{ results: 'meets', behaviour: 'meets', predicate: 'good', by: { person: by.id, name: by.name } },
    ...{ issuedAt: `${TODAY}T01:00:00.000Z`, objectUntil: '2026-05-04' },
  }
  await world.store.dossiers.put('evaluation', evaluation)
  return evaluation
}

test('a plan waits for its owner until it is proposed, then for the superior until it is answered', async () => {
  const { budi, sari } = people
  expect(await waits(sari)).toEqual([{ kind: 'plan-due', year: '2026', state: 'open', due: '2026-01-31' }])
  const proposed = plansPlan(sari, HEADS_PLAN, 'proposed', budi)
  await world.store.dossiers.put('plan', proposed)
  expect(await waits(sari)).toEqual([])
  expect(await waits(budi)).toEqual([{ kind: 'plans-to-answer', proposals: 1 }])
  await world.store.dossiers.put('plan', { ...proposed, state: 'returned', version: 2 })
  expect(await waits(budi)).toEqual([])
  expect(await waits(sari)).toMatchObject([{ kind: 'plan-due', state: 'returned' }])
})

test('an evaluation waits for who was told of it, and an objection for whoever is one above', async () => {
  const { admin, rina, budi, sari } = people
  const wish = { unit: 'loka-a', position: 'Kepala Seksi', superior: rina.id, from: '2026-04-01' }
  await place(world, admin, { agency: 'uji', person: budi.id, version: budi.version }, wish)
  const evaluation = await evaluated(sari, budi)
  expect(await waits(sari)).toContainEqual({
    ...{ kind: 'evaluation-issued', evaluation: evaluation.id, period: '2026-Q1', due: '2026-05-04' },
  })
  const self = { via: 'web', person: sari.id, name: sari.name } as const
  await objectToEvaluation(world, self, { agency: 'uji', id: evaluation.id, version: 1 }, { words: 'Target tercapai' })
  const told = { kind: 'objection', evaluation: evaluation.id, period: '2026-Q1', asManager: false }
  expect(await waits(rina)).toContainEqual({ ...told, person: { id: sari.id, name: sari.name } })
  expect(await waits(budi)).not.toContainEqual(expect.objectContaining({ kind: 'objection' }))
  expect(await waits(sari)).not.toContainEqual(expect.objectContaining({ kind: 'evaluation-issued' }))
})

test('an objection that nobody above can decide waits for whoever manages the agency', async () => {
  const { rina, budi, sari } = people
  const evaluation = await evaluated(sari, budi)
  const self = { via: 'web', person: sari.id, name: sari.name } as const
  await objectToEvaluation(world, self, { agency: 'uji', id: evaluation.id, version: 1 }, { words: 'Target tercapai' })
  const told = expect.objectContaining({ kind: 'objection', asManager: true })
  expect(await waits(rina, { role: 'manager', agency: 'uji' })).toContainEqual(told)
  expect(await waits(rina)).not.toContainEqual(told)
  expect(await waits(budi, { role: 'manager', agency: 'uji' })).not.toContainEqual(told)
})
