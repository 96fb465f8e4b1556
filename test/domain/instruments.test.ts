import { describe, expect, test } from 'vitest'
import { fraction, hundredthsText, toHundredths, toNumber } from '../../shared/domain/exact.ts'
import { bandOf, ikmOf, nrrOf } from '../../shared/domain/indicators/ikm.ts'
import { instruments } from '../../shared/domain/instruments/index.ts'
import { type Instrument, scaleOf } from '../../shared/domain/instruments/instrument.ts'
import { quick1 } from '../../shared/domain/instruments/quick-1.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { spak2021 } from '../../shared/domain/instruments/spak-2021.ts'
import { spkp2021 } from '../../shared/domain/instruments/spkp-2021.ts'
import {
  addTallies,
  answersTo,
  emptyTally,
  readTally,
  type Tally,
  tallyOf,
  writeTally,
} from '../../shared/domain/tally.ts'

/** The tally of respondents who each gave one value to every question. */
function allAnswering(instrument: Instrument, values: readonly number[]): Tally {
  return values
    .map((value) => tallyOf(Object.fromEntries(instrument.questions.map(({ code }) => [code, value]))))
    .reduce(addTallies, emptyTally)
}

const published = (instrument: Instrument, tally: Tally) => {
  const index = ikmOf(instrument, tally)
  return index && hundredthsText(toHundredths(index))
}

describe('every instrument', () => {
  test('has an id with its edition, unlike all others, and a legal or own source', () => {
    expect(new Set(instruments.map(({ id }) => id)).size).toBe(instruments.length)
    for (const { id, family, edition, source } of instruments) {
      expect(id).toBe(`${family}-${edition}`)
      expect(source.length).toBeGreaterThan(5)
    }
  })

  test.each(instruments)('$id asks each code once, on one scale, with letters and digits alone', (instrument) => {
    const codes = instrument.questions.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, options } of instrument.questions) {
      expect(code).toMatch(/^[A-Z]\d{1,2}$/)
      expect(options).toHaveLength(scaleOf(instrument))
    }
  })

  test.each(instruments.filter(({ bands }) => bands.length > 0))(
    '$id grades its lowest and its highest index',
    (each) => {
      const lowest = ikmOf(each, allAnswering(each, [1]))
      const highest = ikmOf(each, allAnswering(each, [scaleOf(each)]))
      expect(lowest && bandOf(each, lowest)?.grade).toBe(each.bands.at(-1)?.grade)
      expect(highest && bandOf(each, highest)?.grade).toBe(each.bands[0]?.grade)
    },
  )
})

describe('SPAK, on a scale of six', () => {
  // Nine who say 5 and six who say 6 have a mean of 5.4, which is 3.60 of 4: the target of an integrity zone.
  const tally = allAnswering(spak2021, [...Array(9).fill(5), ...Array(6).fill(6)])

  test('is reported on four: 5.4 of 6 is 3.60, and the index 90.00', () => {
    const [first] = nrrOf(spak2021, tally)
    expect(first?.value && toNumber(first.value)).toBe(3.6)
    expect(published(spak2021, tally)).toBe('90.00')
  })

  test('has bands of its own', () => {
    const at = (hundredths: number) => bandOf(spak2021, fraction(hundredths, 100))?.grade
    expect(at(8126)).toBe('A')
    expect(at(8125)).toBe('B')
  })
})

test('SPKP has eleven items and SPAK six, seventeen in all', () => {
  expect(spkp2021.questions).toHaveLength(11)
  expect(spak2021.questions).toHaveLength(6)
})

describe('the quick rating', () => {
  const happy = tallyOf({ Q1: 4 }, { reasons: ['U7'] })
  const unhappy = tallyOf({ Q1: 1 }, { reasons: ['U3', 'U7'] })
  const both = addTallies(happy, unhappy)

  test('counts what each reason was given for', () => {
    expect(both.counts['why-U7']).toEqual([1, 0, 0, 1])
    expect(both.counts['why-U3']).toEqual([1])
    expect(answersTo(both, 'why-U7').given).toBe(2)
    expect(readTally(writeTally(both))).toEqual(both)
  })

  test('has an index without a grade, and its reasons do not move it', () => {
    expect(published(quick1, both)).toBe('62.50')
    expect(published(quick1, addTallies(tallyOf({ Q1: 4 }), tallyOf({ Q1: 1 })))).toBe('62.50')
    const index = ikmOf(quick1, both)
    expect(index && bandOf(quick1, index)).toBeUndefined()
  })

  test('gives the IKM nothing to count', () => {
    expect(ikmOf(skm2017, both)).toBeUndefined()
    expect(quick1.questions.some(({ code }) => skm2017.questions.some((each) => each.code === (code as string)))).toBe(
      false,
    )
  })

  test('names its reasons after the nine unsur', () => {
    expect(quick1.reasons.map(({ code }) => code)).toEqual(skm2017.questions.map(({ code }) => code))
  })
})

test('answers to an agency’s own questions are counted beside the index, and never enter it', () => {
  const answers = Object.fromEntries(skm2017.questions.map(({ code }) => [code, 3]))
  const plain = tallyOf(answers)
  const withOwn = tallyOf(answers, { own: { antre: 1 } })
  expect(withOwn.counts['own-antre']).toEqual([1])
  expect(withOwn.moments).toEqual(plain.moments)
  expect(published(skm2017, withOwn)).toBe(published(skm2017, plain))
})
