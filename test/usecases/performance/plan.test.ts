import { describe, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import type { Plan } from '../../../shared/domain/performance/plan.ts'
import { correctPlacement, disablePerson, place } from '../../../shared/usecases/people.ts'
import { agreePlan, expectBehaviour, returnPlan } from '../../../shared/usecases/performance/decide-plan.ts'
import { describeCarried } from '../../../shared/usecases/performance/describe-carried.ts'
import { describeYear } from '../../../shared/usecases/performance/describe-year.ts'
import { proposePlan, sayOfPlan, withdrawPlan } from '../../../shared/usecases/performance/propose-plan.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import {
  dropChange,
  removeRhk,
  startPlan,
  writeAround,
  writeRhk,
} from '../../../shared/usecases/performance/write-plan.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { registerPeople } from '../../support/people.ts'
import { measure, web, written } from '../../support/plans.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'

let world: TestWorld
let agency: string
let people: Awaited<ReturnType<typeof registerPeople>>

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  await registerAgency(world, agency)
  people = await registerPeople(world, agency)
  // Rina above Budi above Sari.
  const { admin, budi, rina } = people
  const seen = { agency, person: budi.id, version: budi.version, from: '2021-01-01' }
  const placement = { from: '2021-01-01', unit: 'loka-a', position: 'Kepala Seksi', superior: rina.id }
  await correctPlacement(world, admin, seen, placement)
})

const seenOf = ({ owner, id, version }: Plan) => ({ agency, owner, id, version })
const start = (who: { readonly id: string; readonly name: string }, year = '2026', from?: string) =>
  startPlan(world, web(who), { agency, person: who.id }, { year, ...(from !== undefined && { from }) })
const write = (who: { readonly id: string; readonly name: string }, plan: Plan, rhk: string, sent: unknown) =>
  writeRhk(world, web(who), { ...seenOf(plan), rhk }, sent)

/** Budi's plan in force, with one result. */
async function headsPlan(): Promise<Plan> {
  const { budi, rina } = people
  const plan = await write(budi, await start(budi), 'r1', written('Warga terlayani'))
  return agreePlan(world, web(rina), seenOf(await proposePlan(world, web(budi), seenOf(plan))))
}

/** Sari's, which serves it, put forward. */
async function proposed(): Promise<Plan> {
  await headsPlan()
  const { sari } = people
  const plan = await write(sari, await start(sari), 'r1', written('Loket lancar', { serves: 'r1' }))
  return proposePlan(world, web(sari), seenOf(plan))
}
const agreed = async () => agreePlan(world, web(people.budi), seenOf(await proposed()))

