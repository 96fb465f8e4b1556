import { type Breakdown, withoutPlaces } from '../domain/breakdown.ts'
import { addDays, type Day } from '../domain/calendar.ts'
import { hasBelow, heightOn, holdersOver, treeMark } from '../domain/dated-tree.ts'
import type { Slug } from '../domain/ids.ts'
import { levelOf, type Period, partsOf, periodOf, spanOf } from '../domain/period.ts'
import { type Registry, unitIn, zoneOf } from '../domain/registry.ts'
import { ancestorsOf, childrenOf } from '../domain/unit-tree.ts'
import { lastClosedDay } from './closing.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import { instrumentsInUse } from './instruments-in-use.ts'
import type { Scope, StoredTally, TallyKey } from './ports/tally-store.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { type Fresh, putMerged } from './put-merged.ts'
import { mergeReads, readBranches, readOwn, type TallyRead } from './read-tally.ts'

const LEVELS = ['month', 'quarter', 'semester', 'year'] as const
const CONSISTENT = { consistent: true } as const
/** So many days back the nightly run looks for roll-ups that were missed. Readers add the days of older ones themselves. */
const DAYS_BACK = 10
const WIDTH = 8
const EVER = ['1900-01', '2099-12'] as const

type Changed = { readonly instrument: string; readonly months: readonly Period[] }

/**
 * Rebuilds the roll-ups of a unit, and of all units above it, that hold some months: for closed days or past months that were
 * counted again. Each is merged afresh from the level below.
 */
export async function rollUpAround(deps: Pick<Deps, 'store' | 'now'>, unit: UnitRef, changed: Changed): Promise<void> {
  await rollUpAroundAll(deps, unit.agency, [unit.unit], changed)
}

/** The same of many units at once: what lies above several of them is merged once. */
export async function rollUpAroundAll(
  deps: Pick<Deps, 'store' | 'now'>,
  agency: Slug,
  changedUnits: readonly Slug[],
  changed: Changed,
): Promise<void> {
  const registry = await deps.store.registry.load(agency)
  if (!registry) throw new Error(`no agency ${agency} is registered`)
  const { units } = registry
  const unknown = changedUnits.find((id) => !unitIn(registry, id))
  if (unknown !== undefined) throw new Error(`no unit ${agency}/${unknown} is registered`)
  const days = changed.months.map(spanOf)
  const above = changedUnits.flatMap((unit) => days.flatMap(({ first, last }) => holdersOver(unit, units, first, last)))
  const keys = [...new Set([...changedUnits, ...above])]
    .flatMap((each) => rollUpsOf(registry, each, changed.instrument, changed.months))
    .filter((key) => changedUnits.includes(key.unit) || key.scope === 'tree')
    .map((key) => ({ key, height: key.scope === 'own' ? -1 : heightOn(key.unit, units, spanOf(key.period).first) }))
  // A tree's roll-up is merged from the trees below it of the same period, or from shorter ones of its own.
  const steps = Map.groupBy(keys, ({ key, height }) => LEVELS.indexOf(levelIn(key)) * (units.length + 1) + height)
  for (const [, step] of [...steps].toSorted(([a], [b]) => a - b)) {
    await concurrently(step, WIDTH, ({ key }) => rebuild(deps, registry, key))
  }
}

/** Brings the roll-ups that a past period is read from through its last day, where nights were missed for long. */
export async function rollUpPeriod(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  { unit, instrument, period }: { readonly unit: Slug; readonly instrument: string; readonly period: Period },
): Promise<void> {
  const level = levelOf(period)
  if (level === 'day') return
  const { first, last } = spanOf(period)
  const scope: Scope = hasBelow(unit, registry.units, first, last) ? 'tree' : 'own'
  const key = { agency: registry.agency.id, unit, instrument, scope, level, period }
  const [stored] = await deps.store.tallies.get([key], CONSISTENT)
  if (isBehind(deps, registry, key, stored)) await rebuild(deps, registry, key)
}

