import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { brokenAt } from '../../shared/domain/trail.ts'
import {
  correctPlacement,
  disablePerson,
  enablePerson,
  endPlacement,
  giveRole,
  place,
  rename,
  takeRole,
} from '../../shared/usecases/people.ts'
import { changesSince, historyOf, readWhole, undoChange } from '../../shared/usecases/person-history.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { COMMAND, NIP, registerPeople } from '../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof registerPeople>>
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  people = await registerPeople(world)
})
afterEach(() => table.close())

type Known = { readonly id: string; readonly version: number }
const seen = ({ id, version }: Known) => ({ agency: 'uji', person: id, version })
const now = (id: string) => world.store.people.get({ agency: 'uji', person: id }, { consistent: true })
const refused = (problem: string) => ({ code: 'person-invalid', params: { problem } })
const ADMIN = { role: 'admin', from: '2026-11-01' } as const

describe('names', () => {
  test('a number and an address lead to one person, and to their old ones nobody any more', async () => {
    const { budi, sari, admin } = people
    const taken = { name: 'Sari Melati', nip: NIP.budi }
    await expect(rename(world, admin, seen(sari), taken)).rejects.toMatchObject(refused('nip-taken'))
    const email = 'budi@uji.go.id'
    await expect(rename(world, admin, seen(sari), { name: 'Sari', email })).rejects.toMatchObject(
      refused('email-taken'),
    )
    await rename(world, admin, seen(budi), { name: 'Budi S.', nip: NIP.budi, email: 'baru@uji.go.id' })
    expect(await world.store.people.named({ kind: 'email', email })).toBeUndefined()
    await rename(world, admin, seen(sari), { name: 'Sari', email })
    expect(await world.store.people.named({ kind: 'email', email })).toMatchObject({ agency: 'uji', person: sari.id })
  })

  test('a name that a crash left with somebody who never got it can be had by another', async () => {
    const { budi, sari, admin } = people
    const email = 'sisa@uji.go.id'
    await world.store.people.claim({ kind: 'email', email }, { agency: 'uji', person: budi.id }, world.clock)
    const renamed = await rename(world, admin, seen(sari), { name: 'Sari', email })
    expect(renamed.email).toBe(email)
    // Whoever was about to give it to the other one, on the version before, comes too late.
    await expect(rename(world, admin, seen(budi), { name: 'Budi', email })).rejects.toMatchObject({
      code: 'person-changed',
    })
  })

  test('a name claimed for somebody who is not stored yet is theirs until nobody can be storing them any more', async () => {
    const { sari, admin } = people
    const email = 'segera@uji.go.id'
    await world.store.people.claim({ kind: 'email', email }, { agency: 'uji', person: 'a'.repeat(16) }, world.clock)
    world.clock += 119_000
    await expect(rename(world, admin, seen(sari), { name: 'Sari', email })).rejects.toMatchObject(
      refused('email-taken'),
    )
    world.clock += 1_000
    expect((await rename(world, admin, seen(sari), { name: 'Sari', email })).email).toBe(email)
  })

  test('the same address cannot be given at another agency', async () => {
    await registerAgency(world, 'lain')
    const twin = { agency: 'lain', name: 'Kembar', email: 'budi@uji.go.id' }
    await expect(registerPerson(world, COMMAND, twin)).rejects.toMatchObject(refused('email-taken'))
    await expect(
      registerPerson(world, COMMAND, { ...twin, email: 'x@lain.go.id', nip: NIP.budi }),
    ).resolves.toBeDefined()
  })

  test('twenty at once register one person once', async () => {
    const wish = { agency: 'uji', name: 'Kembar', nip: '198501012010011009' }
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => registerPerson(world, COMMAND, wish)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const all = await world.store.people.ofAgency('uji', { consistent: true })
    expect(all.filter(({ nip }) => nip === wish.nip)).toHaveLength(1)
  })
})

