import type { MonthChart } from '../../shared/domain/changes/month-chart.ts'
import { spanOf } from '../../shared/domain/period.ts'
import type { Score } from '../../shared/domain/score.ts'
import { GRADE_FROM } from '../../shared/domain/statistics/disclosure.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count, decimal, monthName, monthShort } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'
import { monthFinding } from './month-finding.ts'
import { MonthLimits, MonthSignals } from './month-limits.tsx'
import { type MonthScale, monthScale } from './month-scale.ts'
import { MonthTable } from './month-table.tsx'

type Point = { readonly month: number; readonly score: Score; readonly value: number }

/** The score by month as a line. A month without ratings leaves a gap; one with few has a hollow point. Nothing without any score. */
export function MonthLine(props: { readonly report: UnitReport }) {
  const { months, instrument, period, chart } = props.report
  const finding = monthFinding(months)
  if (finding === undefined) return null
  const points = months.flatMap((score, month): Point[] =>
    score.published === null ? [] : [{ month, score, value: Number(score.published) }],
  )
  const scale = monthScale(
    [...points.map(({ value }) => value), ...limitsOnScale(props.report)],
    months.length,
    instrument.bands,
  )
  const signals = points.filter(({ score }) => chart?.signals.some(({ month }) => month === score.period))
  const { first, last } = spanOf(period)
  const chosen = months.flatMap(({ period: each }, month) =>
    each >= first.slice(0, 7) && each <= last.slice(0, 7) ? [month] : [],
  )
  return (
    <section class="section" aria-labelledby="line-title">
      <h2 id="line-title">{finding}</h2>
      <svg class="line" role="img" aria-labelledby="line-name line-desc">
        <title id="line-name">{finding}</title>
        <desc id="line-desc">
          {manage.trendDescription(monthName(months[0]?.period ?? period), monthName(months.at(-1)?.period ?? period))}
          {chart && ` ${limitWords(chart)}`}
        </desc>
        <text class="axis" y="2.5%">
          {manage.trendAxis}
        </text>
        <Ground scale={scale} chosen={chosen} />
        <Months months={months} scale={scale} />
        {chart && <MonthLimits chart={chart} scale={scale} />}
        <Line points={points} scale={scale} />
        <MonthSignals at={signals} scale={scale} />
      </svg>
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

const percent = (value: number) => `${value.toFixed(2)}%`

function Ground(props: { readonly scale: MonthScale; readonly chosen: readonly number[] }) {
  const { scale, chosen } = props
  const [from, to] = [chosen[0], chosen.at(-1)]
  return (
    <g>
      {from !== undefined && to !== undefined && (
        <rect
          class="chosen"
          x={percent(scale.x(from) - scale.half)}
          width={percent((to - from + 1) * scale.half * 2)}
          y="7%"
          height="75%"
        />
      )}
      {scale.ticks.map((tick) => (
        <g>
          <line class="grid" x1="13%" x2="97%" y1={percent(scale.y(tick))} y2={percent(scale.y(tick))} />
          <text class="axis end" x="10.5%" y={percent(scale.y(tick))} dy=".35em">
            {tick}
          </text>
        </g>
      ))}
      {scale.bounds.map(({ grade, at }) => (
        <g>
          <line class="band" x1="13%" x2="97%" y1={percent(scale.y(at))} y2={percent(scale.y(at))} />
          <text class="axis halo" x="13.5%" y={percent(scale.y(at))} dy="-.4em">
            {manage.trendBand(grade, decimal(at))}
          </text>
        </g>
      ))}
    </g>
  )
}

function Months(props: { readonly months: readonly Score[]; readonly scale: MonthScale }) {
  const { months, scale } = props
  return (
    <g>
      {months.map(({ period }, month) => {
        const isJanuary = period.endsWith('-01')
        const isBeforeJanuary = months[month + 1]?.period.endsWith('-01') ?? false
        const spare = (months.length - 1 - month) % 2 === 1
        return (
          <g>
            <text class={spare ? 'axis mid spare' : 'axis mid'} x={percent(scale.x(month))} y="89.5%">
              {monthShort(period)}
            </text>
            {(month === 0 || isJanuary) && (
              <text class={yearAnchor(isJanuary, isBeforeJanuary)} x={percent(scale.x(month))} y="97.5%">
                {period.slice(0, 4)}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** A year stands under its first month; two that would touch turn away from each other. */
function yearAnchor(isJanuary: boolean, isBeforeJanuary: boolean): string {
  if (isBeforeJanuary) return 'axis end'
  return isJanuary ? 'axis from' : 'axis mid'
}

function Line(props: { readonly points: readonly Point[]; readonly scale: MonthScale }) {
  const { points, scale } = props
  const last = points.at(-1)
  return (
    <g>
      {points.map((point, index) => {
        const before = points[index - 1]
        if (!before || before.month !== point.month - 1) return null
        return (
          <line
            class="stroke"
            x1={percent(scale.x(before.month))}
            y1={percent(scale.y(before.value))}
            x2={percent(scale.x(point.month))}
            y2={percent(scale.y(point.value))}
          />
        )
      })}
      {points.map(({ month, value, score }) => (
        <circle
          class={score.n < GRADE_FROM ? 'dot hollow' : 'dot'}
          cx={percent(scale.x(month))}
          cy={percent(scale.y(value))}
          r="4"
        />
      ))}
      {last && (
        <text class="last halo" x={percent(scale.x(last.month) + 2.5)} y={percent(scale.y(last.value))} dy="-.9em">
          {decimal(last.value)}
        </text>
      )}
    </g>
  )
}
