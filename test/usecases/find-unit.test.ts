import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run as rebuild } from '../../functions/jobs/rebuild.ts'
import { agencyOf } from '../../shared/usecases/find-unit.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
let world: TestWorld

afterAll(() => table.close())
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world, 'uji')
  await registerAgency(world, 'lain')
  await world.store.registry.putUnit({ agency: 'uji', id: 'sendiri', name: 'Unit sendiri', shards: [] })
})

describe('a unit that is named without its agency', () => {
  test('is that of the only agency with such a unit', async () => {
    expect(await agencyOf(world, { unit: 'sendiri' })).toBe('uji')
  })

  test('is refused where several have one, and they are named', async () => {
    await expect(agencyOf(world, { unit: 'loka-a' })).rejects.toMatchObject({
      code: 'unit-ambiguous',
      params: { unit: 'loka-a', agencies: 'lain, uji' },
    })
    expect(await agencyOf(world, { agency: 'lain', unit: 'loka-a' })).toBe('lain')
  })

  test('is refused where nobody has one', async () => {
    await expect(agencyOf(world, { unit: 'bukan' })).rejects.toMatchObject({ code: 'unit-unknown' })
  })

  test('is counted again by a rebuild in one agency, never in several', async () => {
    const logged: unknown[] = []
    const noted = Object.assign(Object.create(world), { log: (...line: unknown[]) => logged.push(line) })
    await expect(rebuild(noted, { unit: 'loka-a', from: '2026-11-20' })).rejects.toMatchObject({
      code: 'unit-ambiguous',
    })
    await rebuild(noted, { unit: 'sendiri', from: '2026-11-20' })
    expect(logged).toContainEqual(['info', 'rebuilt', { agency: 'uji', unit: 'sendiri', from: '2026-11-20', slots: 0 }])
  })
})
