import { imports } from '../text/staff/import.ts'
import type { ImportOutcome } from './import-outcome.ts'

/** How many unknown values are named of each kind. */
const NAMED = 20
const SIGNS = 60

type Kind = keyof typeof imports.unknown
const KINDS = ['counter', 'service', 'sex', 'age', 'education', 'occupation'] as const satisfies readonly Kind[]

/** What there is to know of an import beside its counts, a sentence each. `figure` writes numbers. */
export function importFacts(outcome: ImportOutcome, isDry: boolean, figure: (value: number) => string): string[] {
  const { months, withoutCounter, withoutPeriod, unknown, unknownColumns, rejected, differing } = outcome
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name.slice(0, SIGNS)} (${figure(count)})`)
      .join(', ')
  const mostFirst = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(counts)
        .sort(([, a], [, b]) => b - a)
        .slice(0, NAMED),
    )
  const monthsInOrder = Object.fromEntries(Object.entries(months).sort(([a], [b]) => (a < b ? -1 : 1)))
  const isAllThere = !isDry && outcome.stored === 0 && outcome.repeated === outcome.read
  const { people } = outcome
  if (people) {
    const words = isDry ? imports.people.foreseen : imports.people.done
    return [
      ...(isAllThere ? [imports.nothingNew] : []),
      words(figure(people.fresh), figure(people.changed)),
      ...(unknownColumns.length > 0 ? [imports.ignored(unknownColumns.join(', '))] : []),
    ]
  }
  return [
    ...(isAllThere ? [imports.nothingNew] : []),
    ...(Object.keys(months).length > 0 ? [imports.months(counted(monthsInOrder))] : []),
    ...(withoutPeriod > 0 ? [imports.withoutPeriod(figure(withoutPeriod), outcome.defaultSlot)] : []),
    ...(withoutCounter > 0 ? [imports.withoutCounter(figure(withoutCounter))] : []),
    ...KINDS.flatMap((kind) => {
      const values = unknown[kind] ?? {}
      return Object.keys(values).length > 0 ? [imports.unknown[kind](counted(mostFirst(values)))] : []
    }),
    ...(unknownColumns.length > 0 ? [imports.ignored(unknownColumns.join(', '))] : []),
    ...(differing > 0 ? [imports.differing] : []),
    ...(!isDry && outcome.stored > 0 ? [imports.follow] : []),
    rejected > differing ? imports.correct(outcome.batch) : imports.batchName(outcome.batch),
  ]
}
