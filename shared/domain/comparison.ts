import type { Instrument } from './instruments/instrument.ts'
import { GRADE_FROM } from './statistics/disclosure.ts'
import { uncertaintyOf } from './statistics/mean-interval.ts'
import { rankingOf } from './statistics/ranking.ts'
import { respondentsOf } from './statistics/respondents.ts'
import { shrink } from './statistics/shrinkage.ts'
import type { Tally } from './tally.ts'

/** How units stand to each other, as far as can be said. */
export type Comparison = {
  /** Whether their order says anything; if not they stand by name, and only their bands may be compared. */
  readonly ranked: boolean
  /** Ids: where ranked, the weakest first by means as far as they can be believed; else all by name. */
  readonly order: readonly string[]
  /** Those that have no place in a ranking, for too few answered: by name, and never among the others. */
  readonly apart: readonly string[]
}

const BY_NAME = new Intl.Collator('id', { numeric: true })

/**
 * Puts units in order only where most of their differences is real, and never a unit of fewer than 30 answers: six perfect ratings say
 * less than nine hundred good ones. Means are drawn towards that of all by how little is known of each, and by those they are ordered.
 */
export function comparisonOf(
  instrument: Instrument,
  units: readonly { readonly id: string; readonly name: string; readonly tally: Tally }[],
): Comparison {
  const byName = units.toSorted((a, b) => BY_NAME.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const known = byName.flatMap(({ id, tally }) => {
    const sample = respondentsOf(instrument, tally)
    if (!sample || sample.n < GRADE_FROM) return []
    return [{ id, mean: sample.mean, variance: uncertaintyOf(sample) }]
  })
  if (!rankingOf(known).allowed) return { ranked: false, order: byName.map(({ id }) => id), apart: [] }
  const believed = shrink(known)?.units ?? []
  const order = known
    .map(({ id }, index) => ({ id, mean: believed[index]?.mean ?? 0 }))
    .toSorted((a, b) => a.mean - b.mean)
    .map(({ id }) => id)
  return { ranked: true, order, apart: byName.map(({ id }) => id).filter((id) => !order.includes(id)) }
}
