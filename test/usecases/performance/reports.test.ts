import { describe, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { valuesBeforeCorrection } from '../../../shared/domain/performance/report-submission.ts'
import { place } from '../../../shared/usecases/people.ts'
import { describeReport } from '../../../shared/usecases/performance/describe-report.ts'
import { reviewReport } from '../../../shared/usecases/performance/review-report.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import { submitReport } from '../../../shared/usecases/performance/submit-report.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { registerPeople } from '../../support/people.ts'
import { agreePlan, asWeb, submissionOf } from '../../support/reports.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'

const Q3 = '2026-Q3.loka-a'
const IN_TIME = '2026-10-05T02:00:00Z'

let world: TestWorld
let agency: string
let people: Awaited<ReturnType<typeof registerPeople>>

eachInOwnAgency(
  async (fresh) => {
    ;({ world, agency } = fresh)
    await registerAgency(world, agency)
    people = await registerPeople(world, agency)
    await agreePlan(world, agency, people.sari, people.budi)
  },
  { now: IN_TIME },
)

const asked = (report = Q3) => ({ agency, person: people.sari.id, report })
const submit = (sent: object = submissionOf(world), report = Q3) =>
  submitReport(world, asWeb(people.sari), asked(report), sent)
const stored = () => findDossier(world, 'report', { agency, owner: ofPerson(people.sari.id), id: Q3 })
const review = (sent: object, version = 1, by = people.budi, as?: 'superior' | 'next-superior') =>
  reviewReport(world, asWeb(by), { ...asked(), version }, sent, as)

describe('a report', () => {
  test('F40 sent again with the same id is the same receipt, whatever happened since; with another body it is refused', async () => {
    const sent = submissionOf(world)
    const first = await submit(sent)
    expect(first).toMatchObject({
      repeated: false,
      late: 0,
      report: { version: 1, state: 'submitted', due: '2026-10-10' },
    })
    expect(await submit(sent)).toMatchObject({ repeated: true, digest: first.digest, report: { version: 1 } })
    await review({ how: 'corrected', reason: 'Salah ketik', values: { 'r1-i1': { value: '310' } } })
    expect(await submit(sent)).toMatchObject({ repeated: true, digest: first.digest, report: { version: 2 } })
    await expect(submit({ ...sent, activities: 'Yang lain' })).rejects.toThrow('why=other-submission')
    expect((await stored()).version).toBe(2)
  })

  test('F22 sent five times at once is one', async () => {
    const sent = submissionOf(world)
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(sent)))
    expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1)
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect((await stored()).version).toBe(1)
  })

  test('of a period that has hardly begun is refused, and one after its day says how late it is', async () => {
    await expect(submit(submissionOf(world), '2026-Q4.loka-a')).rejects.toThrow('why=early')
    world.clock = Date.parse('2026-12-22T02:00:00Z')
    expect(await submit(submissionOf(world), '2026-Q4.loka-a')).toMatchObject({ late: 0 })
    expect(await submit()).toMatchObject({ late: 73 })
  })

  test('F27 without a plan, of a month where quarters are reported, or of no period is not found', async () => {
    for (const report of ['2026-Q3.loka-b', '2025-Q3.loka-a', '2026-09.loka-a', '2026.loka-a', 'x']) {
      await expect(submit(submissionOf(world), report)).rejects.toThrow('dossier-unknown')
    }
  })

  test('F29 takes neither state nor owner nor a review from its sender', async () => {
    for (const more of [
      { state: 'confirmed' },
      { owner: ofPerson(people.budi.id) },
      { review: {} },
      { due: '2030-01-01' },
    ]) {
      await expect(submit(submissionOf(world, more))).rejects.toThrow('answers-invalid')
    }
    const other = submitReport(world, asWeb(people.budi), asked(), submissionOf(world))
    await expect(other).rejects.toThrow('relation-ended')
  })

  test('may be changed by its owner until it is confirmed, on the version that was seen', async () => {
    await submit()
    const changed = submissionOf(world, { version: 1, activities: 'Lembur dua malam' })
    expect(await submit(changed)).toMatchObject({ report: { version: 2, activities: 'Lembur dua malam' } })
    await expect(submit(submissionOf(world, { version: 1 }))).rejects.toThrow('dossier-changed')
    await expect(submit(submissionOf(world))).rejects.toThrow('dossier-changed')
    await review({ how: 'returned', reason: 'Mohon lampirkan bukti' }, 2)
    world.clock = Date.parse('2026-10-20T02:00:00Z')
    const again = await submit(submissionOf(world, { version: 3 }))
    expect(again).toMatchObject({
      late: 0,
      report: { state: 'submitted', version: 4, firstAt: '2026-10-05T02:00:00.000Z' },
    })
    await review({ how: 'confirmed' }, 4)
    await expect(submit(submissionOf(world, { version: 5 }))).rejects.toThrow('why=confirmed')
  })
})

