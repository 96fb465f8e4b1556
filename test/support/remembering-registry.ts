import type { TestWorld } from './world.ts'

/** Read once while everything is made: it does not change any more once people are registered. */
export function rememberingRegistry(store: TestWorld['store']): TestWorld['store'] {
  const known = new Map<string, ReturnType<typeof store.registry.load>>()
  const load: typeof store.registry.load = (agency, options) => {
    if (options?.consistent) known.clear()
    const found = known.get(agency) ?? store.registry.load(agency, options)
    known.set(agency, found)
    return found
  }
  return { ...store, registry: { ...store.registry, load } }
}
