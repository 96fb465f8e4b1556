import { type Registry, zoneOf } from '../domain/registry.ts'
import { type SentServiceTime, slotOfService } from '../domain/service-time.ts'
import { shardsOn, type Unit } from '../domain/unit.ts'
import { storeServiceTime } from './accept-service-time.ts'
import type { Deps } from './deps.ts'
import type { MarkWriter } from './store-rating.ts'

/** Stores a made-up service time as a queue system would report it. */
export async function seedTime(
  deps: Deps & { readonly mark: MarkWriter },
  { agency, services, counters }: Registry,
  unit: Unit,
  sample: SentServiceTime,
): Promise<void> {
  const ofUnit = <T extends { readonly unit: string }>(all: readonly T[]) => all.filter((each) => each.unit === unit.id)
  await storeServiceTime(
    deps,
    { agency, unit, services: ofUnit(services), counters: ofUnit(counters) },
    'queue',
    sample,
  )
}

/** Whether the last of a unit's made-up service times is there, and so all of them. */
export async function hasTimes(
  { store }: Pick<Deps, 'store'>,
  { agency }: Registry,
  unit: Unit,
  samples: readonly SentServiceTime[],
): Promise<boolean> {
  const last = samples.at(-1)
  if (!last) return true
  const slot = slotOfService(last, zoneOf(agency, unit))
  const key = { agency: agency.id, unit: unit.id, slot, id: last.id }
  return (await store.serviceTimes.get(key, shardsOn(unit, slot.slice(0, 10)))) !== undefined
}
