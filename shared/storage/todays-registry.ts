import { registryNow } from '../domain/registry-on.ts'
import type { Store } from '../usecases/ports/store.ts'

/** A store whose registry calls each unit, and places it in the tree, as on its own day now. What is to be and what was stays with it. */
export function withTodaysRegistry(store: Store, now: () => number): Store {
  const { registry } = store
  return {
    ...store,
    registry: {
      ...registry,
      async load(agency, options) {
        const found = await registry.load(agency, options)
        return found && registryNow(found, now())
      },
    },
  }
}
