import type { UnitScoreAnswer } from '../../shared/domain/unit-score-answer.ts'
import { count, decimal } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { unitScoreLink } from './links.ts'

type ScorePart = UnitScoreAnswer['parts'][number]

/** A unit's indicators as one score, with what each adds; what is missing is named. Nothing where the agency weighs none. */
export function UnitScore(props: { readonly score: UnitScoreAnswer }) {
  const { unitScore: text, score: words } = useText()
  const { score } = props
  if (score.state === 'no-weighting') return null
  return (
    <section class="section" aria-labelledby="unit-score-title">
      <h2 id="unit-score-title">{text.title}</h2>
      <p class="soft">{text.lead}</p>
      {score.published !== null && (
        <p class="whole">
          <span class="strong">{decimal(Number(score.published))}</span> <span class="soft">{text.outOf}</span>
        </p>
      )}
      {score.suppressed && <p>{words.hiddenWhy}</p>}
      {score.state !== 'complete' && <p>{STATES[score.state](text)}</p>}
      <table class="spread weighed" aria-labelledby="unit-score-title">
        <thead>
          <tr>
            <th scope="col">{text.indicator}</th>
            <th scope="col" class="num">
              {text.value}
            </th>
            <th scope="col" class="num">
              {text.n}
            </th>
            <th scope="col" class="num">
              {text.weight}
            </th>
            <th scope="col" class="num">
              {text.contribution}
            </th>
          </tr>
        </thead>
        <tbody>
          {score.parts.map((part) => (
            <PartRow part={part} minimum={score.minimum ?? 0} />
          ))}
        </tbody>
        {score.published !== null && (
          <tfoot>
            <tr>
              <th scope="row" colspan={4}>
                {text.sum}
              </th>
              <td class="num strong">{decimal(Number(score.published))}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <p class="soft note">
        {text.formula} {text.method}: <code>{score.method}</code>{' '}
        <a class="no-print" href={unitScoreLink(score)}>
          {text.json}
        </a>
      </p>
    </section>
  )
}

const STATES = {
  partial: ({ partial }: { readonly partial: string }) => partial,
  withheld: ({ withheld }: { readonly withheld: string }) => withheld,
  'no-data': ({ none }: { readonly none: string }) => none,
} as const

function PartRow(props: { readonly part: ScorePart; readonly minimum: number }) {
  const { unitScore: text, score: words } = useText()
  const { part, minimum } = props
  const missing = part.missing === 'too-few' ? text.tooFew(count(part.n), count(minimum)) : part.missing && text.noData
  const why = part.suppressed ? words.hidden(count(part.n)) : missing
  return (
    <tr>
      <th scope="row">
        {text.indicators[part.indicator] ?? part.name}
        {why !== null && <span class="why soft">{why}</span>}
      </th>
      <td class="num">{inWords(part, text.percent)}</td>
      <td class="num">{count(part.n)}</td>
      <td class="num">{count(part.weight)}</td>
      <td class="num">{part.contribution === null ? NOTHING : decimal(part.contribution)}</td>
    </tr>
  )
}

/** What stands where there is no number; the indicator's row says why. */
const NOTHING = '–'

function inWords({ value, unit }: ScorePart, percent: (value: string) => string): string {
  if (value === null) return NOTHING
  return unit === 'persen' ? percent(decimal(value)) : decimal(value)
}
