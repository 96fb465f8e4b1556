import type { Store } from '../../shared/usecases/ports/store.ts'
import type { StoredTally, TallyKey } from '../../shared/usecases/ports/tally-store.ts'

const nameOf = ({ agency, unit, instrument, scope, level, period }: TallyKey) =>
  [agency, unit, instrument, scope, level, period].join('/')

/**
 * A store whose tallies lie in memory, by their whole keys and written on the version read, as the table's are: for tests that read
 * thousands of them. That the table does the same has tests of its own.
 */
export function keepingTallies(store: Store): Store {
  const kept = new Map<string, StoredTally>()
  const found = (key: TallyKey) => kept.get(nameOf(key)) ?? []
  return {
    ...store,
    tallies: {
      ...store.tallies,
      get: async (keys) => [...new Map(keys.map((key) => [nameOf(key), key])).values()].flatMap(found),
      between: async (key, first, last) => {
        const start = nameOf({ ...key, period: '' })
        const within = [...kept].filter(
          ([name]) => name.startsWith(start) && name >= start + first && name <= start + last,
        )
        return within.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally)
      },
      instruments: async ({ agency, unit }) => [
        ...new Set(
          [...kept.values()].flatMap(({ key }) => (key.agency === agency && key.unit === unit ? key.instrument : [])),
        ),
      ],
      put: async (tally) => {
        const before = kept.get(nameOf(tally.key))?.version ?? 0
        if (tally.version !== before + 1) return false
        kept.set(nameOf(tally.key), tally)
        return true
      },
    },
  }
}
