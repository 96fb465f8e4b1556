import { describe, expect, test } from 'vitest'
import { aboveBy, servedBy } from '../../../shared/domain/performance/above.ts'
import { copiedContent } from '../../../shared/domain/performance/copied-plan.ts'
import { nextIndicator, nextRhk } from '../../../shared/domain/performance/part-ids.ts'
import { problemsOfPlan } from '../../../shared/domain/performance/plan-problems.ts'
import { sameWords } from '../../../shared/domain/performance/same-words.ts'
import { agreedPlan, content, measure, rhk } from '../../support/plans.ts'

const BOSS = { id: '0000000000000001', name: 'Budi Santoso' }
const above = aboveBy(BOSS, agreedPlan(BOSS.id, content(rhk('r1', 'Warga terlayani'), rhk('r2', 'Arsip tertib'))))
const serves = servedBy(above, 'r1')
const whys = (...of: Parameters<typeof problemsOfPlan>) => problemsOfPlan(...of).map(({ why }) => why)

describe('a plan can be proposed once', () => {
  test('it has a main result, and each result an indicator', () => {
    expect(whys(content(), undefined)).toEqual(['no-main'])
    expect(whys(content(rhk('r1', 'Satu', { kind: 'additional' })), undefined)).toEqual(['no-main'])
    expect(problemsOfPlan(content(rhk('r1', 'Satu', { indicators: [] })), undefined)).toEqual([
      { why: 'no-indicator', rhk: 'r1' },
    ])
    expect(whys(content(rhk('r1', 'Satu')), undefined)).toEqual([])
  })

  test('each result serves one of the superior’s, where the superior has a plan in force', () => {
    expect(whys(content(rhk('r1', 'Satu')), above)).toEqual(['serves-nothing'])
    expect(whys(content(rhk('r1', 'Satu', { ...(serves && { serves }) })), above)).toEqual([])
    const of = serves ?? { person: '', plan: '', rhk: '', words: '' }
    for (const gone of [{ rhk: 'r9' }, { person: '0000000000000002' }, { plan: '2025.loka-a' }]) {
      expect(whys(content(rhk('r1', 'Satu', { serves: { ...of, ...gone } })), above)).toEqual(['serves-gone'])
    }
    expect(aboveBy(BOSS, { ...agreedPlan(BOSS.id, content()), agreed: undefined })).toBeUndefined()
  })

  test('its targets are of its approach', () => {
    const words = { id: 'i1', aspect: 'quality', words: 'Mutu', target: { words: 'Warga puas' } } as const
    expect(whys(content(rhk('r1', 'Satu', { indicators: [words] })), undefined)).toEqual(['other-approach'])
    const qualitative = { ...content(rhk('r1', 'Satu', { indicators: [words] })), approach: 'qualitative' as const }
    expect(whys(qualitative, undefined)).toEqual([])
    expect(whys({ ...content(rhk('r1', 'Satu')), approach: 'qualitative' }, undefined)).toEqual(['other-approach'])
  })

  test('no result stands in it twice, whatever its capitals and stops', () => {
    expect(problemsOfPlan(content(rhk('r1', 'Arsip tertib'), rhk('r2', 'arsip  TERTIB.')), undefined)).toEqual([
      { why: 'repeated', rhk: 'r2' },
    ])
    expect(sameWords('Arsip tertib', 'Arsip terbit')).toBe(false)
  })
})

describe('a copy', () => {
  const source = agreedPlan(
    '0000000000000003',
    content(
      rhk('r7', 'Perekaman tepat waktu', {
        serves: { person: BOSS.id, plan: '2025.loka-a', rhk: 'r5', words: 'warga terlayani' },
        indicators: [measure('i4', 'Jumlah', '10', 'dokumen'), measure('i9', 'Lain', '5', 'dokumen')],
      }),
      rhk('r8', 'Arsip rapi', {
        serves: { person: BOSS.id, plan: '2025.loka-a', rhk: 'r6', words: 'Sudah tidak ada' },
      }),
    ),
  )

  test('has the ids of a new plan, in order, and what was in force', () => {
    const copied = copiedContent({ ...source, content: content(), agreed: source.agreed }, above)
    expect(copied.rhks.map(({ id, words }) => [id, words])).toEqual([
      ['r1', 'Perekaman tepat waktu'],
      ['r2', 'Arsip rapi'],
    ])
    expect(copied.rhks[0]?.indicators.map(({ id }) => id)).toEqual(['i1', 'i2'])
    expect(copied.rhks[0]?.indicators[0]?.target).toEqual({ value: '10', measure: 'dokumen', direction: 'higher' })
  })

  test('serves the superior’s result of the same words in their new plan, and else nothing', () => {
    const [first, second] = copiedContent(source, above).rhks
    expect(first?.serves).toEqual({ person: BOSS.id, plan: '2026.loka-a', rhk: 'r1', words: 'Warga terlayani' })
    expect(second?.serves).toBeUndefined()
    expect(copiedContent(source, undefined).rhks.every((each) => each.serves === undefined)).toBe(true)
  })

  test('leaves what the superior expected to be said anew, and keeps the annexes', () => {
    const full = { ...content(), behaviours: { loyal: 'Setia' }, resources: 'Satu operator' }
    const copied = copiedContent({ content: full }, undefined)
    expect(copied).toEqual({ approach: 'quantitative', rhks: [], behaviours: {}, resources: 'Satu operator' })
  })
})

describe('the next id', () => {
  const plan = agreedPlan('0000000000000003', content(rhk('r1', 'Satu'), rhk('r2', 'Dua')))

  test('is one that no result of the plan ever had: not of what is in force, said about, or in its history', () => {
    expect(nextRhk(plan)).toBe('r3')
    expect(nextRhk({ ...plan, content: content() })).toBe('r3')
    const at = '2026-01-05T02:00:00.000Z'
    const by = { person: '0000000000000003', name: 'Sari' }
    expect(nextRhk({ ...plan, dialogue: [{ at, by, words: 'Mengapa?', rhk: 'r4' }] })).toBe('r5')
    const changes = [{ field: 'content.rhks.r8.words', from: 'Lama' }]
    const history = [{ at, by, action: 'write', version: 2, changes }]
    expect(nextRhk({ ...plan, history })).toBe('r9')
  })

  test('of an indicator, neither', () => {
    expect(nextIndicator(plan, 'r1')).toBe(2)
    expect(nextIndicator(plan, 'r3')).toBe(1)
    const changes = [{ field: 'content.rhks.r1.indicators.i5.words', from: 'Lama' }]
    const step = { at: '2026-01-05T02:00:00.000Z', by: { name: 'Sari' }, action: 'write', version: 2, changes }
    expect(nextIndicator({ ...plan, history: [step] }, 'r1')).toBe(6)
    expect(nextIndicator({ ...plan, history: [step] }, 'r2')).toBe(2)
  })
})
