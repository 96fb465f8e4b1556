import { type Breakdown, narrow } from '../domain/breakdown.ts'
import { childrenOver } from '../domain/dated-tree.ts'
import { indicatorById } from '../domain/indicators/index.ts'
import type { Indicator } from '../domain/indicators/indicator.ts'
import { type MixPart, mixOf } from '../domain/mix.ts'
import { ASN } from '../domain/performance/performance-tally.ts'
import { previousPeriod, spanOf } from '../domain/period.ts'
import { SERVICE_TIME, servedVolume } from '../domain/service-time.ts'
import { isSmall } from '../domain/statistics/suppression.ts'
import { emptyTally } from '../domain/tally.ts'
import { unitScoreOf } from '../domain/unit-score.ts'
import { sayPerformance, sayServiceTime, sayUnitScore, type UnitScoreAnswer } from '../domain/unit-score-answer.ts'
import { weightingOn } from '../domain/weighting.ts'
import type { Deps } from './deps.ts'
import { isUnitHidden } from './hidden-from-public.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { type Asked, type Audience, understand, wantedOf } from './read-score.ts'
import { readOwnStanding, readStanding, type Standing } from './read-standing.ts'

/**
 * A unit's indicators of a period as one score by the agency's weighting, what each adds, and what the mix of answers does to its
 * IKM. Units below are included: their counts are merged first, so that a merged unit's weights come from its parts, and no mean is
 * taken of means. A closed period answers with what was frozen, as its score does: the difference would be the few who came late. A bounded number of small reads, whatever was counted. Throws `agency-unknown`, `unit-unknown`, `period-invalid`.
 */
export async function describeUnitScore(
  deps: Pick<Deps, 'store' | 'now'>,
  question: UnitRef & { readonly period?: string | undefined },
  audience: Audience,
): Promise<UnitScoreAnswer> {
  const { agency, unit, period } = question
  const asked = await understand(deps, { agency, unit, period })
  const weighting = weightingOn(asked.registry.agency.weighting ?? [], asked.period)
  const weighed = Object.keys(weighting?.weights ?? {}).map(indicatorById)
  const inputs = [...new Set([SERVICE_TIME, ...weighed.flatMap((indicator) => indicator.inputs ?? [])])]
  const [looked, hidden] = await Promise.all([
    Promise.all(inputs.map(async (input) => [input, await readAll(deps, asked, input)] as const)),
    hiddenIn(deps, asked, [SERVICE_TIME, ...weighed], audience),
  ])
  const reads = new Map(looked)
  const isHidden = ({ id, inputs }: Pick<Indicator, 'id' | 'inputs'>) =>
    hidden.has(inputs === ASN ? id : (inputs ?? ''))
  const tallyOf = (input: string | undefined) =>
    (input === undefined ? undefined : reads.get(input)?.breakdown.all) ?? emptyTally
  const readings = weighed.map((indicator) => ({ indicator, measured: indicator.of(tallyOf(indicator.inputs)) }))
  const times = tallyOf(SERVICE_TIME)
  const asOf = [...reads.values()].flatMap((read) => read.asOf ?? []).toSorted()
  return {
    agency,
    unit,
    period: asked.period,
    ...sayUnitScore(weighting, weighting && unitScoreOf(weighting, readings), audience, isHidden),
    serviceTime: hidden.has(SERVICE_TIME) ? null : sayServiceTime(times, audience),
    performance: sayPerformance(
      weighed.filter(({ inputs }) => inputs === ASN),
      tallyOf(ASN),
      audience,
      isHidden,
    ),
    mix: times.n === 0 ? null : await readMix(deps, asked, audience),
    asOf: asOf.at(-1) ?? null,
  }
}

/**
 * What is not shown for the sake of a small group elsewhere: inputs by their names, and of performance each indicator by its own, for every
 * one of them speaks of other people.
 */
async function hiddenIn(
  deps: Pick<Deps, 'store' | 'now'>,
  asked: Asked,
  looked: readonly (Indicator | typeof SERVICE_TIME)[],
  audience: Audience,
): Promise<ReadonlySet<string>> {
  const questions = new Map<string, Parameters<typeof isUnitHidden>[2]>()
  for (const each of looked) {
    const input = each === SERVICE_TIME ? each : each.inputs
    if (input === undefined) continue
    const question = { ...wantedOf(asked), instrument: input }
    if (each === SERVICE_TIME || input !== ASN) questions.set(input, question)
    else questions.set(each.id, { ...question, sizeOf: (tally) => each.of(tally).n })
  }
  const found = [...questions].map(async ([name, question]) => {
    return (await isUnitHidden(deps, asked.registry, question, audience)) ? [name] : []
  })
  return new Set((await Promise.all(found)).flat())
}

function readAll(
  deps: Pick<Deps, 'store' | 'now'>,
  asked: Asked,
  input: string,
  unit = asked.unit.id,
): Promise<Standing> {
  return readStanding(deps, asked.registry, { ...wantedOf(asked), unit, instrument: input })
}

/**
 * The unit's own services and the units below it, each by the volume it served. The public gets it of parts alone that are nobody or
 * enough: of a small one the means of all others would tell.
 */
async function readMix(
  deps: Pick<Deps, 'store' | 'now'>,
  asked: Asked,
  audience: Audience,
): Promise<UnitScoreAnswer['mix']> {
  const { registry, unit, instrument, period, today } = asked
  const { first, last } = spanOf(period)
  const spans = childrenOver(unit.id, registry.units, first, today < first ? first : today < last ? today : last)
  // Of units that were below it for a part of the time only, the mix would tell a change that is none.
  if (spans.length > 1) return null
  const children = spans[0]?.units ?? []
  const earlier = { ...asked, period: previousPeriod(period) }
  const own = async (at: Asked, input: string): Promise<Breakdown> => {
    const whole = await readAll(deps, at, input)
    return (await readOwnStanding(deps, registry, { ...wantedOf(at), instrument: input }, whole)).breakdown
  }
  const [[times, now, before], below] = await Promise.all([
    Promise.all([own(asked, SERVICE_TIME), own(asked, instrument.id), own(earlier, instrument.id)]),
    Promise.all(
      children.map(async (id): Promise<MixPart> => {
        const [times, now, before] = await Promise.all([
          readAll(deps, asked, SERVICE_TIME, id),
          readAll(deps, asked, instrument.id, id),
          readAll(deps, earlier, instrument.id, id),
        ])
        const served = servedVolume(times.breakdown).n
        return { id, served, now: now.breakdown.all, before: before.breakdown.all }
      }),
    ),
  ])
  const { byService } = servedVolume(times)
  const services = new Set([...Object.keys(byService), ...Object.keys(now.by.service)]).values().toArray()
  const parts = [
    ...services.map((id): MixPart => {
      return { id, served: byService[id] ?? 0, now: narrow(now, 'service', id), before: narrow(before, 'service', id) }
    }),
    ...below,
  ]
  const isShown = async (at: Asked, counted: 'now' | 'before') => {
    if (audience === 'full') return true
    return (
      !parts.some((part) => isSmall(part[counted].n)) && !(await isUnitHidden(deps, registry, wantedOf(at), audience))
    )
  }
  const mix = (await isShown(asked, 'now')) ? mixOf(instrument, parts) : undefined
  if (!mix) return null
  const isCompared = await isShown(earlier, 'before')
  const warnings = mix.warnings.filter((warning) => warning !== 'direction' || isCompared)
  return { ...mix, warnings, change: (isCompared && mix.change) || null }
}
