import { type Day, dayOf } from '../domain/calendar.ts'
import { instrumentOf } from '../domain/instruments/index.ts'
import { Period, periodOf, spanOf } from '../domain/period.ts'
import { Refusal } from '../domain/refusals.ts'
import { type Registry, zoneOf } from '../domain/registry.ts'
import { isThere, registryOn } from '../domain/registry-on.ts'
import { type Score, scoreOf } from '../domain/score.ts'
import type { Deps } from './deps.ts'
import { hiddenFromPublic } from './hidden-from-public.ts'
import { type Audience, placeOf } from './read-score.ts'
import { readStanding } from './read-standing.ts'

export type AgencyReport = {
  readonly registry: Registry
  readonly scores: readonly Score[]
  readonly period: Period
  /** The agency's own day now. */
  readonly today: Day
}

/** An agency's units with each one's score of a period. Throws `agency-unknown`, `period-invalid`. */
export async function describeAgency(
  deps: Pick<Deps, 'store' | 'now'>,
  question: { readonly agency: string; readonly period?: string | undefined },
  audience: Audience,
): Promise<AgencyReport> {
  const known = await deps.store.registry.load(question.agency)
  if (!known) throw new Refusal('agency-unknown', { agency: question.agency })
  const instrument = instrumentOf('skm')
  if (!instrument) throw new Error('the instrument skm is not registered')
  const { agency } = known
  const today = dayOf(deps.now(), agency.timeZone)
  const period = Period.safeParse(question.period ?? periodOf('quarter', today))
  if (!period.success) throw new Refusal('period-invalid', { period: question.period ?? '' })
  const { first, last } = spanOf(period.data)
  const day = last < today ? last : today
  const then = registryOn(known, day)
  // Units that had ended before, or were yet to come, are no row of it.
  const registry = { ...then, units: then.units.filter((unit) => isThere(unit, first, day < first ? first : day)) }
  const ids = registry.units.map(({ id }) => id)
  const hiding = { instrument: instrument.id, period: period.data }
  const isHidden = await hiddenFromPublic(deps, then, hiding, ids, audience)
  const scores = await Promise.all(
    registry.units.map(async (unit) => {
      const upTo = dayOf(deps.now(), zoneOf(agency, unit))
      const wanted = { unit: unit.id, instrument: instrument.id, period: period.data, upTo }
      const read = await readStanding(deps, then, wanted)
      const place = { agency: agency.id, unit: unit.id, period: period.data, asOf: read.asOf ?? null }
      const told = { ...place, ...placeOf(read), isHidden: isHidden(unit.id) }
      return scoreOf(instrument, read.breakdown.all, told, audience)
    }),
  )
  return { registry, scores, period: period.data, today }
}
