import type { Day } from '../domain/calendar.ts'
import { hasBelow, membersOver } from '../domain/dated-tree.ts'
import { canonical } from '../domain/digest.ts'
import type { Method } from '../domain/indicators/methods.ts'
import { type Period, periodsEnding, spanOf } from '../domain/period.ts'
import { isReached, type Reach, stretchesOf } from '../domain/reach.ts'
import type { Registry } from '../domain/registry.ts'
import { freeze, newestOf, type ScoreVersion } from '../domain/score-version.ts'
import type { Unit } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import type { InstrumentRef } from './ports/unit-ref.ts'
import { readServed } from './read-served.ts'
import { readOwn, readTree } from './read-tally.ts'
import { rollUpPeriod } from './roll-up.ts'

type Needs = Pick<Deps, 'store' | 'now'>
export type Closing = {
  readonly registry: Registry
  readonly unit: Unit
  readonly key: InstrumentRef
  readonly method: Method
}

const CONSISTENT = { consistent: true } as const
const EVER = { first: '1900-01', last: '2099-12' }

/**
 * Freezes what ended through a day and is not yet frozen. On most nights nothing is: then it reads how far it came, the first key of
 * all slots and that of each gap, however long the history is. Once a period has ended, or an answer has come where none was, it
 * looks at all. Returns how many were frozen.
 */
export async function closeUnit(deps: Needs, closing: Closing, last: Day): Promise<number> {
  const { key } = closing
  const [first, reach] = await Promise.all([firstRated(deps, closing, EVER), deps.store.reaches.get(key)])
  if (first === undefined) return 0
  if (reach && isReached(reach, first, last) && !(await isAnyRated(deps, closing, reach.gaps))) return 0
  const read = () => deps.store.versions.ending(key, `${EVER.first}-01`, last, CONSISTENT)
  let versions = await read()
  let frozen = 0
  const gaps: Period[] = []
  for (const period of periodsEnding(`${first}-01`, last)) {
    // Of the time before a merged unit began, its parts were closed: it answers with theirs.
    if (spanOf(period).last < (closing.unit.from ?? '')) continue
    if (versions.some((version) => version.period === period)) continue
    const isRated = await isAnyRated(deps, closing, [period])
    const version = isRated ? await firstVersion(deps, closing, period, versions) : undefined
    if (version === undefined) gaps.push(period)
    else if (await deps.store.versions.put(version)) {
      versions.push(version)
      frozen++
    }
    // Another run was faster: what it wrote is what the next version comes after.
    else versions = await read()
  }
  const now: Reach = { since: first, through: last, gaps }
  if (!reach || canonical(reach) !== canonical(now)) await deps.store.reaches.put(key, now)
  return frozen
}

/** The first month between two of which the unit, or one that counted for it then, has anything counted. */
async function firstRated(
  { store }: Needs,
  { registry, unit, key }: Closing,
  { first, last }: { readonly first: Period; readonly last: Period },
): Promise<Period | undefined> {
  const spans = membersOver(unit.id, registry.units, spanOf(first).first, spanOf(last).last)
  const found = spans.flatMap(({ from, to, units }) =>
    units.map((each) => store.tallies.firstMonth({ ...key, unit: each }, from.slice(0, 7), to.slice(0, 7))),
  )
  const months = await Promise.all(found)
  return months.filter((month) => month !== undefined).toSorted()[0]
}

async function isAnyRated(deps: Needs, closing: Closing, periods: readonly Period[]): Promise<boolean> {
  for (const stretch of stretchesOf(periods)) {
    if ((await firstRated(deps, closing, stretch)) !== undefined) return true
  }
  return false
}

/** What is to be frozen of a period; undefined where nobody rated. */
async function firstVersion(
  deps: Needs,
  { registry, unit, key, method }: Closing,
  period: Period,
  versions: readonly ScoreVersion[],
): Promise<ScoreVersion | undefined> {
  const counts = await readCounts(deps, registry, key, period)
  if (counts.breakdown.all.n === 0) return undefined
  await rollUpPeriod(deps, registry, { unit: unit.id, instrument: key.instrument, period })
  return freeze(
    { ...key, period, version: 1 },
    { ...counts, previous: newestOf(versions), closedAt: new Date(deps.now()).toISOString(), method },
  )
}

/** What a version holds of a period's counts as they are now. */
export async function readCounts(deps: Pick<Deps, 'store'>, registry: Registry, key: InstrumentRef, period: Period) {
  const wanted = { unit: key.unit, instrument: key.instrument, period, upTo: spanOf(period).last }
  const { first, last } = spanOf(period)
  const isTree = hasBelow(key.unit, registry.units, first, last)
  const [whole, own, served] = await Promise.all([
    readTree(deps, registry, wanted, CONSISTENT),
    isTree ? readOwn(deps, registry, wanted, CONSISTENT) : undefined,
    readServed(deps, registry, wanted, CONSISTENT),
  ])
  return { breakdown: whole.breakdown, own: own && own.breakdown.all.n > 0 ? own.breakdown : undefined, served }
}
