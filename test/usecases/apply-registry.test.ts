import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Unit } from '../../shared/domain/unit.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { replaceCode } from '../../shared/usecases/replace-code.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { worldOn } from '../support/world.ts'
import { agency, freshId, office, unit } from './written-registry.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const apply = (file: unknown, world = worldOn(table)) => applyRegistry(world, file, { dryRun: false, actor: SOMEBODY })
const load = (id: string) => worldOn(table).store.registry.load(id)

describe('applying a registry file', () => {
  it('creates what is new, each counter with a code of its own that leads to it', async () => {
    const id = freshId()
    const changes = await apply(agency(id, [office('a'), office('b')]))
    expect(changes.map(({ kind, id: path, change }) => `${change} ${kind} ${path}`)).toEqual([
      `create agency ${id}`,
      `create unit ${id}/a`,
      `create service ${id}/a/ktp`,
      `create counter ${id}/a/loket-1`,
      `create unit ${id}/b`,
      `create service ${id}/b/ktp`,
      `create counter ${id}/b/loket-1`,
    ])
    const codes = (await load(id))?.counters.map(({ code }) => code) ?? []
    expect(new Set(codes).size).toBe(2)
    const place = await worldOn(table).store.registry.place(codes[1] ?? '')
    expect(place).toMatchObject({ unit: { id: 'b' }, counter: { id: 'loket-1' }, services: [{ id: 'ktp' }] })
  })

  it('tells everything and writes nothing with dryRun', async () => {
    const id = freshId()
    const changes = await applyRegistry(worldOn(table), agency(id, [office()]), { dryRun: true, actor: SOMEBODY })
    expect(changes.map(({ change }) => change)).toEqual(['create', 'create', 'create', 'create'])
    expect(await load(id)).toBeUndefined()
  })

  it('names each field that changes with both values, and keeps the code of a counter', async () => {
    const id = freshId()
    await apply(agency(id, [office()]))
    const before = await load(id)
    const renamed = { ...office(), counters: [{ id: 'loket-1', name: 'Loket Satu', services: [] }] }
    const changes = await apply(agency(id, [renamed]))
    expect(changes.filter(({ change }) => change !== 'same')).toEqual([
      {
        kind: 'counter',
        id: `${id}/dinas/loket-1`,
        change: 'update',
        fields: [
          { field: 'name', from: 'Loket 1', to: 'Loket Satu' },
          { field: 'services', from: ['ktp'], to: [] },
        ],
      },
    ])
    const after = await load(id)
    expect(after?.counters[0]).toMatchObject({ name: 'Loket Satu', code: before?.counters[0]?.code })
  })

  it('leaves as it is whatever the file does not name, a thing or a field', async () => {
    const id = freshId()
    const holidays = [{ day: '2026-12-25', name: 'Natal' }]
    await apply(
      agency(id, [unit('a', { timeZone: 'Asia/Makassar' }), unit('b', { parent: 'a' }), office('c')], {
        calendar: { holidays },
      }),
    )
    const before = await load(id)
    const changes = await apply(
      agency(id, [
        unit('a'),
        unit('c', { services: [{ id: 'ktp', name: 'KTP-el' }], counters: [{ id: 'loket-1', name: 'Loket 1' }] }),
      ]),
    )
    expect(changes.every(({ change }) => change === 'same')).toBe(true)
    expect(await load(id)).toEqual(before)
  })

  it('takes a field away where the file says null', async () => {
    const id = freshId()
    await apply(agency(id, [office('a'), unit('b', { parent: 'a', timeZone: 'Asia/Jayapura' })]))
    await apply(
      agency(id, [
        unit('a', { services: [{ id: 'ktp', name: 'KTP-el', promise: null }] }),
        unit('b', { parent: null, timeZone: null }),
      ]),
    )
    const after = await load(id)
    expect(after?.units.find(({ id: each }) => each === 'b')).toEqual({
      version: 2,
      trail: expect.any(Number),
      agency: id,
      id: 'b',
      name: 'Unit b',
      // Where it was until yesterday stays known.
      parents: [{ parent: 'a' }, { from: '2026-11-22' }],
      shards: [],
    })
    expect(after?.services).toMatchObject([{ agency: id, unit: 'a', id: 'ktp', name: 'KTP-el' }])
  })

  it('tries another code where a fresh one is taken', async () => {
    const id = freshId()
    const codes = ['aaaaaaaaaa', 'aaaaaaaaaa', 'bbbbbbbbbb']
    const world = { ...worldOn(table), newCode: () => codes.shift() ?? '' }
    await apply(agency(id, [office('a')]), world)
    await apply(agency(id, [office('b')]), world)
    expect((await load(id))?.counters.map(({ code }) => code)).toEqual(['aaaaaaaaaa', 'bbbbbbbbbb'])
  })

  const withCode = (code?: string) =>
    unit('a', { counters: [{ id: 'l', name: 'L', ...(code !== undefined && { code }) }] })

  it('gives a counter the code that the file asks for; the old one leads there for 30 days more', async () => {
    const id = freshId()
    const world = worldOn(table)
    await apply(agency(id, [withCode('cccccccccc')]))
    await apply(agency(id, [withCode('dddddddddd')]))
    expect((await world.store.registry.place('dddddddddd'))?.counter.id).toBe('l')
    expect((await world.store.registry.place('cccccccccc'))?.counter).toMatchObject({
      code: 'dddddddddd',
      former: [{ code: 'cccccccccc', until: '2026-12-21' }],
    })
    const [counter] = (await apply(agency(id, [withCode('dddddddddd')]))).slice(-1)
    expect(counter?.change).toBe('same')
  })

  it('brings back a code that the counter had before', async () => {
    const id = freshId()
    for (const code of ['eeeeeeeeee', 'ffffffffff', 'eeeeeeeeee']) await apply(agency(id, [withCode(code)]))
    expect((await load(id))?.counters[0]).toMatchObject({
      code: 'eeeeeeeeee',
      former: [{ code: 'ffffffffff', until: '2026-12-21' }],
    })
  })

  it('does not undo a code that was replaced on a page in the meantime', async () => {
    const id = freshId()
    const world = worldOn(table)
    await apply(agency(id, [withCode('gggggggggg')]))
    const { registry } = world.store
    const slow = {
      ...world,
      store: {
        ...world.store,
        registry: {
          ...registry,
          async putUnit(value: Unit) {
            const at = { agency: id, unit: 'a', counter: 'l', code: 'gggggggggg', graceDays: 30 }
            await replaceCode(world, at, SOMEBODY)
            return registry.putUnit(value)
          },
        },
      },
    }
    const renamed = unit('a', { name: 'Unit A', counters: [{ id: 'l', name: 'Loket L' }] })
    await expect(applyRegistry(slow, agency(id, [renamed]), { dryRun: false, actor: SOMEBODY })).rejects.toThrow(
      'registry-changed',
    )
    const counter = (await load(id))?.counters[0]
    expect(counter?.former).toEqual([{ code: 'gggggggggg', until: '2026-12-21' }])
    await apply(agency(id, [renamed]))
    expect((await load(id))?.counters[0]).toEqual({
      ...counter,
      name: 'Loket L',
      version: 3,
      trail: expect.any(Number),
    })
  })
})
