import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, fraction, toNumber } from '../../shared/domain/exact.ts'
import { indicatorById, indicators } from '../../shared/domain/indicators/index.ts'
import type { Measured } from '../../shared/domain/indicators/indicator.ts'
import { PUBLISH_FROM } from '../../shared/domain/statistics/disclosure.ts'
import { emptyTally, tallyOf } from '../../shared/domain/tally.ts'
import { type Reading, unitScoreOf } from '../../shared/domain/unit-score.ts'
import { versionOf, Weighting, weightingOn } from '../../shared/domain/weighting.ts'

const weighting = (over: Partial<Weighting> = {}): Weighting =>
  Weighting.parse({ from: '2026-01', weights: { ikm: 60, 'service-time': 40 }, missing: 'renormalise', ...over })
const reading = (id: string, value: number | undefined, n = 100): Reading => ({
  indicator: indicatorById(id),
  measured: { n, value: value === undefined ? undefined : fraction(Math.round(value * 100), 100) },
})
const numberOf = (score: ReturnType<typeof unitScoreOf>) => score.index && toNumber(score.index)

describe('every indicator', () => {
  test('has an id unlike all others, a source and a method with its version', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length)
    for (const { source, method } of indicators) {
      expect(source.length).toBeGreaterThan(5)
      expect(method).toMatch(/-\d+$/)
    }
  })

  test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    'F60 %s has no value without data, and it is not 0',
    (_id, indicator) => {
      expect(indicator.of(emptyTally)).toEqual({ n: 0, value: undefined })
    },
  )

  test('turns its values into 0 … 100', () => {
    for (const { toIndex } of indicators) {
      for (const value of [0, 25, 100]) {
        const index = toNumber(toIndex(fraction(value)))
        expect(index).toBeGreaterThanOrEqual(0)
        expect(index).toBeLessThanOrEqual(100)
      }
    }
  })

  test('of a survey is the index of the survey: one formula for all four', () => {
    const tally = tallyOf({ U1: 4, U2: 3 })
    expect(indicatorById('ikm').of(tally).value).toEqual(fraction(175, 2))
    expect(indicatorById('quick').of(tallyOf({ Q1: 3 })).value).toEqual(fraction(75))
    expect(indicatorById('ipak').of(tallyOf({ K1: 6 })).value).toEqual(fraction(100))
    expect(indicatorById('ipkp').inputs).toBe('spkp-2021')
  })

  test('of service times says how many of a hundred kept their promise', () => {
    const tally = { n: 9, counts: { kept: [1, 7] }, moments: {} }
    expect(indicatorById('service-time').of(tally)).toEqual({ n: 8, value: fraction(175, 2) })
  })
})

