import { describe, expect, test } from 'vitest'
import type { Detected } from '../../../shared/domain/quality/detector.ts'
import {
  decided,
  type Finding,
  mergeFindings,
  RATINGS_AT_MOST,
  ratingsOf,
  setAside,
} from '../../../shared/domain/quality/finding.ts'

const place = { agency: 'uji', unit: 'loka-a', instrument: 'skm-2017', day: '2026-11-20' }
const SLOT = '2026-11-20T11'
const found = (detector: Detected['detector'], ids: readonly string[], subject = '11'): Detected => ({
  detector,
  subject,
  evidence: { answers: ids.length },
  ratings: { [SLOT]: [...ids] },
})
const merge = (stored: readonly Finding[], ...detected: Detected[]) => mergeFindings(stored, detected, place)
const at = '2026-11-22T02:00:00.000Z'
const decide = (findings: readonly Finding[], state: 'upheld' | 'released') =>
  findings.map((finding) => decided(finding, { state, reason: 'Sudah kami baca', at, author: 'x' }))

describe('findings', () => {
  test('of the same are the same, whatever order their ratings come in', () => {
    const first = merge([], found('burst', ['b', 'a']))
    expect(merge(first, found('burst', ['a', 'b']))).toEqual(first)
    expect(first[0]).toMatchObject({ state: 'open', version: 1 })
    expect(first[0]?.id).toMatch(/^burst-[0-9A-Za-z]{16}$/)
  })

  test('that are open follow what is found now, and are gone where nothing is', () => {
    const grown = merge(merge([], found('burst', ['a'])), found('burst', ['a', 'b']))
    expect(grown).toMatchObject([{ version: 2, ratings: { [SLOT]: ['a', 'b'] } }])
    expect(merge(grown)).toEqual([])
  })

  test.each(['upheld', 'released'] as const)('that were %s stay so, and take in what belongs to them', (state) => {
    const before = decide(merge([], found('copies', ['b', 'c'], 'b')), state)
    // The group's name changed, as one that came late sorts before: it is known by its ratings.
    const after = merge(before, found('copies', ['a', 'b', 'c'], 'a'))
    expect(after).toMatchObject([{ id: before[0]?.id, state, ratings: { [SLOT]: ['a', 'b', 'c'] }, version: 3 }])
    expect(merge(after, found('copies', ['a', 'b', 'c'], 'a'))).toEqual(after)
    expect(merge(after)).toEqual(after)
  })

  test('set aside what none of them has released, each rating once', () => {
    const [burst, copies] = merge([], found('burst', ['a', 'b']), found('copies', ['b', 'c'], 'b')).toSorted((a, b) =>
      a.detector < b.detector ? -1 : 1,
    )
    if (!burst || !copies) throw new Error('two were found')
    expect([...setAside([copies, burst])]).toEqual([
      ['a', 'burst'],
      ['b', 'burst'],
      ['c', 'copies'],
    ])
    expect([...setAside([...decide([burst], 'released'), copies])]).toEqual([
      ['b', 'copies'],
      ['c', 'copies'],
    ])
    expect([...setAside(decide([burst, copies], 'upheld')).keys()]).toEqual(['a', 'b', 'c'])
    expect(setAside(decide([burst, copies], 'released')).size).toBe(0)
  })

  test('F49 name no more ratings than an item holds, decided ones first, and say how many more there were', () => {
    const ids = (what: string, count: number) => Array.from({ length: count }, (_, index) => `${what}-${index}`)
    const before = decide(merge([], found('shift', ids('shift', 3_000), 'day')), 'upheld')
    const all = merge(before, found('burst', ids('burst', 4_000)), found('shift', ids('shift', 3_000), 'day'))
    expect(all.flatMap(ratingsOf)).toHaveLength(RATINGS_AT_MOST)
    const [shift, burst] = all
    expect(shift && ratingsOf(shift)).toHaveLength(3_000)
    expect(burst).toMatchObject({ detector: 'burst', evidence: { beyond: 2_000 } })
  })
})
