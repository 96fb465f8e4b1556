import { describe, expect, test } from 'vitest'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from '../../shared/domain/tally.ts'
import { estimateUnsur } from '../../shared/domain/unsur-estimate.ts'

/** So many who gave each of the values to U1, and answered nothing else. */
const people = (counts: Readonly<Record<number, number>>): Tally =>
  Object.entries(counts)
    .flatMap(([value, n]) => Array.from({ length: n }, () => tallyOf({ U1: Number(value) })))
    .reduce(addTallies, emptyTally)

describe('how sure an unsur is', () => {
  test('is the interval of its own answers, beside its mean in the period before', () => {
    const [first, second] = estimateUnsur(skm2017, people({ 4: 15, 3: 12, 2: 2 }), people({ 4: 5, 3: 5 }))
    expect(first).toMatchObject({ code: 'U1', before: 3.5 })
    expect(first?.interval?.low).toBeCloseTo(3.207999, 6)
    expect(first?.interval?.high).toBeCloseTo(3.688553, 6)
    expect(second).toEqual({ code: 'U2', interval: undefined, before: undefined })
  })

  test('F60 is compared with no period in which fewer than ten answered it', () => {
    expect(estimateUnsur(skm2017, people({ 4: 15 }), people({ 4: 9 }))[0]?.before).toBeUndefined()
    expect(estimateUnsur(skm2017, people({ 4: 15 }), people({ 4: 10 }))[0]?.before).toBe(4)
    for (const { interval, before } of estimateUnsur(skm2017, emptyTally, emptyTally))
      expect([interval, before]).toEqual([undefined, undefined])
  })
})
