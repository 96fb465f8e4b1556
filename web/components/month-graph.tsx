import type { Child } from 'hono/jsx'
import { type Period, spanOf } from '../../shared/domain/period.ts'
import { decimal, monthShort } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'
import { MonthSignals } from './month-limits.tsx'
import type { MonthScale } from './month-scale.ts'

/** A month's value; `month` is its place among the months. */
export type MonthPoint = { readonly month: number; readonly value: number; readonly isFew: boolean }

/** Values by month as a line. A month without one leaves a gap; one made of few has a hollow point. Limits are drawn below the line. */
export function MonthGraph(props: {
  readonly id: string
  /** What it shows, as a sentence. */
  readonly title: string
  readonly description: string
  /** What the values are. */
  readonly axis: string
  /** All of them, oldest first. */
  readonly months: readonly Period[]
  /** The period whose months lie on a coloured ground. */
  readonly period: Period
  readonly points: readonly MonthPoint[]
  readonly signals: readonly MonthPoint[]
  readonly scale: MonthScale
  /** The limits. */
  readonly children?: Child
}) {
  const { id, months, period, points, scale } = props
  const { first, last } = spanOf(period)
  const chosen = months.flatMap((each, month) => (each >= first.slice(0, 7) && each <= last.slice(0, 7) ? [month] : []))
  return (
    <svg class="line" role="img" aria-labelledby={`${id}-name ${id}-desc`}>
      <title id={`${id}-name`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.description}</desc>
      <text class="axis" y="2.5%">
        {props.axis}
      </text>
      <Ground scale={scale} chosen={chosen} />
      <Months months={months} scale={scale} />
      {props.children}
      <Line points={points} scale={scale} />
      <MonthSignals at={props.signals} scale={scale} />
    </svg>
  )
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

function Months(props: { readonly months: readonly Period[]; readonly scale: MonthScale }) {
  const { months, scale } = props
  return (
    <g>
      {months.map((period, month) => {
        const isJanuary = period.endsWith('-01')
        const isBeforeJanuary = months[month + 1]?.endsWith('-01') ?? false
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

function Line(props: { readonly points: readonly MonthPoint[]; readonly scale: MonthScale }) {
  const { points, scale } = props
  const [before, last] = [points.at(-2), points.at(-1)]
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
      {points.map(({ month, value, isFew }) => (
        <circle class={isFew ? 'dot hollow' : 'dot'} cx={percent(scale.x(month))} cy={percent(scale.y(value))} r="4" />
      ))}
      {last && (
        <text
          class="last halo"
          x={percent(scale.x(last.month) + 2.5)}
          y={percent(heightOfLast(scale, last, before))}
          dy="-.9em"
        >
          {decimal(last.value)}
        </text>
      )}
    </g>
  )
}

/** Where the last value's words stand: above the month before, too, where its point is as near as they are wide. */
function heightOfLast(scale: MonthScale, last: MonthPoint, before: MonthPoint | undefined): number {
  const [y, other] = [scale.y(last.value), scale.y(before?.value ?? last.value)]
  return before?.month === last.month - 1 && other < y && y - other < NEAR ? other : y
}

/** Per cent of the chart's height. */
const NEAR = 20
