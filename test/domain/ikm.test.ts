import { describe, expect, test } from 'vitest'
import { fraction, hundredthsText, toHundredths, toNumber } from '../../shared/domain/exact.ts'
import { bandOf, ikmOf, nrrOf } from '../../shared/domain/indicators/ikm.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { scoreOf } from '../../shared/domain/score.ts'
import { emptyTally, type Tally } from '../../shared/domain/tally.ts'

/** A tally with these sums of answers per unsur: as many 4s and 1s (and one value between) as give the sum. */
function tallyWithSums(n: number, sums: readonly number[]): Tally {
  const counts = Object.fromEntries(
    sums.map((sum, index) => {
      const above = sum - n
      const fours = Math.floor(above / 3)
      const rest = above - fours * 3
      const list = [n - fours - (rest > 0 ? 1 : 0), 0, 0, fours]
      if (rest > 0) list[rest] = (list[rest] ?? 0) + 1
      return [`U${index + 1}`, list]
    }),
  )
  return { n, counts, moments: {} }
}

const published = (tally: Tally) => {
  const index = ikmOf(skm2017, tally)
  if (!index) throw new Error('no index')
  return { text: hundredthsText(toHundredths(index)), grade: bandOf(skm2017, index)?.grade, value: toNumber(index) }
}

const gaspul = tallyWithSums(29, [105, 101, 100, 116, 102, 105, 106, 105, 115])

describe('the IKM', () => {
  test('of GASPUL, third quarter, is as published: 91.48, A', () => {
    expect(published(gaspul)).toMatchObject({ text: '91.48', grade: 'A' })
    expect(published(gaspul).value).toBeCloseTo(91.4750957854, 9)
  })

  test('of the Bantul land agency 2023 is as published: 87.28, B', () => {
    const bantul = [331, 335, 349, 393, 345, 339, 339, 376, 335]
    expect(published(tallyWithSums(100, bantul))).toMatchObject({ text: '87.28', grade: 'B' })
  })

  test('weighs every unsur exactly 1/9, neither 0.11 nor 0.111', () => {
    const value = published(gaspul).value
    expect(value / 9 / 0.111).not.toBeCloseTo(value, 2)
    expect(value * 9 * 0.11).toBeCloseTo(90.5603, 4)
    expect(value * 9 * 0.111).toBeCloseTo(91.3836, 4)
  })

  test('goes by the code of an unsur: with U8 and U9 swapped, each keeps its own average', () => {
    const swapped = { ...gaspul, counts: { ...gaspul.counts, U8: gaspul.counts.U9 ?? [], U9: gaspul.counts.U8 ?? [] } }
    const nrr = (tally: Tally, code: string) => nrrOf(skm2017, tally).find((each) => each.code === code)?.value
    expect(nrr(swapped, 'U8')).toEqual(nrr(gaspul, 'U9'))
    expect(nrr(swapped, 'U8')).not.toEqual(nrr(gaspul, 'U8'))
  })

  test('leaves out an unsur that nobody could answer', () => {
    const { U4: _free, ...rest } = gaspul.counts
    const others = [105, 101, 100, 102, 105, 106, 105, 115]
    const mean = others.reduce((sum, each) => sum + each, 0) / 29 / 8
    expect(published({ ...gaspul, counts: rest }).value).toBeCloseTo(mean * 25, 9)
  })

  test('is at the ends of its scale 25 and 100', () => {
    expect(published(tallyWithSums(3, Array(9).fill(3)))).toMatchObject({ text: '25.00', grade: 'D' })
    expect(published(tallyWithSums(3, Array(9).fill(12)))).toMatchObject({ text: '100.00', grade: 'A' })
  })

  test('F60 without any answer is not there at all: no NaN, no 0', () => {
    expect(ikmOf(skm2017, emptyTally)).toBeUndefined()
    const place = { agency: 'a', unit: 'u', period: '2026', asOf: null }
    expect(scoreOf(skm2017, emptyTally, place, 'full')).toMatchObject({
      n: 0,
      score: null,
      published: null,
      grade: null,
    })
  })
})

describe('a grade', () => {
  test.each([
    [88_305n, 'A'],
    [88_304n, 'B'],
    [88_310n, 'A'],
    [76_605n, 'B'],
    [76_604n, 'C'],
    [65_000n, 'C'],
    [64_995n, 'C'],
    [64_994n, 'D'],
    [25_000n, 'D'],
    [100_000n, 'A'],
  ])('of %i thousandths is %s: rounded half up, then compared as whole hundredths', (thousandths, grade) => {
    expect(bandOf(skm2017, fraction(thousandths, 1000n))?.grade).toBe(grade)
  })

  test('takes the bounds as included: exactly 88.31 is A, not B', () => {
    expect(bandOf(skm2017, fraction(8831, 100))?.grade).toBe('A')
    expect(bandOf(skm2017, fraction(7661, 100))?.grade).toBe('B')
    expect(bandOf(skm2017, fraction(65, 1))?.grade).toBe('C')
  })

  test('is given from 30 respondents on; the public sees a score from 10 on', () => {
    const place = { agency: 'a', unit: 'u', period: '2026', asOf: null }
    const of = (n: number) => tallyWithSums(n, Array(9).fill(n * 4))
    expect(scoreOf(skm2017, of(30), place, 'public')).toMatchObject({ grade: 'A', published: '100.00' })
    expect(scoreOf(skm2017, of(29), place, 'public')).toMatchObject({
      grade: null,
      published: '100.00',
      belowThreshold: false,
    })
    expect(scoreOf(skm2017, of(9), place, 'public')).toMatchObject({
      grade: null,
      score: null,
      belowThreshold: true,
      n: 9,
    })
    expect(scoreOf(skm2017, of(9), place, 'public').unsur.every(({ n, nrr }) => n === 0 && nrr === null)).toBe(true)
    expect(scoreOf(skm2017, of(9), place, 'full')).toMatchObject({ grade: null, score: 100, belowThreshold: true })
  })
})