/**
 * The nightly run: brings every roll-up of an agency through the last closed day, of the instruments that are in use. What is already there
 * is left alone; nights that were missed are caught up. Returns how many were looked at.
 */
export async function rollUpAgency(deps: Pick<Deps, 'store' | 'now'>, agency: Slug): Promise<number> {
  const registry = await deps.store.registry.load(agency, CONSISTENT)
  if (!registry) throw new Error(`no agency ${agency} is registered`)
  const inUse = await instrumentsInUse(deps, registry)
  const unrated = await unratedParents(deps, registry, inUse)
  const keys = registry.units.flatMap((unit) => {
    const closed = lastClosedDay(deps.now(), zoneOf(registry.agency, unit))
    const months = [closed, addDays(closed, -DAYS_BACK)].map((day) => periodOf('month', day))
    return [...(inUse.get(unit.id) ?? [])].flatMap((instrument) =>
      rollUpsOf(registry, unit.id, instrument, months).filter(
        ({ scope }) => scope === 'tree' || !unrated.get(unit.id)?.includes(instrument),
      ),
    )
  })
  const stored = await deps.store.tallies.get(keys, { consistent: false })
  const byName = new Map(stored.map((tally) => [nameOf(tally.key), tally]))
  const behind = keys.filter((key) => isBehind(deps, registry, key, byName.get(nameOf(key))))
  await fromBelow(
    registry,
    Map.groupBy(behind, ({ unit }) => unit),
    async (ofUnit) => {
      for (const key of ofUnit) await rebuild(deps, registry, key)
    },
  )
  return behind.length
}

/**
 * Does something for each unit, those below before those above: what is merged from others then finds them as far, and need not add
 * their last day by itself. A unit that fails holds up no other.
 */
async function fromBelow<T>(registry: Registry, ofUnits: ReadonlyMap<Slug, T>, task: (ofUnit: T) => Promise<void>) {
  const depths = Map.groupBy(ofUnits, ([id]) => ancestorsOf(id, registry.units).length)
  const failures: unknown[] = []
  for (const [, units] of [...depths].toSorted(([a], [b]) => b - a)) {
    await concurrently(units, WIDTH, ([, ofUnit]) => task(ofUnit)).catch((failure) => void failures.push(failure))
  }
  if (failures.length > 0) throw new AggregateError(failures, `some units failed, first: ${String(failures[0])}`)
}

/** The instruments of units with others below that were never counted there itself: all they have to roll up is their tree. */
async function unratedParents(
  { store }: Pick<Deps, 'store'>,
  registry: Registry,
  inUse: ReadonlyMap<Slug, ReadonlySet<string>>,
): Promise<ReadonlyMap<Slug, readonly string[]>> {
  const parents = registry.units.filter(({ id }) => childrenOf(id, registry.units).length > 0)
  const unrated = new Map<Slug, string[]>()
  await concurrently(parents, WIDTH, async ({ id }) => {
    for (const instrument of inUse.get(id) ?? []) {
      const first = await store.tallies.firstMonth({ agency: registry.agency.id, unit: id, instrument }, ...EVER)
      if (first === undefined) unrated.set(id, [...(unrated.get(id) ?? []), instrument])
    }
  })
  return unrated
}

/** A stored roll-up beside what the level below says of the same days; undefined where none is stored or the parts are further. */
export async function compareRollUp(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  key: TallyKey,
): Promise<{ readonly stored: Breakdown; readonly below: Breakdown } | undefined> {
  const [stored] = await deps.store.tallies.get([key], CONSISTENT)
  // By another tree it is read by nobody.
  if (stored?.through === undefined || stored.tree !== markOf(registry, key, stored.through)) return undefined
  const read = await readLevelBelow(deps, registry, key, stored.through)
  if (read.through > stored.through) return undefined
  return { stored: stored.breakdown, below: toFresh(registry, key, read, stored.through).breakdown }
}

