import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../shared/domain/person.ts'
import { EVERYBODY } from '../../shared/domain/reminders-reach.ts'
import { chooseLetters } from '../../shared/usecases/choose-letters.ts'
import { disablePerson, place, rename } from '../../shared/usecases/people.ts'
import { reviewReport } from '../../shared/usecases/performance/review-report.ts'
import { submitReport } from '../../shared/usecases/performance/submit-report.ts'
import { remindAgency } from '../../shared/usecases/remind-agency.ts'
import { Crash } from '../support/crashing-store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { asActor, registerTeam, type Team } from '../support/evaluated.ts'
import { memoryTable } from '../support/memory-table.ts'
import { COMMAND } from '../support/people.ts'
import { postOffice } from '../support/posted.ts'
import { agreePlan, submissionOf } from '../support/reports.ts'
import { registerAgency, type TestWorld, worldOn, worldOver } from '../support/world.ts'

const REPORT = '2026-Q3.loka-a'
/** A Friday, the last working day on which reports of the third quarter are in time; then Mondays. */
const DUE = '2026-10-09'
const MISSED = '2026-10-19'
const LATER = '2026-11-02'

let table: TestTable
let world: TestWorld
let agency: string
let team: Team
let count = 0

beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())
beforeEach(async () => {
  world = worldOn(table)
  agency = `surat-${++count}`
  team = await teamWithPlans(world, agency)
  on(DUE)
})

/** Rina above Budi, who is above Sari and Tono: each below has a plan since July, and is to report on the third quarter. */
async function teamWithPlans(of: TestWorld, at: string): Promise<Team> {
  const found = await registerTeam(of, at, 2)
  const { rina, budi, sari, tono } = found
  for (const [whose, by] of [[budi, rina] as const, [sari, budi] as const, [tono, budi] as const]) {
    const { agreed, ...plan } = await agreePlan(of, at, whose, by)
    if (agreed) await of.store.dossiers.put('plan', { ...plan, agreed: { ...agreed, from: '2026-07-01' }, version: 2 })
  }
  return found
}

function on(day: string): void {
  world.clock = Date.parse(`${day}T01:05:00Z`)
}
const remind = (office = postOffice(), by: TestWorld = world, until = Number.POSITIVE_INFINITY) =>
  remindAgency(by, office.letters, agency, { until })
async function remindedOn(day: string) {
  on(day)
  const office = postOffice()
  await remind(office)
  return office
}
const submit = (person: Person) =>
  submitReport(world, asActor(person), { agency, person: person.id, report: REPORT }, submissionOf(world))
const seen = async ({ id }: Person) => {
  const person = await world.store.people.get({ agency, person: id }, { consistent: true })
  if (!person) throw new Error('they are registered')
  return { agency, person: id, version: person.version }
}
async function setAgency(more: object): Promise<void> {
  const registry = await world.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Error('it is registered')
  await world.store.registry.putAgency({ ...registry.agency, ...more, version: (registry.agency.version ?? 0) + 1 })
}

