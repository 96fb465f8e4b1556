import type { Day } from '../domain/calendar.ts'
import type { OwnPlace } from '../domain/home.ts'
import type { Identity } from '../domain/permissions.ts'
import { placementOn } from '../domain/person.ts'
import { type Registry, unitIn } from '../domain/registry.ts'
import type { Deps } from './deps.ts'

/** Undefined for who is placed nowhere. Two small reads. */
export async function ownPlace(
  { store }: Pick<Deps, 'store'>,
  { person }: Identity,
  registry: Registry,
  today: Day,
): Promise<OwnPlace | undefined> {
  const agency = registry.agency.id
  if (person?.agency !== agency) return undefined
  const found = await store.people.get({ agency, person: person.id }, { consistent: false })
  const placed = found && placementOn(found, today)
  if (!placed) return undefined
  const superior =
    placed.superior && (await store.people.get({ agency, person: placed.superior }, { consistent: false }))
  const name = unitIn(registry, placed.unit)?.name ?? placed.unit
  return {
    unit: { id: placed.unit, name },
    position: placed.position,
    from: placed.from,
    superior: superior ? superior.name : undefined,
  }
}
