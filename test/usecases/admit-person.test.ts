import { afterAll, beforeAll, expect, test } from 'vitest'
import { demos } from '../../functions/demo/demos.ts'
import { demoPeople } from '../../functions/demo/people.ts'
import { GRANTED_ROLES } from '../../shared/domain/permissions.ts'
import { Person } from '../../shared/domain/person.ts'
import { brokenAt, type TrailEntry } from '../../shared/domain/trail.ts'
import { admitPerson } from '../../shared/usecases/admit-person.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { seedPeople } from '../../shared/usecases/seed-people.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
let world: TestWorld
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
})
afterAll(() => table.close())

const ACTOR = { via: 'command', name: 'npm run person' } as const
const admin = { role: 'admin', from: '2026-01-01' } as const
const wish = { agency: 'uji', name: 'Admin', email: 'admin@uji.go.id', roles: [admin] }

async function trailOf(agency: string): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = []
  for await (const page of world.store.trail.from(agency, 1)) entries.push(...page)
  return entries
}

test('registers somebody with a line in the trail that has their address masked, and is found by it', async () => {
  const person = await admitPerson(world, wish, ACTOR)
  const stored = await world.store.people.get({ agency: 'uji', person: person.id }, { consistent: true })
  expect(stored).toEqual({ ...wish, id: person.id, placements: [], version: 1, trail: 1 })
  const [entry] = await trailOf('uji')
  expect(entry).toMatchObject({
    number: 1,
    actor: ACTOR,
    action: 'person.register',
    thing: `person/${person.id}`,
    version: 1,
  })
  expect(JSON.stringify(entry)).not.toContain('admin@uji')
  expect(await world.store.people.named({ kind: 'email', email: wish.email })).toMatchObject({
    agency: 'uji',
    person: person.id,
  })
})

test('the same again changes nothing, and writes no line', async () => {
  const before = await trailOf('uji')
  expect((await admitPerson(world, { ...wish, name: 'Nama lain' }, ACTOR)).version).toBe(1)
  expect(await trailOf('uji')).toEqual(before)
})

test('another role is added to whom the address leads to, the line naming the one before', async () => {
  const inspector = { role: 'inspector', from: '2026-02-01' } as const
  const person = await admitPerson(world, { ...wish, roles: [admin, inspector] }, ACTOR)
  expect([person.version, person.roles, person.trail]).toEqual([2, [admin, inspector], 2])
  expect((await trailOf('uji'))[1]).toMatchObject({ action: 'role.give', version: 2, previous: 1 })
  expect(brokenAt(await trailOf('uji'))).toBeUndefined()
})

test('an address of another agency’s person is refused, and nothing is written', async () => {
  await expect(admitPerson(world, { ...wish, agency: 'lain' }, ACTOR)).rejects.toMatchObject({ code: 'person-invalid' })
  expect(await trailOf('lain')).toEqual([])
})

test.each(['record', 'claim', 'put'])('killed before its %s, the next run makes the same one person', async (step) => {
  const email = `${step}@uji.go.id`
  const die = () => Promise.reject(new Error('killed'))
  const { store } = world
  const dying: Store = {
    ...store,
    trail: { ...store.trail, ...(step === 'record' ? { put: die } : {}) },
    people: { ...store.people, ...(step === 'claim' ? { claim: die } : step === 'put' ? { put: die } : {}) },
  }
  await expect(admitPerson({ ...world, store: dying, now: world.now }, { ...wish, email }, ACTOR)).rejects.toThrow(
    'killed',
  )
  const person = await admitPerson(world, { ...wish, email }, ACTOR)
  const all = await store.people.ofAgency('uji', { consistent: true })
  expect(all.filter((each) => each.email === email)).toEqual([person])
  const line = await store.trail.get('uji', person.trail)
  expect(line?.thing).toBe(`person/${person.id}`)
})

test('the demo has somebody for every role, in names of posts alone, placed in units that there are', () => {
  const people = demoPeople(demos)
  for (const { agency } of demos) {
    const own = people.filter((each) => each.agency === agency.id)
    const held = new Set(own.flatMap(({ roles }) => roles.map(({ role }) => role)))
    for (const role of GRANTED_ROLES) expect([role, held.has(role) || role === 'operator']).toEqual([role, true])
    const units = new Set((agency.units ?? []).map(({ id }) => id))
    for (const [index, { placement, roles, name, email, superior }] of own.entries()) {
      expect(name).toMatch(/\(contoh\)$/)
      expect(email).toMatch(/@contoh\.go\.id$/)
      expect(units).toContain(placement?.unit)
      // Whose superior somebody is must be there when they come.
      if (superior !== undefined) expect(own.slice(0, index).map((each) => each.email)).toContain(superior)
      for (const { unit } of roles) if (unit !== undefined) expect(units).toContain(unit)
    }
  }
  expect(people.some(({ roles }) => roles.some(({ role }) => role === 'operator'))).toBe(true)
})

test('seeding people twice gives the same, changes what people changed since in nothing, and is refused outside the demo', async () => {
  await registerAgency(world, 'jambi')
  const agency = (await world.store.registry.load('jambi', { consistent: true }))?.agency
  if (!agency) throw new Error('there is no agency')
  await world.store.registry.putAgency({ ...agency, demo: true })
  for (const id of ['disdukcapil', 'dpmptsp']) {
    await world.store.registry.putUnit({ agency: 'jambi', id, name: id, shards: [] })
  }
  const people = demoPeople(demos)
  await seedPeople(world, people)
  const first = await world.store.people.ofAgency('jambi', { consistent: true })
  expect(first.length).toBe(people.filter((each) => each.agency === 'jambi').length)
  for (const each of first) expect(Person.safeParse(each).success).toBe(true)
  const [one] = first
  if (!one) throw new Error('nobody was seeded')
  await world.store.people.put({ ...one, roles: [], version: 2 })
  await seedPeople(world, people)
  expect(await world.store.people.ofAgency('jambi', { consistent: true })).toEqual([
    { ...one, roles: [], version: 2 },
    ...first.slice(1),
  ])
  // A real agency that has a demo's name gets none of its people.
  expect(await world.store.people.ofAgency('batanghari', { consistent: true })).toEqual([])
  const real = worldOn(table, { demo: false })
  await expect(seedPeople(real, people)).rejects.toThrow('must never reach this stage')
})
