import { addDays, Day, dayOf } from '../domain/calendar.ts'
import { holdersOver } from '../domain/dated-tree.ts'
import type { Slug } from '../domain/ids.ts'
import { instruments } from '../domain/instruments/index.ts'
import { spanOf } from '../domain/period.ts'
import { Refusal } from '../domain/refusals.ts'
import { type Registry, unitIn, zoneOf } from '../domain/registry.ts'
import { endOf } from '../domain/registry-on.ts'
import type { Actor } from '../domain/trail.ts'
import { firstMergeDay, type PlannedChange, planChange, type UnitChange } from '../domain/unit-change.ts'
import type { Deps } from './deps.ts'
import { moveCounters } from './move-counters.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { putUnit } from './put-unit.ts'

type Needs = Pick<Deps, 'store' | 'now'>

const LAST = '2099-12-31'

/** What a change would do, and why it cannot be where that is so. Nothing is stored. Throws `agency-unknown`, `unit-unknown`. */
export async function planUnitChange(
  deps: Needs,
  agency: Slug,
  change: UnitChange,
): Promise<PlannedChange & { readonly registry: Registry }> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Refusal('agency-unknown', { agency })
  if (!unitIn(registry, change.unit)) throw new Refusal('unit-unknown', { agency, unit: change.unit })
  return { ...planChange(registry, change, await openFrom(deps, registry, change), deps.now()), registry }
}

/**
 * Renames, moves, merges or splits a unit from a day on: for each unit that it touches a line in the trail, then one conditional put. Of a
 * merger the first put decides, that of the new unit: where its parts end and what is below it then follows from it alone. Of a split the
 * last does. Counters and their codes follow. Broken off anywhere, it is completed by the same again, or by `completeChange`.
 * Throws `agency-unknown`, `unit-unknown`, and `unit-change-refused` with all reasons, or where somebody was faster.
 */
export async function changeUnit(deps: Needs, agency: Slug, change: UnitChange, actor: Actor): Promise<void> {
  const { problems, units, registry } = await planUnitChange(deps, agency, change)
  if (problems.length > 0)
    throw new Refusal('unit-change-refused', { why: problems.map(({ kind }) => kind).join(', ') })
  const action = `unit.${change.kind}`
  const deciding = units.at(-1)
  for (const unit of units) {
    if (change.kind === 'split' && unit === deciding) {
      for (const { id, counters } of change.into) {
        await moveCounters(deps, { agency, from: change.unit, to: id, day: change.from, only: counters }, actor)
      }
    }
    const before = unitIn(registry, unit.id)
    const isStored = before?.origin !== undefined && before.origin === unit.origin && before.from === unit.from
    if (!isStored) await putUnit(deps, before, unit, actor, { action })
  }
  if (change.kind === 'merge') {
    for (const part of [change.unit, ...change.others]) await completeChange(deps, { agency, unit: part }, actor)
  }
}

/**
 * Moves the counters of a merged unit that do not yet lead to the one it was merged into. From the day on which that begins or, where that
 * is too soon by now, from the first possible one: ratings in between are the old unit's, and count for the new one all the same.
 */
export async function completeChange(deps: Needs, { agency, unit: id }: UnitRef, actor: Actor): Promise<number> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  const unit = registry && unitIn(registry, id)
  if (!unit) throw new Refusal('unit-unknown', { agency, unit: id })
  const ended = endOf(id, registry.units)
  const [to, ...others] = ended?.into ?? []
  if (!ended || to === undefined || others.length > 0) return 0
  const soonest = firstMergeDay(registry, unit, deps.now())
  const day = ended.from > soonest ? ended.from : soonest
  return moveCounters(deps, { agency, from: id, to, day }, actor)
}

/** The first day of which nothing is closed yet of what the change would count otherwise. */
async function openFrom({ store, now }: Needs, registry: Registry, change: UnitChange): Promise<Day> {
  const { agency, units } = registry
  const from = Day.safeParse(change.from)
  const today = dayOf(now(), zoneOf(agency, unitIn(registry, change.unit) ?? {}))
  if (!from.success || from.data >= today) return EVER
  const parents = change.kind === 'move' && change.parent !== undefined ? [change.parent] : []
  const touched = new Set([
    change.unit,
    ...(change.kind === 'move'
      ? [change.unit, ...parents].flatMap((id) => holdersOver(id, units, from.data, today))
      : []),
  ])
  const keys = [...touched].flatMap((unit) =>
    instruments.map(({ id }) => ({ agency: agency.id, unit, instrument: id })),
  )
  const closed = keys.map((key) => store.versions.ending(key, from.data, LAST, { consistent: true }))
  const ends = (await Promise.all(closed)).flat().map(({ period }) => spanOf(period).last)
  const last = ends.toSorted().at(-1)
  return last === undefined ? EVER : addDays(last, 1)
}

const EVER = '0000-01-01'
