import type { Breakdown, Facet } from '../domain/breakdown.ts'
import { asideIn, narrow } from '../domain/breakdown.ts'
import { dayOf } from '../domain/calendar.ts'
import type { Slug } from '../domain/ids.ts'
import { instrumentOf } from '../domain/instruments/index.ts'
import type { Instrument } from '../domain/instruments/instrument.ts'
import { Period, periodOf } from '../domain/period.ts'
import { Refusal } from '../domain/refusals.ts'
import { type Registry, unitIn, zoneOf } from '../domain/registry.ts'
import { type Score, scoreOf } from '../domain/score.ts'
import type { Unit } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { readOwn, readTree, type TallyRead } from './read-tally.ts'

export type ScoreQuestion = {
  readonly agency: string
  readonly unit: string
  readonly instrument?: string | undefined
  /** Absent: the current quarter, in the unit's own days. */
  readonly period?: string | undefined
  /** Only the ratings of one counter or service of the unit; the empty text: those that name none. */
  readonly counter?: string | undefined
  readonly service?: string | undefined
}

export type Audience = 'public' | 'full'

/** A unit's score of a period, its children's ratings included. Throws the refusals that name what is unknown. */
export async function readScore(deps: Deps, question: ScoreQuestion, audience: Audience): Promise<Score> {
  const asked = await understand(deps, question)
  const facet: Facet | undefined =
    question.counter !== undefined ? 'counter' : question.service !== undefined ? 'service' : undefined
  if (question.counter !== undefined && question.service !== undefined)
    throw new Refusal('query-invalid', { field: 'service' })
  if (facet === undefined) return scoreAt(asked, await readUnit(deps, asked), audience)
  const own = await readOwn(deps, asked.registry, wantedOf(asked), { consistent: false })
  return scoreAt(asked, own, audience, (breakdown) => narrow(breakdown, facet, question[facet] ?? ''))
}

export type Asked = {
  readonly registry: Registry
  readonly unit: Unit
  readonly instrument: Instrument
  readonly period: Period
  /** The unit's own day now. */
  readonly today: string
}

/** A question with every name in it looked up. Throws `agency-unknown`, `unit-unknown`, `instrument-unknown`, `period-invalid`. */
export async function understand(deps: Deps, question: ScoreQuestion): Promise<Asked> {
  const registry = await deps.store.registry.load(question.agency)
  if (!registry) throw new Refusal('agency-unknown', { agency: question.agency })
  const unit = unitIn(registry, question.unit)
  if (!unit) throw new Refusal('unit-unknown', { agency: question.agency, unit: question.unit })
  const family = question.instrument ?? 'skm'
  const instrument = instrumentOf(family)
  if (!instrument) throw new Refusal('instrument-unknown', { instrument: family })
  const today = dayOf(deps.now(), zoneOf(registry.agency, unit))
  const period = Period.safeParse(question.period ?? periodOf('quarter', today))
  if (!period.success) throw new Refusal('period-invalid', { period: question.period ?? '' })
  return { registry, unit, instrument, period: period.data, today }
}

export function wantedOf({ unit, instrument, period, today }: Asked) {
  return { unit: unit.id, instrument: instrument.id, period, upTo: today }
}

/** Everything rated in a unit and below it, in the period asked for or another. */
export function readUnit(
  deps: Deps,
  asked: Asked,
  unit: Slug = asked.unit.id,
  period: Period = asked.period,
): Promise<TallyRead> {
  return readTree(deps, asked.registry, { ...wantedOf(asked), unit, period }, { consistent: false })
}

/** The score of what was read, or of a part of it. */
export function scoreAt(
  asked: Asked,
  read: TallyRead,
  audience: Audience,
  pick?: (breakdown: Breakdown) => Breakdown['all'],
  place: { readonly unit?: Slug; readonly period?: Period } = {},
): Score {
  return scoreOf(
    asked.instrument,
    pick ? pick(read.breakdown) : read.breakdown.all,
    {
      agency: asked.registry.agency.id,
      unit: place.unit ?? asked.unit.id,
      period: place.period ?? asked.period,
      asOf: read.asOf ?? null,
      aside: pick ? null : asideIn(read.breakdown),
    },
    audience,
  )
}
