import type { MonthChart } from '../../shared/domain/changes/month-chart.ts'
import { decimal } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'
import type { MonthScale } from './month-scale.ts'

const percent = (value: number) => `${value.toFixed(2)}%`

/** The months' mean and the limits that noise alone hardly passes. A limit beyond the scale's ends is not drawn: nothing can pass it. */
export function MonthLimits(props: { readonly chart: MonthChart; readonly scale: MonthScale }) {
  const { chart, scale } = props
  const { low, high } = chart.limits
  return (
    <g>
      <line class="centre" x1="13%" x2="97%" y1={percent(scale.y(chart.centre))} y2={percent(scale.y(chart.centre))} />
      {[
        { at: high, label: manage.limitHigh(decimal(high)), dy: '-.4em' },
        { at: low, label: manage.limitLow(decimal(low)), dy: '1.1em' },
      ].map(({ at, label, dy }) =>
        scale.holds(at) ? (
          <g>
            <line class="limit" x1="13%" x2="97%" y1={percent(scale.y(at))} y2={percent(scale.y(at))} />
            <text class="axis mid halo" x="66%" y={percent(scale.y(at))} dy={dy}>
              {label}
            </text>
          </g>
        ) : null,
      )}
    </g>
  )
}

/** A ring of another shape around each month that stands out. */
export function MonthSignals(props: {
  readonly at: readonly { readonly month: number; readonly value: number }[]
  readonly scale: MonthScale
}) {
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
