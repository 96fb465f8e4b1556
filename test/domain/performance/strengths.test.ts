import { describe, expect, test } from 'vitest'
import type { Course } from '../../../shared/domain/performance/course.ts'
import { fitting } from '../../../shared/domain/performance/course.ts'
import { indicatorRuns } from '../../../shared/domain/performance/indicator-runs.ts'
import { needOf } from '../../../shared/domain/performance/need.ts'
import type { Plan, PlanIndicator } from '../../../shared/domain/performance/plan.ts'
import { Report } from '../../../shared/domain/performance/report.ts'
import {
  type FeedbackOpinion,
  statementsOf,
  tooLittleOf,
  type UnsurVoice,
} from '../../../shared/domain/performance/strengths.ts'

const NOTHING = { runs: [], ratings: [] }
const run = (...met: readonly boolean[]) => ({
  words: 'Berkas selesai',
  aspect: 'time' as const,
  periods: met.map((each, index) => ({ period: `2026-Q${index + 1}`, met: each })),
})
const sides = (evidenced: Parameters<typeof statementsOf>[0]) => statementsOf(evidenced).map(({ side }) => side)

describe('a statement about results', () => {
  test('is a strength where the target was met in every confirmed period, and names them', () => {
    const [said] = statementsOf({ ...NOTHING, runs: [run(true, true, true)] })
    expect(said).toEqual({
      side: 'strength',
      about: { kind: 'result', words: 'Berkas selesai', aspect: 'time' },
      ...{ count: 3, n: 3, first: '2026-Q1', last: '2026-Q3' },
    })
  })

  test.each([
    [[true], []],
    [[false], []],
    [[true, false], []],
    [[true, false, false], ['weakness']],
    [[true, true, false, false], []],
    [[false, false], ['weakness']],
  ] as const)('of %j is %j: nothing is said from too little, nor of what lies between', (met, expected) => {
    expect(sides({ ...NOTHING, runs: [run(...met)] })).toEqual(expected)
  })
})

describe('a statement about behaviour', () => {
  const opinion = (giver: string, isPraise: boolean, period = '2026-Q1'): FeedbackOpinion => ({
    ...{ value: 'harmonis', giver, isPraise, period },
  })

  test('needs three different givers: many words of one are one opinion', () => {
    expect(sides({ ...NOTHING, opinions: [1, 2, 3, 4].map(() => opinion('a', true)) })).toEqual([])
    expect(sides({ ...NOTHING, opinions: ['a', 'b', 'c'].map((giver) => opinion(giver, true)) })).toEqual(['strength'])
  })

  test('goes by what each giver said last, and needs three quarters of them', () => {
    const changed = [opinion('a', true), opinion('b', true), opinion('c', true), opinion('a', false)]
    expect(sides({ ...NOTHING, opinions: changed })).toEqual([])
    const three = [...['a', 'b', 'c'].map((giver) => opinion(giver, false)), opinion('d', true)]
    expect(statementsOf({ ...NOTHING, opinions: three })).toMatchObject([{ side: 'weakness', count: 3, n: 4 }])
  })
})

describe('a statement about what citizens say', () => {
  const voice = (own: [number, number], n = 30): UnsurVoice => ({
    ...{ code: 'U7', n, own: { low: own[0], high: own[1] }, others: { low: 3.1, high: 3.3 } },
    ...{ first: '2026-Q1', last: '2026-Q2' },
  })

  test('is made only where the intervals lie apart, and thirty answered', () => {
    expect(sides({ ...NOTHING, voices: [voice([3.4, 3.6])] })).toEqual(['strength'])
    expect(sides({ ...NOTHING, voices: [voice([2.8, 3.0])] })).toEqual(['weakness'])
    expect(sides({ ...NOTHING, voices: [voice([3.2, 3.6])] })).toEqual([])
    expect(sides({ ...NOTHING, voices: [voice([3.4, 3.6], 29)] })).toEqual([])
  })
})

describe('a statement about evaluations', () => {
  const rated = (period: string, results: 'below' | 'meets' | 'above') => ({
    ...{ period, results, behaviour: 'meets' as const },
  })

  test('is made where the newest all say the same, and never of one alone', () => {
    expect(sides({ ...NOTHING, ratings: [rated('2026-Q1', 'above')] })).toEqual([])
    expect(sides({ ...NOTHING, ratings: [rated('2026-Q1', 'above'), rated('2026-Q2', 'above')] })).toEqual(['strength'])
    expect(sides({ ...NOTHING, ratings: [rated('2026-Q1', 'above'), rated('2026-Q2', 'meets')] })).toEqual([])
  })

  test('counts a year only where its parts were not evaluated', () => {
    const ratings = [rated('2025', 'below'), rated('2026-Q1', 'above'), rated('2026-Q2', 'above')]
    expect(sides({ ...NOTHING, ratings })).toEqual(['strength'])
    expect(sides({ ...NOTHING, ratings: [rated('2024', 'below'), rated('2025', 'below')] })).toEqual(['weakness'])
  })
})

