import { afterEach, beforeEach, expect, test } from 'vitest'
import { run as runPerform } from '../../../functions/jobs/perform.ts'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { type Evaluation, evaluationId } from '../../../shared/domain/performance/evaluation.ts'
import { CITIZEN, type Grant, type Identity } from '../../../shared/domain/permissions.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { findPerson } from '../../../shared/usecases/change-person.ts'
import { place } from '../../../shared/usecases/people.ts'
import { objectToEvaluation } from '../../../shared/usecases/performance/answer-evaluation.ts'
import { decideObjection } from '../../../shared/usecases/performance/decide-objection.ts'
import { decisionWaits } from '../../../shared/usecases/performance/decision-waits.ts'
import { moveObjections } from '../../../shared/usecases/performance/move-objections.ts'
import { registerPerson } from '../../../shared/usecases/register-person.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { configured } from '../../support/http.ts'
import { COMMAND, registerPeople } from '../../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'
import { HEADS_PLAN, plansPlan } from '../../support/year.ts'

const TODAY = '2026-04-20'
let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof registerPeople>>
let today = TODAY
/** The clock, and the day by which is asked. */
function at(day: string): void {
  today = day
  world.clock = Date.parse(`${day}T02:00:00Z`)
}
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table, { now: `${TODAY}T02:00:00Z` })
  at(TODAY)
  await registerAgency(world)
  people = await registerPeople(world)
})
afterEach(() => table.close())

async function waits({ id }: Pick<Person, 'id'>, ...grants: readonly Grant[]) {
  const registry = await world.store.registry.load('uji')
  if (!registry) throw new Error('not registered')
  const identity: Identity = { grants: [...CITIZEN.grants, ...grants], person: { agency: 'uji', id } }
  return decisionWaits(world, identity, registry, today)
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

test('an objection waits for whoever is one above by now: at once, or from the day that was said', async () => {
  const { admin, rina, budi, sari } = people
  const register = (name: string) =>
    registerPerson(world, COMMAND, {
      ...{ agency: 'uji', name, email: `${name.slice(0, 3).toLowerCase()}@uji.go.id` },
      placement: { from: '2022-01-01', unit: 'dinas', position: 'Kepala Bidang' },
    })
  const [tono, umi] = [await register('Tono Wijaya'), await register('Umi Kalsum')]
  const under = async (superior: Person, from: string) => {
    const now = await findPerson(world, { agency: 'uji', person: budi.id })
    const wish = { unit: 'loka-a', position: 'Kepala Seksi', superior: superior.id, from }
    await place(world, admin, { agency: 'uji', person: budi.id, version: now.version }, wish)
  }
  await under(rina, '2026-04-01')
  const { id, version } = await evaluated(sari, budi)
  const self = { via: 'web', person: sari.id, name: sari.name } as const
  await objectToEvaluation(world, self, { agency: 'uji', id, version }, { words: 'Target tercapai' })
  const waitsFor = async () => {
    const all = await Promise.all([rina, tono, umi].map(async (each) => [each.name, await waits(each)] as const))
    return all.filter(([, each]) => each.some(({ kind }) => kind === 'objection')).map(([name]) => name)
  }
  expect(await waitsFor()).toEqual([rina.name])
  await under(tono, today)
  expect(await waitsFor()).toEqual([tono.name])
  await under(umi, '2026-04-22')
  expect(await waitsFor()).toEqual([tono.name])
  at('2026-04-22')
  expect(await waitsFor()).toEqual([])
  await runPerform(configured(world), {})
  expect(await waitsFor()).toEqual([umi.name])
  // Once more changes nothing, and a decided one waits for nobody.
  expect(await moveObjections(world, 'uji')).toBe(1)
  const seen = { agency: 'uji', owner: ofPerson(sari.id), id, version: version + 1 }
  await decideObjection(world, { via: 'web', person: umi.id, name: umi.name }, seen, { upheld: false, words: 'Tetap' })
  expect(await moveObjections(world, 'uji')).toBe(0)
  expect(await waitsFor()).toEqual([])
})

test('an objection of whoever moved to another superior waits for the one above that one', async () => {
  const { admin, rina, budi, sari } = people
  const { id, version } = await evaluated(sari, budi)
  const self = { via: 'web', person: sari.id, name: sari.name } as const
  await objectToEvaluation(world, self, { agency: 'uji', id, version }, { words: 'Target tercapai' })
  expect(await waits(rina)).not.toContainEqual(expect.objectContaining({ kind: 'objection' }))
  const tono = await registerPerson(world, COMMAND, {
    ...{ agency: 'uji', name: 'Tono Wijaya', email: 'tono@uji.go.id' },
    placement: { from: '2022-01-01', unit: 'loka-b', position: 'Kepala Seksi', superior: rina.id },
  })
  const to = { unit: 'loka-b', position: 'Petugas', superior: tono.id, from: today }
  await place(world, admin, { agency: 'uji', person: sari.id, version: sari.version }, to)
  expect(await waits(rina)).toContainEqual(expect.objectContaining({ kind: 'objection', asManager: false }))
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
