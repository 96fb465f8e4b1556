import type { Slug } from '../../shared/domain/ids.ts'
import type { Period } from '../../shared/domain/period.ts'
import { useText } from '../text/text.ts'
import { type PageAudience, unitLink } from './links.ts'
import { ScoreCells } from './score-cells.tsx'
import type { UnitRow } from './unit-rows.ts'

const DEEPEST = 4

/** An agency's units, indented as they belong together, each with its score. */
export function UnitTreeTable(props: {
  readonly rows: readonly UnitRow[]
  readonly agency: Slug
  readonly period: Period
  readonly audience: PageAudience
  readonly labelledBy: string
}) {
  const text = useText()
  return (
    <>
      <table class="scores named tree" aria-labelledby={props.labelledBy}>
        <thead>
          <tr>
            <th scope="col">{text.agency.unit}</th>
            <th scope="col" class="value">
              {text.score.short}
            </th>
            <th scope="col" class="num">
              {text.agency.respondents}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ unit, depth, above, score }) => (
            <tr>
              <th scope="row">
                <span class={depth === 0 ? 'strong' : `in-${Math.min(depth, DEEPEST)}`}>
                  <a href={unitLink(props.audience, props.agency, unit.id, props.period)}>
                    <bdi>{unit.name}</bdi>
                  </a>
                  {above && <span class="away"> {text.agency.below(above.name)}</span>}
                </span>
              </th>
              {score ? <ScoreCells score={score} /> : <NoScore />}
            </tr>
          ))}
        </tbody>
      </table>
      {props.rows.some(({ score }) => score?.suppressed) && <p class="note">{text.score.someHidden}</p>}
    </>
  )
}

function NoScore() {
  const text = useText()
  return (
    <>
      <td class="value soft">{text.score.noData}</td>
      <td class="num">0</td>
    </>
  )
}
