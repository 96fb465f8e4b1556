import type { Store } from '../usecases/ports/store.ts'

/**
 * A store whose registry, once read, is taken as it was for some milliseconds: every page and every visit reads it, and it
 * changes a few times a day. An unknown code is asked for again each time, so that a new counter works at once.
 */
export function withCachedRegistry(store: Store, now: () => number, lifetime: number): Store {
  if (lifetime === 0) return store
  const { registry } = store
  const load = remembered(now, lifetime, (agency: string) => registry.load(agency))
  const place = remembered(now, lifetime, (code: string) => registry.place(code))
  const agencies = remembered(now, lifetime, () => registry.agencies())
  /** Whoever has just changed something sees it; other processes follow within the lifetime. */
  const forgetting =
    <Written>(put: (written: Written) => Promise<boolean>) =>
    (written: Written) =>
      put(written).finally(() => {
        for (const each of [load, place, agencies]) each.forgetAll()
      })
  return {
    ...store,
    registry: {
      ...registry,
      agencies: () => agencies.read(),
      load: (agency, options) => (options?.consistent ? registry.load(agency, options) : load.read(agency)),
      place: place.read,
      putAgency: forgetting(registry.putAgency),
      putUnit: forgetting(registry.putUnit),
      putService: forgetting(registry.putService),
      putCounter: forgetting(registry.putCounter),
    },
  }
}

/** How many answers are kept at the most: a process serves few agencies, but anybody may ask for any code. */
const KEPT = 500

function remembered<T>(
  now: () => number,
  lifetime: number,
  read: (key: string) => Promise<T>,
): { read(key?: string): Promise<T>; forgetAll(): void } {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<T> }>()
  return {
    async read(key = '') {
      const known = kept.get(key)
      if (known && known.until > now()) return known.value
      const value = read(key)
      if (kept.size >= KEPT) kept.clear()
      kept.set(key, { until: now() + lifetime, value })
      const forget = () => void (kept.get(key)?.value === value && kept.delete(key))
      value.then((found) => found === undefined && forget(), forget)
      return value
    },
    forgetAll: () => kept.clear(),
  }
}