describe('placements', () => {
  test('a new one ends the one before on the day before', async () => {
    const { sari, admin } = people
    const placement = { from: '2026-12-01', unit: 'loka-b', position: 'Petugas loket' }
    const placed = await place(world, admin, seen(sari), placement)
    expect(placed.placements.map(({ from, until, unit }) => [from, until, unit])).toEqual([
      ['2022-01-01', '2026-11-30', 'loka-a'],
      ['2026-12-01', undefined, 'loka-b'],
    ])
    const moved = { from: '2026-11-15', unit: 'loka-b', position: 'Petugas loket' }
    const corrected = await correctPlacement(world, admin, { ...seen(placed), from: '2026-12-01' }, moved)
    expect(corrected.placements.map(({ from, until }) => [from, until])).toEqual([
      ['2022-01-01', '2026-11-14'],
      ['2026-11-15', undefined],
    ])
  })

  test('one that is put between two ends where the next begins, and none begins on the same day', async () => {
    const { sari, admin } = people
    const placement = { from: '2021-06-01', unit: 'loka-b', position: 'Magang' }
    const placed = await place(world, admin, seen(sari), placement)
    expect(placed.placements[0]).toMatchObject({ from: '2021-06-01', until: '2021-12-31' })
    const same = place(world, admin, seen(placed), { ...placement, from: '2022-01-01' })
    await expect(same).rejects.toMatchObject(refused('same-day'))
  })

  test.each([
    ['unit-unknown', { unit: 'tidak-ada' }],
    ['superior-unknown', { superior: '0000000000000000' }],
    ['dates-order', { until: '2026-11-30' }],
  ])('%s', async (problem, wrong) => {
    const placement = { from: '2026-12-01', unit: 'loka-b', position: 'Petugas', ...wrong }
    await expect(place(world, people.admin, seen(people.sari), placement)).rejects.toMatchObject(refused(problem))
    expect(await now(people.sari.id)).toEqual(people.sari)
  })

  test('nobody is their own superior, not through others and not on a single day', async () => {
    const { budi, sari, rina, admin } = people
    const placement = { from: '2026-12-01', unit: 'loka-a', position: 'Kepala Seksi' }
    const own = place(world, admin, seen(budi), { ...placement, superior: budi.id })
    await expect(own).rejects.toMatchObject(refused('superior-self'))
    const back = place(world, admin, seen(budi), { ...placement, superior: sari.id })
    await expect(back).rejects.toMatchObject(refused('superior-cycle'))
    // Sari is below Budi since 2022; before that the two may have been the other way round.
    const old = { from: '2020-01-01', until: '2020-12-31', unit: 'loka-a', position: 'Staf', superior: sari.id }
    const placed = await place(world, admin, seen(budi), old)
    expect(placed.placements).toHaveLength(2)
    const above = await place(world, admin, seen(rina), { ...placement, unit: 'dinas', superior: budi.id })
    const through = place(world, admin, seen(placed), { ...placement, superior: rina.id })
    await expect(through).rejects.toMatchObject(refused('superior-cycle'))
    expect(above.version).toBe(2)
  })

  test('who is disabled becomes nobody’s superior; who retires is placed nowhere', async () => {
    const { budi, sari, admin } = people
    const retired = await endPlacement(world, admin, seen(budi), { last: '2026-11-20', reason: 'Pensiun' })
    expect(retired.placements[0]?.until).toBe('2026-11-20')
    await disablePerson(world, admin, seen(retired), { reason: 'Pensiun' })
    const placement = { from: '2026-12-01', unit: 'loka-b', position: 'Petugas', superior: budi.id }
    await expect(place(world, admin, seen(sari), placement)).rejects.toMatchObject(refused('superior-disabled'))
  })
})

describe('roles', () => {
  test('F29 nobody gives, takes, disables or undoes for themselves, and no field but those asked for is taken', async () => {
    const { rina, sari, admin } = people
    const own = giveRole(world, admin, seen(rina), { role: 'inspector', from: '2026-11-22' })
    await expect(own).rejects.toMatchObject({ code: 'own-record' })
    await expect(takeRole(world, admin, seen(rina), { role: 'admin', from: '2020-01-01' })).rejects.toMatchObject({
      code: 'own-record',
    })
    await expect(disablePerson(world, admin, seen(rina), { reason: 'x' })).rejects.toMatchObject({ code: 'own-record' })
    for (const more of [{ roles: [ADMIN] }, { version: 9 }, { agency: 'lain' }, { disabled: null }, { id: rina.id }]) {
      const sent = rename(world, admin, seen(sari), { name: 'Sari', ...more })
      await expect(sent).rejects.toMatchObject({ code: 'answers-invalid' })
    }
    const wish = { agency: 'uji', name: 'Baru', version: 7, trail: 1 }
    await expect(registerPerson(world, admin, wish)).rejects.toMatchObject({ code: 'answers-invalid' })
  })

  test('operators are named by command alone', async () => {
    const operator = { role: 'operator', from: '2026-11-22' }
    await expect(giveRole(world, people.admin, seen(people.sari), operator)).rejects.toMatchObject(
      refused('role-by-command'),
    )
    await expect(giveRole(world, COMMAND, seen(people.sari), operator)).resolves.toMatchObject({ version: 2 })
  })

  test('an agency keeps one administrator who can sign in', async () => {
    const { rina, sari } = people
    const other = { via: 'web', person: sari.id, name: sari.name } as const
    const last = { code: 'last-admin' }
    const taken = { role: 'admin', from: '2020-01-01' } as const
    await expect(takeRole(world, other, seen(rina), taken)).rejects.toMatchObject(last)
    await expect(disablePerson(world, other, seen(rina), { reason: 'Pindah' })).rejects.toMatchObject(last)
    const without = rename(world, other, seen(rina), { name: rina.name, nip: NIP.rina })
    await expect(without).rejects.toMatchObject(last)
    await giveRole(world, people.admin, seen(sari), ADMIN)
    await expect(takeRole(world, other, seen(rina), taken)).resolves.toMatchObject({ version: 2 })
  })

  test('a role taken back is held no more from this day on, and the days it was held stay', async () => {
    const { sari, admin } = people
    const manager = { role: 'manager', unit: 'loka-a', from: '2026-01-01' } as const
    const given = await giveRole(world, admin, seen(sari), manager)
    await expect(giveRole(world, admin, seen(given), { ...manager, from: '2026-05-01' })).rejects.toMatchObject(
      refused('role-twice'),
    )
    const taken = await takeRole(world, admin, seen(given), manager)
    expect(taken.roles).toEqual([{ ...manager, until: '2026-11-21' }])
    const today = { role: 'officer', from: '2026-11-22' } as const
    const again = await giveRole(world, admin, seen(taken), today)
    expect((await takeRole(world, admin, seen(again), today)).roles).toEqual(taken.roles)
  })
})

