import { describe, expect, test } from 'vitest'
import type { Person } from '../../../shared/domain/person.ts'
import type { Actor } from '../../../shared/domain/trail.ts'
import { place } from '../../../shared/usecases/people.ts'
import { addCourse, changeCourse, coursesOf, retireCourse } from '../../../shared/usecases/performance/courses.ts'
import { beginTraining, stepTraining } from '../../../shared/usecases/performance/training.ts'
import { trainingHoursOf, trainingsWaitingFor } from '../../../shared/usecases/performance/training-list.ts'
import { registerPerson } from '../../../shared/usecases/register-person.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { COMMAND, registerPeople } from '../../support/people.ts'
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
const ref = () => ({ agency, person: people.sari.id, training: id })
const described = { name: 'Pelayanan prima', provider: 'Badan', hours: 12, form: 'online' }
const record = { until: '2026-11-20', hours: 10, evidence: [] }
const requested = () => beginTraining(world, web(people.sari), ref(), 'request', described)
const today = '2026-11-22'
const away = () =>
  place(
    world,
    people.admin,
    { agency, person: people.sari.id, version: people.sari.version },
    { unit: 'loka-b', position: 'Petugas', superior: people.rina.id, from: today },
  )

describe('a training', () => {
  test('goes from the request by approval and record to confirmed hours, each step in its history', async () => {
    const { sari, budi } = people
    await requested()
    await stepTraining(world, web(budi), { ...ref(), version: 1 }, 'approve', {})
    await stepTraining(world, web(sari), { ...ref(), version: 2 }, 'finish', { record })
    expect((await trainingHoursOf(world, agency, [sari], '2026')).get(sari.id)).toBe(0)
    const done = await stepTraining(world, web(budi), { ...ref(), version: 3 }, 'confirm', {})
    expect(done).toMatchObject({ state: 'confirmed', unit: 'loka-a', answer: { how: 'confirmed' } })
    expect(done.history.map(({ action }) => action)).toEqual([
      ...['training-request', 'training-approve', 'training-finish', 'training-confirm'],
    ])
    expect((await trainingHoursOf(world, agency, [sari, budi], '2026')).get(sari.id)).toBe(10)
    expect((await trainingHoursOf(world, agency, [sari], '2025')).get(sari.id)).toBe(0)
  })

  test('is suggested by the superior, and asked for only once the person accepts', async () => {
    const { sari, budi } = people
    await beginTraining(world, web(budi), ref(), 'suggest', { ...described, need: 'value-pelayanan', why: 'Perlu' })
    expect(await trainingsWaitingFor(world, { agency, person: budi.id }, today)).toEqual([])
    await stepTraining(world, web(sari), { ...ref(), version: 1 }, 'accept', {})
    const waiting = await trainingsWaitingFor(world, { agency, person: budi.id }, today)
    expect(waiting.map(({ state }) => state)).toEqual(['requested'])
  })

  test('F28 is answered by nobody about themselves, and by nobody but the superior', async () => {
    await requested()
    const seen = { ...ref(), version: 1 }
    await expect(stepTraining(world, web(people.sari), seen, 'approve', {})).rejects.toThrow('dossier-own')
    await expect(stepTraining(world, web(people.rina), seen, 'approve', {})).rejects.toThrow('relation-ended')
    await expect(
      beginTraining(world, web(people.rina), { ...ref(), training: world.newId() }, 'suggest', described),
    ).rejects.toThrow('relation-ended')
    await expect(stepTraining(world, web(people.budi), seen, 'withdraw', {})).rejects.toThrow('relation-ended')
  })

  test('F28 is answered by the new superior from the day of a transfer on, and waits for them', async () => {
    await requested()
    await away()
    const { budi, rina } = people
    const seen = { ...ref(), version: 1 }
    await expect(stepTraining(world, web(budi), seen, 'approve', {})).rejects.toThrow('relation-ended')
    expect(await trainingsWaitingFor(world, { agency, person: budi.id }, today)).toEqual([])
    expect(await trainingsWaitingFor(world, { agency, person: rina.id }, today)).toHaveLength(1)
    expect((await stepTraining(world, web(rina), seen, 'approve', {})).state).toBe('approved')
  })

  test('F50 of two answers to the same version one is taken', async () => {
    await requested()
    const seen = { ...ref(), version: 1 }
    const both = await Promise.allSettled([
      stepTraining(world, web(people.budi), seen, 'approve', {}),
      stepTraining(world, web(people.budi), seen, 'refuse', { reason: 'Anggaran' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('sent again is the same one; another under its id is refused', async () => {
    await requested()
    expect((await requested()).version).toBe(1)
    const other = { ...described, hours: 40 }
    await expect(beginTraining(world, web(people.sari), ref(), 'request', other)).rejects.toThrow('dossier-changed')
  })

  test('F29 takes neither state nor owner nor answer from whoever asks', async () => {
    for (const more of [{ state: 'confirmed' }, { owner: 'person/x' }, { version: 9 }, { answer: {} }, { record }]) {
      const sent = { ...described, ...more }
      await expect(beginTraining(world, web(people.sari), ref(), 'request', sent)).rejects.toThrow('answers-invalid')
    }
  })

  test('takes no step that its state does not know, and no reason that is missing', async () => {
    await requested()
    const seen = { ...ref(), version: 1 }
    await expect(stepTraining(world, web(people.budi), seen, 'confirm', {})).rejects.toThrow('dossier-state')
    await expect(stepTraining(world, web(people.budi), seen, 'refuse', {})).rejects.toThrow('answers-invalid')
  })

  test('F17 that is over ended today at the latest, and began no later than that', async () => {
    const tell = (each: object) =>
      beginTraining(world, web(people.sari), ref(), 'record', { ...described, record: { ...record, ...each } })
    await expect(tell({ until: '2026-11-23' })).rejects.toThrow('answers-invalid')
    await expect(tell({ from: '2026-11-21' })).rejects.toThrow('answers-invalid')
    await expect(tell({ until: '2026-02-31' })).rejects.toThrow('answers-invalid')
    expect((await tell({ from: '2026-11-19' })).state).toBe('done')
  })

  test('of last year that is told of this year counts there', async () => {
    const told = { ...described, record: { ...record, until: '2025-12-30' } }
    await beginTraining(world, web(people.sari), ref(), 'record', told)
    await stepTraining(world, web(people.budi), { ...ref(), version: 1 }, 'confirm', {})
    expect((await trainingHoursOf(world, agency, [people.sari], '2025')).get(people.sari.id)).toBe(10)
  })
})

test('the hours of twenty people cost no more calls than those of one', async () => {
  const placement = { from: '2022-01-01', unit: 'loka-a', position: 'Petugas', superior: people.budi.id }
  const many: Person[] = []
  for (let index = 0; index < 20; index++) {
    const person = await registerPerson(world, COMMAND, { agency, name: `Orang ${index}`, placement })
    many.push(person)
    const at = { agency, person: person.id, training: world.newId() }
    await beginTraining(world, web(person), at, 'record', { ...described, record })
  }
  const calls: string[] = []
  const told = <T>(call: string, answer: T): T => {
    calls.push(call)
    return answer
  }
  const { dossiers, dossierLists } = world.store
  const counting: TestWorld = Object.assign(Object.create(world), {
    store: {
      ...world.store,
      dossiers: {
        ...dossiers,
        many: (...of: Parameters<typeof dossiers.many>) => told('many', dossiers.many(...of)),
      },
      dossierLists: {
        ...dossierLists,
        entries: (...of: Parameters<typeof dossierLists.entries>) => told('list', dossierLists.entries(...of)),
      },
    },
  })
  expect((await trainingHoursOf(counting, agency, many, '2026')).size).toBe(20)
  expect(calls.toSorted()).toEqual(['list', 'many'])
})

describe('a catalogue', () => {
  const content = { name: 'Pelayanan prima', provider: 'Badan', hours: 12, form: 'online', serves: ['value-pelayanan'] }
  const at = () => ({ agency, course: id })

  test('says what a training is by its course, whatever its name is later; what is retired is asked for no more', async () => {
    await addCourse(world, people.admin, at(), content)
    expect((await addCourse(world, people.admin, at(), content)).version).toBe(1)
    const asked = { agency, person: people.sari.id, training: world.newId() }
    const first = await beginTraining(world, web(people.sari), asked, 'request', { course: id })
    expect(first.content).toEqual({ course: id, name: 'Pelayanan prima', provider: 'Badan', hours: 12, form: 'online' })
    await changeCourse(world, people.admin, { ...at(), version: 1 }, { ...content, name: 'Layanan' })
    await retireCourse(world, people.admin, { ...at(), version: 2 }, { reason: 'Penyelenggara berhenti' })
    const again = { ...asked, training: world.newId() }
    await expect(beginTraining(world, web(people.sari), again, 'request', { course: id })).rejects.toThrow(
      'dossier-state',
    )
    const [course] = await coursesOf(world, agency)
    expect(course?.history.map(({ action }) => action)).toEqual(['course-add', 'course-change', 'course-retire'])
  })

  test('F50 refuses a change of a version that is not the newest', async () => {
    await addCourse(world, people.admin, at(), content)
    await changeCourse(world, people.admin, { ...at(), version: 1 }, { ...content, hours: 20 })
    const late = changeCourse(world, people.admin, { ...at(), version: 1 }, { ...content, hours: 30 })
    await expect(late).rejects.toThrow('dossier-changed')
  })
})
