import type { Breakdown, Facet } from '../domain/breakdown.ts'
import { asideIn, narrow } from '../domain/breakdown.ts'
import { dayOf } from '../domain/calendar.ts'
import { withoutUnsur } from '../domain/explanation.ts'
import type { Slug } from '../domain/ids.ts'
import { methodNamed } from '../domain/indicators/methods.ts'
import { instrumentOf } from '../domain/instruments/index.ts'
import type { Instrument } from '../domain/instruments/instrument.ts'
import { Period, periodOf, spanOf } from '../domain/period.ts'
import { Refusal } from '../domain/refusals.ts'
import { type Registry, unitIn, zoneOf } from '../domain/registry.ts'
import { registryOn } from '../domain/registry-on.ts'
import { type Score, scoreOf } from '../domain/score.ts'
import type { Unit } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { isPartHidden, isUnitHidden } from './hidden-from-public.ts'
import { readOwnStanding, readStanding, type Standing } from './read-standing.ts'

export type ScoreQuestion = {
  readonly agency: string
  readonly unit: string
  readonly instrument?: string | undefined
  /** Absent: the current quarter, in the unit's own days. */
  readonly period?: string | undefined
  /** Only the ratings of one counter or service of the unit; the empty text: those that name none. */
  readonly counter?: string | undefined
  readonly service?: string | undefined
  /** Of a closed period: an older version, by its number. */
  readonly version?: string | undefined
}

export type Audience = 'public' | 'full'

/** A unit's score of a period, its children's ratings included. Throws the refusals that name what is unknown. */
export async function readScore(
  deps: Pick<Deps, 'store' | 'now'>,
  question: ScoreQuestion,
  audience: Audience,
): Promise<Score> {
  const asked = await understand(deps, question)
  const facet: Facet | undefined =
    question.counter !== undefined ? 'counter' : question.service !== undefined ? 'service' : undefined
  if (question.counter !== undefined && question.service !== undefined)
    throw new Refusal('query-invalid', { field: 'service' })
  const { registry } = asked
  if (facet === undefined) {
    const [whole, isHidden] = await Promise.all([
      readUnit(deps, asked),
      isUnitHidden(deps, registry, wantedOf(asked), audience),
    ])
    return scoreAt(asked, whole, audience, undefined, { isHidden })
  }
  const part = question[facet] ?? ''
  const whole = await readUnit(deps, asked)
  const own = await readOwnStanding(deps, registry, wantedOf(asked), whole)
  const isHidden = await isPartHidden(deps, registry, { ...wantedOf(asked), facet, part }, audience)
  return scoreAt(asked, own, audience, (breakdown) => narrow(breakdown, facet, part), { isHidden })
}

export type Asked = {
  /** As it was on the period's last day, or is today: units by their names of then, where they were then. */
  readonly registry: Registry
  readonly unit: Unit
  readonly instrument: Instrument
  readonly period: Period
  /** The unit's own day now. */
  readonly today: string
  /** Of a closed period's versions; undefined for the newest. */
  readonly version: number | undefined
}

/** A question with every name in it looked up. Throws `agency-unknown`, `unit-unknown`, `instrument-unknown`, `period-invalid`, `query-invalid`. */
export async function understand(deps: Pick<Deps, 'store' | 'now'>, question: ScoreQuestion): Promise<Asked> {
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
  if (question.version !== undefined && !/^[1-9]\d{0,3}$/.test(question.version))
    throw new Refusal('query-invalid', { field: 'version' })
  const version = question.version === undefined ? undefined : Number(question.version)
  const { last } = spanOf(period.data)
  const then = registryOn(registry, last < today ? last : today)
  return { registry: then, unit: unitIn(then, unit.id) ?? unit, instrument, period: period.data, today, version }
}

export function wantedOf({ unit, instrument, period, today }: Asked) {
  return { unit: unit.id, instrument: instrument.id, period, upTo: today }
}

/** Everything rated in a unit and below it in the period asked for: as frozen where that is closed. */
export function readUnit(deps: Pick<Deps, 'store' | 'now'>, asked: Asked): Promise<Standing> {
  return readStanding(deps, asked.registry, wantedOf(asked), asked.version)
}

/** The score of what was read, or of a part of it. */
export function scoreAt(
  asked: Asked,
  read: Standing,
  audience: Audience,
  pick?: (breakdown: Breakdown) => Breakdown['all'],
  place: { readonly unit?: Slug; readonly period?: Period; readonly isHidden?: boolean } = {},
): Score {
  const score = scoreOf(
    asked.instrument,
    pick ? pick(read.breakdown) : read.breakdown.all,
    {
      agency: asked.registry.agency.id,
      unit: place.unit ?? asked.unit.id,
      period: place.period ?? asked.period,
      asOf: read.asOf ?? null,
      aside: pick ? null : asideIn(read.breakdown),
      isHidden: place.isHidden ?? false,
      ...placeOf(read),
    },
    audience,
  )
  return audience === 'public' && read.frozen?.isGuessable === true ? withoutUnsur(score) : score
}

type StandingPlace = Pick<Parameters<typeof scoreOf>[2], 'closed' | 'method' | 'served' | 'isWithheld'>

/** What a score says of how many were served, of the version it is of, and by which method it is made. */
export function placeOf({ frozen, served, isWithheld = false }: Standing): StandingPlace {
  if (!frozen) return { served, isWithheld }
  const { version, newest } = frozen
  return {
    served,
    isWithheld,
    closed: { version: version.version, newest, at: version.closedAt },
    method: methodNamed(version.method),
  }
}