describe('a plan', () => {
  test('is begun once for a year and the unit of one’s placement, whoever sends it again', async () => {
    const plan = await start(people.sari)
    expect(plan).toMatchObject({ id: '2026.loka-a', state: 'draft', position: 'Petugas loket', version: 1 })
    expect(await start(people.sari)).toEqual(plan)
    await expect(start(people.sari, '2025')).rejects.toMatchObject({ params: { why: 'year-closed' } })
    // November: the next year's can be begun.
    expect((await start(people.sari, '2027')).id).toBe('2027.loka-a')
    world.clock = Date.parse('2026-10-01T02:00:00Z')
    await expect(start(people.sari, '2027')).rejects.toMatchObject({ params: { why: 'year-closed' } })
  })

  test('is written by its owner alone, and F29 of nothing but what the form asks', async () => {
    const { sari, budi, rina } = people
    const plan = await start(sari)
    for (const other of [budi, rina]) {
      await expect(write(other, plan, 'r1', written('Satu'))).rejects.toThrow('relation-ended')
    }
    for (const more of [{ state: 'agreed' }, { id: 'r1' }, { serves: { person: sari.id } }]) {
      await expect(write(sari, plan, 'r1', written('Satu', more))).rejects.toThrow('answers-invalid')
    }
    await expect(
      writeAround(world, web(sari), seenOf(plan), { approach: 'quantitative', behaviours: { loyal: 'Saya' } }),
    ).rejects.toThrow('answers-invalid')
    await expect(
      startPlan(world, web(sari), { agency, person: sari.id }, { year: '2026', state: 'agreed' }),
    ).rejects.toThrow('answers-invalid')
    expect((await findDossier(world, 'plan', seenOf(plan))).version).toBe(1)
  })

  test('names what it serves by the superior’s plan in force, whatever else is sent', async () => {
    const head = await headsPlan()
    const { sari } = people
    const plan = await start(sari)
    await expect(write(sari, plan, 'r1', written('Satu', { serves: 'r9' }))).rejects.toThrow('answers-invalid')
    const { content } = await write(sari, plan, 'r1', written('Satu', { serves: 'r1' }))
    expect(content.rhks[0]?.serves).toEqual({
      person: people.budi.id,
      plan: head.id,
      rhk: 'r1',
      words: 'Warga terlayani',
    })
  })

  test('gives a result’s and an indicator’s id to no other, once it was taken out', async () => {
    const { sari } = people
    let plan = await write(sari, await start(sari), 'r1', written('Satu'))
    await expect(write(sari, plan, 'r7', written('Tujuh'))).rejects.toMatchObject({ params: { why: 'rhk-unknown' } })
    world.clock += 2 * 3_600_000
    const two = [measure('i1', 'A', '1', 'x'), measure('i2', 'B', '1', 'x')]
    plan = await write(sari, plan, 'r1', written('Satu', { indicators: two }))
    world.clock += 2 * 3_600_000
    plan = await write(sari, plan, 'r1', written('Satu', { indicators: two.slice(0, 1) }))
    const again = written('Satu', { indicators: [two[0], measure('i2', 'Lain', '1', 'x')] })
    await expect(write(sari, plan, 'r1', again)).rejects.toThrow('answers-invalid')
    const three = [measure('i1', 'A', '1', 'x'), measure('i3', 'C', '1', 'x')]
    plan = await write(sari, plan, 'r1', written('Satu', { indicators: three }))
    world.clock += 2 * 3_600_000
    plan = await removeRhk(world, web(sari), { ...seenOf(plan), rhk: 'r1' })
    await expect(write(sari, plan, 'r1', written('Satu'))).rejects.toMatchObject({ params: { why: 'rhk-unknown' } })
    expect((await write(sari, plan, 'r2', written('Dua'))).content.rhks.map(({ id }) => id)).toEqual(['r2'])
  })

  test('keeps what is written within the hour as one step, with each value as it was before and is now', async () => {
    const { sari } = people
    let plan = await write(sari, await start(sari), 'r1', written('Satu'))
    plan = await write(sari, plan, 'r1', written('Satu yang lebih baik'))
    expect(plan.version).toBe(3)
    expect(plan.history.map(({ action, version }) => [action, version])).toEqual([
      ['begin', 1],
      ['write', 3],
    ])
    const words = plan.history[1]?.changes.filter(({ field }) => field === 'content.rhks.r1.words')
    expect(words).toEqual([{ field: 'content.rhks.r1.words', to: 'Satu yang lebih baik' }])
    world.clock += 2 * 3_600_000
    plan = await write(sari, plan, 'r1', written('Dua'))
    expect(plan.history.map(({ version }) => version)).toEqual([1, 3, 4])
  })

  test('is copied from the year before with what was in force', async () => {
    await agreed()
    const { sari } = people
    const copy = await start(sari, '2027', '2026.loka-a')
    expect(copy.content.rhks.map(({ id, words, serves }) => [id, words, serves])).toEqual([
      ['r1', 'Loket lancar', undefined],
    ])
    expect(copy.history[0]?.action).toBe('copy')
    await expect(
      startPlan(world, web(people.rina), { agency, person: people.rina.id }, { year: '2026', from: '2025.dinas' }),
    ).rejects.toThrow('dossier-unknown')
  })
})

