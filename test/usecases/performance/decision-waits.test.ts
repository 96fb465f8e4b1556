import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CITIZEN, type Grant } from '../../../shared/domain/permissions.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { correctPlacement } from '../../../shared/usecases/people.ts'
import { acceptEvaluation, objectToEvaluation } from '../../../shared/usecases/performance/answer-evaluation.ts'
import { decideObjection } from '../../../shared/usecases/performance/decide-objection.ts'
import { decisionWaits } from '../../../shared/usecases/performance/decision-waits.ts'
import { describeTeam } from '../../../shared/usecases/performance/describe-team.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { asActor, issued, rated, refOf, registerTeam, type Team } from '../../support/evaluated.ts'
import { proposed } from '../../support/performed.ts'
import { type TestWorld, worldOn } from '../../support/world.ts'

let table: TestTable
let world: TestWorld
let team: Team
let agency: string
let count = 0

beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())
beforeEach(async () => {
  world = worldOn(table, { now: '2027-01-12T02:00:00Z' })
  agency = `uji-${++count}`
  team = await registerTeam(world, agency, 2)
})

const waits = async ({ id, name }: Pick<Person, 'id' | 'name'>, ...grants: readonly Grant[]) => {
  const registry = await world.store.registry.load(agency)
  if (!registry) throw new Error('the agency was registered')
  const identity = { grants: [...CITIZEN.grants, ...grants], name, person: { agency, id } }
  return decisionWaits(world, identity, registry, new Date(world.clock).toISOString().slice(0, 10))
}
const PERIOD = '2026-Q4'
const objects = (person: Person) =>
  objectToEvaluation(
    world,
    asActor(person),
    { agency, id: refOf(person, PERIOD).id, version: 2 },
    { words: 'Ini keliru.' },
  )
const decides = (by: Person, person: Person) =>
  decideObjection(world, asActor(by), { ...refOf(person, PERIOD), version: 3 }, { upheld: false, words: 'Tetap.' })

describe('plans that wait', () => {
  test('are told to the superior at home and on their list, also before the first report of their year', async () => {
    const { budi, sari, tono, rina } = team
    await proposed(world, { person: sari, superior: budi, unit: 'loka-a' }, '2027')
    expect(await waits(budi)).toEqual([{ kind: 'plans-to-agree', plans: 1 }])
    expect([await waits(sari), await waits(tono), await waits(rina)]).toEqual([[], [], []])
    const { rows, period } = await describeTeam(world, { agency, person: budi.id }, {})
    expect(period).toBe(PERIOD)
    expect(rows.map(({ person, plan, next, waits: of }) => [person.id, plan, next?.id, of])).toEqual([
      [sari.id, undefined, '2027.loka-a', ['plan']],
      [tono.id, undefined, undefined, []],
    ])
  })

  test('of the year to come are told from the day on which they can be written', async () => {
    const { budi, sari } = team
    await proposed(world, { person: sari, superior: budi, unit: 'loka-a' }, '2028')
    expect(await waits(budi)).toEqual([])
    world.clock = Date.parse('2027-11-01T02:00:00Z')
    expect(await waits(budi)).toEqual([{ kind: 'plans-to-agree', plans: 1 }])
    expect((await describeTeam(world, { agency, person: budi.id }, {})).rows[0]?.waits).toEqual(['plan'])
  })
})

describe('evaluations that wait', () => {
  beforeEach(async () => {
    await rated(world, team, 'good', PERIOD)
    await issued(world, team.budi, team.sari, { period: PERIOD })
  })

  test('are told to the person until they answer, or may object no more', async () => {
    const own = { kind: 'evaluation-issued', period: PERIOD, evaluation: `${PERIOD}.loka-a.1`, due: '2027-01-26' }
    expect(await waits(team.sari)).toEqual([own])
    expect(await waits(team.tono)).toEqual([])
    world.clock = Date.parse('2027-01-27T02:00:00Z')
    expect(await waits(team.sari)).toEqual([])
    world.clock = Date.parse('2027-01-13T02:00:00Z')
    await acceptEvaluation(world, asActor(team.sari), { agency, id: own.evaluation, version: 2 }, {})
    expect(await waits(team.sari)).toEqual([])
  })

  test('F28 as objections are told to who decides them now, and to nobody once they are decided', async () => {
    const { rina, budi, sari, tono } = team
    await objects(sari)
    const told = { kind: 'objection', period: PERIOD, evaluation: `${PERIOD}.loka-a.1`, byAgency: false }
    expect(await waits(rina)).toEqual([{ ...told, person: { id: sari.id, name: sari.name } }])
    expect([await waits(sari), await waits(budi), await waits(tono)]).toEqual([[], [], []])
    await decides(rina, sari)
    expect(await waits(rina)).toEqual([])
  })

  test('F28 as objections are no longer told to who was above the superior and is not', async () => {
    const { rina, sari, tono, budi } = team
    await objects(sari)
    const [placement] = sari.placements
    const seen = { agency, person: sari.id, version: sari.version, from: '2022-01-01' }
    await correctPlacement(world, asActor(rina), seen, { ...placement, superior: tono.id })
    expect([await waits(rina), await waits(budi)]).toEqual([[], []])
  })

  test('as objections of somebody with nobody above their superior are told to who manages the agency', async () => {
    const { rina, budi } = team
    await issued(world, rina, budi, { period: PERIOD })
    await objects(budi)
    const maya = { id: 'm'.repeat(16), name: 'Maya Puspita' }
    expect(await waits(maya, { role: 'manager', agency })).toMatchObject([{ kind: 'objection', byAgency: true }])
    expect(await waits(maya, { role: 'manager', agency, unit: 'loka-a' })).toEqual([])
    expect(await waits(rina, { role: 'manager', agency })).toEqual([])
  })
})
