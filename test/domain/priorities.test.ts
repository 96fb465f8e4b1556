import { describe, expect, test } from 'vitest'
import { breakdownOf, emptyBreakdown, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { prioritiesOf } from '../../shared/domain/priorities.ts'

const options = ['1', '2', '3', '4']
const asked = (count: number) => ({
  reportedTo: 4,
  questions: Array.from({ length: count }, (_, at) => ({ code: `U${at + 1}`, name: `Unsur ${at + 1}`, options })),
})

/** So many people with each of the answers, in the order of the questions. */
const people = (each: number, ...answers: readonly (readonly number[])[]) =>
  sumBreakdowns(
    answers.flatMap((values) => {
      const given = Object.fromEntries(values.map((value, at) => [`U${at + 1}`, value]))
      return Array.from({ length: each }, () => breakdownOf({ answers: given, tier: 'T3', channel: 'web' }))
    }),
  )

const WORKED = [
  [2, 3, 1, 4],
  [2, 3, 3, 4],
  [3, 4, 1, 4],
  [3, 4, 3, 4],
] as const
const said = (each: number, ...answers: readonly (readonly number[])[]) =>
  prioritiesOf(asked(answers[0]?.length ?? 0), people(each, ...answers)).map(({ code, importance, isFirst }) => [
    code,
    importance,
    isFirst,
  ])

describe('what to mend first', () => {
  test('is what is weak and what the whole hangs on, before what is weaker and matters little', () => {
    expect(prioritiesOf(asked(4), people(8, ...WORKED))).toEqual([
      { code: 'U1', name: 'Unsur 1', nrr: 2.5, importance: 'medium', isFirst: true },
      { code: 'U3', name: 'Unsur 3', nrr: 2, importance: 'low', isFirst: false },
    ])
  })

  test('is by the mean alone below thirty respondents, for a correlation of a few says nothing', () => {
    expect(said(7, ...WORKED)).toEqual([
      ['U3', undefined, false],
      ['U1', undefined, false],
    ])
    expect(said(8, ...WORKED)).toHaveLength(2)
  })

  test('of unsur that go along with the others closely is said to matter much', () => {
    expect(said(10, [1, 2, 2], [2, 3, 3], [3, 4, 4])).toEqual([['U1', 'high', true]])
  })

  test('an unsur that all answered alike has no importance, and is never first for it', () => {
    expect(said(15, [2, 3, 4], [2, 4, 4])).toEqual([['U1', undefined, false]])
    // One of all fours is not weak, and takes no part in the middle.
    expect(said(8, ...WORKED).map(([code]) => code)).not.toContain('U4')
  })

  test('equal unsur keep their official order', () => {
    expect(said(10, [1, 1, 3], [2, 2, 4], [3, 3, 4]).map(([code]) => code)).toEqual(['U1', 'U2'])
  })

  test('F60 is nothing where nobody answered, and where all unsur are equal', () => {
    expect(prioritiesOf(asked(4), emptyBreakdown)).toEqual([])
    expect(said(30, [3, 3, 3])).toEqual([])
    expect(said(30, [3])).toEqual([])
  })

  test('goes by those who answered every question, while the mean goes by all who answered that one', () => {
    const some = sumBreakdowns([people(8, ...WORKED), people(40, [1])])
    expect(prioritiesOf(asked(4), some)).toMatchObject([
      { code: 'U1', importance: 'medium', isFirst: true },
      { code: 'U3', importance: 'low', isFirst: false },
    ])
  })
})
