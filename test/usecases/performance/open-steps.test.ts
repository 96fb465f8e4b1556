import { afterAll, beforeAll, expect, test } from 'vitest'
import { CITIZEN, type Identity, type Role } from '../../../shared/domain/permissions.ts'
import { countAgencyPerformance } from '../../../shared/usecases/performance/count-agency.ts'
import { whatWaits } from '../../../shared/usecases/what-waits.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { registerPeople } from '../../support/people.ts'
import { agreed, submitted, type Worker } from '../../support/performed.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'

let table: TestTable
let world: TestWorld
let sari: Worker
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table, { now: '2026-10-08T03:00:00Z' })
  await registerAgency(world)
  const people = await registerPeople(world)
  sari = { person: people.sari, superior: people.budi, unit: 'loka-a' }
})
afterAll(() => table.close())

const who = (role: Exclude<Role, 'citizen' | 'superior' | 'next-superior'>, unit = 'loka-a'): Identity => ({
  grants: [...CITIZEN.grants, { role, agency: 'uji', unit }],
  name: 'Ratna',
})
const night = async (day: string) => {
  world.clock = Date.parse(`${day}T19:00:00Z`)
  await countAgencyPerformance(world, 'uji')
  world.clock = Date.parse(`${day}T23:00:00Z`)
}
const lines = async (identity: Identity) =>
  (await whatWaits(world, identity)).waiting.filter(({ kind }) => kind === 'open-steps')

test('a manager’s home says in one line for a unit how many plans and reports are missing after they were due', async () => {
  await night('2026-10-08')
  const unit = { id: 'loka-a', name: 'Unit loka-a' }
  const line = { kind: 'open-steps', unit, period: '2026-Q3' }
  expect(await lines(who('manager'))).toEqual([{ ...line, plans: 1, reports: 0, since: '2026-02-01' }])
  await night('2026-10-11')
  expect(await lines(who('manager'))).toEqual([{ ...line, plans: 1, reports: 1, since: '2026-02-01' }])
  await agreed(world, sari)
  await night('2026-10-12')
  expect(await lines(who('manager'))).toEqual([{ ...line, plans: 0, reports: 1, since: '2026-10-11' }])
  expect(await lines(who('manager', 'dinas'))).toHaveLength(1)
  for (const identity of [who('manager', 'loka-b'), who('inspector'), who('officer')]) {
    expect(await lines(identity)).toEqual([])
  }
  // What came late came: nobody is reminded of it.
  await submitted(world, sari, '2026-Q3')
  await night('2026-10-13')
  expect(await lines(who('manager'))).toEqual([])
})
