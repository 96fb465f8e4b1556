import { describe, expect, test } from 'vitest'
import { VALUE_IDS } from '../../../shared/domain/performance/berakhlak.ts'
import { EXPECTATIONS, type Expectation } from '../../../shared/domain/performance/predicate.ts'
import { type Assessment, type Group, roundStateAt } from '../../../shared/domain/performance/round.ts'
import { answerId } from '../../../shared/domain/performance/round-pair.ts'
import { roundResult } from '../../../shared/domain/performance/round-result.ts'

const all = (expectation: Expectation) =>
  Object.fromEntries(VALUE_IDS.map((value) => [value, expectation])) as Assessment
const answers = (group: Group, count: number, expectation: Expectation = 'meets') =>
  Array.from({ length: count }, () => ({ group, assessment: all(expectation) }))

describe('what is shown of the answers about one person', () => {
  test('is each group that has three, both in one where one has fewer, and nothing below three', () => {
    const shown = (peers: number, subordinates: number) =>
      roundResult([...answers('peers', peers), ...answers('subordinates', subordinates)]).map(
        ({ from, answers: count }) => `${from} ${count}`,
      )
    expect(shown(4, 3)).toEqual(['peers 4', 'subordinates 3'])
    expect(shown(4, 0)).toEqual(['peers 4'])
    expect(shown(0, 3)).toEqual(['subordinates 3'])
    expect(shown(4, 1)).toEqual(['together 5'])
    expect(shown(2, 2)).toEqual(['together 4'])
    expect(shown(1, 2)).toEqual(['together 3'])
    expect(shown(2, 0)).toEqual([])
    expect(shown(1, 1)).toEqual([])
    expect(shown(0, 0)).toEqual([])
  })

  test('counts each value by itself', () => {
    const [result] = roundResult([
      ...answers('peers', 2),
      { group: 'peers' as const, assessment: { ...all('above'), loyal: 'below' as const } },
    ])
    expect(result?.values.find(({ value }) => value === 'loyal')).toEqual({
      value: 'loyal',
      below: 1,
      meets: 2,
      above: 0,
    })
    expect(result?.values.find(({ value }) => value === 'adaptif')).toEqual({
      value: 'adaptif',
      below: 0,
      meets: 2,
      above: 1,
    })
    for (const { below, meets, above } of result?.values ?? []) expect(below + meets + above).toBe(3)
  })

  test('F38 cannot be subtracted: no sum or difference of what is shown is of one answer or two', () => {
    for (let peers = 0; peers <= 8; peers++) {
      for (let subordinates = 0; subordinates <= 10; subordinates++) {
        const results = roundResult([...answers('peers', peers), ...answers('subordinates', subordinates, 'below')])
        const sizes = results.map(({ answers: count }) => count)
        for (const each of sizes) expect(each).toBeGreaterThanOrEqual(3)
        // One group at most beside another, and never a total beside its parts: what is shown has no answer in common.
        expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(peers + subordinates)
        const isTotal = results.some(({ from }) => from === 'together')
        expect(isTotal && results.length > 1).toBe(false)
        // Nothing that is hidden can be had as what is left: either nothing is hidden, or nothing is shown.
        const hidden = peers + subordinates - sizes.reduce((sum, each) => sum + each, 0)
        expect(hidden === 0 || results.length === 0).toBe(true)
      }
    }
  })

  test('F38 says the same of two groups in one whoever of them said what', () => {
    const [one, other]: Expectation[] = ['below', 'above']
    const first = roundResult([...answers('peers', 2, one), ...answers('subordinates', 2, other)])
    const second = roundResult([...answers('peers', 2, other), ...answers('subordinates', 2, one)])
    expect(first).toEqual(second)
    expect(EXPECTATIONS).toHaveLength(3)
  })
})

describe('a round', () => {
  const round = { opens: '2026-12-01', closes: '2026-12-10' }
  const stateAt = (instant: string, zone: 'Asia/Jakarta' | 'Asia/Jayapura' = 'Asia/Jakarta') =>
    roundStateAt(round, Date.parse(instant), zone)

  test('takes answers through its last day by its own clock, and shows results a quarter of an hour after', () => {
    expect(stateAt('2026-11-30T16:59:59Z')).toBe('coming')
    expect(stateAt('2026-11-30T17:00:00Z')).toBe('open')
    expect(stateAt('2026-12-10T16:59:59Z')).toBe('open')
    expect(stateAt('2026-12-10T17:00:00Z')).toBe('settling')
    expect(stateAt('2026-12-10T17:14:59Z')).toBe('settling')
    expect(stateAt('2026-12-10T17:15:00Z')).toBe('closed')
    expect(stateAt('2026-12-10T15:15:00Z', 'Asia/Jayapura')).toBe('closed')
    expect(roundStateAt({ ...round, cancelled: { at: '', reason: '' } }, 0, 'Asia/Jakarta')).toBe('cancelled')
  })

  test('keeps an answer under a name that only its secret leads to, one for each pair', () => {
    const pair = { giver: 'g'.repeat(16), receiver: 'r'.repeat(16) }
    const id = answerId('rahasia', '0192-x', pair)
    expect(id).toBe(answerId('rahasia', '0192-x', pair))
    expect(id).not.toContain(pair.giver)
    const others = [
      answerId('lain', '0192-x', pair),
      answerId('rahasia', '0192-y', pair),
      answerId('rahasia', '0192-x', { ...pair, giver: 'h'.repeat(16) }),
    ]
    expect(new Set([id, ...others]).size).toBe(4)
  })
})
