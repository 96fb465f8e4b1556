import { describe, expect, test } from 'vitest'
import { type Compared, detectChanges } from '../../../shared/domain/changes/detect-changes.ts'
import { monthChart } from '../../../shared/domain/changes/month-chart.ts'
import { quick1 } from '../../../shared/domain/instruments/quick-1.ts'
import { skm2017 } from '../../../shared/domain/instruments/skm-2017.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from '../../../shared/domain/tally.ts'

const CODES = skm2017.questions.map(({ code }) => code)

/** Respondents who answer `low` and `high` in turn, but for one question. */
function people(n: number, [low, high]: readonly [number, number], odd?: readonly [code: string, by: number]): Tally {
  let sum = emptyTally
  for (let person = 0; person < n; person++) {
    const usual = person % 2 === 0 ? low : high
    const answers = CODES.map((code) => [code, code === odd?.[0] ? Math.max(1, Math.min(4, usual + odd[1])) : usual])
    sum = addTallies(sum, tallyOf(Object.fromEntries(answers)))
  }
  return sum
}

const compared = (now: Tally, before: Tally, more: Partial<Compared> = {}): Compared => ({
  instrument: skm2017,
  now: { all: now, counters: {}, services: {} },
  before: { period: '2026-Q3', all: before, services: {} },
  chart: undefined,
  promises: undefined,
  isIn: () => true,
  ...more,
})

const kindsOf = (each: Compared) => detectChanges(each).found.map(({ kind }) => kind)

describe('what changed', () => {
  test('a real fall is found, in index points, with its interval and both numbers', () => {
    const { verdict, found, tested, before } = detectChanges(compared(people(200, [2, 3]), people(200, [3, 4])))
    expect({ verdict, before, tested }).toEqual({ verdict: 'found', before: '2026-Q3', tested: 10 })
    const [score] = found
    expect(score).toMatchObject({ kind: 'score', from: 87.5, to: 62.5, by: -25, n: [200, 200] })
    if (score?.kind !== 'score') throw new Error('the fall was not found')
    expect(score.interval.low).toBeLessThan(-25)
    expect(score.interval.high).toBeGreaterThan(-25)
    expect(score.interval.high).toBeLessThan(0)
  })

  test('the same answers again are no change, and it is said that all was tested', () => {
    const same = people(200, [3, 4])
    expect(detectChanges(compared(same, same))).toMatchObject({ verdict: 'none', tested: 10, found: [] })
  })

  test('a difference as small as chance makes is no change', () => {
    expect(detectChanges(compared(people(41, [3, 4]), people(40, [3, 4])))).toMatchObject({ verdict: 'none' })
  })

  test('one unsur that moved is named alone, on the scale of the answers', () => {
    const { found } = detectChanges(compared(people(300, [3, 4], ['U3', -1]), people(300, [3, 4])))
    const unsur = found.filter(({ kind }) => kind === 'unsur')
    expect(unsur).toMatchObject([{ code: 'U3', name: 'Waktu penyelesaian', from: 3.5, to: 2.5, by: -1 }])
  })

  test.each([
    [9, 200],
    [200, 9],
    [0, 0],
  ])('of %i now and %i before nothing is told', (now, before) => {
    const result = detectChanges(compared(people(now, [1, 2]), people(before, [3, 4])))
    expect(result).toMatchObject({ verdict: 'too-few', found: [] })
  })

  test('an instrument of one question has a score to compare, and no unsur', () => {
    const quick = (n: number, value: number) =>
      Array.from({ length: n }, (_, at) => tallyOf({ Q1: at % 2 === 0 ? value : value - 1 })).reduce(
        addTallies,
        emptyTally,
      )
    const each = { ...compared(quick(100, 2), quick(100, 4)), instrument: quick1 }
    expect(kindsOf(each)).toEqual(['score'])
  })
})

