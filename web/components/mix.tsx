import type { UnitScoreAnswer } from '../../shared/domain/unit-score-answer.ts'
import { count, decimal } from '../text/format.ts'
import { useText } from '../text/text.ts'

/** The score by the answers that came in beside the one in proportion to those served, and a warning where they disagree. */
export function MixOfAnswers(props: { readonly mix: UnitScoreAnswer['mix'] }) {
  const text = useText().mix
  const { mix } = props
  if (mix === null) return null
  const { change, interval } = mix
  return (
    <section class="section" aria-labelledby="mix-title">
      <h2 id="mix-title">{text.title}</h2>
      <p class="soft">{text.lead(count(mix.n))}</p>
      {mix.warnings.map((warning) => (
        <p class="strong">{text.warnings[warning]}</p>
      ))}
      <dl class="facts">
        <div>
          <dt>{text.crude}</dt>
          <dd class="strong">{decimal(mix.crude)}</dd>
        </div>
        <div>
          <dt>{text.standardised}</dt>
          <dd>
            <span class="strong">{decimal(mix.standardised)}</span>{' '}
            <span class="nowrap">{text.range(decimal(interval.low), decimal(interval.high))}</span>
            <br />
            <span class="soft">{text.covered(count(Math.floor(100 * mix.covered)))}</span>
          </dd>
        </div>
        {change !== null && (
          <div>
            <dt>{text.change}</dt>
            <dd>
              {signed(change.crude)} · {signed(change.standardised)}
              <br />
              <span class="soft">{text.changeNote}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${decimal(Math.abs(value))}`
}
