import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CITIZEN, type Grant, type Identity } from '../../shared/domain/permissions.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { record } from '../../shared/usecases/record.ts'
import { UNITS_A_PAGE, whatWaits } from '../../shared/usecases/what-waits.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { storeFinding } from '../support/finding.ts'
import { countAt, rateAt } from '../support/rated.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const NOW = '2026-11-25T02:00:00Z'
const PERSON = '0123456789abcdef'
const staff = (...grants: readonly Grant[]): Identity => ({ grants: [...CITIZEN.grants, ...grants], name: 'Ratna' })

let table: TestTable
let world: TestWorld
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  const { codes } = await registerAgency(world)
  await registerAgency(world, 'lain')
  const rate = async (at: string, times: number, value: number) => {
    for (let time = 0; time < times; time++)
      await rateAt(world, codes['loka-a'] ?? '', at, [value, value, (time % 2) + value - 1])
  }
  await rate('2026-08-10T03:00:00Z', 12, 4)
  await countAt(world, '2026-09-01T03:00:00Z')
  await countAt(world, '2026-10-09T03:00:00Z')
  await closeAgency(world, 'uji')
  await rateAt(world, codes['loka-a'] ?? '', '2026-09-30T03:00:00Z', [4])
  await countAt(world, '2026-10-20T03:00:00Z')
  await rate('2026-11-02T03:00:00Z', 12, 2)
  await countAt(world, NOW)
  await storeFinding(world, { agency: 'uji', unit: 'loka-b' })
  const boss = {
    agency: 'uji',
    id: 'bcdefghjkmnpqrst',
    name: 'Bu Sari',
    placements: [],
    roles: [],
    version: 1,
    trail: 1,
  }
  await world.store.people.put(boss)
  const placements = [{ unit: 'loka-a', position: 'Petugas loket', from: '2026-01-05', superior: boss.id }]
  await world.store.people.put({ ...boss, id: PERSON, name: 'Ratna', placements })
  const actor = { via: 'command', name: 'admin' } as const
  const deed = { agency: 'uji', thing: 'unit/loka-a', changes: [], actor }
  for (const action of ['unit.change', 'unit.undo']) await record(world, { ...deed, action })
  world.clock = Date.parse(NOW)
})
afterAll(() => table.close())

const waits = (identity: Identity, wish = {}) => whatWaits(world, identity, wish)
const kinds = async (identity: Identity) => (await waits(identity)).waiting.map(({ kind }) => kind)