/** The keys of every roll-up of a unit and instrument that holds one of some months, the finest first. */
export function rollUpsOf(registry: Registry, unit: Slug, instrument: string, months: readonly Period[]): TallyKey[] {
  return LEVELS.flatMap((level) => {
    const periods = new Set(months.map((month) => periodOf(level, month)))
    return [...periods].flatMap((period) => {
      const { first, last } = spanOf(period)
      const scopes: Scope[] = hasBelow(unit, registry.units, first, last) ? ['own', 'tree'] : ['own']
      return scopes.map((scope): TallyKey => ({ agency: registry.agency.id, unit, instrument, scope, level, period }))
    })
  })
}

function levelIn({ period }: Pick<TallyKey, 'period'>): (typeof LEVELS)[number] {
  const level = levelOf(period)
  if (level === 'day') throw new Error(`${period} has no roll-up`)
  return level
}

function isBehind(
  deps: Pick<Deps, 'now'>,
  registry: Registry,
  key: TallyKey,
  stored: StoredTally | undefined,
): boolean {
  if (stored?.through === undefined || stored.through < targetOf(deps, registry, key)) return true
  return stored.tree !== markOf(registry, key, stored.through)
}

/** By which tree a roll-up through a day is to be merged. */
function markOf({ units }: Registry, { unit, scope, period }: TallyKey, through: Day): string | undefined {
  return scope === 'own' ? undefined : treeMark(unit, units, spanOf(period).first, through)
}

function nameOf(key: TallyKey): string {
  return [key.unit, key.instrument, key.scope, key.period].join('/')
}

/** The day a roll-up should include by now: its period's last, or the last closed one. */
function targetOf(deps: Pick<Deps, 'now'>, registry: Registry, key: Pick<TallyKey, 'unit' | 'period'>): Day {
  const unit = unitIn(registry, key.unit)
  const closed = lastClosedDay(deps.now(), unit ? zoneOf(registry.agency, unit) : registry.agency.timeZone)
  const { first, last } = spanOf(key.period)
  return closed < first ? addDays(first, -1) : closed < last ? closed : last
}

async function rebuild(deps: Pick<Deps, 'store' | 'now'>, registry: Registry, key: TallyKey): Promise<void> {
  await putMerged(deps, key, async () => {
    let upTo = targetOf(deps, registry, key)
    for (;;) {
      const read = await readLevelBelow(deps, registry, key, upTo)
      // A part that another run has just brought further would count a day that readers add again: go as far as it.
      if (read.through <= upTo) return toFresh(registry, key, read, upTo)
      upTo = read.through
    }
  })
}

function toFresh(registry: Registry, key: TallyKey, read: TallyRead, through: Day): Fresh {
  if (key.scope === 'own') return { breakdown: read.breakdown, through }
  return { breakdown: withoutPlaces(read.breakdown), through, tree: markOf(registry, key, through) }
}

async function readLevelBelow(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  key: TallyKey,
  upTo: Day,
): Promise<TallyRead> {
  const wanted = { unit: key.unit, instrument: key.instrument, upTo }
  if (key.scope === 'tree') return readBranches(deps, registry, { ...wanted, period: key.period }, CONSISTENT)
  if (levelOf(key.period) === 'month') return readMonth(deps, key, upTo)
  return mergeReads(
    await Promise.all(partsOf(key.period).map((period) => readOwn(deps, registry, { ...wanted, period }, CONSISTENT))),
  )
}

/** A month's days up to one, and the ratings of which only the month is known. */
async function readMonth(deps: Pick<Deps, 'store'>, key: TallyKey, upTo: Day): Promise<TallyRead> {
  const { first } = spanOf(key.period)
  const [days, undated] = await Promise.all([
    deps.store.tallies.between({ ...key, level: 'day' }, first, upTo, CONSISTENT),
    deps.store.tallies.get([{ ...key, level: 'slot' }], CONSISTENT),
  ])
  return mergeReads([...days, ...undated].map(({ breakdown, asOf }) => ({ breakdown, asOf, through: upTo })))
}
