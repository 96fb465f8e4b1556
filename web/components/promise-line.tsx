import type { PromiseChart, PromiseMonth } from '../../shared/domain/changes/promise-chart.ts'
import { GRADE_FROM } from '../../shared/domain/statistics/disclosure.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count, decimal, monthName } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'
import { MonthGraph, type MonthPoint } from './month-graph.tsx'
import { MonthSteps } from './month-limits.tsx'
import { monthScale } from './month-scale.ts'
import { PromiseTable } from './promise-table.tsx'

const words = manage.promises

/** The share of services done in time by month, with the limits of the months that are over. Too few months for limits are said as such. */
export function PromiseLine(props: { readonly report: UnitReport }) {
  const { promises, period } = props.report
  if (promises === undefined) return null
  const { months, chart } = promises
  const title = finding(chart)
  return (
    <section class="section" aria-labelledby="promise-title">
      <h2 id="promise-title">{title}</h2>
      {chart ? <Graph title={title} months={months} chart={chart} period={period} /> : <p>{words.few}</p>}
      <details>
        <summary>{manage.table}</summary>
        {chart && <p>{chartWords(chart)}</p>}
        <PromiseTable months={months} chart={chart} labelledBy="promise-title" />
      </details>
    </section>
  )
}

function Graph(props: {
  readonly title: string
  readonly months: readonly PromiseMonth[]
  readonly chart: PromiseChart
  readonly period: string
}) {
  const { months, chart, period } = props
  const points = months.flatMap(({ promised, kept }, month): MonthPoint[] =>
    promised === 0 ? [] : [{ month, value: (100 * kept) / promised, isFew: promised < GRADE_FROM }],
  )
  const at = (month: string) => months.findIndex((each) => each.period === month)
  const steps = chart.months.map(({ month, limits }) => ({ month: at(month), limits }))
  const signals = chart.months.filter(({ isSignal }) => isSignal).map(({ month }) => at(month))
  const limits = steps.flatMap((step) => [step.limits.low, step.limits.high])
  const scale = monthScale([...points.map(({ value }) => value), ...limits], months.length, [])
  const [first, last] = [months[0]?.period ?? period, months.at(-1)?.period ?? period]
  return (
    <>
      <MonthGraph
        id="promise"
        title={props.title}
        description={`${words.description(monthName(first), monthName(last))} ${chartWords(chart)}`}
        axis={words.axis}
        months={months.map((month) => month.period)}
        period={period}
        points={points}
        signals={points.filter(({ month }) => signals.includes(month))}
        scale={scale}
      >
        <MonthSteps centre={chart.centre} steps={steps} scale={scale} />
      </MonthGraph>
      <p class="note">{words.legend(count(chart.months.length))}</p>
    </>
  )
}

/** What the months show, as a title. */
function finding(chart: PromiseChart | undefined): string {
  if (chart === undefined) return words.title
  const found = signalsOf(chart)
  const centre = decimal(chart.centre)
  const last = found.at(-1)
  if (last === undefined) return words.steady(centre)
  return found.length === 1 ? words.stray(last, centre) : words.strayMany(count(found.length), last, centre)
}

/** The mean and the months that stand out, in words. */
function chartWords(chart: PromiseChart): string {
  const found = signalsOf(chart)
  return `${words.mean(decimal(chart.centre))} ${found.length === 0 ? manage.signalsNone : manage.signals(found.join(', '))}`
}

function signalsOf({ months }: PromiseChart): string[] {
  return months.flatMap(({ month, share, isSignal }) =>
    isSignal ? [words.signal(monthName(month), decimal(share))] : [],
  )
}