describe('the home', () => {
  test('of a unit’s manager tells of that unit alone: what fell, what lacks answers, what came too late', async () => {
    const home = await waits(staff({ role: 'manager', agency: 'uji', unit: 'loka-a' }))
    expect(home.waiting.map((each) => [each.kind, 'unit' in each && each.unit.id])).toEqual([
      ['too-few', 'loka-a'],
      ['worse', 'loka-a'],
      ['late-answers', 'loka-a'],
    ])
    expect(home.waiting[0]).toMatchObject({ n: 12, needed: 18, due: '2026-12-31' })
    expect(home.waiting[2]).toMatchObject({ more: 1, period: '2026-Q3' })
    expect(home.standings.map(({ unit }) => unit.id)).toEqual(['loka-a'])
    expect(home.standings[0]?.weakest?.nrr).toBeGreaterThan(1)
    expect(home.standings[0]?.moved).toBeLessThan(0)
    expect([home.trail, home.system, home.place]).toEqual([undefined, undefined, undefined])
  })

  test('of who manages all of an agency tells of every unit, and of no other agency', async () => {
    const home = await waits(staff({ role: 'manager', agency: 'uji' }))
    expect(home.standings.map(({ unit }) => unit.id)).toEqual(['dinas', 'loka-a', 'loka-b'])
    expect(home.agencies.map(({ id }) => id)).toEqual(['uji'])
    await expect(waits(staff({ role: 'manager', agency: 'uji' }), { agency: 'lain' })).rejects.toMatchObject({
      code: 'agency-unknown',
    })
  })

  test('of a reviewer tells of what other units wait for, not of the own one', async () => {
    const home = await waits(staff({ role: 'reviewer', agency: 'uji', unit: 'loka-a' }))
    expect(home.waiting).toMatchObject([{ kind: 'finding', unit: { id: 'loka-b' }, due: '2026-12-07' }])
    expect(home.standings).toEqual([])
    expect(await kinds(staff({ role: 'reviewer', agency: 'uji', unit: 'loka-b' }))).toEqual([])
  })

  test('of an officer tells what was entered today, and no score', async () => {
    const home = await waits(staff({ role: 'officer', agency: 'uji', unit: 'loka-a' }))
    expect(home.desks).toEqual([{ unit: { id: 'loka-a', name: 'Unit loka-a' }, paper: 0, times: 0 }])
    expect([home.standings, home.waiting]).toEqual([[], []])
  })

  test('of an admin tells what the records lack', async () => {
    const found = await kinds(staff({ role: 'admin', agency: 'uji' }))
    expect(found).toEqual(expect.arrayContaining(['no-manager', 'unplaced', 'setting']))
    expect(found).not.toContain('late-answers')
    expect((await waits(staff({ role: 'admin', agency: 'uji' }))).trail).toHaveLength(2)
  })

  test('of an inspector shows the newest lines of the trail, and asks for nothing to be done', async () => {
    const home = await waits(staff({ role: 'inspector', agency: 'uji' }))
    expect(home.trail?.map(({ action }) => action)).toEqual(['unit.undo', 'unit.change'])
    expect(home.waiting).toEqual([])
    expect(home.standings).toHaveLength(3)
  })

  test('of an operator tells how far the jobs have come, and sees into no agency', async () => {
    const home = await waits(staff({ role: 'operator', agency: '*' }))
    expect(home.agency).toBeUndefined()
    expect(home.system?.counting).toMatchObject([{ shard: 0, isLate: false }])
    expect(home.system?.agencies.map(({ agency, isLate }) => [agency.id, isLate])).toEqual([
      ['lain', true],
      ['uji', true],
    ])
    world.clock = Date.parse(NOW) + 20 * 60_000
    expect((await waits(staff({ role: 'operator', agency: '*' }))).system?.counting[0]?.isLate).toBe(true)
    world.clock = Date.parse(NOW)
  })

  test('of an employee tells where they work, who is their superior, and that their plan is due', async () => {
    const identity = {
      ...staff({ role: 'asn', agency: 'uji', unit: 'loka-a' }),
      person: { agency: 'uji', id: PERSON },
    }
    expect((await waits(identity)).place).toEqual({
      unit: { id: 'loka-a', name: 'Unit loka-a' },
      position: 'Petugas loket',
      from: '2026-01-05',
      superior: 'Bu Sari',
    })
    expect(await kinds(identity)).toEqual(['plan-due'])
  })

  test('of nobody in particular is empty', async () => {
    expect(await waits(CITIZEN)).toMatchObject({ agencies: [], agency: undefined, waiting: [], standings: [] })
  })
})

describe('what a home costs', () => {
  test('is at most thirteen calls for each unit that is looked into, and twenty units a page', async () => {
    const big = worldOn({ ...table, client: table.client })
    await registerAgency(big, 'besar')
    for (let index = 0; index < UNITS_A_PAGE + 5; index++) {
      const at = { agency: 'besar', id: `unit-${index}`, name: `Unit ${index}`, parent: 'dinas', shards: [] }
      await big.store.registry.putUnit(at)
    }
    const manager = staff({ role: 'manager', agency: 'besar' }, { role: 'reviewer', agency: 'besar' })
    const calls: string[] = []
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          calls.push(commandName ?? '')
          return next(args)
        },
      { name: 'counted' },
    )
    const second = await whatWaits(big, manager, { agency: 'besar', page: '2' })
    table.client.middlewareStack.remove('counted')
    expect(second.page).toEqual({ number: 2, of: 2, units: 28 })
    expect(second.standings).toHaveLength(8)
    expect(calls.length).toBeGreaterThan(8)
    expect(calls.length).toBeLessThanOrEqual(8 * 13 + 4)
    await expect(whatWaits(big, manager, { page: '3' })).rejects.toMatchObject({ code: 'query-invalid' })
  })
})
