import { describe, expect, test } from 'vitest'
import {
  brokenBy,
  countPredicates,
  distributionOf,
  NOBODY,
  type PredicateCounts,
} from '../../../shared/domain/performance/distribution.ts'
import { UNIT_RATINGS, type UnitRatingValue } from '../../../shared/domain/performance/predicate.ts'

const unit = (counts: Partial<PredicateCounts>): PredicateCounts => ({ ...NOBODY, ...counts })
/** By how many people each rule is broken, in the rules' order. */
const off = (rating: UnitRatingValue, counts: Partial<PredicateCounts>, open = 0) =>
  distributionOf(rating, unit(counts), open).map((each) => each.off)

describe('the distribution of predikat', () => {
  test('in a unit rated Istimewa has at most 70 % Sangat baik, exactly 70 % included', () => {
    expect(off('excellent', { 'very-good': 7, good: 3 })).toEqual([0])
    expect(off('excellent', { 'very-good': 8, good: 2 })).toEqual([1])
    expect(off('excellent', { 'very-good': 10 })).toEqual([3])
    // 70 % of 8 is 5.6: 5 people keep it, 6 do not.
    expect(off('excellent', { 'very-good': 5, good: 3 })).toEqual([0])
    expect(off('excellent', { 'very-good': 6, good: 2 })).toEqual([1])
  })

  test('in a unit rated Baik has at most 70 % Baik, and somebody with Butuh perbaikan or Kurang', () => {
    expect(off('good', { good: 7, 'very-good': 2, 'needs-improvement': 1 })).toEqual([0, 0])
    expect(off('good', { good: 7, 'very-good': 2, poor: 1 })).toEqual([0, 0])
    expect(off('good', { good: 8, 'very-good': 1, 'needs-improvement': 1 })).toEqual([1, 0])
    expect(off('good', { good: 7, 'very-good': 3 })).toEqual([0, 1])
    // Sangat kurang is neither of the two.
    expect(off('good', { good: 7, 'very-good': 2, 'very-poor': 1 })).toEqual([0, 1])
  })

  test('in a unit rated Butuh perbaikan has at least 60 % of it, and at most 10 % Sangat baik', () => {
    expect(off('needs-improvement', { 'needs-improvement': 6, good: 3, 'very-good': 1 })).toEqual([0, 0])
    expect(off('needs-improvement', { 'needs-improvement': 5, good: 4, 'very-good': 1 })).toEqual([1, 0])
    expect(off('needs-improvement', { 'needs-improvement': 6, good: 2, 'very-good': 2 })).toEqual([0, 1])
    // 60 % of 8 is 4.8: 5 people keep it, 4 do not; 10 % of 8 is nobody.
    expect(off('needs-improvement', { 'needs-improvement': 5, good: 3 })).toEqual([0, 0])
    expect(off('needs-improvement', { 'needs-improvement': 4, good: 3, 'very-good': 1 })).toEqual([1, 1])
  })

  test('in a unit rated Kurang has at least 60 % Kurang, at least 10 % Butuh perbaikan, at most 10 % Sangat baik', () => {
    expect(off('poor', { poor: 6, 'needs-improvement': 1, good: 2, 'very-good': 1 })).toEqual([0, 0, 0])
    expect(off('poor', { poor: 5, 'needs-improvement': 1, good: 3, 'very-good': 1 })).toEqual([1, 0, 0])
    expect(off('poor', { poor: 7, good: 2, 'very-good': 1 })).toEqual([0, 1, 0])
    expect(off('poor', { poor: 6, 'needs-improvement': 1, good: 1, 'very-good': 2 })).toEqual([0, 0, 1])
  })

  test('in a unit rated Sangat kurang has at least 60 % of it, at least 10 % Kurang or Butuh perbaikan, no Sangat baik', () => {
    expect(off('very-poor', { 'very-poor': 6, poor: 1, good: 3 })).toEqual([0, 0, 0])
    expect(off('very-poor', { 'very-poor': 6, 'needs-improvement': 1, good: 3 })).toEqual([0, 0, 0])
    expect(off('very-poor', { 'very-poor': 5, poor: 1, good: 4 })).toEqual([1, 0, 0])
    expect(off('very-poor', { 'very-poor': 6, good: 4 })).toEqual([0, 1, 0])
    expect(off('very-poor', { 'very-poor': 8, poor: 1, 'very-good': 1 })).toEqual([0, 0, 1])
  })

  test('compares whole people: thirds of a hundred never round a rule to be kept', () => {
    // 70 % of 33 is 23.1; 69.7 % and 72.7 % would both be near.
    expect(off('excellent', { 'very-good': 23, good: 10 })).toEqual([0])
    expect(off('excellent', { 'very-good': 24, good: 9 })).toEqual([1])
  })

  test('is broken only when those still open can keep it no more, and judges nobody of a unit of three', () => {
    expect(off('excellent', { 'very-good': 2 }, 8)).toEqual([0])
    expect(off('excellent', { 'very-good': 8 }, 2)).toEqual([1])
    expect(off('needs-improvement', { good: 4 }, 6)).toEqual([0, 0])
    expect(off('needs-improvement', { good: 5 }, 5)).toEqual([1, 0])
    for (const rating of UNIT_RATINGS) {
      expect(off(rating, { 'very-good': 3 }).every((each) => each === 0)).toBe(true)
      expect(off(rating, {}, 3).every((each) => each === 0)).toBe(true)
    }
    expect(off('excellent', { 'very-good': 4 })).toEqual([2])
  })

  test('lays to one more predikat only what that one breaks', () => {
    const tooMany = unit({ 'very-good': 8, good: 1 })
    expect(brokenBy('excellent', tooMany, 1, 'good')).toEqual([])
    expect(brokenBy('excellent', tooMany, 1, 'very-good')).toMatchObject([{ off: 2, count: 9, bound: 7 }])
    expect(brokenBy('needs-improvement', unit({ good: 4 }), 6, 'good')).toMatchObject([{ off: 1, bound: 6, count: 0 }])
    expect(brokenBy('needs-improvement', unit({ good: 4 }), 6, 'needs-improvement')).toEqual([])
  })

  test('counts each predikat', () => {
    expect(countPredicates(['good', 'good', 'poor'])).toEqual(unit({ good: 2, poor: 1 }))
  })
})
