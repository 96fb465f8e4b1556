import { VALUE_IDS, type ValueId } from './berakhlak.ts'
import type { Expectation } from './predicate.ts'
import { GROUPS, type Group, type RoundAnswer, SMALLEST_GROUP } from './round.ts'

/** What a group said, value by value: how many of its answers say so. */
export type GroupResult = {
  /** `together`: peers and subordinates in one, because one of them alone were too few. */
  readonly from: Group | 'together'
  readonly answers: number
  readonly values: readonly ({ readonly value: ValueId } & Readonly<Record<Expectation, number>>)[]
}

/**
 * What may be shown of the answers about one person: each group by itself where each that answered has at least three; else both in one;
 * nothing below three. No total stands beside groups, and no group beside a total, so that no difference of what is shown is of fewer.
 *
 * @example four peers and one subordinate: one result of five answers
 */
export function roundResult(answers: readonly Pick<RoundAnswer, 'group' | 'assessment'>[]): GroupResult[] {
  if (answers.length < SMALLEST_GROUP) return []
  const groups = GROUPS.map((from) => ({ from, said: answers.filter(({ group }) => group === from) }))
  const heard = groups.filter(({ said }) => said.length > 0)
  const isEachEnough = heard.every(({ said }) => said.length >= SMALLEST_GROUP)
  return isEachEnough ? heard.map(({ from, said }) => resultOf(from, said)) : [resultOf('together', answers)]
}

function resultOf(from: GroupResult['from'], answers: readonly Pick<RoundAnswer, 'assessment'>[]): GroupResult {
  const counted = (value: ValueId, expectation: Expectation) =>
    answers.filter(({ assessment }) => assessment[value] === expectation).length
  const values = VALUE_IDS.map((value) => ({
    value,
    below: counted(value, 'below'),
    meets: counted(value, 'meets'),
    above: counted(value, 'above'),
  }))
  return { from, answers: answers.length, values }
}