describe('a review', () => {
  test('corrects numbers with a reason, and what was reported stays beside them', async () => {
    await submit()
    await expect(review({ how: 'corrected', values: { 'r1-i1': { value: '310' } } })).rejects.toThrow('answers-invalid')
    const same = { how: 'corrected', reason: 'Dicek', values: { 'r1-i1': { value: '300' } } }
    await expect(review(same)).rejects.toThrow('answers-invalid')
    const unknown = { how: 'corrected', reason: 'Dicek', values: { 'r9-i1': { value: '3' } } }
    await expect(review(unknown)).rejects.toThrow('answers-invalid')
    const words = { how: 'corrected', reason: 'Dicek', values: { 'r1-i1': { words: 'tiga' } } }
    await expect(review(words)).rejects.toThrow('answers-invalid')
    const report = await review({ how: 'corrected', reason: 'Dua ganda', values: { 'r1-i1': { value: '298' } } })
    expect(report).toMatchObject({ state: 'confirmed', review: { how: 'corrected', reason: 'Dua ganda' } })
    expect(report.entries[0]?.realised).toEqual({ value: '298' })
    expect(valuesBeforeCorrection(await stored())).toEqual(new Map([['r1-i1', '300']]))
  })

  test('F28 is nobody’s own, and nobody’s who is not the superior', async () => {
    await submit()
    await expect(review({ how: 'confirmed' }, 1, people.sari)).rejects.toThrow('dossier-own')
    await expect(review({ how: 'confirmed' }, 1, people.rina)).rejects.toThrow('relation-ended')
    expect((await stored()).state).toBe('submitted')
  })

  test('F28 F26 is no longer the former superior’s from the day of a transfer on', async () => {
    await submit()
    await transfer(world)
    await expect(review({ how: 'confirmed' })).rejects.toThrow('relation-ended')
    expect(await review({ how: 'confirmed' }, 1, people.rina)).toMatchObject({ state: 'confirmed' })
  })

  test('F28 is taken back where the relation ends between reading and writing', async () => {
    await submit()
    const racing: TestWorld = {
      ...world,
      store: {
        ...world.store,
        dossiers: {
          ...world.store.dossiers,
          async put(kind, dossier) {
            await transfer(world).catch(() => undefined)
            return world.store.dossiers.put(kind, dossier)
          },
        },
      },
    }
    const late = reviewReport(racing, asWeb(people.budi), { ...asked(), version: 1 }, { how: 'confirmed' })
    await expect(late).rejects.toThrow('relation-ended')
    const report = await stored()
    expect(report.state).toBe('submitted')
    expect(report.review).toBeUndefined()
    expect(report.history.map(({ action }) => action)).toEqual(['submit-report', 'confirm-report', 'take-back'])
  })

  test('F50 of two at the same version is one, and the other is told', async () => {
    await submit()
    const both = [
      review({ how: 'confirmed' }),
      review({ how: 'corrected', reason: 'Dua ganda', values: { 'r1-i1': { value: '298' } } }),
    ]
    const ended = await Promise.allSettled(both)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ended.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))).toEqual(['dossier-changed'])
    expect((await stored()).version).toBe(2)
  })

  test('of what was answered already is refused', async () => {
    await submit()
    await review({ how: 'returned', reason: 'Belum lengkap' })
    await expect(review({ how: 'confirmed' }, 2)).rejects.toThrow('why=reviewed')
  })

  test('is the next superior’s once its day is missed for so long, and not a day earlier', async () => {
    const { admin, rina, budi } = people
    const seen = { agency, person: budi.id, version: budi.version }
    await place(world, admin, seen, { unit: 'loka-a', position: 'Kepala Seksi', superior: rina.id, from: '2026-10-05' })
    await submit()
    // Due on 10 October, its review on the 20th, escalated after 7 more days.
    world.clock = Date.parse('2026-10-27T02:00:00Z')
    await expect(review({ how: 'confirmed' }, 1, rina, 'next-superior')).rejects.toThrow('why=in-time')
    expect((await describeReport(world, asWeb(rina), asked())).reviewer).toBeUndefined()
    world.clock = Date.parse('2026-10-28T02:00:00Z')
    expect((await describeReport(world, asWeb(rina), asked())).reviewer).toBe('next-superior')
    await expect(review({ how: 'confirmed' }, 1, budi, 'next-superior')).rejects.toThrow('relation-ended')
    expect(await review({ how: 'confirmed' }, 1, rina, 'next-superior')).toMatchObject({
      review: { by: { name: rina.name } },
    })
  })
})

/** Sari moves to another unit and another superior today. */
async function transfer(at: TestWorld): Promise<void> {
  const { admin, rina, sari } = people
  const today = new Date(at.clock + 7 * 3_600_000).toISOString().slice(0, 10)
  const seen = { agency, person: sari.id, version: sari.version }
  await place(at, admin, seen, { unit: 'loka-b', position: 'Petugas', superior: rina.id, from: today })
}