describe('what was done', () => {
  test('every version names the line it was made with, and the whole follows from line to line', async () => {
    const { sari, admin } = people
    const renamed = await rename(world, admin, seen(sari), { name: 'Sari M.', nip: NIP.sari, email: sari.email })
    const disabled = await disablePerson(world, admin, seen(renamed), { reason: 'Cuti panjang' })
    const enabled = await enablePerson(world, admin, seen(disabled), { reason: 'Kembali bekerja' })
    const history = await historyOf(world, enabled)
    expect(history.map(({ action, version }) => [action, version])).toEqual([
      ['person.enable', 4],
      ['person.disable', 3],
      ['person.change', 2],
      ['person.register', 1],
    ])
    expect(history[2]?.changes).toEqual([{ field: 'name', from: 'Sari Melati', to: 'Sari M.' }])
    expect(JSON.stringify(await Array.fromAsync(world.store.trail.from('uji', 1)))).not.toMatch(/\d{17}|sari@|budi@/)
    expect(brokenAt((await Array.fromAsync(world.store.trail.from('uji', 1))).flat())).toBeUndefined()
  })

  test('F50 who comes second changes nothing, and is told what the first one changed', async () => {
    const { sari, admin } = people
    await rename(world, admin, seen(sari), { name: 'Sari Pertama', nip: NIP.sari })
    const second = rename(world, admin, seen(sari), { name: 'Sari Kedua', nip: NIP.sari })
    await expect(second).rejects.toMatchObject({ code: 'person-changed' })
    const since = await changesSince(world, { agency: 'uji', person: sari.id }, sari.version)
    expect(since.map(({ actor, changes }) => [actor.name, changes[0]?.to])).toEqual([
      ['Rina Wulandari', 'Sari Pertama'],
    ])
  })

  test('what is so already is no change and leaves no line', async () => {
    const { sari, admin } = people
    const same = { name: sari.name, nip: NIP.sari, email: 'sari@uji.go.id' }
    expect(await rename(world, admin, seen(sari), same)).toEqual(sari)
    expect((await world.store.trail.last('uji'))?.number).toBe(3)
  })

  test('a change is undone by a further version, unless the same was changed since', async () => {
    const { sari, admin } = people
    const placement = { from: '2026-12-01', unit: 'loka-b', position: 'Petugas' }
    const placed = await place(world, admin, seen(sari), placement)
    const renamed = await rename(world, admin, seen(placed), { name: 'Sari M.', nip: NIP.sari, email: sari.email })
    const undone = await undoChange(world, admin, { ...seen(renamed), entry: placed.trail })
    expect(undone).toMatchObject({ name: 'Sari M.', placements: sari.placements, version: 4 })
    const again = undoChange(world, admin, { ...seen(undone), entry: placed.trail })
    await expect(again).rejects.toMatchObject(refused('not-undoable'))
    const first = undoChange(world, admin, { ...seen(undone), entry: sari.trail })
    await expect(first).rejects.toMatchObject(refused('not-undoable'))
    const others = undoChange(world, admin, { ...seen(undone), entry: people.budi.trail })
    await expect(others).rejects.toMatchObject(refused('not-undoable'))
  })

  test('an undoing gives nobody power over themselves either', async () => {
    const { sari, admin } = people
    const given = await giveRole(world, admin, seen(sari), ADMIN)
    const taken = await takeRole(world, admin, seen(given), ADMIN)
    const herself = { via: 'web', person: sari.id, name: sari.name } as const
    const undo = undoChange(world, herself, { ...seen(taken), entry: taken.trail })
    await expect(undo).rejects.toMatchObject({ code: 'own-record' })
  })

  test('who reads a record whole stands in the trail', async () => {
    const { sari, admin } = people
    await readWhole(world, admin, { agency: 'uji', person: sari.id })
    const last = await world.store.trail.last('uji')
    expect(last).toMatchObject({ action: 'person.read', thing: `person/${sari.id}`, actor: admin })
  })
})
