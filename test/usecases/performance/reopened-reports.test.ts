import { describe, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { type Evaluation, evaluationId } from '../../../shared/domain/performance/evaluation.ts'
import { countsOf } from '../../../shared/domain/performance/person-counts.ts'
import type { Report } from '../../../shared/domain/performance/report.ts'
import { performanceRulesOf } from '../../../shared/domain/performance/rules.ts'
import { CITIZEN } from '../../../shared/domain/permissions.ts'
import { type Person, placementOn } from '../../../shared/domain/person.ts'
import type { Waiting } from '../../../shared/domain/waiting.ts'
import { place } from '../../../shared/usecases/people.ts'
import { describeTeam } from '../../../shared/usecases/performance/describe-team.ts'
import { performanceWaits } from '../../../shared/usecases/performance/performance-waits.ts'
import { reopenReport } from '../../../shared/usecases/performance/reopen-report.ts'
import { reopenedPeriods } from '../../../shared/usecases/performance/reopened-lists.ts'
import { reviewReport } from '../../../shared/usecases/performance/review-report.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import { submitReport } from '../../../shared/usecases/performance/submit-report.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { registerPeople } from '../../support/people.ts'
import { agreePlan, asWeb, submissionOf } from '../../support/reports.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'

const Q3 = '2026-Q3.loka-a'
const WHY = { reason: 'Angka KTP-el tertukar dengan bulan lalu' }

let world: TestWorld
let agency: string
let people: Awaited<ReturnType<typeof registerPeople>>

eachInOwnAgency(
  async (fresh) => {
    world = fresh.world
    agency = fresh.agency
    await registerAgency(world, agency)
    people = await registerPeople(world, agency)
    await agreePlan(world, agency, people.sari, people.budi)
    await submit(0)
    await confirm(1)
  },
  { now: '2026-10-05T02:00:00Z' },
)

const asked = (report = Q3) => ({ agency, person: people.sari.id, report })
const submit = (version: number, report = Q3) =>
  submitReport(world, asWeb(people.sari), asked(report), submissionOf(world, { version }))
const confirm = (version: number, by = people.budi, report = Q3) =>
  reviewReport(world, asWeb(by), { ...asked(report), version }, { how: 'confirmed' })
const reopen = (by = people.budi, version = 2, at = world, report = Q3) =>
  reopenReport(at, asWeb(by), { ...asked(report), version }, WHY)
const stored = (report = Q3) => findDossier(world, 'report', { agency, owner: ofPerson(people.sari.id), id: report })
const actions = ({ history }: Report) => history.map(({ action }) => action)

/** Moves Sari below Rina today. */
async function transfer(unit = 'loka-a'): Promise<void> {
  const { admin, rina, sari } = people
  const from = new Date(world.clock + 7 * 3_600_000).toISOString().slice(0, 10)
  const seen = { agency, person: sari.id, version: sari.version }
  await place(world, admin, seen, { unit, position: 'Petugas', superior: rina.id, from })
}

async function registry() {
  const found = await world.store.registry.load(agency)
  if (!found) throw new Error('not registered')
  return found
}
async function waits({ id, name }: Person): Promise<readonly Waiting[]> {
  const today = new Date(world.clock + 7 * 3_600_000).toISOString().slice(0, 10)
  const identity = { grants: CITIZEN.grants, name, person: { agency, id } }
  return (await performanceWaits(world, identity, await registry(), today)).waiting
}

/** The world, in which something happens just before the document is put. */
function racing(before: () => Promise<unknown>): TestWorld {
  const { dossiers } = world.store
  const put: typeof dossiers.put = async (kind, dossier) => {
    await before().catch(() => undefined)
    return dossiers.put(kind, dossier)
  }
  return { ...world, store: { ...world.store, dossiers: { ...dossiers, put } } }
}

function evaluation(state: Evaluation['state'], period = '2026-Q3', version = 1): Evaluation {
  const { budi, sari } = people
  return {
    ...{ agency, owner: ofPerson(sari.id), id: evaluationId(period, 'loka-a'), version, history: [], period },
    ...{ unit: 'loka-a', edition: 1, state, unitRating: 'good', notes: 'Baik' },
    ...{ results: 'meets', behaviour: 'meets', predicate: 'good', by: { person: budi.id, name: budi.name } },
  }
}
const putEvaluation = (...given: Parameters<typeof evaluation>) =>
  world.store.dossiers.put('evaluation', evaluation(...given))

describe('a confirmed report', () => {
  test('is opened again by the superior with a reason, is sent and confirmed anew, and all of it stays', async () => {
    const report = await reopen()
    expect(report).toMatchObject({
      ...{ state: 'returned', version: 3, firstAt: '2026-10-05T02:00:00.000Z' },
      review: { how: 'returned', reason: WHY.reason, by: { name: 'Budi Santoso' } },
    })
    expect(report.history.at(-1)).toMatchObject({ action: 'reopen-report', reason: WHY.reason })
    await submit(3)
    await confirm(4)
    expect(actions(await stored())).toEqual([
      ...['submit-report', 'confirm-report', 'reopen-report', 'submit-report', 'confirm-report'],
    ])
  })

  test('F29 asks for a reason, and takes nothing else', async () => {
    const at = { ...asked(), version: 2 }
    for (const sent of [{}, { reason: ' ' }, { ...WHY, state: 'submitted' }, { ...WHY, how: 'corrected' }]) {
      await expect(reopenReport(world, asWeb(people.budi), at, sent)).rejects.toThrow('answers-invalid')
    }
    expect((await stored()).version).toBe(2)
  })

  test('F28 is opened again by nobody for themselves, and by nobody who is not the superior', async () => {
    await expect(reopen(people.sari)).rejects.toThrow('dossier-own')
    await expect(reopen(people.rina)).rejects.toThrow('relation-ended')
  })

  test('F26 F28 is from the day of a transfer on the new superior’s to open, not that of who confirmed it', async () => {
    await transfer()
    await expect(reopen()).rejects.toThrow('relation-ended')
    expect(await reopen(people.rina)).toMatchObject({ state: 'returned', review: { by: { name: 'Rina Wulandari' } } })
  })

  test('F28 is as it was where the relation ends between reading and writing', async () => {
    await expect(reopen(people.budi, 2, racing(transfer))).rejects.toThrow('relation-ended')
    const report = await stored()
    expect(report).toMatchObject({ state: 'confirmed', review: { how: 'confirmed' } })
    expect(actions(report).slice(-2)).toEqual(['reopen-report', 'take-back'])
    expect(await waits(people.sari)).not.toContainEqual(expect.objectContaining({ kind: 'report-reopened' }))
  })

  test('F50 is opened by one of two at once, and the other is told', async () => {
    const ended = await Promise.allSettled([reopen(), reopen()])
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ended.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))).toEqual(['dossier-changed'])
    expect((await stored()).version).toBe(3)
    await expect(reopen(people.budi, 3)).rejects.toThrow('why=not-confirmed')
  })

  test('is not opened once an evaluation that counted it is closed, of its period or its year', async () => {
    await putEvaluation('objected')
    await putEvaluation('closed', '2026-Q2')
    expect(await reopen()).toMatchObject({ state: 'returned' })
    await submit(3)
    await confirm(4)
    await putEvaluation('closed', '2026')
    await expect(reopen(people.budi, 5)).rejects.toThrow('why=evaluated')
    expect((await stored()).version).toBe(5)
  })

  test('is as it was where such an evaluation is closed between reading and writing', async () => {
    let isDone = false
    const closing = racing(async () => {
      if (!isDone) await putEvaluation('closed')
      isDone = true
    })
    await expect(reopen(people.budi, 2, closing)).rejects.toThrow('why=evaluated')
    const report = await stored()
    expect(report.state).toBe('confirmed')
    expect(actions(report).slice(-2)).toEqual(['reopen-report', 'take-back-used'])
  })
})

