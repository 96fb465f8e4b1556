import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addBreakdowns, emptyBreakdown, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { canonical } from '../../shared/domain/digest.ts'
import { binOf, LONGEST, quantileOf } from '../../shared/domain/duration-bins.ts'
import {
  breakdownOfServiceTime,
  type CountableTime,
  durationsIn,
  keptPromises,
  SentServiceTime,
  servedVolume,
  timeProblems,
} from '../../shared/domain/service-time.ts'
import { readTally, writeTally } from '../../shared/domain/tally.ts'

const START = Date.parse('2026-11-22T01:00:00Z')
const MINUTE = 60_000

const took = (waiting: number, serving: number, more: Partial<CountableTime> = {}): CountableTime => ({
  service: 'ktp',
  source: 'officer',
  taken: new Date(START).toISOString(),
  called: new Date(START + waiting * MINUTE).toISOString(),
  done: new Date(START + (waiting + serving) * MINUTE).toISOString(),
  ...more,
})
const countOf = (samples: readonly CountableTime[]) => sumBreakdowns(samples.map(breakdownOfServiceTime))

const sample: fc.Arbitrary<CountableTime> = fc
  .record({
    waiting: fc.integer({ min: 0, max: 5_000 }),
    serving: fc.integer({ min: 0, max: 100_000 }),
    service: fc.constantFrom('ktp', 'kk', 'constructor'),
    counter: fc.constantFrom(undefined, 'loket-1', 'loket-2'),
    promise: fc.constantFrom(undefined, 10, 60, 7_200),
    source: fc.constantFrom('officer', 'import', 'queue'),
  })
  .map(({ waiting, serving, ...more }) => took(waiting, serving, more))

describe('the tally of service times', () => {
  test('is the same in whatever order and grouping samples come, and as text', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 30 }), fc.nat(30), (samples, cut) => {
        const whole = countOf(samples)
        const parts = addBreakdowns(countOf(samples.slice(cut)), countOf(samples.slice(0, cut)))
        expect(canonical(parts)).toBe(canonical(whole))
        expect(canonical(countOf(samples.toReversed()))).toBe(canonical(whole))
        expect(canonical(readTally(writeTally(whole.all)))).toBe(canonical(whole.all))
      }),
    )
  })

  test('says exactly how many were done within the promise of their day', () => {
    const samples = [
      took(50, 30, { promise: 30 }),
      took(0, 30, { promise: 29 }),
      took(0, 500),
      took(0, 1, { promise: 5 }),
    ]
    expect(keptPromises(countOf(samples).all)).toEqual({ promised: 3, kept: 2 })
    const late = { ...took(0, 30, { promise: 30 }), done: new Date(START + 30 * MINUTE + 1).toISOString() }
    expect(keptPromises(countOf([late]).all)).toEqual({ promised: 1, kept: 0 })
    expect(keptPromises(emptyBreakdown.all)).toEqual({ promised: 0, kept: 0 })
  })

  test('gives the volume served, of the unit and of each service and counter', () => {
    const samples = [took(1, 1), took(1, 1, { service: 'kk', counter: 'loket-1' }), took(1, 1, { counter: 'loket-1' })]
    expect(servedVolume(countOf(samples))).toEqual({
      n: 3,
      byService: { ktp: 2, kk: 1 },
      byCounter: { '': 1, 'loket-1': 2 },
    })
    expect(servedVolume(emptyBreakdown)).toEqual({ n: 0, byService: {}, byCounter: {} })
  })
})

describe('a quantile from bins', () => {
  const counted = (minutes: readonly number[]) =>
    durationsIn(countOf(minutes.map((each) => took(each, 0))).all, 'waiting')

  test('of 1, 2, 3 and 90 minutes is 2 in the middle and 90 at nine of ten', () => {
    expect(quantileOf(counted([90, 1, 3, 2]), 0.5)).toEqual({ above: 1, atMost: 2 })
    expect(quantileOf(counted([90, 1, 3, 2]), 0.9)).toEqual({ above: 85, atMost: 90 })
  })

  test('F60 of nothing is undefined, not 0', () => {
    expect(quantileOf(new Map(), 0.5)).toBeUndefined()
  })

  test('holds the nearest-rank quantile, to a minute up to an hour and to a tenth up to 60 days', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 1440 })
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 60 }), fc.constantFrom(0.5, 0.9), (all, p) => {
        const exact = all.toSorted((a, b) => a - b)[Math.ceil(p * all.length) - 1] ?? Number.NaN
        const { above, atMost } = quantileOf(counted(all), p) ?? { above: Number.NaN, atMost: Number.NaN }
        expect(exact).toBeLessThanOrEqual(atMost)
        if (exact > 0) expect(exact).toBeGreaterThan(above)
        expect(atMost - above).toBeLessThanOrEqual(atMost <= 60 ? 1 : above / 10)
      }),
    )
  })

  test('has a bin for everything from nothing to a year, and none beyond', () => {
    expect(binOf(0)).toBe(1)
    expect(binOf(MINUTE)).toBe(1)
    expect(binOf(MINUTE + 1)).toBe(2)
    expect(binOf(LONGEST)).toBe(366 * 1440)
    expect(() => binOf(LONGEST + 1)).toThrow(RangeError)
    expect(() => binOf(-1)).toThrow(RangeError)
  })
})

describe('what is sent of a service', () => {
  const sent = {
    id: '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16',
    service: 'ktp',
    taken: '2026-11-22T09:00:00+07:00',
    called: '2026-11-22T09:10:00+07:00',
    done: '2026-11-22T09:15:00+07:00',
  }

  test('is read as instants, in whatever zone they are written', () => {
    expect(SentServiceTime.parse(sent)).toMatchObject({ taken: '2026-11-22T02:00:00.000Z' })
  })

  test.each([
    ['a name', { name: 'Siti' }],
    ['a ticket holder’s number', { phone: '0812' }],
    ['a time without a zone', { done: '2026-11-22T09:15:00' }],
    ['an id that is no version 7', { id: '019aa7f2-6c00-4a31-9b1e-5d20c47e8a16' }],
  ])('F6 is refused with %s', (_name, more) => {
    expect(SentServiceTime.safeParse({ ...sent, ...more }).success).toBe(false)
  })

  const now = Date.parse('2026-11-22T03:00:00Z')
  test.each([
    ['in order', {}, []],
    ['called before the ticket was taken', { called: '2026-11-22T01:59:00Z' }, ['called']],
    ['done before it was called', { done: '2026-11-22T02:09:00Z' }, ['done']],
    ['not done yet', { done: '2026-11-22T03:06:00Z' }, ['done']],
    ['done by a clock that is a little ahead', { done: '2026-11-22T03:05:00Z' }, []],
    [
      'longer than a year ago',
      { taken: '2024-01-01T00:00:00Z', called: '2024-01-01T00:00:00Z', done: '2024-01-01T01:00:00Z' },
      ['done'],
    ],
    ['that took longer than any can', { taken: '2025-11-01T00:00:00Z' }, ['taken']],
  ])('%s is answered as it should', (_name, more, wrong) => {
    const times = {
      taken: '2026-11-22T02:00:00Z',
      called: '2026-11-22T02:10:00Z',
      done: '2026-11-22T02:15:00Z',
      ...more,
    }
    expect(timeProblems(times, 'queue', now).map(({ field }) => field)).toEqual(wrong)
  })
})
