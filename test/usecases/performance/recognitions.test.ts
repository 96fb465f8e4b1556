import { describe, expect, test } from 'vitest'
import type { Feedback } from '../../../shared/domain/performance/feedback.ts'
import { CITIZEN, type Identity } from '../../../shared/domain/permissions.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { Actor } from '../../../shared/domain/trail.ts'
import { exportPerson } from '../../../shared/usecases/export-person.ts'
import { exportCareer, readCareer } from '../../../shared/usecases/performance/career.ts'
import { followWaits } from '../../../shared/usecases/performance/follow-waits.ts'
import { opinionsIn } from '../../../shared/usecases/performance/opinions-of.ts'
import { recognitionsOf } from '../../../shared/usecases/performance/recognition-list.ts'
import { decideRecognition, proposeRecognition } from '../../../shared/usecases/performance/recognitions.ts'
import { recordRequest } from '../../../shared/usecases/privacy-requests.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { registerPeople } from '../../support/people.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'

let world: TestWorld
let agency: string
let people: Awaited<ReturnType<typeof registerPeople>>
let id: string

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  await registerAgency(world, agency)
  people = await registerPeople(world, agency)
  id = world.newId()
})

const web = ({ id: person, name }: Pick<Person, 'id' | 'name'>): Actor => ({ via: 'web', person, name })
const ref = () => ({ agency, person: people.sari.id, recognition: id })
const wish = { title: 'Pegawai teladan', why: 'Antrean selesai lebih cepat.' }
const grant = { grant: true, reason: 'Sesuai buktinya.' }
const proposed = () => proposeRecognition(world, web(people.budi), ref(), 'superior', wish)

describe('a recognition', () => {
  test('is proposed by the superior and granted by another, with a line of the trail before it', async () => {
    await proposed()
    const granted = await decideRecognition(world, web(people.rina), { ...ref(), version: 1 }, grant)
    expect(granted).toMatchObject({
      state: 'granted',
      decided: { by: { person: people.rina.id }, reason: grant.reason },
    })
    expect(await world.store.trail.last(agency)).toMatchObject({
      action: 'recognition.decide',
      thing: `person/${people.sari.id}/recognition/${id}`,
      ...{ version: 2, unit: 'loka-a', changes: [{ field: 'state', from: 'proposed', to: 'granted' }] },
    })
  })

  test('F28 is decided neither by who proposed it nor by who is to get it, and leaves no line then', async () => {
    await proposed()
    const before = await world.store.trail.last(agency)
    const seen = { ...ref(), version: 1 }
    await expect(decideRecognition(world, web(people.budi), seen, grant)).rejects.toThrow('dossier-state')
    await expect(decideRecognition(world, web(people.sari), seen, grant)).rejects.toThrow('dossier-own')
    expect(await world.store.trail.last(agency)).toEqual(before)
  })

  test('F28 is proposed by nobody for themselves, and by no former superior or other', async () => {
    const own = proposeRecognition(world, web(people.sari), ref(), 'manager', wish)
    await expect(own).rejects.toThrow('dossier-own')
    const other = proposeRecognition(world, web(people.rina), ref(), 'superior', wish)
    await expect(other).rejects.toThrow('relation-ended')
  })

  test('F50 is decided once: the second comes too late', async () => {
    await proposed()
    await decideRecognition(world, web(people.rina), { ...ref(), version: 1 }, grant)
    const late = decideRecognition(world, web(people.rina), { ...ref(), version: 1 }, { ...grant, grant: false })
    await expect(late).rejects.toThrow('dossier-changed')
    const again = decideRecognition(world, web(people.rina), { ...ref(), version: 2 }, { ...grant, grant: false })
    await expect(again).rejects.toThrow('dossier-state')
  })

  test('F29 takes neither state nor evidence from whoever proposes', async () => {
    for (const more of [{ state: 'granted' }, { evidence: [] }, { decided: {} }]) {
      const sent = proposeRecognition(world, web(people.budi), ref(), 'superior', { ...wish, ...more })
      await expect(sent).rejects.toThrow('answers-invalid')
    }
  })

  test('stands in the lists of its year, twenty a page, the newest first', async () => {
    for (let index = 0; index < 21; index++) {
      world.clock += 1000
      const at = { ...ref(), recognition: world.newId() }
      await proposeRecognition(world, web(people.budi), at, 'superior', { ...wish, title: `Usul ${index}` })
    }
    const first = await recognitionsOf(world, { agency, unit: undefined, year: '2026' }, 1)
    expect([first.recognitions.length, first.pages, first.recognitions[0]?.title]).toEqual([20, 2, 'Usul 20'])
    const second = await recognitionsOf(world, { agency, unit: 'loka-a', year: '2026' }, 2)
    expect(second.recognitions.map(({ title }) => title)).toEqual(['Usul 0'])
    expect((await recognitionsOf(world, { agency, unit: 'loka-b', year: '2026' }, 1)).total).toBe(0)
  })
})

test('what waits is told to who may decide it, and not to who proposed it', async () => {
  await proposed()
  const registry = await world.store.registry.load(agency)
  if (!registry) throw new Error('not registered')
  const manager = (person: Person): Identity => ({
    grants: [...CITIZEN.grants, { role: 'manager', agency }],
    person: { agency, id: person.id },
  })
  const waits = async (person: Person) =>
    (await followWaits(world, manager(person), registry, '2026-11-22')).map(({ kind }) => kind)
  expect(await waits(people.rina)).toEqual(['recognitions'])
  expect(await waits(people.budi)).toEqual([])
})

test('a career taken by another leaves a line before it is given; one’s own leaves none', async () => {
  const of = { agency, person: people.sari.id }
  const before = await world.store.trail.last(agency)
  await readCareer(world, of)
  expect(await world.store.trail.last(agency)).toEqual(before)
  await exportCareer(world, web(people.budi), of)
  expect(await world.store.trail.last(agency)).toMatchObject({ action: 'career.export', thing: `person/${of.person}` })
})

test('who asks for a copy of their data is given every document that is kept of their performance', async () => {
  await proposed()
  const asked = { who: people.sari.id, kind: 'export' as const, askedAt: world.clock - 3_600_000 }
  const request = await recordRequest(world, agency, asked, people.admin)
  const { performance } = await exportPerson(world, request, people.admin)
  expect(Object.keys(performance)).toEqual(['recognition'])
  expect(performance.recognition).toMatchObject([{ id, title: wish.title }])
})

test('what was told to somebody alone says nothing to anybody else, nor what was taken back', () => {
  const feedback = (more: Partial<Feedback>): Parameters<typeof opinionsIn>[0][number] => ({
    ...{ giver: { person: 'a'.repeat(16), name: 'Budi' }, kind: 'praise', givenAt: '2026-05-01T00:00:00.000Z' },
    ...{ about: { value: 'harmonis', behaviour: 1 }, audience: 'superior', ...more },
  })
  const kept = [
    feedback({}),
    feedback({ audience: 'receiver' }),
    feedback({ withdrawnAt: '2026-05-01T00:10:00.000Z' }),
    feedback({ about: { plan: '2026.loka-a', rhk: 'r1', words: 'Hasil' } }),
  ]
  expect(opinionsIn(kept, 'Asia/Jakarta', 'others')).toHaveLength(1)
  expect(opinionsIn(kept, 'Asia/Jakarta', 'self')).toHaveLength(2)
})