describe('between a person and their superior', () => {
  test('a plan is proposed once nothing is missing, and by nobody without a superior', async () => {
    await headsPlan()
    const { sari, rina } = people
    const empty = await start(sari)
    const why = (plan: Plan, who = sari) => proposePlan(world, web(who), seenOf(plan)).catch(({ params }) => params.why)
    expect(await why(empty)).toBe('incomplete')
    expect(await why(await write(sari, empty, 'r1', written('Satu')))).toBe('incomplete')
    const top = await write(rina, await start(rina), 'r1', written('Satu'))
    expect(await why(top, rina)).toBe('no-superior')
  })

  test('it is proposed to nobody who cannot sign in any more', async () => {
    await headsPlan()
    const { sari, budi, admin } = people
    const plan = await write(sari, await start(sari), 'r1', written('Satu', { serves: 'r1' }))
    const now = await world.store.people.get({ agency, person: budi.id }, { consistent: true })
    const seen = { agency, person: budi.id, version: now?.version ?? 0 }
    await disablePerson(world, admin, seen, { reason: 'Pensiun' })
    await expect(proposePlan(world, web(sari), seenOf(plan))).rejects.toMatchObject({ params: { why: 'no-superior' } })
  })

  test('it is not written while it waits, may be withdrawn, and is returned with what is to be made clear', async () => {
    const plan = await proposed()
    const { sari, budi } = people
    await expect(write(sari, plan, 'r1', written('Lain', { serves: 'r1' }))).rejects.toMatchObject({
      params: { why: 'proposed' },
    })
    const back = await withdrawPlan(world, web(sari), seenOf(plan))
    expect(back.state).toBe('draft')
    const again = await proposePlan(world, web(sari), seenOf(back))
    await expect(returnPlan(world, web(budi), seenOf(again), { reason: '' })).rejects.toThrow('answers-invalid')
    const returned = await returnPlan(world, web(budi), seenOf(again), { reason: 'Targetnya sejak kapan?' })
    expect(returned).toMatchObject({ state: 'returned', history: { length: again.history.length + 1 } })
    expect(returned.history.at(-1)).toMatchObject({ action: 'return', reason: 'Targetnya sejak kapan?' })
    expect(await proposePlan(world, web(sari), seenOf(returned))).toMatchObject({ state: 'proposed' })
  })

  test('the same step sent again gives what it gave', async () => {
    const plan = await proposed()
    const { budi } = people
    const first = await agreePlan(world, web(budi), seenOf(plan))
    expect(await agreePlan(world, web(budi), seenOf(plan))).toEqual(first)
    await expect(returnPlan(world, web(budi), seenOf(plan), { reason: 'Lain' })).rejects.toThrow('dossier-changed')
  })

  test('both say what is to be clarified, each word once, about a result of the plan or the whole', async () => {
    const plan = await proposed()
    const { sari, budi, rina } = people
    const asked = { words: 'Sejak kapan dihitung?', rhk: 'r1' }
    const first = await sayOfPlan(world, web(budi), seenOf(plan), asked)
    expect((await sayOfPlan(world, web(budi), seenOf(plan), asked)).dialogue).toHaveLength(1)
    const both = await sayOfPlan(world, web(sari), seenOf(first), { words: 'Sejak berkas diterima.' })
    expect(both.dialogue.map(({ by: { name }, words, rhk }) => [name, words, rhk])).toEqual([
      ['Budi Santoso', 'Sejak kapan dihitung?', 'r1'],
      ['Sari Melati', 'Sejak berkas diterima.', undefined],
    ])
    await expect(sayOfPlan(world, web(rina), seenOf(both), { words: 'Saya juga.' })).rejects.toThrow('relation-ended')
    await expect(sayOfPlan(world, web(sari), seenOf(both), { words: 'Apa?', rhk: 'r9' })).rejects.toThrow(
      'answers-invalid',
    )
  })

  test('F28 nobody agrees to their own plan, and nobody but who is superior at that moment', async () => {
    const plan = await proposed()
    const { sari, budi, rina, admin } = people
    await expect(agreePlan(world, web(sari), seenOf(plan))).rejects.toThrow('dossier-own')
    await expect(agreePlan(world, web(rina), seenOf(plan))).rejects.toThrow('relation-ended')
    const seen = { agency, person: sari.id, version: sari.version }
    await place(world, admin, seen, { from: '2026-11-22', unit: 'loka-a', position: 'Petugas', superior: rina.id })
    await expect(agreePlan(world, web(budi), seenOf(plan))).rejects.toThrow('relation-ended')
    const before = await world.store.trail.last(agency)
    // What it serves is the former superior's: the superior of now sends it back first.
    await expect(returnPlan(world, web(rina), seenOf(plan), { reason: 'Sesuaikan' })).resolves.toMatchObject({
      state: 'returned',
    })
    expect(await world.store.trail.last(agency)).toEqual(before)
  })

  test('the trail is told before a plan is in force, without anybody’s words', async () => {
    const plan = await agreed()
    const line = await world.store.trail.last(agency)
    expect(line).toMatchObject({
      action: 'plan.agree',
      thing: `person/${people.sari.id}/plan/2026.loka-a`,
      version: plan.version,
      actor: { person: people.budi.id },
      unit: 'loka-a',
    })
    expect(JSON.stringify(line)).not.toContain('Loket lancar')
    expect(plan.agreed).toMatchObject({ from: '2026-11-22', by: { person: people.budi.id, name: 'Budi Santoso' } })
  })

  test('a plan that serves what is not in force any more is not agreed to', async () => {
    const plan = await proposed()
    const { budi, rina } = people
    const head = await findDossier(world, 'plan', { agency, owner: ofPerson(budi.id), id: '2026.loka-a' })
    let changed = await write(budi, head, 'r2', written('Arsip tertib'))
    changed = await removeRhk(world, web(budi), { ...seenOf(changed), rhk: 'r1' })
    await agreePlan(world, web(rina), seenOf(await proposePlan(world, web(budi), seenOf(changed))))
    await expect(agreePlan(world, web(budi), seenOf(plan))).rejects.toMatchObject({ params: { why: 'incomplete' } })
  })
})

