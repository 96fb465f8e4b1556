import type { Slug } from '../domain/ids.ts'
import type { Registry } from '../domain/registry.ts'
import { descendantsOf } from '../domain/unit-tree.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'

const WIDTH = 8

/** What each unit of an agency, or one below it, has tallies of: what was never asked there costs the night nothing. */
export async function instrumentsInUse(
  { store }: Pick<Deps, 'store'>,
  registry: Registry,
): Promise<ReadonlyMap<Slug, ReadonlySet<string>>> {
  const own = new Map<Slug, readonly string[]>()
  await concurrently(registry.units, WIDTH, async ({ id }) => {
    own.set(id, await store.tallies.instruments({ agency: registry.agency.id, unit: id }))
  })
  return new Map(
    registry.units.map(({ id }) => [
      id,
      new Set([id, ...descendantsOf(id, registry.units)].flatMap((each) => own.get(each) ?? [])),
    ]),
  )
}
