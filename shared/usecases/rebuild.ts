import { type Day, dayOf, daysBetween } from '../domain/calendar.ts'
import { membersOver } from '../domain/dated-tree.ts'
import { instruments } from '../domain/instruments/index.ts'
import { type Period, periodOf, type Slot } from '../domain/period.ts'
import { Refusal } from '../domain/refusals.ts'
import { unitIn, zoneOf } from '../domain/registry.ts'
import { shardsOn, type Unit } from '../domain/unit.ts'
import { concurrently } from './concurrently.ts'
import { countDay } from './count-raw.ts'
import type { Deps } from './deps.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { recountSlot } from './recount-slot.ts'
import { rollUpAround } from './roll-up.ts'

type Progress = (done: number, total: number) => void

const AFTER_ALL = '~'
const WIDTH = 8

/**
 * Counts every slot of a unit, and of those below it, again from a day on, and then all roll-ups that hold one of those days. Which slots
 * there are is asked of the ratings as well as of the tallies, so that lost tallies come back and made-up ones go. Safe beside ticks
 * and nights; closed periods stay as they are. Returns how many slots were counted. Throws `agency-unknown`, `unit-unknown`.
 */
export async function rebuild(
  deps: Pick<Deps, 'store' | 'now' | 'log'>,
  at: UnitRef & { readonly from: Day },
  progress: Progress = () => undefined,
): Promise<number> {
  const registry = await deps.store.registry.load(at.agency, { consistent: true })
  if (!registry) throw new Refusal('agency-unknown', { agency: at.agency })
  if (!unitIn(registry, at.unit)) throw new Refusal('unit-unknown', at)
  const today = dayOf(deps.now(), registry.agency.timeZone)
  const spans = membersOver(at.unit, registry.units, at.from, today < at.from ? at.from : today)
  const ids = spans.flatMap((span) => span.units)
  const units = registry.units.filter(({ id }) => ids.includes(id))
  const due = units.flatMap((unit) => {
    const days = daysBetween(at.from, dayOf(deps.now(), zoneOf(registry.agency, unit)))
    const months = [...new Set(days.map((day) => periodOf('month', day)))]
    return instruments.map(({ id }) => ({ unit, instrument: id, days, months }))
  })
  const total = due.reduce((sum, { days, months }) => sum + days.length + months.length, 0)
  let done = 0
  let slots = 0
  await concurrently(due, WIDTH, async ({ unit, instrument, days, months }) => {
    let counted = 0
    for (const day of [...days, ...months]) {
      for (const slot of await slotsOf(deps, unit, instrument, day)) {
        const facts = { instrument, slot, shards: shardsOn(unit, day), zone: zoneOf(registry.agency, unit) }
        await recountSlot(deps, { agency: unit.agency, unit: unit.id }, facts)
        counted++
      }
      progress(++done, total)
    }
    slots += counted
    // An instrument that was never asked there has nothing to roll up.
    if (counted > 0 || (await hasYear(deps, unit, instrument)))
      await rollUpAround(deps, { agency: unit.agency, unit: unit.id }, { instrument, months })
  })
  return slots
}

async function hasYear({ store }: Pick<Deps, 'store'>, unit: Unit, instrument: string): Promise<boolean> {
  const own = { agency: unit.agency, unit: unit.id, instrument, scope: 'own', level: 'year' } as const
  return (await store.tallies.between(own, '1900', '2099', { consistent: true })).length > 0
}

/** The slots of a day, or of what is known by a month only, that have ratings or a tally. */
async function slotsOf(
  { store }: Pick<Deps, 'store'>,
  unit: Unit,
  instrument: string,
  day: Day | Period,
): Promise<Set<Slot>> {
  const own = { agency: unit.agency, unit: unit.id, instrument, scope: 'own' } as const
  const isDay = day.length > 'yyyy-mm'.length
  const [rated, stored, whole] = await Promise.all([
    countDay({ store }, unit, instrument, day, { consistent: true }),
    store.tallies.between({ ...own, level: 'slot' }, day, isDay ? `${day}${AFTER_ALL}` : day, { consistent: true }),
    isDay ? store.tallies.get([{ ...own, level: 'day', period: day }], { consistent: true }) : [],
  ])
  const slots = new Set<Slot>([...rated.keys(), ...stored.map(({ key }) => key.period)])
  // A day with a tally and nothing behind it is merged again by counting the ratings that know no hour.
  if (slots.size === 0 && whole.length > 0) slots.add(day)
  return slots
}
