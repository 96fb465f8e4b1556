import { membersOver } from '../domain/dated-tree.ts'
import type { Slug } from '../domain/ids.ts'
import type { Registry } from '../domain/registry.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'

const WIDTH = 8
const EVER = ['0000-01-01', '9999-12-31'] as const

/** What each unit of an agency, or one that ever counted for it, has tallies of: what was never asked there costs the night nothing. */
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
      new Set(
        membersOver(id, registry.units, ...EVER).flatMap(({ units }) => units.flatMap((each) => own.get(each) ?? [])),
      ),
    ]),
  )
}
