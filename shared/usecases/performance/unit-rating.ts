import * as z from 'zod/mini'
import type { Day } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { changedLeaves } from '../../domain/performance/changed-leaves.ts'
import { ofUnit, STEPS_AT_MOST } from '../../domain/performance/dossier.ts'
import { isEvaluated } from '../../domain/performance/evaluated-periods.ts'
import { UnitRating } from '../../domain/performance/evaluation.ts'
import { headOf } from '../../domain/performance/relation.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import { type Period, spanOf } from '../../domain/period.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import { unitIn } from '../../domain/registry.ts'
import type { Actor } from '../../domain/trail.ts'
import { agencyToday } from '../describe-people.ts'
import { readSent } from '../read-sent.ts'
import type { PerformanceNeeds } from './step.ts'
import { membersOf } from './team.ts'
import { writingLines } from './writing-lines.ts'

export type UnitPeriod = { readonly agency: Slug; readonly unit: Slug; readonly period: Period }

const { rating, reason } = UnitRating.shape
const Sent = z.strictObject({ rating, reason })

/** How a unit was rated in a period; undefined where it was not yet. Consistent. */
export function findUnitRating(
  { store }: Pick<PerformanceNeeds, 'store'>,
  { agency, unit, period }: UnitPeriod,
): Promise<UnitRating | undefined> {
  return store.dossiers.get('unit-rating', { agency, owner: ofUnit(unit), id: period }, { consistent: true })
}

/** The day by which it is known who was in a unit in a period, and who headed it: its last day, or today. */
export function rosterDay(period: Period, today: Day): Day {
  const { last } = spanOf(period)
  return last < today ? last : today
}

/** Who headed a unit in a period; undefined where nobody did. */
export async function headIn(
  deps: PerformanceNeeds,
  { agency, unit, period }: UnitPeriod,
  today: Day,
): Promise<Person | undefined> {
  const day = rosterDay(period, today)
  return headOf(await membersOf(deps, { agency, unit }, day), day)
}

/**
 * Rates a unit itself for a period that is over, with the reason, before its people are evaluated; `version` 0 where no rating was seen.
 * The same again changes nothing; another rating later is a further version.
 *
 * Throws `agency-unknown`, `unit-unknown`, `period-invalid` (none that the agency evaluates by), `dossier-state` (`period-open`),
 * `dossier-own` (whoever heads the unit does not rate it), `dossier-changed`, `dossier-full`, `answers-invalid`.
 */
export async function rateUnit(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: UnitPeriod & { readonly version: number },
  sent: unknown,
): Promise<UnitRating> {
  const wish = readSent(Sent, sent)
  const { agency, unit, period } = seen
  const { registry, today } = await agencyToday(deps, agency)
  if (!unitIn(registry, unit)) throw new Refusal('unit-unknown', { agency, unit })
  if (!isEvaluated(performanceRulesOf(registry.agency), period)) throw new Refusal('period-invalid', { period })
  if (today < spanOf(period).last) throw new Refusal('dossier-state', { why: 'period-open' })
  const head = await headIn(deps, seen, today)
  // Nor does anybody who is no person: somebody has to answer for it.
  const { person, name } = actor
  if (person === undefined || person === head?.id) throw new Refusal('dossier-own')
  const before = await findUnitRating(deps, seen)
  if ((before?.version ?? 0) !== seen.version) throw new Refusal('dossier-changed')
  if (before && before.rating === wish.rating && before.reason === wish.reason) return before
  return putRating(deps, actor, seen, { before, wish, by: { person, name } })
}

async function putRating(
  deps: PerformanceNeeds,
  actor: Actor,
  { agency, unit, period }: UnitPeriod,
  {
    before,
    wish,
    by,
  }: {
    readonly before: UnitRating | undefined
    readonly wish: z.output<typeof Sent>
    readonly by: UnitRating['by']
  },
): Promise<UnitRating> {
  const history = before?.history ?? []
  if (history.length >= STEPS_AT_MOST) throw new Refusal('dossier-full')
  const version = (before?.version ?? 0) + 1
  const after = { ...before, ...wish }
  const changes = changedLeaves(before ?? {}, after).filter(({ field }) => field === 'rating')
  const step = { at: new Date(deps.now()).toISOString(), by, action: 'rate', reason: wish.reason, version, changes }
  const rated: UnitRating = {
    ...{ agency, owner: ofUnit(unit), id: period, period, ...after },
    ...{ by, version, history: [...history, step] },
  }
  const lined = writingLines(deps, actor, { kind: 'unit-rating', unit })
  if (!(await lined.store.dossiers.put('unit-rating', rated))) throw new Refusal('dossier-changed')
  return rated
}
