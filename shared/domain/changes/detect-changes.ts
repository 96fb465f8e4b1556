import type { Slug } from '../ids.ts'
import type { Instrument } from '../instruments/instrument.ts'
import type { Period } from '../period.ts'
import { type Difference, differenceOf } from '../statistics/difference.ts'
import { PUBLISH_FROM } from '../statistics/disclosure.ts'
import { discoveries } from '../statistics/false-discovery.ts'
import { answersOf, respondentsOf } from '../statistics/respondents.ts'
import type { Sample } from '../statistics/sample.ts'
import { compareMixes } from '../statistics/simpson.ts'
import { addTallies, emptyTally, type Tally } from '../tally.ts'
import type { Change, Changes } from './change.ts'
import type { MonthChart } from './month-chart.ts'
import type { PromiseChart } from './promise-chart.ts'
import { restOf } from './rest-of.ts'

/** Of what is said to have changed, at most this share is expected to be chance. */
const FALSE_SHARE = 0.05

type Groups = Readonly<Record<Slug, Tally>>

/** A unit's counts as far as changes are looked for in them. */
export type Compared = {
  readonly instrument: Instrument
  readonly now: { readonly all: Tally; readonly counters: Groups; readonly services: Groups }
  readonly before: { readonly period: Period; readonly all: Tally; readonly services: Groups }
  /** Of the months up to the period's end; undefined where they are too few for one. */
  readonly chart: MonthChart | undefined
  /** Likewise of the services done in time; undefined also for whoever may not see it. */
  readonly promises: PromiseChart | undefined
  /** Whether a month belongs to the period asked about: a signal elsewhere is old news. */
  readonly isIn: (month: Period) => boolean
}

/**
 * What is statistically there in a period: whether the whole and which unsur moved against the period before (Welch), which counters
 * and services differ from the unit's others, all of them together held to one share of false finds (Benjamini–Hochberg); months that
 * stand out of the chart (XmR), or of that of services done in time (p-chart); and whether a change is made by another mix of services alone. Groups of fewer than ten are
 * not compared: they can be guessed at, and tell nothing.
 */
export function detectChanges(compared: Compared): Changes {
  const { now, before } = compared
  const signals = [...monthSignals(compared), ...promiseSignals(compared)]
  if (now.all.n < PUBLISH_FROM || before.all.n < PUBLISH_FROM) {
    const alone = [...partsAgainstOthers(compared, 'counter'), ...partsAgainstOthers(compared, 'service')]
    const found = [...sure(alone), ...signals]
    const verdict = found.length > 0 ? 'found' : 'too-few'
    return { before: before.period, verdict, tested: alone.length, found }
  }
  const tests = [
    ...wholeAgainstBefore(compared),
    ...unsurAgainstBefore(compared),
    ...partsAgainstOthers(compared, 'counter'),
    ...partsAgainstOthers(compared, 'service'),
  ]
  const moved = sure(tests)
  const mix = moved.some(({ kind }) => kind === 'score') ? mixOf(compared) : []
  const found = [...moved, ...mix, ...signals].toSorted((a, b) => rankOf(a) - rankOf(b))
  return { before: before.period, verdict: found.length > 0 ? 'found' : 'none', tested: tests.length, found }
}

type Tested = Extract<Change, { readonly p: number }>

/** Those that many tests at once still find, the surest first. */
function sure(tests: readonly Tested[]): Tested[] {
  const isFound = discoveries(
    tests.map(({ p }) => p),
    FALSE_SHARE,
  )
  return tests.filter((_, index) => isFound[index]).toSorted((a, b) => a.p - b.p)
}

const ORDER: readonly Change['kind'][] = ['score', 'mix', 'month', 'promise', 'unsur', 'counter', 'service']
const rankOf = ({ kind }: Change) => ORDER.indexOf(kind)

const pointsOf = ({ reportedTo }: Instrument) => 100 / reportedTo

function wholeAgainstBefore({ instrument, now, before }: Compared): Tested[] {
  const [first, second] = [respondentsOf(instrument, before.all), respondentsOf(instrument, now.all)]
  return movedBetween(first, second, pointsOf(instrument)).map((moved) => ({ kind: 'score', ...moved }))
}

function unsurAgainstBefore({ instrument, now, before }: Compared): Tested[] {
  // With one question the whole is that question.
  if (instrument.questions.length === 1) return []
  return instrument.questions.flatMap(({ code, name }) =>
    movedBetween(answersOf(instrument, before.all, code), answersOf(instrument, now.all, code), 1).map(
      (moved): Tested => ({ kind: 'unsur', code, name, ...moved }),
    ),
  )
}

function partsAgainstOthers({ instrument, now }: Compared, kind: 'counter' | 'service'): Tested[] {
  const groups = Object.entries(kind === 'counter' ? now.counters : now.services)
  const whole = groups.reduce((sum, [, tally]) => addTallies(sum, tally), emptyTally)
  return groups.flatMap(([id, part]) => {
    if (id === '') return []
    const others = respondentsOf(instrument, restOf(whole, part))
    return movedBetween(others, respondentsOf(instrument, part), pointsOf(instrument)).map(
      (moved): Tested => ({ kind, id, ...moved }),
    )
  })
}

/** The comparison of two samples in units of `points`; none where either is too small to be told of. */
function movedBetween(from: Sample | undefined, to: Sample | undefined, points: number) {
  if (!from || !to || from.n < PUBLISH_FROM || to.n < PUBLISH_FROM) return []
  const difference = differenceOf(from, to)
  return difference ? [scaled(difference, from, to, points)] : []
}

function scaled({ by, interval, p }: Difference, from: Sample, to: Sample, points: number) {
  return {
    from: from.mean * points,
    to: to.mean * points,
    by: by * points,
    interval: { low: interval.low * points, high: interval.high * points },
    p,
    n: [from.n, to.n] as const,
  }
}

function mixOf({ instrument, now, before }: Compared): Change[] {
  const cell = (tally: Tally | undefined) => {
    const sample = tally && respondentsOf(instrument, tally)
    return { n: sample?.n ?? 0, mean: (sample?.mean ?? 0) * pointsOf(instrument) }
  }
  const services = new Set([...Object.keys(now.services), ...Object.keys(before.services)])
  const compared = compareMixes(
    [...services].map((id) => ({ first: cell(now.services[id]), second: cell(before.services[id]) })),
  )
  if (!compared?.misleading) return []
  return [{ kind: 'mix', crude: compared.crude, standardised: compared.standardised }]
}

function monthSignals({ chart, isIn }: Compared): Change[] {
  if (!chart) return []
  const { limits, signals } = chart
  return signals.flatMap((signal): Change[] => (isIn(signal.month) ? [{ kind: 'month', ...signal, limits }] : []))
}

function promiseSignals({ promises, isIn }: Compared): Change[] {
  return (promises?.months ?? []).flatMap(({ month, share, limits, isSignal }): Change[] =>
    isSignal && isIn(month) ? [{ kind: 'promise', month, value: share, limits }] : [],
  )
}
