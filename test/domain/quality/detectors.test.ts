import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newUuid } from '../../../functions/random.ts'
import { startOfDay } from '../../../shared/domain/calendar.ts'
import { derivedUuid } from '../../../shared/domain/digest.ts'
import { quick1 } from '../../../shared/domain/instruments/quick-1.ts'
import { skm2017 } from '../../../shared/domain/instruments/skm-2017.ts'
import type { Inspected, InspectedDay } from '../../../shared/domain/quality/detector.ts'
import { detectors, inspect } from '../../../shared/domain/quality/detectors.ts'
import { DetectorId } from '../../../shared/domain/quality/finding.ts'
import { answersOf } from '../../support/world.ts'

const DAY = '2026-11-20'
const OPEN = { opens: 480, closes: 960, shifts: [720] }
const COPIED = 'Petugas loket ini selalu menyulitkan warga dari desa'

let named = 0
function rating(given: Partial<Inspected> = {}): Inspected {
  const id = derivedUuid(`inspected ${named++}`)
  return {
    id,
    slot: `${DAY}T10`,
    answers: answersOf(3, 4, 2),
    counter: 'loket-1',
    tier: 'T3',
    channel: 'web',
    ...given,
  }
}
const many = (count: number, given: (index: number) => Partial<Inspected> = () => ({})) =>
  Array.from({ length: count }, (_, index) => rating(given(index)))
const at = (hour: number) => ({ slot: `${DAY}T${String(hour).padStart(2, '0')}` })

function dayOf(ratings: readonly Inspected[], more: Partial<InspectedDay> = {}): InspectedDay {
  const nothing = { open: undefined, visits: undefined, sameHour: {}, atCounters: [] }
  return { day: DAY, zone: 'Asia/Jakarta', instrument: skm2017, ratings, ...nothing, ...more }
}

const found = (ratings: readonly Inspected[], more: Partial<InspectedDay> = {}) =>
  inspect(dayOf(ratings, more)).map(({ detector, subject, ratings: of }) => [
    detector,
    subject,
    Object.values(of).flat().length,
  ])

test('every detector is registered once, says what it does and where its rule comes from', () => {
  expect(detectors.map(({ id }) => id)).toEqual(DetectorId.options)
  for (const { source } of detectors) expect(source.length).toBeGreaterThan(10)
})

test('F45 what is found does not depend on the order of the ratings', () => {
  const ratings = [
    ...many(40, () => ({ ...at(11), answers: answersOf(4) })),
    ...many(4, () => ({ comment: COPIED })),
    ...many(9, (index) => at(8 + index)),
  ]
  const first = inspect(dayOf(ratings, { open: OPEN }))
  fc.assert(
    fc.property(fc.shuffledSubarray(ratings, { minLength: ratings.length }), (shuffled) => {
      expect(inspect(dayOf(shuffled, { open: OPEN }))).toEqual(first)
    }),
    { numRuns: 20 },
  )
})

describe('a burst', () => {
  const perfect = () => ({ ...at(11), answers: answersOf(4) })

  test('F83 sets aside what is alike in it, and leaves the hour’s other answers', () => {
    expect(found([...many(40, perfect), ...many(5, () => at(11)), ...many(6)])).toEqual([['burst', '11', 40]])
  })

  test('of answers that are not alike sets the hour aside', () => {
    expect(found(many(30, (index) => ({ ...at(11), answers: answersOf((index % 4) + 1, 3) })))).toEqual([
      ['burst', '11', 30],
    ])
  })

  test('is none of fourteen, and none where as many are usual', () => {
    expect(found(many(14, perfect))).toEqual([])
    expect(found(many(40, perfect), { sameHour: { 11: [38, 35, 41] } })).toEqual([])
  })

  test('is none on the first day of a busy unit of which nothing is known', () => {
    expect(found([8, 9, 10, 11, 13, 14].flatMap((hour) => many(25 + hour, () => at(hour))))).toEqual([])
  })

  test('is none of paper that was typed in one go', () => {
    expect(found(many(60, () => ({ ...perfect(), tier: 'P', channel: 'paper' })))).toEqual([])
  })
})

