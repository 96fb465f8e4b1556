import { graceDaysOf } from '../domain/agency.ts'
import { addDays, type Day, dayOf } from '../domain/calendar.ts'
import { instrumentOf } from '../domain/instruments/index.ts'
import { expectedOn } from '../domain/performance/adoption.ts'
import { ASN } from '../domain/performance/performance-tally.ts'
import { performanceRulesOf } from '../domain/performance/rules.ts'
import { periodOf, previousPeriod, spanOf } from '../domain/period.ts'
import type { Identity, Permission } from '../domain/permissions.ts'
import { type Registry, zoneOf } from '../domain/registry.ts'
import { SERVICE_TIME } from '../domain/service-time.ts'
import { emptyTally } from '../domain/tally.ts'
import type { Unit } from '../domain/unit.ts'
import { openInUnit, SILENT_DAYS, silent, undecided } from '../domain/unit-waiting.ts'
import type { DeskDay, UnitStanding, Waiting } from '../domain/waiting.ts'
import { mayAtUnit } from '../domain/within-reach.ts'
import type { Deps } from './deps.ts'
import { standingOfUnit } from './unit-standing.ts'

/** What makes a unit one in which something may wait for somebody. */
export const WAITING_AT_UNITS = [
  'unit.read',
  'quality.review',
  'paper.enter',
  'service-time.enter',
] as const satisfies readonly Permission[]

type UnitWaits = {
  readonly waiting: readonly Waiting[]
  readonly standing: UnitStanding | undefined
  readonly desk: DeskDay | undefined
}

/** What waits for somebody in one unit: only what they may see there is read. */
export async function unitWaits(
  deps: Pick<Deps, 'store' | 'now'>,
  identity: Identity,
  registry: Registry,
  unit: Unit,
): Promise<UnitWaits> {
  const mayHere = (permission: Permission) => mayAtUnit(identity, permission, registry, unit.id)
  const today = dayOf(deps.now(), zoneOf(registry.agency, unit))
  // Who manages a unit may type paper too, but it is not what waits for them.
  const isOfficer = mayHere('paper.enter') && !mayHere('unit.manage') && hasCounters(registry, unit)
  const [stands, found, desk, steps] = await Promise.all([
    mayHere('unit.read') ? standingOfUnit(deps, registry, unit) : undefined,
    findings(deps, registry, unit, today, {
      decides: mayHere('quality.review'),
      watches: mayHere('unit.manage') && mayHere('quality.read'),
    }),
    isOfficer ? deskDay(deps, registry, unit, today) : undefined,
    mayHere('performance.manage') ? openSteps(deps, registry, unit, today) : [],
  ])
  // Whoever only looks has nothing to do about it.
  const waiting = (stands?.waiting ?? []).filter(({ kind }) =>
    mayHere(kind === 'late-answers' ? 'score.correct' : 'unit.manage'),
  )
  return { waiting: [...waiting, ...found, ...steps], standing: stands?.standing, desk }
}

async function findings(
  { store }: Pick<Deps, 'store'>,
  { agency, counters }: Registry,
  { id, name }: Unit,
  today: Day,
  { decides, watches }: { readonly decides: boolean; readonly watches: boolean },
): Promise<Waiting[]> {
  if (!decides && !watches) return []
  // What is older is closed for long: it is in the unit's list, and waits for nobody.
  const first = decides ? spanOf(previousPeriod(periodOf('quarter', today))).first : addDays(today, -SILENT_DAYS)
  const days = await store.findings.since({ agency: agency.id, unit: id }, first)
  return [
    ...(decides ? undecided({ id, name }, days, graceDaysOf(agency)) : []),
    ...(watches ? silent({ id, name }, days, counters, today) : []),
  ]
}

/** What is open of a unit's own people, as counted last night: one read. */
async function openSteps(
  { store }: Pick<Deps, 'store'>,
  registry: Registry,
  { id, name }: Unit,
  today: Day,
): Promise<Waiting[]> {
  const { agency } = registry
  const expected = expectedOn(performanceRulesOf(agency), today, zoneOf(agency, {}))
  const key = { agency: agency.id, unit: id, instrument: ASN, scope: 'own', level: 'day' } as const
  const [running, over] = [spanOf(expected.running).last, spanOf(expected.over).last]
  const tallies = await store.tallies.get(
    [running, over].map((period) => ({ ...key, period })),
    { consistent: false },
  )
  const of = (day: Day) => tallies.find((tally) => tally.key.period === day)?.breakdown.all ?? emptyTally
  return openInUnit({ id, name }, { running: of(running), over: of(over) }, expected)
}

/** What was entered today in a unit, as counted until some minutes ago: one read. */
async function deskDay({ store }: Pick<Deps, 'store'>, registry: Registry, unit: Unit, today: Day): Promise<DeskDay> {
  const survey = instrumentOf('skm')?.id ?? ''
  const key = { agency: registry.agency.id, unit: unit.id, scope: 'own', level: 'day', period: today } as const
  const tallies = await store.tallies.get(
    [survey, SERVICE_TIME].map((instrument) => ({ ...key, instrument })),
    { consistent: false },
  )
  const of = (instrument: string) => tallies.find((tally) => tally.key.instrument === instrument)?.breakdown
  return {
    unit: { id: unit.id, name: unit.name },
    paper: of(survey)?.by.channel.paper?.n ?? 0,
    times: of(SERVICE_TIME)?.all.n ?? 0,
  }
}

function hasCounters({ counters }: Registry, { id }: Unit): boolean {
  return counters.some(({ unit }) => unit === id)
}
