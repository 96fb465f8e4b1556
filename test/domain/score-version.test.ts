import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Breakdown, breakdownOf, emptyBreakdown, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { readBreakdown, writeBreakdown } from '../../shared/domain/breakdown-text.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { periodsEnding } from '../../shared/domain/period.ts'
import { recompute } from '../../shared/domain/recompute.ts'
import { scoreOf } from '../../shared/domain/score.ts'
import { chainFlaws, flawsOf, freeze, newestOf, Reason, ScoreVersion } from '../../shared/domain/score-version.ts'

const codes = skm2017.questions.map(({ code }) => code)
const rating = fc
  .record({
    values: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }),
    counter: fc.constantFrom(undefined, 'loket-1', 'loket-2'),
    sex: fc.constantFrom(undefined, 'L' as const, 'P' as const),
  })
  .map(({ values, counter, sex }): Breakdown => {
    const answers = Object.fromEntries(values.map((value, at) => [codes[at] ?? '', value]))
    return breakdownOf({ answers, tier: 'T3', channel: 'web', counter, profile: sex && { sex } })
  })
const key = { agency: 'uji', unit: 'loka-a', instrument: 'skm-2017', period: '2026-03', version: 1 }
const closedAt = '2026-04-08T18:10:00.000Z'

describe('the text of counts', () => {
  test('F45 is the same whatever the order they were added in, and reads back to the same counts', () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 12 }), fc.nat(), (parts, turn) => {
        const at = parts.length === 0 ? 0 : turn % parts.length
        const text = writeBreakdown(sumBreakdowns(parts))
        expect(writeBreakdown(sumBreakdowns([...parts.slice(at), ...parts.slice(0, at)].toReversed()))).toBe(text)
        expect(writeBreakdown(readBreakdown(text))).toBe(text)
        expect(readBreakdown(text).all.n).toBe(parts.length)
      }),
    )
  })

  test('keeps what else a breakdown may come to hold', () => {
    const more = { ...emptyBreakdown, aside: { burst: 3 } }
    expect(readBreakdown(writeBreakdown(more))).toEqual(more)
  })
})

describe('a version', () => {
  test('F61 has the same bytes whoever makes it of the same counts, and each of its own promises holds', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 12 }), (parts) => {
        const one = freeze(key, { breakdown: sumBreakdowns(parts), previous: [], closedAt })
        const other = freeze(key, {
          breakdown: sumBreakdowns(parts.toReversed()),
          previous: [],
          closedAt: '2027-01-01T00:00:00.000Z',
        })
        expect({ ...other, closedAt }).toEqual(one)
        expect(ScoreVersion.parse(one)).toEqual(one)
        expect(flawsOf(one)).toEqual([])
      }),
    )
  })

  test('F37 shows each change of anything in it but the time of closing', () => {
    const one = freeze(key, {
      breakdown: breakdownOf({ answers: { U1: 4 }, tier: 'T3', channel: 'web' }),
      previous: [],
      closedAt,
    })
    const changes: Partial<ScoreVersion>[] = [
      { n: 2 },
      { served: 3 },
      { published: '99.99' },
      { grade: 'A' },
      { method: 'another' },
      { counts: writeBreakdown(emptyBreakdown) },
      { own: '{}' },
      { inputsDigest: 'x' },
      { previous: [{ period: '2026-02', version: 1, digest: 'x' }] },
      { reason: 'Alasan lain yang panjang.' },
      { author: 'orang lain' },
      { unit: 'loka-b' },
      { period: '2026-02' },
      { version: 2 },
      { digest: 'x' },
    ]
    for (const change of changes) expect([change, flawsOf({ ...one, ...change }).length > 0]).toEqual([change, true])
  })

  test('names all that was newest before it, also where two were made at once', () => {
    const make = (period: string, version: number, previous: ScoreVersion['previous']) =>
      freeze({ ...key, period, version }, { breakdown: emptyBreakdown, previous, closedAt })
    const first = make('2026-01', 1, [])
    const second = make('2026-02', 1, newestOf([first]))
    const beside = make('2026-01', 2, newestOf([first]))
    expect(newestOf([first, second, beside]).map(({ period, version }) => `${period} v${version}`)).toEqual([
      '2026-01 v2',
      '2026-02 v1',
    ])
    const third = make('2026-03', 1, newestOf([first, second, beside]))
    const all = [first, second, beside, third]
    expect(newestOf(all)).toMatchObject([{ period: '2026-03', version: 1 }])
    expect([...chainFlaws(all)]).toEqual([])
    for (const gone of [first, second, beside]) {
      const left = all.filter((each) => each !== gone)
      expect([...chainFlaws(left)]).toEqual([[`${gone.period} v${gone.version}`, 'missing']])
      // Of the last periods alone, nothing older is missed.
      const recent = left.filter(({ period }) => period > '2026-01')
      const isOld = gone.period === '2026-01'
      expect([...chainFlaws(recent, '2026-02-01')].length).toBe(isOld ? 0 : 1)
    }
  })

  test('is corrected for a reason of some words in one line', () => {
    expect(Reason.parse('  Formulir kertas\nbaru  diketik. ')).toBe('Formulir kertas baru diketik.')
    for (const bad of [
      '',
      'pendek',
      ' '.repeat(40),
      'x'.repeat(501),
      'alasan \u0007 dengan lonceng',
      '\ud800 setengah tanda saja',
    ])
      expect([bad, Reason.safeParse(bad).success]).toEqual([bad, false])
  })
})

describe('a score computed again from what is published', () => {
  test('is the published one, to the last digit', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 12 }), (parts) => {
        const { all } = sumBreakdowns(parts)
        const score = scoreOf(skm2017, all, { agency: 'a', unit: 'u', period: '2026', asOf: null }, 'full')
        const { method, served } = score
        const { bands, reportedTo } = skm2017
        const again = recompute({ method, n: all.n, served, bands, scale: 4, reportedTo, answers: all.counts })
        expect(again).toMatchObject({ published: score.published, grade: score.grade })
      }),
    )
  })

  test('F60 is none where nobody answered', () => {
    const nothing = { n: 0, served: null, bands: skm2017.bands, scale: 4, reportedTo: 4, answers: {} }
    expect(recompute({ method: 'ikm-exact-1', ...nothing })).toBeUndefined()
  })
})

describe('F58 the periods that end between two days', () => {
  test.each([
    ['2026-03-01', '2026-03-31', ['2026-03', '2026-Q1']],
    ['2026-03-01', '2026-03-30', []],
    ['2026-03-31', '2026-04-30', ['2026-03', '2026-Q1', '2026-04']],
    ['2028-02-29', '2028-02-29', ['2028-02']],
    ['2028-02-28', '2028-02-28', []],
    ['2027-02-28', '2027-02-28', ['2027-02']],
    // A year of 53 weeks ends on its 31 December as every other.
    ['2026-12-28', '2027-01-03', ['2026-12', '2026-Q4', '2026-S2', '2026']],
    ['2026-06-30', '2026-06-30', ['2026-06', '2026-Q2', '2026-S1']],
  ])('%s to %s', (first, last, periods) => {
    expect(periodsEnding(first, last)).toEqual(periods)
  })

  test('are nineteen a year, each once', () => {
    const periods = periodsEnding('2026-01-01', '2026-12-31')
    expect(new Set(periods).size).toBe(19)
    expect(periods).toHaveLength(19)
    expect(periodsEnding('2026-01-01', '2029-12-31')).toHaveLength(76)
  })
})