describe('counters and services', () => {
  const good = people(120, [3, 4])
  const weak = people(60, [1, 2])

  test('one that differs from all others is named, against them and not against itself', () => {
    const all = [good, good, weak].reduce(addTallies, emptyTally)
    const now = { all, counters: { satu: good, dua: good, tiga: weak }, services: {} }
    const { found } = detectChanges({ ...compared(all, all), now })
    const tiga = found.find((each) => each.kind === 'counter' && each.id === 'tiga')
    expect(tiga).toMatchObject({ from: 87.5, to: 37.5, by: -50, n: [240, 60] })
  })

  test('none is named where all are alike, however many there are', () => {
    const counters = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`loket-${at}`, people(20, [3, 4])]))
    const all = Object.values(counters).reduce(addTallies, emptyTally)
    const { verdict, tested } = detectChanges({ ...compared(all, all), now: { all, counters, services: counters } })
    expect({ verdict, tested }).toEqual({ verdict: 'none', tested: 110 })
  })

  test('those who named none, and groups of fewer than ten, are compared with nobody', () => {
    const few = people(9, [1, 1])
    const all = [good, weak, few].reduce(addTallies, emptyTally)
    const { found } = detectChanges({
      ...compared(all, all),
      now: { all, counters: { '': weak, satu: good, sembilan: few }, services: {} },
    })
    expect(found.map((each) => each.kind === 'counter' && each.id)).toEqual(['satu'])
  })
})

describe('the mix of services', () => {
  test('F85 a fall that only another mix makes is said to be one', () => {
    // Both services got better; the weak one now has most of the answers.
    const before = { cepat: people(300, [3, 4]), lambat: people(40, [1, 2]) }
    const now = { cepat: people(40, [4, 4]), lambat: people(300, [2, 2]) }
    const whole = (services: Readonly<Record<string, Tally>>) => Object.values(services).reduce(addTallies, emptyTally)
    const each = {
      ...compared(whole(now), whole(before)),
      now: { all: whole(now), counters: {}, services: now },
      before: { period: '2026-Q3', all: whole(before), services: before },
    }
    const { found } = detectChanges(each)
    expect(found.map(({ kind }) => kind).slice(0, 2)).toEqual(['score', 'mix'])
    const mix = found.find(({ kind }) => kind === 'mix')
    if (mix?.kind !== 'mix') throw new Error('the mix was not found')
    expect(mix.crude).toBeLessThan(0)
    expect(mix.standardised).toBeGreaterThan(0)
  })

  test('nothing is said of the mix where the change points the same way with it', () => {
    const before = { cepat: people(100, [3, 4]), lambat: people(100, [2, 3]) }
    const now = { cepat: people(100, [2, 3]), lambat: people(100, [1, 2]) }
    const whole = (services: Readonly<Record<string, Tally>>) => Object.values(services).reduce(addTallies, emptyTally)
    const each = {
      ...compared(whole(now), whole(before)),
      now: { all: whole(now), counters: {}, services: now },
      before: { period: '2026-Q3', all: whole(before), services: before },
    }
    expect(kindsOf(each)).not.toContain('mix')
  })
})

describe('months', () => {
  const same = people(100, [3, 4])
  const chart = (values: readonly number[], isIn: (month: string) => boolean = () => true) =>
    kindsOf(
      compared(same, same, {
        chart: monthChart(values.map((index, at) => ({ period: `2026-${String(at + 1).padStart(2, '0')}`, index }))),
        isIn,
      }),
    )
  const CALM = [80, 81, 80, 81, 80, 81, 80, 81, 80, 81]

  test('one beyond the limits is a signal, in its own period only', () => {
    expect(chart([...CALM, 76])).toEqual(['month'])
    expect(chart([...CALM, 76], (month) => month === '2026-01')).toEqual([])
  })

  test('noise is none, and fewer than eight months are not judged', () => {
    expect(chart(CALM)).toEqual([])
    expect(chart([80, 81, 80, 81, 80, 81, 20])).toEqual([])
  })

  test('a month of this period in which too few were done in time is told, also where too few answered', () => {
    const limits = { low: 49, high: 92 }
    const month = (at: string, share: number) => ({ month: at, share, limits, isSignal: share < 49 })
    const promises = { centre: 70, months: [month('2026-09', 30), month('2026-10', 40), month('2026-11', 70)] }
    const isIn = (at: string) => at >= '2026-10'
    const told = { kind: 'promise', month: '2026-10', value: 40, limits }
    const same = people(200, [3, 4])
    expect(detectChanges(compared(same, same, { promises, isIn })).found).toEqual([told])
    expect(detectChanges(compared(people(9, [3, 4]), same, { promises, isIn })).found).toEqual([told])
  })
})
