import { describe, expect, test } from 'vitest'
import {
  type Expectation,
  headsResults,
  type Predicate,
  predicateOf,
} from '../../../shared/domain/performance/predicate.ts'

describe('the predikat', () => {
  // Source: Permenpan RB 6/2022, annex: results down, behaviour across.
  const CELLS: readonly [Expectation, Expectation, Predicate][] = [
    ['above', 'below', 'poor'],
    ['above', 'meets', 'good'],
    ['above', 'above', 'very-good'],
    ['meets', 'below', 'poor'],
    ['meets', 'meets', 'good'],
    ['meets', 'above', 'good'],
    ['below', 'below', 'very-poor'],
    ['below', 'meets', 'needs-improvement'],
    ['below', 'above', 'needs-improvement'],
  ]
  test.each(CELLS)('of results %s and behaviour %s is %s', (results, behaviour, predicate) => {
    expect(predicateOf(results, behaviour)).toBe(predicate)
  })

  test('of a head has the unit’s own rating as its results', () => {
    expect(headsResults('excellent')).toBe('above')
    expect(headsResults('good')).toBe('meets')
    for (const rating of ['needs-improvement', 'poor', 'very-poor'] as const) expect(headsResults(rating)).toBe('below')
  })
})
