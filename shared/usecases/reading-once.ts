import type { Deps } from './deps.ts'
import { gettingOnce, rangingOnce } from './tallies-read-once.ts'

type Reading = Pick<Deps, 'store' | 'now'>

/**
 * What the making of one answer reads by: nothing is read twice, and the tallies that are wanted at one moment come in one batch. So an
 * answer's numbers and what of them is hidden rest on the very same readings. It must not outlive the answer: a memory of what is
 * hidden, beside counts that have grown since, would tell of a small group. Consistent reads are always made.
 */
export function readingOnce({ store, now }: Reading): Reading {
  const { registry, tallies, versions } = store
  const load = once(registry.load)
  const ofPeriod = once(versions.ofPeriod)
  const ending = once(versions.ending)
  return {
    now,
    store: {
      ...store,
      registry: {
        ...registry,
        load: (agency, options) => (options?.consistent ? registry.load(agency, options) : load(agency)),
      },
      tallies: { ...tallies, get: gettingOnce(tallies.get), between: rangingOnce(tallies.between) },
      versions: {
        ...versions,
        ofPeriod: (key, options) => (options.consistent ? versions.ofPeriod : ofPeriod)(key, options),
        ending: (key, first, last, options) =>
          (options.consistent ? versions.ending : ending)(key, first, last, options),
      },
    },
  }
}

function once<Asked extends unknown[], Found>(
  read: (...asked: Asked) => Promise<Found>,
): (...asked: Asked) => Promise<Found> {
  const known = new Map<string, Promise<Found>>()
  return (...asked) => {
    const name = JSON.stringify(asked)
    const found = known.get(name) ?? read(...asked)
    known.set(name, found)
    return found
  }
}