describe('a plan in force', () => {
  test('stays in force while a change is written, proposed and returned, until that is agreed', async () => {
    const first = await agreed()
    const { sari, budi } = people
    let plan = await write(sari, first, 'r1', written('Loket sangat lancar', { serves: 'r1' }))
    const inForce = () => plan.agreed?.content.rhks[0]?.words
    expect([plan.state, inForce()]).toEqual(['draft', 'Loket lancar'])
    plan = await proposePlan(world, web(sari), seenOf(plan))
    plan = await returnPlan(world, web(budi), seenOf(plan), { reason: 'Berapa?' })
    expect([plan.state, inForce()]).toEqual(['returned', 'Loket lancar'])
    plan = await proposePlan(world, web(sari), seenOf(plan))
    plan = await agreePlan(world, web(budi), seenOf(plan))
    expect([plan.state, inForce()]).toEqual(['agreed', 'Loket sangat lancar'])
    const told = plan.history.flatMap(({ action, changes }) =>
      changes.filter(({ field }) => field === 'content.rhks.r1.words').map(({ from, to }) => [action, from, to]),
    )
    expect(told).toEqual([
      ['write', undefined, 'Loket lancar'],
      ['write', 'Loket lancar', 'Loket sangat lancar'],
    ])
  })

  test('is as it was when a change is given up, and a change of nothing is not proposed', async () => {
    const first = await agreed()
    const { sari } = people
    let plan = await write(sari, first, 'r1', written('Lain', { serves: 'r1' }))
    plan = await write(sari, plan, 'r1', written('Loket lancar', { serves: 'r1' }))
    await expect(proposePlan(world, web(sari), seenOf(plan))).rejects.toMatchObject({ params: { why: 'nothing-new' } })
    plan = await write(sari, plan, 'r1', written('Lain', { serves: 'r1' }))
    plan = await dropChange(world, web(sari), seenOf(plan))
    expect(plan).toMatchObject({ state: 'agreed', content: first.content })
    await expect(dropChange(world, web(sari), seenOf(plan))).rejects.toMatchObject({
      params: { why: 'nothing-to-drop' },
    })
  })

  test('takes what the superior expects at once, told to the trail first; nobody writes that of themselves', async () => {
    const first = await agreed()
    const { sari, budi } = people
    const behaviours = { pelayanan: 'Menyapa lebih dahulu.' }
    await expect(expectBehaviour(world, web(sari), seenOf(first), { behaviours })).rejects.toThrow('dossier-own')
    const plan = await expectBehaviour(world, web(budi), seenOf(first), { behaviours })
    expect([plan.state, plan.content.behaviours, plan.agreed?.content.behaviours]).toEqual([
      'agreed',
      behaviours,
      behaviours,
    ])
    expect(await world.store.trail.last(agency)).toMatchObject({ action: 'plan.expect', version: plan.version })
    await expect(expectBehaviour(world, web(budi), seenOf(plan), { behaviours: { ramah: 'Ya' } })).rejects.toThrow(
      'answers-invalid',
    )
  })

  test('F50 of two changes from the same version one is refused, and nothing of it is kept', async () => {
    const first = await agreed()
    const { sari } = people
    const both = ['Satu', 'Dua'].map((words) => write(sari, first, 'r1', written(words, { serves: 'r1' })))
    const ended = await Promise.allSettled(both)
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const stored = await findDossier(world, 'plan', seenOf(first))
    expect(stored.version).toBe(first.version + 1)
  })

  test('changes no more once its owner works elsewhere, or its year is over', async () => {
    const first = await agreed()
    const { sari, admin } = people
    world.clock = Date.parse('2027-01-04T02:00:00Z')
    await expect(write(sari, first, 'r1', written('Lain'))).rejects.toMatchObject({ params: { why: 'year-over' } })
    world.clock = Date.parse('2026-11-23T02:00:00Z')
    const seen = { agency, person: sari.id, version: sari.version }
    await place(world, admin, seen, { from: '2026-11-23', unit: 'loka-b', position: 'Petugas' })
    await expect(write(sari, first, 'r1', written('Lain'))).rejects.toMatchObject({ params: { why: 'not-placed' } })
  })
})

