import type { UnsurEstimate } from '../../shared/domain/unsur-estimate.ts'

/** On an unsur's bar: how sure its mean is as a thin line, and what it was in the period before as a mark below. */
export function UnsurWhisker(props: {
  readonly estimate: UnsurEstimate
  /** The bar's upper edge, in em. */
  readonly top: number
  /** The place of a mean, in per cent of the width. */
  readonly across: (value: number) => number
}) {
  const { interval, before } = props.estimate
  const at = (value: number) => `${props.across(value).toFixed(2)}%`
  const middle = `${props.top + 0.3}em`
  return (
    <g>
      {interval && (
        <>
          <line class="whisker halo" x1={at(interval.low)} x2={at(interval.high)} y1={middle} y2={middle} />
          <line class="whisker" x1={at(interval.low)} x2={at(interval.high)} y1={middle} y2={middle} />
          {[interval.low, interval.high].map((end) => (
            <line class="whisker" x1={at(end)} x2={at(end)} y1={`${props.top + 0.1}em`} y2={`${props.top + 0.5}em`} />
          ))}
        </>
      )}
      {before !== undefined && (
        <svg class="before" aria-hidden="true" x={at(before)} y={`${props.top + 0.65}em`}>
          <path d="M0 0L4 6H-4Z" />
        </svg>
      )}
    </g>
  )
}