describe('haste', () => {
  const signals = ['hurried'] as const

  test('counts only together with one answer to everything, and from three on', () => {
    const hasty = () => ({ signals: [...signals], answers: answersOf(4) })
    expect(found(many(3, hasty))).toEqual([['hurried', 'day', 3]])
    expect(found(many(2, hasty))).toEqual([])
    expect(found(many(9, () => ({ signals: [...signals] })))).toEqual([])
    expect(found(many(9, () => ({ answers: answersOf(4) })))).toEqual([])
  })

  test('is no sign where there is one question', () => {
    expect(
      found(
        many(9, () => ({ signals: [...signals], answers: { Q: 4 } })),
        { instrument: quick1 },
      ),
    ).toEqual([])
  })
})

describe('copies', () => {
  test('F86 are nearly the same text under three ratings, whatever its case and marks', () => {
    const texts = [COPIED, `${COPIED.toUpperCase()}!!!`, `  ${COPIED}.`, 'Antrean panjang tetapi tertib sekali']
    expect(found(many(4, (index) => ({ comment: texts[index] })))).toEqual([
      ['copies', expect.stringMatching(/^[0-9a-f-]{36}$/), 3],
    ])
  })

  test('are not what two say, nor what is short enough for everybody to say', () => {
    expect(found(many(2, () => ({ comment: COPIED })))).toEqual([])
    expect(found(many(9, () => ({ comment: 'Sudah baik' })))).toEqual([])
  })

  test('of two texts are two findings', () => {
    const other = 'Pelayanan di kantor ini paling ramah se-kabupaten, semua harus tahu'
    const ratings = many(7, (index) => ({ comment: index < 3 ? COPIED : other }))
    expect(
      found(ratings)
        .map(([, , count]) => count)
        .toSorted(),
    ).toEqual([3, 4])
  })
})

describe('outside opening hours', () => {
  test('are whole hours more than an hour before opening or after closing', () => {
    const hours = (...list: number[]) => list.flatMap((hour) => many(3, () => at(hour)))
    expect(found(hours(7, 8, 16), { open: OPEN })).toEqual([])
    expect(found(hours(6, 17), { open: OPEN })).toEqual([['hours', 'day', 6]])
    expect(found(hours(5, 17, 22), { open: OPEN })).toEqual([['hours', 'day', 9]])
  })

  test('is all of a closed day, and nothing where nobody said when it is open', () => {
    expect(found(many(3), { open: 'closed' })).toEqual([['hours', 'day', 3]])
    expect(found(many(3, () => at(23)))).toEqual([])
  })

  test('may be answered with a code from a slip, at home', () => {
    expect(
      found(
        many(9, () => ({ ...at(21), tier: 'T1' })),
        { open: OPEN },
      ),
    ).toEqual([])
  })
})

describe('in step with a shift', () => {
  const midnight = startOfDay(DAY, 'Asia/Jakarta')
  const timed = (minute: number, answers = answersOf(4)) =>
    rating({ id: newUuid(midnight + minute * 60_000), ...at(Math.floor(minute / 60)), answers })

  test('are perfect answers around opening, closing and the change of shifts', () => {
    const around = [470, 475, 478, 485, 715, 722, 955, 962, 965, 970].map((minute) => timed(minute))
    const between = [500, 600, 800].map((minute) => timed(minute))
    expect(found([...around, ...between], { open: OPEN })).toEqual([['shift', 'day', 10]])
  })

  test('are not where the other answers crowd there too', () => {
    const minutes = [470, 475, 478, 485, 490, 715, 722, 955, 962, 965]
    const all = minutes.flatMap((minute) => [timed(minute), timed(minute, answersOf(3, 2))])
    expect(found(all, { open: OPEN })).toEqual([])
  })

  test('are not spread over the day', () => {
    const spread = Array.from({ length: 24 }, (_, index) => timed(480 + index * 20))
    expect(found(spread, { open: OPEN })).toEqual([])
  })
})

describe('what only informs', () => {
  test('more answers than visits, where their number is known', () => {
    expect(found(many(9), { visits: 8 })).toEqual([['visits', 'day', 0]])
    expect(found(many(9), { visits: 9 })).toEqual([])
    expect(found(many(9))).toEqual([])
  })

  test('F85 a counter that fell silent while the unit was rated', () => {
    const before = Array.from({ length: 5 }, () => ({ 'loket-1': 9, 'loket-2': 8, 'loket-3': 2, '': 9 }))
    expect(found(many(9), { atCounters: before })).toEqual([['silent', 'loket-2', 0]])
    expect(found(many(9), { atCounters: before.slice(0, 3) })).toEqual([])
    expect(found([], { atCounters: before })).toEqual([])
  })
})
