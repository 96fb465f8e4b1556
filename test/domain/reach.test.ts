import { describe, expect, test } from 'vitest'
import { isReached, stretchesOf } from '../../shared/domain/reach.ts'

describe('periods without answers', () => {
  test('are asked for by stretches of months, each month once', () => {
    expect(stretchesOf(['2026-03', '2026-Q2', '2026-S1', '2026-11'])).toEqual([
      { first: '2026-01', last: '2026-06' },
      { first: '2026-11', last: '2026-11' },
    ])
    expect(stretchesOf(['2025-12', '2026-01'])).toEqual([{ first: '2025-12', last: '2026-01' }])
    expect(stretchesOf([])).toEqual([])
  })
})

describe('closing has nothing to look at', () => {
  const reach = { since: '2026-01', through: '2026-04-12', gaps: [] }

  test('until a period ends, and unless something older was counted', () => {
    expect(isReached(reach, '2026-01', '2026-04-29')).toBe(true)
    expect(isReached(reach, '2026-01', '2026-04-30')).toBe(false)
    expect(isReached(reach, '2025-12', '2026-04-29')).toBe(false)
  })

  test('also where the clock went back', () => {
    expect(isReached(reach, '2026-01', '2026-03-12')).toBe(true)
  })
})
