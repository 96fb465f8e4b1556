import { graceDaysOf } from '../domain/agency.ts'
import { addDays, dayOf, type Minute, startOfMinute } from '../domain/calendar.ts'
import type { Slug } from '../domain/ids.ts'
import { currentMethod, type Method } from '../domain/indicators/methods.ts'
import { instruments } from '../domain/instruments/index.ts'
import { periodsEnding } from '../domain/period.ts'
import { zoneOf } from '../domain/registry.ts'
import { closeUnit } from './close-unit.ts'
import { lastClosedDay } from './closing.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { instrumentsInUse } from './instruments-in-use.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'settings'>

const CONSISTENT = { consistent: true } as const
const WIDTH = 8

/** `waiting`: what is due by the calendar, but not yet counted as far as that. */
export type ClosedPeriods = { readonly frozen: number; readonly waiting: boolean }

/**
 * The nightly closing: freezes, as version 1, each month, quarter, semester and year of each unit and instrument with ratings whose
 * last day and the agency's grace are over. What is closed is left alone, so that runs may be missed for days, double, overlap or
 * die anywhere. Nothing is frozen that is not yet counted: where counting is behind, so is closing. Nor is anything of an agency for
 * trials.
 */
export async function closeAgency(
  deps: Needs,
  agency: Slug,
  options: { readonly method: Method } = { method: currentMethod },
): Promise<ClosedPeriods> {
  const registry = await deps.store.registry.load(agency, CONSISTENT)
  if (!registry) throw new Error(`no agency ${agency} is registered`)
  // What its ratings said could not be shown again once they have expired.
  if (registry.agency.trial) return { frozen: 0, waiting: false }
  const counted = await countedUntil(deps)
  if (counted === undefined) return { frozen: 0, waiting: true }
  const inUse = await instrumentsInUse(deps, registry)
  let frozen = 0
  let waiting = false
  await concurrently(registry.units, WIDTH, async (unit) => {
    const zone = zoneOf(registry.agency, unit)
    const due = addDays(lastClosedDay(deps.now(), zone), -graceDaysOf(registry.agency))
    const ready = addDays(dayOf(counted, zone), -1 - graceDaysOf(registry.agency))
    const last = ready < due ? ready : due
    waiting ||= periodsEnding(addDays(last, 1), due).length > 0
    for (const { id: instrument } of instruments.filter(({ id }) => inUse.get(unit.id)?.has(id))) {
      const key = { agency, unit: unit.id, instrument }
      const closed = await closeUnit(deps, { registry, unit, key, method: options.method }, last)
      frozen += closed
    }
  })
  return { frozen, waiting }
}

/** Everything that was marked before this instant is counted; undefined where a shard never was. */
async function countedUntil({ store, settings }: Needs): Promise<number | undefined> {
  const shards = Array.from({ length: settings.tickShards }, (_, shard) => store.watermarks.get(shard))
  const minutes = await Promise.all(shards)
  const known = minutes.filter((minute): minute is Minute => minute !== undefined)
  return known.length < minutes.length ? undefined : Math.min(...known.map((minute) => startOfMinute(minute) + 60_000))
}