describe('the home tells', () => {
  test('whose it is why it was opened, and the superior of it once it came again', async () => {
    world.clock = Date.parse('2026-11-10T02:00:00Z')
    await reopen()
    const told = {
      ...{ kind: 'report-reopened', report: Q3, period: '2026-Q3', by: 'Budi Santoso', reason: WHY.reason },
      ...{ since: '2026-11-10', unit: { id: 'loka-a', name: expect.any(String) } },
    }
    const own = await waits(people.sari)
    expect(own).toContainEqual(told)
    expect(own).not.toContainEqual(expect.objectContaining({ kind: 'report-due', report: Q3 }))
    expect(await waits(people.budi)).not.toContainEqual(expect.objectContaining({ kind: 'reports-to-review' }))
    await submit(3)
    // Ten days for the review, from the day on which it came again.
    const toReview = { kind: 'reports-to-review', period: '2026-Q3', reports: 1, due: '2026-11-20' }
    expect(await waits(people.budi)).toContainEqual(toReview)
    expect(await waits(people.sari)).not.toContainEqual(expect.objectContaining({ kind: 'report-reopened' }))
    await confirm(4)
    expect(await waits(people.budi)).not.toContainEqual(expect.objectContaining({ kind: 'reports-to-review' }))
  })

  test('of one of a year that is over all the same, and whoever is superior by now', async () => {
    world.clock = Date.parse('2027-04-20T02:00:00Z')
    await reopen()
    expect(await waits(people.sari)).toContainEqual(expect.objectContaining({ kind: 'report-reopened', report: Q3 }))
    await submit(3)
    const again = { kind: 'reopened-to-review', period: '2026-Q3', report: Q3, due: '2027-04-30' }
    const line = { ...again, person: { id: people.sari.id, name: 'Sari Melati' } }
    expect(await waits(people.budi)).toContainEqual(line)
    await transfer('loka-b')
    expect(await waits(people.budi)).not.toContainEqual(line)
    expect(await waits(people.rina)).toContainEqual(line)
    await confirm(4, people.rina)
    expect(await waits(people.rina)).not.toContainEqual(line)
  })
})

