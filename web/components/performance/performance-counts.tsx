import type { UnitScoreAnswer } from '../../../shared/domain/unit-score-answer.ts'
import { count } from '../../text/format.ts'
import { useText } from '../../text/text.ts'

/** What the weighed indicators of performance are made of, down to the counts. Nothing where none are weighed, or may be shown. */
export function PerformanceCounts(props: { readonly score: UnitScoreAnswer }) {
  const { performance: text, unitScore } = useText()
  const { performance, parts } = props.score
  if (performance === null) return null
  const nameOf = (id: string) => unitScore.indicators[id] ?? parts.find(({ indicator }) => indicator === id)?.name ?? id
  return (
    <section class="section" aria-labelledby="performance-title">
      <h2 id="performance-title">{text.title}</h2>
      <p class="soft">{text.people(count(performance.people))}</p>
      <dl class="facts">
        {performance.realised && (
          <div>
            <dt>{nameOf('plan-realisation')}</dt>
            <dd>{text.realised(count(performance.realised.percents), count(performance.realised.of))}</dd>
          </div>
        )}
        {performance.counted.map(({ indicator, outcomes }) => (
          <div>
            <dt>{nameOf(indicator)}</dt>
            <dd>
              {outcomes
                .toReversed()
                .map((each) => `${count(each.count)} ${text.outcomes[each.outcome]}`)
                .join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft note">{text.note}</p>
    </section>
  )
}
