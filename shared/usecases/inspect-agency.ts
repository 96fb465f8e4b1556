import { addDays, type Day } from '../domain/calendar.ts'
import type { Slug } from '../domain/ids.ts'
import { instruments } from '../domain/instruments/index.ts'
import { type Registry, zonesOf } from '../domain/registry.ts'
import { SERVICE_TIME } from '../domain/service-time.ts'
import type { Unit } from '../domain/unit.ts'
import { lastClosedDay } from './closing.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { hasRatings, inspectUnitDay } from './inspect-unit-day.ts'
import type { StoredTally } from './ports/tally-store.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import type { MarkWriter } from './store-rating.ts'

type Needs = Pick<Deps, 'store' | 'vault' | 'now'> & { readonly mark: MarkWriter }

type Options = {
  /** Looks even where no day has closed since the last run: for what came late. */
  readonly again?: boolean
}

/** What the first run of an agency looks back at, in days. */
const FIRST_LOOK = 8
/** After an outage so many days are done before the next: a run that is cut off still gets ahead. */
const STRIDE = 7
/** A visit may still be rated for eight days: a day counted again within these is looked at again. */
const DAYS_BACK = 9
/** Days before the one looked at whose counters say what is usual. */
const DAYS_COMPARED = 14
/** Milliseconds by which the clock of who counted may be behind ours. */
const CLOCK_ERROR = 15 * 60_000
const WIDTH = 8

type Looked = { days: number; changed: number }

/**
 * The nightly look for odd answers in an agency: all days that closed since the last run, however many nights were missed, and those
 * of the last nine that were counted again since. Returns how many unit days were looked at, and of how many the findings changed.
 * Runs may overlap, repeat and die anywhere: looking again changes nothing.
 */
export async function inspectAgency(deps: Needs, agency: Slug, options: Options = {}): Promise<Looked> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Error(`no agency ${agency} is registered`)
  const began = new Date(deps.now()).toISOString()
  const closed = closedEverywhere(deps, registry)
  const last = await deps.store.inspections.get(agency)
  const looked = { days: 0, changed: 0 }
  if (last && last.through >= closed && !options.again) return looked
  const counted = new Date(Date.parse(last?.at ?? began) - CLOCK_ERROR).toISOString()
  const lookedAt = last?.through ?? addDays(closed, -FIRST_LOOK)
  let through = lookedAt
  do {
    const to = earlier(addDays(through, STRIDE), closed)
    const isDue = ({ key, asOf, breakdown }: StoredTally) => {
      const isNew = key.period > through && key.period <= to
      const isLate = last !== undefined && key.period <= lookedAt && key.period > addDays(lookedAt, -DAYS_BACK)
      return hasRatings(breakdown) && (isNew || (isLate && through === lookedAt && asOf >= counted))
    }
    await concurrently(registry.units, WIDTH, (unit) =>
      inspectUnit(deps, registry, unit, { from: earlier(through, to), to, isDue }, looked),
    )
    through = through > to ? through : to
    await deps.store.inspections.advance(agency, { through, at: through < closed && last ? last.at : began })
  } while (through < closed)
  return looked
}

type Stretch = { readonly from: Day; readonly to: Day; readonly isDue: (tally: StoredTally) => boolean }

async function inspectUnit(
  deps: Needs,
  registry: Registry,
  unit: Unit,
  { from, to, isDue }: Stretch,
  looked: Looked,
): Promise<void> {
  const place = { agency: registry.agency.id, unit: unit.id }
  const used = await deps.store.tallies.instruments(place)
  const served = used.includes(SERVICE_TIME) ? await servedByDay(deps, place, from, to) : new Map<Day, number>()
  for (const { id: instrument } of instruments.filter(({ id }) => used.includes(id))) {
    const key = { ...place, instrument, scope: 'own', level: 'day' } as const
    const tallies = await deps.store.tallies.between(key, addDays(from, -DAYS_COMPARED), to, { consistent: false })
    for (const tally of tallies.filter(isDue)) {
      const day = tally.key.period
      const beside = { atCounters: countersBefore(tallies, day), visits: served.get(day) }
      const isChanged = await inspectUnitDay(deps, registry, unit, { instrument, day }, beside)
      looked.days++
      if (isChanged) looked.changed++
    }
  }
}

/** How many people a unit served on each day of which it has told how long services took. */
async function servedByDay({ store }: Needs, unit: UnitRef, from: Day, to: Day): Promise<ReadonlyMap<Day, number>> {
  const key = { ...unit, instrument: SERVICE_TIME, scope: 'own', level: 'day' } as const
  const tallies = await store.tallies.between(key, addDays(from, -DAYS_BACK), to, { consistent: false })
  return new Map(tallies.map(({ key: { period }, breakdown }) => [period, breakdown.all.n]))
}

/** What each counter had on the days before one on which the unit had anything. */
function countersBefore(tallies: readonly StoredTally[], day: Day): Readonly<Record<Slug, number>>[] {
  return tallies
    .filter(
      ({ key, breakdown }) => key.period < day && key.period >= addDays(day, -DAYS_COMPARED) && hasRatings(breakdown),
    )
    .map(({ breakdown }) => Object.fromEntries(Object.entries(breakdown.by.counter).map(([id, { n }]) => [id, n])))
}

/** The last day that is closed in each of the agency's time zones. */
function closedEverywhere({ now }: Pick<Deps, 'now'>, registry: Registry): Day {
  return [...zonesOf(registry)].map((zone) => lastClosedDay(now(), zone)).reduce(earlier)
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
