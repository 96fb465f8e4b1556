import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const person = { agency: 'uji', id: '0123456789abcdef' }
const manager: Identity = {
  name: 'Pengelola A',
  person,
  grants: [...CITIZEN.grants, { role: 'manager', agency: 'uji', unit: 'loka-a' }],
}
let table: TestTable
let world: TestWorld

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  await registerAgency(world, 'lain')
})
afterEach(() => table.close())

const lines = async (agency = 'uji') => (await Array.fromAsync(world.store.trail.from(agency, 1))).flat()
const ask = async (path: string, identity = manager) => (await appOn(world, identity).request(path)).status

describe('F26 somebody who asks for what is another unit’s is refused', () => {
  test('and the trail says so: who, what, where', async () => {
    expect(await ask('/kelola/uji/unit/loka-b/perangkat')).toBe(403)
    expect(await lines()).toMatchObject([
      {
        action: 'permission.refused',
        actor: { via: 'web', person: person.id, name: 'Pengelola A' },
        thing: 'unit/loka-b',
        unit: 'loka-b',
        changes: [
          { field: 'permission', to: 'device.read' },
          { field: 'route', to: 'GET /kelola/:agency/unit/:unit/perangkat' },
        ],
      },
    ])
  })

  test('at another agency: the line is in the trail of who asked, and the other one learns nothing', async () => {
    expect(await ask('/kelola/lain/unit/loka-a')).toBe(403)
    expect(await lines()).toMatchObject([{ thing: 'elsewhere/lain/unit/loka-a' }])
    expect(await lines('lain')).toEqual([])
  })

  test('once an hour and permission, however often and wherever they try, at once too', async () => {
    const tries = Array.from({ length: 30 }, (_, index) => ask(`/kelola/uji/unit/loka-b/perangkat?n=${index}`))
    expect(new Set(await Promise.all(tries))).toEqual(new Set([403]))
    await ask('/kelola/lain/unit/loka-b/perangkat')
    expect(await lines()).toHaveLength(1)
    await ask('/kelola/uji/unit/loka-b/impor')
    expect(await lines()).toHaveLength(2)
    world.clock += 3_600_000
    await ask('/kelola/uji/unit/loka-b/perangkat')
    expect(await lines()).toHaveLength(3)
  })

  test('F37 nothing that was sent stands in the line but ids that are ids', async () => {
    expect(await ask('/kelola/uji/unit/loka-b%0d%0aINFO/perangkat')).toBe(404)
    expect(await ask('/kelola/uji/unit/loka-b/perangkat?x=%0d%0aINFO')).toBe(403)
    expect(JSON.stringify(await lines())).not.toContain('INFO')
  })

  test('also where the trail cannot be written, and that is logged', async () => {
    const logged: string[] = []
    const broken = worldOn(table, {
      store: (store) => ({
        ...store,
        trail: { ...store.trail, isFirstTry: () => Promise.reject(new Error('down')) },
      }),
    })
    Object.assign(broken, { log: (_level: string, event: string) => logged.push(event) })
    expect((await appOn(broken, manager).request('/kelola/uji/unit/loka-b/perangkat')).status).toBe(403)
    expect(logged).toEqual(['refusal-unrecorded'])
  })
})

test('who is nobody in particular leaves no line', async () => {
  expect(await ask('/kelola/uji/unit/loka-b/perangkat', CITIZEN)).toBe(303)
  expect(await lines()).toEqual([])
})
