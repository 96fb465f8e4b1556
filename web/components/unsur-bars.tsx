import { scaleOf } from '../../shared/domain/instruments/instrument.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count, decimal } from '../text/format.ts'
import { periodName } from '../text/periods.ts'
import { manage } from '../text/staff/manage.ts'
import { useText } from '../text/text.ts'
import { UnsurTable } from './unsur-table.tsx'
import { UnsurWhisker } from './unsur-whisker.tsx'
import { unsurWeakestFirst } from './weakest-first.ts'
import { weakestUnsur } from './weakest-unsur.ts'

/** Height of a row, in em: a line for the name, then the bar. */
const ROW = 2.85
/** The unsur as horizontal bars, weakest at the top, on the instrument's own scale. */
export function UnsurBars(props: { readonly report: UnitReport }) {
  const text = useText()
  const { score, instrument, estimates, changes } = props.report
  const unsur = unsurWeakestFirst(score.unsur)
  // Those that the page says to mend first are drawn in the full shade: the chart does not tell another story.
  const stressed = new Set(weakestUnsur(props.report).map(({ code }) => code))
  const top = scaleOf(instrument)
  const before = periodName(changes.before)
  const valued = unsur.flatMap(({ name, nrr }) => (nrr === null ? [] : [{ name, nrr }]))
  const [weakest, strongest] = [valued[0], valued.at(-1)]
  const height = unsur.length * ROW
  const across = (value: number) => ((value - 1) / (top - 1)) * 100
  const inner = Array.from({ length: Math.max(0, top - 2) }, (_, index) => index + 2)
  return (
    <section class="section" aria-labelledby="bars-title">
      <h2 id="bars-title">{manage.elements}</h2>
      <svg class="bars" height={`${height + 1.5}em`} role="img" aria-labelledby="bars-name bars-desc">
        <title id="bars-name">{manage.elements}</title>
        <desc id="bars-desc">
          {weakest && strongest
            ? manage.elementsDescription(weakest.name, decimal(weakest.nrr), strongest.name, decimal(strongest.nrr))
            : text.score.noData}
        </desc>
        {unsur.map(({ code, name, nrr }, index) => (
          <g>
            <text y={`${index * ROW + 1}em`}>{name}</text>
            <text class="num" x="100%" y={`${index * ROW + 1}em`}>
              {nrr === null ? text.score.noData : decimal(nrr)}
            </text>
            <rect class="track" y={`${index * ROW + 1.45}em`} width="100%" height=".6em" />
            {nrr !== null && (
              <rect
                class={stressed.has(code) ? 'bar' : 'bar rest'}
                y={`${index * ROW + 1.45}em`}
                width={`${across(nrr).toFixed(2)}%`}
                height=".6em"
              />
            )}
            {inner.map((value) => (
              <rect
                class="cut"
                x={`${across(value).toFixed(2)}%`}
                y={`${index * ROW + 1.45}em`}
                width="1.5"
                height=".6em"
              />
            ))}
            {estimates
              .filter((estimate) => nrr !== null && estimate.code === code)
              .map((estimate) => (
                <UnsurWhisker estimate={estimate} top={index * ROW + 1.45} across={across} />
              ))}
          </g>
        ))}
        <text class="axis" y={`${height + 0.9}em`}>
          {manage.lowest(count(1))}
        </text>
        {inner.map((value) => (
          <text class="axis mid" x={`${across(value).toFixed(2)}%`} y={`${height + 0.9}em`}>
            {count(value)}
          </text>
        ))}
        <text class="axis end" x="100%" y={`${height + 0.9}em`}>
          {manage.highest(count(top))}
        </text>
      </svg>
      {estimates.length > 0 && (
        <p class="note">
          {manage.elementsInterval}
          {estimates.some((estimate) => estimate.before !== undefined) && ` ${manage.elementsBefore(before)}`}
        </p>
      )}
      <details>
        <summary>{manage.table}</summary>
        <UnsurTable
          instrument={instrument}
          unsur={unsur}
          labelledBy="bars-title"
          {...(estimates.length > 0 && { estimates: { before, of: estimates } })}
        />
      </details>
    </section>
  )
}