describe('a day’s letters', () => {
  test('go to those for whom something is due, with what their homes say', async () => {
    await submit(team.tono)
    const office = await remindedOn(DUE)
    expect(office.names()).toEqual(['budi', 'sari'])
    expect(office.told('sari')).toMatchObject([{ kind: 'report-due', period: '2026-Q3', isLate: false }])
    expect(office.posted.find(({ to }) => to.name === 'Sari Melati')?.to).toEqual({
      ...{ name: 'Sari Melati', email: `sari@${agency}.go.id`, agency: `Pemerintah ${agency}` },
    })
    // What made the letter due is his own report; it tells of the other thing too.
    expect(office.told('budi').map(({ kind }) => kind)).toEqual(['report-due', 'reports-to-review'])
  })

  test('are none on a day on which nothing is due, at a weekend, and where nobody has anything to do', async () => {
    for (const day of ['2026-10-08', '2026-10-10', '2026-10-11']) expect((await remindedOn(day)).names()).toEqual([])
    await setAgency({ calendar: { holidays: [{ day: DUE, name: 'Cuti bersama' }] } })
    expect((await remindedOn(DUE)).names()).toEqual([])
    expect((await remindedOn('2026-10-06')).names()).toEqual([])
  })

  test('do not go to who has no address, wants none, or has left', async () => {
    const { name } = team.sari
    await rename(world, COMMAND, await seen(team.sari), { name })
    await chooseLetters(world, asActor(team.tono), { agency, person: team.tono.id }, 'off')
    expect((await remindedOn(DUE)).names()).toEqual(['budi'])
    await disablePerson(world, COMMAND, await seen(team.budi), { reason: 'Pensiun' })
    expect((await remindedOn('2026-10-12')).names()).not.toContain('budi')
    await chooseLetters(world, asActor(team.tono), { agency, person: team.tono.id }, 'on')
    expect((await remindedOn(MISSED)).names()).toContain('tono')
  })

  test.each([[{ letters: 'off' }], [{ trial: true, name: 'UJI COBA' }]])(
    'are none in an agency of %o',
    async (more) => {
      await setAgency(more)
      expect((await remindedOn(DUE)).names()).toEqual([])
    },
  )

  test('reach the superior of that day once a report is missing for long, and no former one', async () => {
    expect((await remindedOn('2026-10-12')).told('budi').map(({ kind }) => kind)).not.toContain('reports-missing')
    const placed = { unit: 'loka-a', position: 'Petugas loket', superior: team.rina.id, from: '2026-10-15' }
    await place(world, COMMAND, await seen(team.sari), placed)
    const office = await remindedOn(MISSED)
    expect(office.told('budi')).toContainEqual(expect.objectContaining({ kind: 'reports-missing', many: 1 }))
    // Budi’s own, and Sari’s.
    expect(office.told('rina')).toContainEqual(expect.objectContaining({ kind: 'reports-missing', many: 2 }))
  })

  test('reach whoever is one above once a review was missed for long, until it is done', async () => {
    await submit(team.sari)
    const escalated = expect.objectContaining({ kind: 'review-escalated', many: 1 })
    expect((await remindedOn('2026-10-27')).told('rina')).not.toContainEqual(escalated)
    expect((await remindedOn(LATER)).told('rina')).toContainEqual(escalated)
    const reviewed = { agency, person: team.sari.id, report: REPORT, version: 1 }
    await reviewReport(world, asActor(team.budi), reviewed, { how: 'confirmed' })
    expect((await remindedOn('2026-11-09')).told('rina')).not.toContainEqual(escalated)
  })
})

describe('F50 a letter goes out once a day', () => {
  test('when the job runs again, and the next day anew', async () => {
    const office = postOffice()
    expect(await remind(office)).toMatchObject({ sent: 3, ended: 'done' })
    expect(await remind(office)).toMatchObject({ sent: 0, ended: 'done' })
    expect(await remindAgency(world, office.letters, agency, { until: Number.POSITIVE_INFINITY, again: true })).toEqual(
      {
        ...{ people: 4, sent: 0, refused: 0, ended: 'done' },
      },
    )
    expect(office.names()).toEqual(['budi', 'sari', 'tono'])
    expect((await remindedOn('2026-10-12')).names()).toEqual(expect.arrayContaining(['budi', 'sari', 'tono']))
  })

  test('when three runs are at it at once', async () => {
    const office = postOffice(() => 'sent', 4)
    await Promise.all([remind(office), remind(office), remind(office)])
    expect(office.names()).toEqual(['budi', 'sari', 'tono'])
  })

  test('when a run dies at any of its steps: the next one goes on, and at most the letter at hand is lost', async () => {
    const names = ['budi', 'sari', 'tono']
    for (let step = 1, isOver = false; !isOver; step++) {
      const alive = worldOver(memoryTable(), { now: `${DUE}T01:05:00Z` })
      await teamWithPlans(alive, 'uji')
      const office = postOffice()
      const died = dyingAt(step, alive)
      const letters = { ...office.letters, remind: died.around(office.letters.remind) }
      await remindAgency(died.world, letters, 'uji', { until: Number.POSITIVE_INFINITY }).catch((error: unknown) => {
        if (!(error instanceof Crash || error instanceof AggregateError)) throw error
      })
      isOver = !died.isDead()
      await remindAgency(alive, office.letters, 'uji', { until: Number.POSITIVE_INFINITY })
      const lost = names.filter((name) => !office.names().includes(name))
      expect(new Set(office.names()).size, `after step ${step}`).toBe(office.names().length)
      expect(lost.length, `after step ${step}`).toBeLessThanOrEqual(1)
      if (isOver) expect(step).toBeGreaterThan(2 * 8)
    }
  })
})

