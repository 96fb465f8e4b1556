import { type Facet, profileCounts } from '../domain/breakdown.ts'
import { chartedMonths, monthChart } from '../domain/changes/month-chart.ts'
import { comparisonOf } from '../domain/comparison.ts'
import { childrenOver } from '../domain/dated-tree.ts'
import type { Slug } from '../domain/ids.ts'
import { lastMonths, spanOf } from '../domain/period.ts'
import { prioritiesOf } from '../domain/priorities.ts'
import { unitIn } from '../domain/registry.ts'
import { emptyTally } from '../domain/tally.ts'
import type { Part, UnitReport } from '../domain/unit-report.ts'
import { storyOf } from '../domain/unit-story.ts'
import { ancestorsOf } from '../domain/unit-tree.ts'
import { estimateUnsur } from '../domain/unsur-estimate.ts'
import type { Deps } from './deps.ts'
import { describeChanges } from './describe-changes.ts'
import { describePromises } from './describe-promises.ts'
import { hiddenFromPublic } from './hidden-from-public.ts'
import { type Audience, readUnit, type ScoreQuestion, scoreAt, understand, wantedOf } from './read-score.ts'
import { readOwnStanding, readStanding, readStandings } from './read-standing.ts'
import { readTree } from './read-tally.ts'

const TREND_MONTHS = 12

/** What a unit's page shows. Reads a bounded number of tallies, whatever was rated. */
export async function describeUnit(
  deps: Pick<Deps, 'store' | 'now'>,
  question: ScoreQuestion,
  audience: Audience,
): Promise<UnitReport> {
  const asked = await understand(deps, question)
  const { registry, unit, instrument, period, today } = asked
  const { last } = spanOf(period)
  const months = lastMonths(last < today ? last : today, TREND_MONTHS)
  const begun = { first: spanOf(period).first, last: last < today ? last : today }
  const spans = childrenOver(unit.id, registry.units, begun.first, begun.last < begun.first ? begun.first : begun.last)
  const children = [...new Set(spans.flatMap(({ units }) => units))]
  const wanted = wantedOf(asked)
  // The public compares neither months nor counters here: of those it has what each of them may show.
  const isManager = audience === 'full'
  const [whole, live, trend, below, isHidden, promises] = await Promise.all([
    readUnit(deps, asked),
    readTree(deps, registry, wanted, { consistent: false }),
    readStandings(deps, registry, wanted, months),
    Promise.all(children.map((child) => readStanding(deps, registry, { ...wanted, unit: child }))),
    hiddenFromPublic(deps, registry, wanted, [unit.id, ...children], audience),
    isManager ? describePromises(deps, registry, wanted, months) : undefined,
  ])
  const own = await readOwnStanding(deps, registry, wanted, whole)
  const counted = trend.flatMap(({ breakdown: { all } }, index) => {
    const month = months[index]
    return month === undefined ? [] : [{ period: month, all }]
  })
  const chart = monthChart(chartedMonths(instrument, counted, today))
  const present = { isHidden: isHidden(unit.id), whole, own, chart, promises: promises?.chart }
  const { changes, before } = await describeChanges(deps, asked, present, audience)
  const facet = (name: Facet, names: (id: Slug) => string | undefined): Part[] =>
    Object.entries(isManager ? own.breakdown.by[name] : {})
      .map(([id, tally]) => ({ id, name: names(id), score: scoreAt(asked, own, audience, () => tally) }))
      .toSorted((a, b) => b.score.n - a.score.n || (a.id < b.id ? -1 : 1))
  return {
    registry,
    unit,
    story: storyOf(unit, registry, { now: today, shown: begun.last }),
    above: ancestorsOf(unit.id, registry.units)
      .toReversed()
      .flatMap((id) => unitIn(registry, id) ?? []),
    instrument,
    period,
    today,
    score: scoreAt(asked, whole, audience, undefined, { isHidden: isHidden(unit.id) }),
    changes,
    estimates: isManager ? estimateUnsur(instrument, whole.breakdown.all, before) : [],
    priorities: isManager ? prioritiesOf(instrument, whole.breakdown) : [],
    months: trend.flatMap((read, index) => {
      const month = months[index]
      return month === undefined || !isManager ? [] : [scoreAt(asked, read, audience, undefined, { period: month })]
    }),
    chart: isManager ? chart : undefined,
    promises,
    children: below.flatMap((read, index) => {
      const id = children[index]
      const child = id === undefined ? undefined : unitIn(registry, id)
      if (!child) return []
      const place = { unit: child.id, isHidden: isHidden(child.id) }
      // What ended before, and is below it only because of that, has nothing to show.
      if (child.ended && child.ended.from <= begun.first && read.breakdown.all.n === 0) return []
      const counted = spans.filter(({ units }) => units.includes(child.id))
      const isPart = counted.length < spans.length
      return [
        {
          id: child.id,
          name: child.name,
          score: scoreAt(asked, read, audience, undefined, place),
          ...(isPart ? { from: counted[0]?.from, to: counted.at(-1)?.to } : {}),
        },
      ]
    }),
    comparison: comparisonOf(
      instrument,
      below.flatMap((read, index) => {
        const child = unitIn(registry, children[index] ?? '')
        // A place in the order would tell of what is hidden.
        const tally = child && isHidden(child.id) ? emptyTally : read.breakdown.all
        return child ? [{ id: child.id, name: child.name, tally }] : []
      }),
    ),
    counters: facet('counter', (id) => registry.counters.find((each) => each.unit === unit.id && each.id === id)?.name),
    services: facet('service', (id) => registry.services.find((each) => each.unit === unit.id && each.id === id)?.name),
    tiers: facet('tier', () => undefined),
    channels: facet('channel', () => undefined),
    profile: profileCounts(whole.breakdown),
    late: whole.frozen === undefined ? 0 : live.breakdown.all.n - whole.breakdown.all.n,
  }
}
