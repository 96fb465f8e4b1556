import type { Access } from '../../shared/access.ts'
import { services } from '../../shared/services.ts'
import { accessPatterns } from '../../shared/storage/access-patterns.ts'
import { methodsOf } from '../../shared/storage/rights.ts'
import type { Deps } from '../../shared/usecases/deps.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'

/** The same dependencies with the store as a function with these accesses has it: what its role would refuse throws here too. */
export function withGrants<World extends Deps>(world: World, access: readonly Access[]): World {
  return Object.assign(Object.create(world), { store: grantedStore(() => world.store, methodsOf(access)) })
}

/** The store is looked up at each call: tests put another one in its place. */
function grantedStore(store: () => Store, granted: readonly string[]): Store {
  const nouns = Object.entries(accessPatterns).map(([noun, { rows }]) => {
    const verbs = Object.keys(rows).map((verb) => {
      const call = (...given: unknown[]) => Reflect.get(store(), noun)[verb](...given)
      const refuse = () => {
        throw new Error(`AccessDenied: no access of the function has ${noun}.${verb}`)
      }
      return [verb, granted.includes(`${noun}.${verb}`) ? call : refuse]
    })
    return [noun, Object.fromEntries(verbs)]
  })
  return Object.fromEntries(nouns)
}

/** What each service sees of a world. */
export type ByService<World> = Readonly<Record<'citizen' | 'staff' | 'public', World>>

export function byService<World extends Deps>(world: World): ByService<World> {
  return {
    citizen: withGrants(world, accessOf('citizen')),
    staff: withGrants(world, accessOf('staff')),
    public: withGrants(world, accessOf('public')),
  }
}

function accessOf(name: string): readonly Access[] {
  const service = services.find((each) => each.name === name)
  if (!service) throw new Error(`there is no service ${name}`)
  return service.access
}
