import { graceDaysOf } from '../domain/agency.ts'
import { type Day, dayOf } from '../domain/calendar.ts'
import type { ClosedPeriod } from '../domain/closed-period.ts'
import { instruments } from '../domain/instruments/index.ts'
import { spanOf } from '../domain/period.ts'
import { Refusal } from '../domain/refusals.ts'
import { type Registry, unitIn, zoneOf } from '../domain/registry.ts'
import type { Unit } from '../domain/unit.ts'
import { ancestorsOf } from '../domain/unit-tree.ts'
import { readCounts } from './close-unit.ts'
import { differs } from './correct-period.ts'
import type { Deps } from './deps.ts'

type ClosedPeriods = {
  readonly registry: Registry
  readonly unit: Unit
  readonly above: readonly Unit[]
  readonly year: string
  readonly today: Day
  readonly graceDays: number
  /** The latest first. */
  readonly periods: readonly ClosedPeriod[]
}

/** A unit's closed periods of a year: this one where none is asked for, or the last while none of this one is closed. */
export async function closedPeriods(
  deps: Deps,
  question: { readonly agency: string; readonly unit: string; readonly year?: string | undefined },
): Promise<ClosedPeriods> {
  const registry = await deps.store.registry.load(question.agency)
  if (!registry) throw new Refusal('agency-unknown', { agency: question.agency })
  const unit = unitIn(registry, question.unit)
  if (!unit) throw new Refusal('unit-unknown', { agency: question.agency, unit: question.unit })
  if (question.year !== undefined && !/^(19|20)\d\d$/.test(question.year))
    throw new Refusal('query-invalid', { field: 'year' })
  const today = dayOf(deps.now(), zoneOf(registry.agency, unit))
  const thisYear = today.slice(0, 4)
  let year = question.year ?? thisYear
  let periods = await ofYear(deps, registry, unit, year)
  if (periods.length === 0 && question.year === undefined) {
    year = String(Number(thisYear) - 1)
    periods = await ofYear(deps, registry, unit, year)
  }
  return {
    registry,
    unit,
    above: ancestorsOf(unit.id, registry.units)
      .toReversed()
      .flatMap((id) => unitIn(registry, id) ?? []),
    year,
    today,
    graceDays: graceDaysOf(registry.agency),
    periods,
  }
}

async function ofYear(deps: Deps, registry: Registry, unit: Unit, year: string): Promise<ClosedPeriod[]> {
  const of = instruments.map(async (instrument) => {
    const key = { agency: registry.agency.id, unit: unit.id, instrument: instrument.id }
    const versions = await deps.store.versions.ending(key, `${year}-01-01`, `${year}-12-31`, { consistent: true })
    return Promise.all(
      [...Map.groupBy(versions, ({ period }) => period)].map(async ([period, [first, ...more]]) => {
        if (!first) throw new Error('a group has no members')
        const counts = await readCounts(deps, registry, key, period)
        const newest = more.at(-1) ?? first
        const now = differs(newest, counts) ? counts.breakdown.all.n : undefined
        return { instrument, period, versions: [first, ...more] as const, now }
      }),
    )
  })
  return (await Promise.all(of)).flat().toSorted((a, b) => (spanOf(a.period).last > spanOf(b.period).last ? -1 : 1))
}