describe('what is counted', () => {
  const counted = async () => {
    const { sari } = people
    const placement = placementOn(sari, '2026-11-10')
    const ref = { agency, owner: ofPerson(sari.id) }
    const plan = await findDossier(world, 'plan', { ...ref, id: '2026.loka-a' })
    if (!placement) throw new Error('placed')
    const counting = { rules: performanceRulesOf({}), period: '2026-Q3', today: '2026-11-30', zone: 'Asia/Jakarta' }
    return countsOf(
      { ...counting, zone: 'Asia/Jakarta' },
      {
        ...{ placement, plan, reports: [await stored()], gaveFeedback: undefined, trainingHours: undefined },
      },
    )
  }

  test('of a report stays as it was while it is open but what was reached, which counts once when it is confirmed anew', async () => {
    const before = await counted()
    expect(before).toMatchObject({ report: 'in-time', review: 'in-time', realised: expect.any(Number) })
    world.clock = Date.parse('2026-11-10T02:00:00Z')
    await reopen()
    expect(await counted()).toEqual({ ...before, realised: undefined })
    await submit(3)
    await confirm(4)
    expect(await counted()).toEqual(before)
  })

  test('of its period is counted again at night, until a month after its last step', async () => {
    const periods = async (today: string) => reopenedPeriods(world, await registry(), today)
    expect(await periods('2026-10-06')).toEqual([])
    world.clock = Date.parse('2026-12-20T02:00:00Z')
    await reopen()
    expect(await periods('2026-12-21')).toEqual(['2026-Q3'])
    expect(await periods('2027-01-20')).toEqual(['2026-Q3'])
    expect(await periods('2027-01-21')).toEqual([])
  })

  test('a superior’s list says that it was opened, and it is looked at by itself when it came again', async () => {
    const row = async () =>
      (await describeTeam(world, { agency, person: people.budi.id }, { period: '2026-Q3' })).rows[0]
    await reopen()
    expect(await row()).toMatchObject({ standing: 'reopened', waits: [] })
    await submit(3)
    expect(await row()).toMatchObject({ standing: 'submitted', reasons: ['sent-back'], waits: ['report'] })
  })
})
