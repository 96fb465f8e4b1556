import { afterAll, beforeAll, expect, test } from 'vitest'
import { withCachedRegistry } from '../../shared/storage/cached-registry.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'
import { startWire, type Wire } from './wire.ts'

let wire: Wire
let world: TestWorld
let codes: Readonly<Record<string, string>>

beforeAll(async () => {
  wire = await startWire()
  world = worldOn(wire)
  codes = (await registerAgency(world)).codes
})
afterAll(() => wire.close())

test('a registry once read is taken as it was for its time, and read again after it', async () => {
  const { registry } = withCachedRegistry(world.store, world.now, 30_000)
  wire.meddle()
  await Promise.all(Array.from({ length: 20 }, () => registry.load('uji')))
  expect(wire.calls).toHaveLength(2)
  world.clock += 29_999
  await registry.load('uji')
  expect(wire.calls).toHaveLength(2)
  world.clock += 1
  await registry.load('uji')
  expect(wire.calls).toHaveLength(4)
})

test('a code that leads nowhere is asked for again each time: a new counter works at once', async () => {
  const { registry } = withCachedRegistry(world.store, world.now, 30_000)
  expect(await registry.place('zzzzzzzzzz')).toBeUndefined()
  const counter = { agency: 'uji', unit: 'loka-a', id: 'baru', name: 'Baru', services: [], code: 'zzzzzzzzzz' }
  await world.store.registry.claimCode(counter)
  await world.store.registry.putCounter(counter)
  expect((await registry.place('zzzzzzzzzz'))?.counter.id).toBe('baru')
})

test('whoever replaces a code sees the new one at once', async () => {
  const { registry } = withCachedRegistry(world.store, world.now, 30_000)
  const code = codes['loka-b'] ?? ''
  const counter = (await registry.place(code))?.counter
  if (!counter) throw new Error('no counter')
  await registry.load('uji')
  await registry.putCounter({ ...counter, code: 'yyyyyyyyyy', former: [{ code, until: '2026-12-21' }] })
  expect((await registry.place(code))?.counter.code).toBe('yyyyyyyyyy')
  expect((await registry.load('uji'))?.counters.map((each) => each.code)).toContain('yyyyyyyyyy')
})

test('F47 whoever changes anything sees it at once, under the agency, by the code and in the list', async () => {
  const { registry } = withCachedRegistry(world.store, world.now, 30_000)
  const now = async () => {
    const known = await registry.load('uji')
    const listed = (await registry.agencies()).find(({ id }) => id === 'uji')
    const place = await registry.place(codes['loka-a'] ?? '')
    if (!known || !listed || !place) throw new Error('nothing is registered')
    return { known, names: [listed.name, known.agency.name, place.unit.name, place.services[0]?.name] }
  }
  const { known } = await now()
  await registry.putAgency({ ...known.agency, name: 'Baru', version: 1 })
  expect((await now()).names).toEqual(['Baru', 'Baru', 'Unit loka-a', 'KTP-el'])
  for (const unit of known.units) await registry.putUnit({ ...unit, name: 'Unit baru', version: 1 })
  expect((await now()).names).toEqual(['Baru', 'Baru', 'Unit baru', 'KTP-el'])
  for (const service of known.services) await registry.putService({ ...service, name: 'Layanan baru', version: 1 })
  expect((await now()).names).toEqual(['Baru', 'Baru', 'Unit baru', 'Layanan baru'])
})

test('F39 a read that failed is not remembered', async () => {
  const { registry } = withCachedRegistry(world.store, world.now, 30_000)
  const code = codes['loka-a'] ?? ''
  wire.meddle(async () => 'cut')
  await expect(registry.place(code)).rejects.toMatchObject({ code: 'busy' })
  wire.meddle()
  expect((await registry.place(code))?.unit.id).toBe('loka-a')
})
