import { add, type Fraction, fraction } from '../exact.ts'
import type { PlanIndicator, Rhk } from './plan.ts'
import { fractionOf } from './quantity.ts'
import { plain } from './same-words.ts'

/** The same promise by several people, without a division among them. */
export type Double = {
  readonly what: 'result' | 'indicator'
  readonly words: string
  readonly people: readonly string[]
}

type Carrying = { readonly name: string; readonly rhks: readonly Rhk[] }
type Said = { readonly name: string; readonly words: string; readonly indicator: PlanIndicator }

/**
 * What several people carry alike of one result: the same words of an indicator, or of a result whose indicators differ. It is divided, and
 * no double, where their targets together are no more than the target that they serve: `500` and `700` of `1200 dokumen`.
 */
export function doublesIn(served: Rhk, carriers: readonly Carrying[]): Double[] {
  const results = carriers.flatMap(({ name, rhks }) =>
    rhks.map(({ words, indicators }) => ({ name, words, parts: saidBy(name, indicators) })),
  )
  const same = grouped(results)
    .filter((group) => !isDivided(served, group.flatMap(amounts)))
    .map((group) => doubleOf('result', group))
  const alike = grouped(results.flatMap(({ parts }) => parts))
    .filter((group) => !isDivided(served, group))
    .map((group) => doubleOf('indicator', group))
  const isTold = ({ people }: Double) => same.some((each) => people.every((name) => each.people.includes(name)))
  return [...same, ...alike.filter((each) => !isTold(each))]
}

const saidBy = (name: string, indicators: readonly PlanIndicator[]) =>
  indicators.map((indicator): Said => ({ name, words: indicator.words, indicator }))

const amounts = ({ parts }: { readonly parts: readonly Said[] }) =>
  parts.filter(({ indicator }) => indicator.aspect === 'quantity')

/** Those of more than one person that say the same. */
function grouped<Each extends { readonly name: string; readonly words: string }>(all: readonly Each[]): Each[][] {
  const groups = new Map<string, Each[]>()
  for (const each of all) groups.set(plain(each.words), [...(groups.get(plain(each.words)) ?? []), each])
  return [...groups.values()].filter((group) => new Set(group.map(({ name }) => name)).size > 1)
}

function doubleOf(what: Double['what'], group: readonly { readonly name: string; readonly words: string }[]): Double {
  return { what, words: group[0]?.words ?? '', people: [...new Set(group.map(({ name }) => name))] }
}

/** Whether targets of the same measure are together no more than the one that they serve. A percentage is nobody's part. */
function isDivided(served: Rhk, parts: readonly Said[]): boolean {
  const measures = new Set(parts.map(({ indicator: { target } }) => ('measure' in target ? plain(target.measure) : '')))
  const [measure = ''] = measures
  if (measures.size !== 1 || measure === '') return false
  const whole = served.indicators.find(({ target }) => 'measure' in target && plain(target.measure) === measure)
  if (!whole || 'words' in whole.target || whole.target.direction === 'lower') return false
  const sum = parts.reduce(
    (total: Fraction, { indicator: { target } }) => ('value' in target ? add(total, fractionOf(target.value)) : total),
    fraction(0),
  )
  const all = fractionOf(whole.target.value)
  return sum.over * all.under <= all.over * sum.under
}
