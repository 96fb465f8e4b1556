import type { Band, Instrument } from '../../shared/domain/instruments/instrument.ts'
import type { Score } from '../../shared/domain/score.ts'
import { count, decimal } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { translatedGrade } from '../text/translated.ts'

const TOP = 10_000

/** Where a score lies among the grades, drawn to scale: how far to the next grade is seen, not read. */
export function ScoreRuler(props: { readonly score: Score; readonly instrument: Instrument }) {
  const text = useText()
  const { published, grade, gradeName } = props.score
  if (published === null) return null
  const bands = props.instrument.bands.toReversed()
  const bottom = bands[0]?.from ?? 0
  const across = (hundredths: number) => `${(((hundredths - bottom) / (TOP - bottom)) * 100).toFixed(2)}%`
  const value = decimal(Number(published))
  return (
    <svg class="ruler" role="img" aria-labelledby="ruler-title ruler-desc">
      <title id="ruler-title">{text.score.scale}</title>
      <desc id="ruler-desc">
        {grade === null
          ? text.score.scaleBare(value)
          : text.score.scaleAt(
              value,
              text.score.grade(grade, translatedGrade(props.score.instrument, grade) ?? gradeName ?? ''),
            )}
      </desc>
      {bands.map((band, index) => (
        <BandOnRuler band={band} to={bands[index + 1]?.from ?? TOP} across={across} current={band.grade === grade} />
      ))}
      <text x="100%" y="3.9em" text-anchor="end">
        {count(TOP / 100)}
      </text>
      <svg x={across(Math.round(Number(published) * 100))} y="0" overflow="visible" aria-hidden="true">
        <path class="pin" d="M-6 0h12l-6 9z" />
        <rect class="pin" x="-1" width="2" height="2.5em" />
      </svg>
    </svg>
  )
}

function BandOnRuler(props: {
  readonly band: Band
  readonly to: number
  readonly across: (hundredths: number) => string
  readonly current: boolean
}) {
  const { band, to, across, current } = props
  const from = Number.parseFloat(across(band.from))
  const width = Number.parseFloat(across(to)) - from
  return (
    <g>
      <rect
        class={current ? band.grade : 'base'}
        x={`${from}%`}
        y=".9em"
        width={`${width.toFixed(2)}%`}
        height="1.6em"
      />
      <rect class="gap" x={`${from}%`} y=".9em" width={from === 0 ? 0 : 2} height="1.6em" />
      <text class={current ? 'on' : undefined} x={`${(from + width / 2).toFixed(2)}%`} y="2.05em" text-anchor="middle">
        {band.grade}
      </text>
      <text class={current ? 'in' : undefined} x={`${from}%`} y="3.9em" text-anchor={from === 0 ? 'start' : 'middle'}>
        {band.from % 100 === 0 ? count(band.from / 100) : decimal(band.from / 100)}
      </text>
    </g>
  )
}
