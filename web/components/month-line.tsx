import type { MonthChart } from '../../shared/domain/changes/month-chart.ts'
import { GRADE_FROM } from '../../shared/domain/statistics/disclosure.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count, decimal, monthName } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'
import { monthFinding } from './month-finding.ts'
import { MonthGraph, type MonthPoint } from './month-graph.tsx'
import { MonthLimits } from './month-limits.tsx'
import { monthScale } from './month-scale.ts'
import { MonthTable } from './month-table.tsx'

/** The score by month as a line, with the limits of the months that are over. Nothing without any score. */
export function MonthLine(props: { readonly report: UnitReport }) {
  const { months, instrument, period, chart } = props.report
  const finding = monthFinding(months)
  if (finding === undefined) return null
  const points = months.flatMap(({ published, n }, month): MonthPoint[] =>
    published === null ? [] : [{ month, value: Number(published), isFew: n < GRADE_FROM }],
  )
  const scale = monthScale(
    [...points.map(({ value }) => value), ...limitsOnScale(props.report)],
    months.length,
    instrument.bands,
  )
  const isSignal = ({ month }: MonthPoint) => chart?.signals.some((signal) => signal.month === months[month]?.period)
  const described = manage.trendDescription(
    monthName(months[0]?.period ?? period),
    monthName(months.at(-1)?.period ?? period),
  )
  return (
    <section class="section" aria-labelledby="line-title">
      <h2 id="line-title">{finding}</h2>
      <MonthGraph
        id="line"
        title={finding}
        description={chart ? `${described} ${limitWords(chart)}` : described}
        axis={manage.trendAxis}
        months={months.map((month) => month.period)}
        period={period}
        points={points}
        signals={points.filter(isSignal)}
        scale={scale}
      >
        {chart && <MonthLimits chart={chart} points={points} months={months.length} scale={scale} />}
      </MonthGraph>
      <p class="note">
        {manage.trendLegend} {chart ? manage.trendLimits(count(chart.months)) : manage.trendNoLimits}
      </p>
      <details>
        <summary>{manage.table}</summary>
        {chart && <p>{limitWords(chart)}</p>}
        <MonthTable months={months} chart={chart} labelledBy="line-title" />
      </details>
    </section>
  )
}

/** Limits as far as a score can reach them. */
function limitsOnScale({ chart, instrument }: UnitReport): number[] {
  const floor = (instrument.bands.at(-1)?.from ?? 0) / 100
  return chart ? [chart.limits.low, chart.limits.high].filter((limit) => limit >= floor && limit <= 100) : []
}

/** The limits and the months that stand out, in words. */
function limitWords({ centre, limits, signals }: MonthChart): string {
  const found = signals.map(({ month }) => monthName(month)).join(', ')
  const said = manage.limits(decimal(centre), decimal(limits.low), decimal(limits.high))
  return `${said} ${found === '' ? manage.signalsNone : manage.signals(found)}`
}
