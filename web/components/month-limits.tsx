import type { MonthChart } from '../../shared/domain/changes/month-chart.ts'
import type { Interval } from '../../shared/domain/statistics/interval.ts'
import { decimal } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'
import type { MonthScale } from './month-scale.ts'

const percent = (value: number) => `${value.toFixed(2)}%`

/** The months' mean and the limits that noise alone hardly passes. A limit beyond the scale's ends is not drawn: nothing can pass it. */
export function MonthLimits(props: {
  readonly chart: MonthChart
  readonly points: readonly Place[]
  readonly months: number
  readonly scale: MonthScale
}) {
  const { chart, points, months, scale } = props
  const { low, high } = chart.limits
  return (
    <g>
      <line class="centre" x1="13%" x2="97%" y1={percent(scale.y(chart.centre))} y2={percent(scale.y(chart.centre))} />
      {[
        { at: high, label: manage.limitHigh(decimal(high)), dy: '-.4em', beside: -3 },
        { at: low, label: manage.limitLow(decimal(low)), dy: '1.1em', beside: 3 },
      ].map(({ at, label, dy, beside }) =>
        scale.holds(at) ? (
          <g>
            <line class="limit" x1="13%" x2="97%" y1={percent(scale.y(at))} y2={percent(scale.y(at))} />
            <text
              class="axis mid halo"
              x={percent(scale.x(clearMonth(scale.y(at) + beside, points, months, scale)))}
              y={percent(scale.y(at))}
              dy={dy}
            >
              {label}
            </text>
          </g>
        ) : null,
      )}
    </g>
  )
}

type Place = { readonly month: number; readonly value: number }

/** So many months to both sides are covered by the words on a limit, on a small screen. */
const COVERED = 2

/** The month at which words at a height are furthest from the line's points: in the right half, for grades stand in the left. */
function clearMonth(height: number, points: readonly Place[], months: number, scale: MonthScale): number {
  const near = (month: number) => points.filter((point) => Math.abs(point.month - month) <= COVERED)
  const room = (month: number) => Math.min(100, ...near(month).map(({ value }) => Math.abs(scale.y(value) - height)))
  const middle = Math.floor(months / 2)
  const places = Array.from({ length: Math.max(1, months - middle - COVERED) }, (_, index) => middle + index)
  return places.toSorted((a, b) => room(b) - room(a) || b - a)[0] ?? middle
}

type Step = { readonly month: number; readonly limits: Interval }

/** The mean, and around each month the limits of its own size. Limits at the scale's ends are not drawn: nothing can pass them. */
export function MonthSteps(props: {
  readonly centre: number
  readonly steps: readonly Step[]
  readonly scale: MonthScale
}) {
  const { centre, steps, scale } = props
  const stretch = (month: number) => ({
    x1: percent(scale.x(month) - scale.half),
    x2: percent(scale.x(month) + scale.half),
  })
  return (
    <g>
      <line class="centre" x1="13%" x2="97%" y1={percent(scale.y(centre))} y2={percent(scale.y(centre))} />
      {steps.flatMap(({ month, limits }) =>
        [limits.low, limits.high].map((at) =>
          at > 0 && at < 100 ? (
            <line class="limit" {...stretch(month)} y1={percent(scale.y(at))} y2={percent(scale.y(at))} />
          ) : null,
        ),
      )}
    </g>
  )
}

/** A ring of another shape around each month that stands out. */
export function MonthSignals(props: { readonly at: readonly Place[]; readonly scale: MonthScale }) {
  const { at, scale } = props
  return (
    <g>
      {at.map(({ month, value }) => (
        <svg x={percent(scale.x(month))} y={percent(scale.y(value))} class="signal" aria-hidden="true">
          <path d="M0-10L10 0 0 10-10 0Z" />
        </svg>
      ))}
    </g>
  )
}
