import { dayOf } from '../../domain/calendar.ts'
import { hasBelow, membersOver } from '../../domain/dated-tree.ts'
import type { Slug } from '../../domain/ids.ts'
import { instruments } from '../../domain/instruments/index.ts'
import {
  type CountedUnit,
  countedUnit,
  type Expected,
  expectedOn,
  openSteps,
} from '../../domain/performance/adoption.ts'
import { ASN } from '../../domain/performance/performance-tally.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import type { Adoption, Pages, UnitAdoption } from '../../domain/performance/unit-adoption.ts'
import { type Period, spanOf } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import { isInUse, type Registry, unitIn, zoneOf } from '../../domain/registry.ts'
import { addTallies, emptyTally } from '../../domain/tally.ts'
import type { Unit } from '../../domain/unit.ts'
import { ancestorsOf, childrenOf } from '../../domain/unit-tree.ts'
import type { Deps } from '../deps.ts'
import type { StoredTally, TallyKey } from '../ports/tally-store.ts'
import { readTree } from '../read-tally.ts'
import { readingOnce } from '../reading-once.ts'
import { membersOf, PEOPLE_A_PAGE } from './team.ts'
import { withDocuments } from './unit-year.ts'

/** So many units stand on one page. */
const UNITS_A_PAGE = 20

type Question = {
  readonly agency: Slug
  readonly unit: Slug
  readonly page?: string | undefined
  readonly unitPage?: string | undefined
}

/**
 * How far a unit is with its year: who of its own people has a step open, and what was counted in the units below. Of people it reads those of
 * the unit and the documents of twenty; of units only tallies: as many calls for five thousand people below as for fifty.
 * Throws `agency-unknown`, `unit-unknown`, and `query-invalid` for a page that there is not.
 */
export async function describeAdoption(deps: Pick<Deps, 'store' | 'now'>, question: Question): Promise<Adoption> {
  const once = readingOnce(deps)
  const registry = await once.store.registry.load(question.agency)
  if (!registry) throw new Refusal('agency-unknown', { agency: question.agency })
  const unit = unitIn(registry, question.unit)
  if (!unit) throw new Refusal('unit-unknown', { agency: question.agency, unit: question.unit })
  const zone = zoneOf(registry.agency, unit)
  const today = dayOf(deps.now(), zone)
  const expected = expectedOn(performanceRulesOf(registry.agency), today, zone)
  const below = childrenOf(unit.id, registry.units).flatMap((id) => unitIn(registry, id) ?? [])
  const units = pageOf(
    below.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    question.unitPage,
    { size: UNITS_A_PAGE, field: 'halaman-unit' },
  )
  const members = pageOf(await membersOf(deps, { agency: question.agency, unit: unit.id }, today), question.page, {
    size: PEOPLE_A_PAGE,
    field: 'halaman',
  })
  const at = { unit: unit.id, day: today, year: expected.year, periods: [expected.over] }
  const [documents, whole, counted] = await Promise.all([
    withDocuments(deps, members.items, at),
    countsOf(once, registry, unit, expected),
    Promise.all(
      units.items.map(async (each): Promise<UnitAdoption> => {
        const [{ counted }, isRated] = await Promise.all([
          countsOf(once, registry, each, expected),
          isRatedIn(once, registry, each, expected),
        ])
        return { unit: each, counted, isRated }
      }),
    ),
  ])
  return {
    registry,
    unit,
    above: ancestorsOf(unit.id, registry.units)
      .toReversed()
      .flatMap((id) => unitIn(registry, id) ?? []),
    expected,
    whole: whole.counted,
    asOf: whole.asOf,
    people: documents.map((held) => {
      return { person: held.person, position: held.placement.position, open: openSteps(expected, held) }
    }),
    peoplePages: members.pages,
    units: counted,
    unitPages: units.pages,
  }
}

const EVENTUAL = { consistent: false } as const

/** What was counted in a unit and below it. Of the running period only days are counted yet, and those of all units come in one batch. */
async function countsOf(
  { store }: Pick<Deps, 'store'>,
  registry: Registry,
  unit: Unit,
  { running, over, today }: Expected,
): Promise<{ readonly counted: CountedUnit; readonly asOf: string | undefined }> {
  const members = new Set(membersOver(unit.id, registry.units, today, today).flatMap(({ units }) => units))
  const dayKey = (id: Slug): TallyKey => ({
    ...{ agency: registry.agency.id, unit: id, instrument: ASN, scope: 'own', level: 'day' },
    period: spanOf(running).last,
  })
  const [now, before] = await Promise.all([
    store.tallies.get([...members].map(dayKey), EVENTUAL),
    readTree({ store }, registry, { unit: unit.id, instrument: ASN, period: over, upTo: spanOf(over).last }, EVENTUAL),
  ])
  const asOf = [...now.map((each) => each.asOf), ...(before.asOf === undefined ? [] : [before.asOf])].toSorted().at(-1)
  return { counted: countedUnit(sumOf(now), before.breakdown.all), asOf }
}

const sumOf = (tallies: readonly StoredTally[]) =>
  tallies.reduce((sum, { breakdown }) => addTallies(sum, breakdown.all), emptyTally)

/** Whether anybody rated a unit, or one below it, since last year began, by any survey: as far as the years' roll-ups tell. */
async function isRatedIn(
  { store }: Pick<Deps, 'store'>,
  registry: Registry,
  { id }: Unit,
  { year, today }: Expected,
): Promise<boolean | undefined> {
  const members = new Set(membersOver(id, registry.units, today, today).flatMap(({ units }) => units))
  if (!registry.counters.some((counter) => members.has(counter.unit) && isInUse(counter, today))) return undefined
  const years: readonly Period[] = [year, String(Number(year) - 1)]
  const keys = years.flatMap((period) => {
    const { first, last } = spanOf(period)
    const scope = hasBelow(id, registry.units, first, last) ? 'tree' : 'own'
    return instruments.map(
      ({ id: instrument }): TallyKey => ({
        ...{ agency: registry.agency.id, unit: id, instrument, scope, level: 'year', period },
      }),
    )
  })
  return (await store.tallies.get(keys, EVENTUAL)).some(({ breakdown }) => breakdown.all.n > 0)
}

function pageOf<Each>(
  all: readonly Each[],
  wish = '1',
  { size, field }: { readonly size: number; readonly field: string },
): { readonly items: readonly Each[]; readonly pages: Pages } {
  const of = Math.max(1, Math.ceil(all.length / size))
  const number = /^[1-9]\d{0,4}$/.test(wish) ? Number(wish) : 0
  if (number < 1 || number > of) throw new Refusal('query-invalid', { field })
  return { items: all.slice((number - 1) * size, number * size), pages: { number, of, total: all.length } }
}
