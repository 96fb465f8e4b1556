import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from '../../shared/domain/digest.ts'
import type { Person } from '../../shared/domain/person.ts'
import { disablePerson, giveRole, place, rename } from '../../shared/usecases/people.ts'
import { undoChange } from '../../shared/usecases/person-history.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { Crash, crashingStore } from '../support/crashing-store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { COMMAND, NIP, registerPeople } from '../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
let world: TestWorld
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
})
afterAll(() => table.close())

type People = Awaited<ReturnType<typeof registerPeople>>
type Deed = (world: TestWorld, people: People) => Promise<unknown>

const DEEDS: Readonly<Record<string, Deed>> = {
  registering: (world, { sari, admin }) =>
    registerPerson(world, admin, {
      ...{ agency: sari.agency, name: 'Dewi Anggraini', nip: '199101012016012004', email: `dewi@${sari.agency}.go.id` },
      placement: { from: '2026-11-01', unit: 'loka-b', position: 'Petugas' },
    }),
  renaming: async (world, { sari, admin }) =>
    rename(world, admin, await seen(world, sari), {
      name: 'Sari M.',
      nip: '199003032015042004',
      email: `s@${sari.agency}.go.id`,
    }),
  placing: async (world, { sari, budi, admin }) => {
    const placement = { from: '2026-11-01', unit: 'loka-b', position: 'Petugas', superior: budi.id }
    return place(world, admin, await seen(world, sari), placement)
  },
  'giving a role': async (world, { sari, admin }) =>
    giveRole(world, admin, await seen(world, sari), { role: 'manager', unit: 'loka-a', from: '2026-11-22' }),
  disabling: async (world, { budi, admin }) =>
    disablePerson(world, admin, await seen(world, budi), { reason: 'Pindah' }),
}

async function seen({ store }: TestWorld, { agency, id }: Person) {
  const person = await store.people.get({ agency, person: id }, { consistent: true })
  return { agency, person: id, version: person?.version ?? 0 }
}

/** Every record names a line that tells of just this version of just this person: no effective change is without one. */
async function expectLines({ store }: TestWorld, agency: string): Promise<Person[]> {
  const people = await store.people.ofAgency(agency, { consistent: true })
  for (const { id, version, trail } of people) {
    const line = await store.trail.get(agency, trail)
    expect(line).toMatchObject({ thing: `person/${id}`, version })
  }
  return people
}

test.each(Object.entries(DEEDS))(
  '%s, killed before or after any call, leaves no change without its line, and can be done again',
  async (name, deed) => {
    let wholeRuns = 0
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at < 30; at++) {
        // An agency of its own for each death: a table takes longer to make.
        const agency = `${when}-${at}-${digestOf(name)
          .slice(0, 6)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '0')}`
        await registerAgency(world, agency)
        const people = await registerPeople(world, agency)
        const before = await expectLines(world, agency)
        const { store } = crashingStore(world.store, at, when)
        const outcome = await deed({ ...world, store }, people).catch((error: unknown) => error)
        const after = await expectLines(world, agency)
        const changed = after.filter(({ id, version }) => before.find((each) => each.id === id)?.version !== version)
        expect(changed.length).toBeLessThanOrEqual(1)
        if (changed.length === 0) await deed(world, people)
        await expectLines(world, agency)
        if (outcome instanceof Crash) continue
        expect(outcome).not.toBeInstanceOf(Error)
        wholeRuns++
        break
      }
    }
    // Each order was tried up to where nothing is left to be killed at.
    expect([name, wholeRuns]).toEqual([name, 2])
  },
)

test('an undoing that is killed before its record is stored leaves a line that took no effect', async () => {
  await registerAgency(world)
  const { sari, admin } = await registerPeople(world)
  const renamed = await rename(world, admin, await seen(world, sari), {
    name: 'Sari M.',
    nip: NIP.sari,
    email: sari.email,
  })
  const lines = (await world.store.trail.last('uji'))?.number ?? 0
  for (let at = 1; ; at++) {
    const { store } = crashingStore(world.store, at, 'before')
    await undoChange({ ...world, store }, admin, { ...(await seen(world, sari)), entry: renamed.trail }).catch(
      () => null,
    )
    if (((await world.store.trail.last('uji'))?.number ?? 0) > lines) break
  }
  expect(await world.store.people.get({ agency: 'uji', person: sari.id }, { consistent: true })).toEqual(renamed)
  await registerPerson(world, COMMAND, { agency: 'uji', name: 'Lain' })
  await expectLines(world, 'uji')
})