describe('pages about it', () => {
  test('one’s year and the matrix ask the store a bounded number of times', async () => {
    await agreed()
    const { sari } = people
    let calls = 0
    const counting = <Of extends object>(part: Of): Of =>
      new Proxy(part, {
        get: (of, name) => {
          const does = Reflect.get(of, name)
          return typeof does === 'function'
            ? (...args: unknown[]) => {
                calls++
                return does.apply(of, args)
              }
            : does
        },
      })
    const { people: kept, dossiers, dossierLists, registry } = world.store
    const store = {
      ...world.store,
      ...{ people: counting(kept), dossiers: counting(dossiers), dossierLists: counting(dossierLists) },
      registry: counting(registry),
    }
    const counted = { ...world, store }
    const year = await describeYear(counted, web(sari), { agency, person: sari.id }, undefined)
    expect(year).toMatchObject({ year: '2026', plan: { state: 'agreed' }, planDue: '2026-01-31' })
    expect(year.reports.map(({ standing }) => standing)).toEqual(['late', 'late', 'late', 'running'])
    expect(calls).toBeLessThanOrEqual(6)
    calls = 0
    const { carried, head } = await describeCarried(counted, { agency, unit: 'loka-a' }, undefined)
    expect(head?.id).toBe(people.budi.id)
    expect(carried?.rows.map(({ carriers }) => carriers.map(({ name }) => name))).toEqual([['Sari Melati']])
    expect(calls).toBeLessThanOrEqual(6)
  })

  test('the matrix waits for the head’s plan to be in force', async () => {
    expect(await describeCarried(world, { agency, unit: 'loka-a' }, '2026')).toMatchObject({ carried: undefined })
    expect(await describeCarried(world, { agency, unit: 'loka-b' }, '2026')).toMatchObject({ head: undefined })
  })
})
