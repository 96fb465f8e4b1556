import { withoutPlaces } from '../domain/breakdown.ts'
import { readBreakdown } from '../domain/breakdown-text.ts'
import type { Day } from '../domain/calendar.ts'
import { childrenOver } from '../domain/dated-tree.ts'
import { maySeeCounts } from '../domain/explanation.ts'
import { levelOf, type Period, spanOf } from '../domain/period.ts'
import { Refusal } from '../domain/refusals.ts'
import { type Registry, unitIn } from '../domain/registry.ts'
import type { ScoreVersion } from '../domain/score-version.ts'
import { GRADE_FROM, isBelowTarget } from '../domain/statistics/disclosure.ts'
import type { Deps } from './deps.ts'
import { glanceServed } from './read-served.ts'
import { mergeReads, readOwn, readTree, type TallyRead, type Wanted } from './read-tally.ts'

const EVENTUAL = { consistent: false } as const

/** Which of a closed period's versions was read, and how many there are. */
type Frozen = {
  readonly version: ScoreVersion
  readonly newest: number
  /** Whether its counts beside the next version's would show single people's answers. */
  readonly isGuessable: boolean
}

/** A period as it stands: frozen where it is closed, else as counted until now. */
export type Standing = TallyRead & {
  readonly frozen?: Frozen
  /** Services given in it, where they are known: as frozen too. */
  readonly served?: number | undefined
  /** A unit's own ratings, of whose parts none is graded: too few of those served answered. */
  readonly isWithheld?: boolean
}

/**
 * A unit's ratings of a period, those below included. A closed period answers with its newest version, or with the one asked for;
 * throws `version-unknown` where there is none of that number.
 */
export async function readStanding(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  version?: number,
): Promise<Standing> {
  const versions = await readVersions(deps, registry, wanted)
  const standing = standingOf(versions, version)
  const before = standing ?? (await readParts(deps, registry, wanted))
  if (before) return before
  const [read, served] = await Promise.all([
    readTree(deps, registry, wanted, EVENTUAL),
    glanceServed(deps, registry, wanted, EVENTUAL),
  ])
  return { ...read, served }
}

/**
 * A period before a merged unit began, as its parts stand: frozen where they are, so that it is what they published, and nobody can
 * subtract them from it. Undefined for any other.
 */
async function readParts(deps: Pick<Deps, 'store'>, registry: Registry, wanted: Wanted): Promise<Standing | undefined> {
  const unit = unitIn(registry, wanted.unit)
  const { first, last } = spanOf(wanted.period)
  if (unit?.parts === undefined || unit.from === undefined || last >= unit.from) return undefined
  const [span, ...more] = childrenOver(unit.id, registry.units, first, last)
  // Where one part was below another for some of the days, only days tell what counts once.
  if (span === undefined || more.length > 0) return undefined
  const parts = await Promise.all(span.units.map((part) => readStanding(deps, registry, { ...wanted, unit: part })))
  const merged = mergeReads(parts)
  const served = parts.flatMap((part) => part.served ?? [])
  return {
    ...merged,
    breakdown: withoutPlaces(merged.breakdown),
    // Known of some parts alone, it is not known of all.
    served: served.length === parts.length ? served.reduce((sum, each) => sum + each, 0) : undefined,
  }
}

/** All versions of a period; none is looked for while it still runs, and days are never closed. */
export async function readVersions(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  { unit, instrument, period, upTo }: Wanted,
): Promise<ScoreVersion[]> {
  if (!mayBeClosed(period, upTo)) return []
  return deps.store.versions.ofPeriod({ agency: registry.agency.id, unit, instrument, period }, EVENTUAL)
}

/** What the newest of a period's versions says, or the one asked for; undefined where it is not closed. */
export function standingOf(versions: readonly ScoreVersion[], asked?: number): Standing | undefined {
  const newest = versions.at(-1)
  const version = asked === undefined ? newest : versions.find((each) => each.version === asked)
  if (asked !== undefined && !version) throw new Refusal('version-unknown', { version: asked })
  if (!newest || !version) return undefined
  return {
    ...readOf(version, version.counts),
    served: version.served,
    frozen: { version, newest: newest.version, isGuessable: !maySeeCounts(version, versions) },
  }
}

/** The unit's own ratings, with their parts by counter and service: of the same version where the period is closed. */
export async function readOwnStanding(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  whole: Standing,
): Promise<Standing> {
  const { frozen } = whole
  const isWithheld = isBelowTarget(whole.breakdown.all.n, whole.served)
  if (!frozen) return { ...(await readOwn(deps, registry, wanted, EVENTUAL)), isWithheld }
  return { ...readOf(frozen.version, frozen.version.own ?? frozen.version.counts), frozen, isWithheld }
}

/** Several periods of a unit as they stand, in the order asked for; their versions are found in one read. */
export async function readStandings(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Omit<Wanted, 'period'>,
  periods: readonly Period[],
): Promise<Standing[]> {
  return eachOf(deps, registry, wanted, periods, (each) => readCounted(deps, registry, each))
}

/** The same for those who count people and grade nothing: how many were served is looked up for none. */
export async function readCounts(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Omit<Wanted, 'period'>,
  periods: readonly Period[],
): Promise<Standing[]> {
  return eachOf(deps, registry, wanted, periods, async (each) => {
    return (await readParts(deps, registry, each)) ?? readTree(deps, registry, each, EVENTUAL)
  })
}

async function eachOf(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Omit<Wanted, 'period'>,
  periods: readonly Period[],
  read: (wanted: Wanted) => Promise<Standing>,
): Promise<Standing[]> {
  const closed = periods.filter((period) => mayBeClosed(period, wanted.upTo)).map((period) => spanOf(period).last)
  const [first, last] = [closed.toSorted().at(0), closed.toSorted().at(-1)]
  const key = { agency: registry.agency.id, unit: wanted.unit, instrument: wanted.instrument }
  const versions = first && last ? await deps.store.versions.ending(key, first, last, EVENTUAL) : []
  const byPeriod = Map.groupBy(versions, ({ period }) => period)
  return Promise.all(
    periods.map(async (period) => standingOf(byPeriod.get(period) ?? []) ?? read({ ...wanted, period })),
  )
}

/** A period as counted until now; how many were served is looked up only where it decides on a grade. */
async function readCounted(deps: Pick<Deps, 'store'>, registry: Registry, wanted: Wanted): Promise<Standing> {
  const before = await readParts(deps, registry, wanted)
  if (before) return before
  const read = await readTree(deps, registry, wanted, EVENTUAL)
  const mayBeGraded = read.breakdown.all.n >= GRADE_FROM
  return { ...read, served: mayBeGraded ? await glanceServed(deps, registry, wanted, EVENTUAL) : undefined }
}

function mayBeClosed(period: Period, today: Day): boolean {
  return levelOf(period) !== 'day' && spanOf(period).last < today
}

function readOf(version: ScoreVersion, counts: string): TallyRead {
  return { breakdown: readBreakdown(counts), asOf: version.closedAt, through: spanOf(version.period).last }
}