describe('a unit’s score', () => {
  test('of weights 60 and 40 and indices 80 and 90 is 84, of which 48 and 36', () => {
    const score = unitScoreOf(weighting(), [reading('ikm', 80), reading('service-time', 90)])
    expect(numberOf(score)).toBe(84)
    expect(score.parts.map(({ contribution }) => contribution && toNumber(contribution))).toEqual([48, 36])
    expect(score.state).toBe('complete')
  })

  test('F60 without one of the two is the other’s, or none, as the agency chose', () => {
    const readings = [reading('ikm', 80), reading('service-time', undefined, 0)]
    const renormalised = unitScoreOf(weighting(), readings)
    expect(numberOf(renormalised)).toBe(80)
    expect(renormalised).toMatchObject({ state: 'partial' })
    expect(renormalised.parts[1]).toMatchObject({ missing: 'no-data', contribution: undefined })
    const withheld = unitScoreOf(weighting({ missing: 'withhold' }), readings)
    expect(withheld).toMatchObject({ state: 'withheld', index: undefined })
    expect(withheld.parts.every(({ contribution }) => contribution === undefined)).toBe(true)
  })

  test('F60 without any data is none, and said so', () => {
    for (const missing of ['renormalise', 'withhold'] as const) {
      const readings = [reading('ikm', undefined, 0), reading('service-time', undefined, 0)]
      expect(unitScoreOf(weighting({ missing }), readings)).toMatchObject({ state: 'no-data', index: undefined })
    }
  })

  test('leaves out an indicator that speaks of too few', () => {
    const score = unitScoreOf(weighting({ minimum: 30 }), [reading('ikm', 80, 29), reading('service-time', 90, 30)])
    expect(numberOf(score)).toBe(90)
    expect(score.parts[0]).toMatchObject({ missing: 'too-few', n: 29 })
  })

  test('never counts what is too few to be shown: no weighting may ask for it', () => {
    expect(Weighting.safeParse({ ...weighting(), minimum: PUBLISH_FROM }).success).toBe(true)
    expect(Weighting.safeParse({ ...weighting(), minimum: PUBLISH_FROM - 1 }).success).toBe(false)
  })

  const measured: fc.Arbitrary<Measured> = fc.record({
    n: fc.integer({ min: 0, max: 60 }),
    value: fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 1_000 }))
        .map(([a, b]) => fraction(100 * Math.min(a, b), b)),
      { nil: undefined },
    ),
  })
  const given = fc.record({
    readings: fc.tuple(
      ...indicators.map((indicator) => measured.map((each): Reading => ({ indicator, measured: each }))),
    ),
    weights: fc.dictionary(fc.constantFrom(...indicators.map(({ id }) => id)), fc.integer({ min: 1, max: 1_000 }), {
      minKeys: 1,
    }),
    missing: fc.constantFrom('renormalise', 'withhold'),
  })

  test('F60 is the sum of its contributions to the last digit, within 0 … 100, and never not a number', () => {
    fc.assert(
      fc.property(given, ({ readings, weights, missing }) => {
        const score = unitScoreOf(weighting({ weights, missing }), readings)
        const contributions = score.parts.flatMap(({ contribution }) => contribution ?? [])
        if (score.index === undefined) expect(contributions).toEqual([])
        else {
          expect(contributions.reduce(add)).toEqual(score.index)
          expect(toNumber(score.index)).toBeGreaterThanOrEqual(0)
          expect(toNumber(score.index)).toBeLessThanOrEqual(100)
        }
        expect(score.parts.map(({ indicator }) => indicator.id).toSorted()).toEqual(Object.keys(weights).toSorted())
        expect(score.index === undefined).toBe(score.state === 'withheld' || score.state === 'no-data')
      }),
    )
  })

  test('does not ask in which order indicators come', () => {
    fc.assert(
      fc.property(given, fc.infiniteStream(fc.nat()), ({ readings, weights, missing }, chance) => {
        const shuffled = readings
          .map((each) => ({ each, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each)
        const turned = Object.fromEntries(Object.entries(weights).toReversed())
        expect(unitScoreOf(weighting({ weights: turned, missing }), shuffled)).toEqual(
          unitScoreOf(weighting({ weights, missing }), readings),
        )
      }),
    )
  })

  test('renormalised is what the weights of the indicators there would give alone', () => {
    fc.assert(
      fc.property(given, ({ readings, weights }) => {
        const score = unitScoreOf(weighting({ weights }), readings)
        const there = score.parts.filter(({ missing }) => missing === undefined).map(({ indicator }) => indicator.id)
        const alone = Object.fromEntries(Object.entries(weights).filter(([id]) => there.includes(id)))
        if (there.length === 0) return
        expect(unitScoreOf(weighting({ weights: alone, missing: 'withhold' }), readings).index).toEqual(score.index)
      }),
    )
  })
})

describe('the weighting of a period', () => {
  const versions = [weighting({ from: '2026-Q3' }), weighting({ from: '2026-01', missing: 'withhold' })]

  test.each([
    ['2025-Q4', undefined],
    ['2026-01', '2026-01'],
    ['2026-Q2', '2026-01'],
    ['2026-07', '2026-Q3'],
    ['2026-S2', '2026-Q3'],
    ['2026', '2026-01'],
    ['2026-06-30', '2026-01'],
  ])('%s is the one in force on its first day', (period, from) => {
    expect(weightingOn(versions, period)?.from).toBe(from)
  })

  test('is named by what it says: another one cannot pass for it', () => {
    expect(versionOf(weighting())).toBe(versionOf(weighting({ weights: { 'service-time': 40, ikm: 60 } })))
    expect(versionOf(weighting())).not.toBe(versionOf(weighting({ weights: { 'service-time': 41, ikm: 60 } })))
    expect(versionOf(weighting())).toMatch(/^2026-01-/)
  })
})