test('of what there is too little, it is said how much there is and how much is needed', () => {
  const little = tooLittleOf({ ...NOTHING, runs: [run(true)] })
  expect(little).toContainEqual({ source: 'reports', n: 1, needed: 2 })
  expect(tooLittleOf({ ...NOTHING, runs: [run(true, true)] }).map(({ source }) => source)).not.toContain('reports')
})

describe('how an indicator went', () => {
  const indicator = (
    aspect: PlanIndicator['aspect'],
    value: string,
    measure: string,
    direction: 'higher' | 'lower',
  ) => ({
    ...{ id: 'i1', aspect, words: 'Ukuran', target: { value, measure, direction } },
  })
  const planOf = (each: PlanIndicator): Plan => {
    const content = {
      approach: 'quantitative' as const,
      rhks: [{ id: 'r1', kind: 'main' as const, words: 'Hasil', indicators: [each] }],
      behaviours: {},
    }
    return {
      ...{ agency: 'uji', owner: 'person/aaaaaaaaaaaaaaaa', id: '2026.loka-a', version: 1, history: [] },
      ...{ year: '2026', unit: 'loka-a', position: 'Petugas', state: 'agreed', content, dialogue: [] },
      agreed: { content, from: '2026-01-05', by: { person: 'bbbbbbbbbbbbbbbb', name: 'Budi' } },
    }
  }
  const report = (quarter: number, value: string, state: 'confirmed' | 'submitted' = 'confirmed') =>
    Report.parse({
      ...{ agency: 'uji', owner: 'person/aaaaaaaaaaaaaaaa', id: `2026-Q${quarter}.loka-a`, version: 1, history: [] },
      ...{ period: `2026-Q${quarter}`, unit: 'loka-a', plan: '2026.loka-a', planVersion: 1, state },
      entries: [{ rhk: 'r1', indicator: 'i1', realised: { value }, evidence: [] }],
      ...{ submission: '019aa5d0-5a3e-7c1b-9f2e-3b7a7f3a09bc', submittedAt: '2026-04-01T00:00:00Z' },
      ...{ firstAt: '2026-04-01T00:00:00Z', due: '2026-04-10' },
    })
  const met = (plan: Plan, reports: readonly Report[]) =>
    indicatorRuns(plan, reports)[0]?.periods.map((each) => each.met)

  test('of what is counted: what was reached so far, beside its share of the year', () => {
    const plan = planOf(indicator('quantity', '120', 'dokumen', 'higher'))
    expect(met(plan, [report(1, '30'), report(2, '20'), report(3, '40')])).toEqual([true, false, true])
  })

  test('of a share or a duration: each period by itself, in the direction that is better', () => {
    expect(met(planOf(indicator('quality', '95', '%', 'higher')), [report(1, '95'), report(2, '94.9')])).toEqual([
      true,
      false,
    ])
    expect(met(planOf(indicator('time', '2', 'hari', 'lower')), [report(1, '2'), report(2, '2.1')])).toEqual([
      true,
      false,
    ])
  })

  test('counts only what the superior confirmed, and only a plan in force', () => {
    const plan = planOf(indicator('quality', '95', '%', 'higher'))
    expect(met(plan, [report(1, '95'), report(2, '95', 'submitted')])).toEqual([true])
    const { agreed: _agreed, ...proposed } = plan
    expect(indicatorRuns(proposed, [report(1, '95')])).toEqual([])
  })
})

test('a weakness asks for the shortest courses that serve it, of those that are offered', () => {
  const course = (id: string, hours: number, isRetired = false): Course => ({
    ...{ agency: 'uji', owner: 'agency', id, version: 1, history: [] },
    content: { name: id, provider: 'Badan', hours, form: 'online', serves: ['aspect-time'] },
    ...(isRetired && { retired: { at: '2026-01-01T00:00:00Z', reason: 'Selesai' } }),
  })
  const need = needOf({ about: { kind: 'result', words: 'x', aspect: 'time' } })
  const fits = fitting([course('panjang', 40), course('pendek', 8), course('tutup', 4, true)], need ?? 'aspect-cost')
  expect(fits.map(({ id }) => id)).toEqual(['pendek', 'panjang'])
  expect(fitting([course('lain', 8)], 'value-loyal')).toEqual([])
})