/** A process that dies at one of the steps by which it remembers and sends, counted from 1: in turn before and after it took effect. */
function dyingAt(step: number, alive: TestWorld) {
  let made = 0
  const at = Math.ceil(step / 2)
  const isBefore = step % 2 === 1
  const around =
    <Given extends readonly unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      made++
      if (made > at || (made === at && isBefore)) throw new Crash()
      const result = await call(...given)
      if (made === at) throw new Crash()
      return result
    }
  const { claim, advance, reached } = alive.store.reminders
  const reminders = { claim: around(claim), advance: around(advance), reached: around(reached) }
  const died: TestWorld = { ...alive, store: { ...alive.store, reminders } }
  return { world: died, around, isDead: () => made >= at }
}

describe('what the post answers', () => {
  test('of one letter holds up no other', async () => {
    const office = postOffice(({ email }) => (email.startsWith('budi') ? 'refused' : 'sent'))
    expect(await remind(office)).toMatchObject({ sent: 2, refused: 1, ended: 'done' })
  })

  test('where it takes none ends the run with that letter, and the next run sends the others', async () => {
    let asked = 0
    const shut = postOffice(() => {
      asked++
      return 'stopped'
    })
    expect(await remind(shut)).toMatchObject({ sent: 0, ended: 'stopped' })
    expect(asked).toBe(1)
    const office = postOffice()
    expect(await remind(office)).toMatchObject({ sent: 2, ended: 'done' })
  })

  test('F39 somebody who cannot be looked at is told of at the end, and is looked at by the next run', async () => {
    const { dossiers } = world.store
    const of: typeof dossiers.of = (kind, ref, options) =>
      ref.owner.includes(team.sari.id) ? Promise.reject(new Error('damaged')) : dossiers.of(kind, ref, options)
    const damaged: TestWorld = { ...world, store: { ...world.store, dossiers: { ...dossiers, of } } }
    const office = postOffice()
    await expect(remind(office, damaged)).rejects.toThrow(`1 people of ${agency} were not reminded`)
    expect(office.names()).toEqual(['budi', 'tono'])
    await remind(office)
    expect(office.names()).toEqual(['budi', 'sari', 'tono'])
  })
})

describe('an agency of many', () => {
  /** People with nothing to do but their own plan, all under one superior. */
  async function registerMany(people: number) {
    const memory = memoryTable()
    const many = worldOver(memory, { now: `${DUE}T01:05:00Z` })
    await registerAgency(many, 'ramai')
    const idOf = (index: number) => String(index).padStart(16, '0')
    for (let index = 0; index < people; index++) {
      const id = idOf(index)
      const placement = {
        unit: 'loka-a',
        position: 'Petugas',
        from: '2026-09-09',
        ...(index > 0 && { superior: idOf(0) }),
      }
      const person = { agency: 'ramai', id, name: `Pegawai ${index}`, email: `p${index}@ramai.go.id`, roles: [] }
      await many.store.people.put({ ...person, placements: [placement], version: 1, trail: 1 })
    }
    return { memory, many }
  }

  test('is read page by page, and nothing begins once a run’s time is over: the next one goes on from there', async () => {
    const { many } = await registerMany(250)
    const office = postOffice(() => {
      // A second each.
      many.clock += 1_000
      return 'sent'
    })
    const began = many.clock
    const first = await remindAgency(many, office.letters, 'ramai', { until: began + 60_000 })
    expect(first).toMatchObject({ people: 100, sent: 99, ended: 'late' })
    expect(await many.store.reminders.reached('ramai')).toEqual({ day: DUE, through: '0000000000000099' })
    const second = await remindAgency(many, office.letters, 'ramai', { until: began + 3_600_000 })
    expect(second).toMatchObject({ people: 151, sent: 150, ended: 'done' })
    expect(new Set(office.names()).size).toBe(249)
    expect(await many.store.reminders.reached('ramai')).toEqual({ day: DUE, through: EVERYBODY })
  })

  test('costs at most fifteen requests for each of its people, and four for an agency whose letters are out', async () => {
    const perPerson: number[] = []
    for (const people of [50, 250]) {
      const { memory, many } = await registerMany(people)
      const run = () => remindAgency(many, postOffice().letters, 'ramai', { until: Number.POSITIVE_INFINITY })
      perPerson.push((await memory.counted(run)) / people)
      expect(await memory.counted(run)).toBeLessThanOrEqual(4)
    }
    expect(Math.max(...perPerson)).toBeLessThanOrEqual(15)
    expect(Math.min(...perPerson)).toBeGreaterThan(1)
  })
})
