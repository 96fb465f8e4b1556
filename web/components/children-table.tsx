import type { Part, UnitReport } from '../../shared/domain/unit-report.ts'
import { count, dayName } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { Grade } from './grade.tsx'
import { type PageAudience, unitLink } from './links.ts'
import { noScore } from './no-score.ts'
import { ScoreCells } from './score-cells.tsx'

/** The units below, in order where their differences are real; else by name and with their bands alone, and why. */
export function ChildrenTable(props: {
  readonly report: UnitReport
  readonly audience: PageAudience
  readonly title: string
}) {
  const text = useText()
  const { report, audience, title } = props
  const { children, comparison, registry, period, instrument } = report
  if (children.length === 0) return null
  const named = (ids: readonly string[]) => ids.flatMap((id) => children.find((child) => child.id === id) ?? [])
  // Without bands there is nothing but the number to tell of a unit.
  const withNumbers = comparison.ranked || instrument.bands.length === 0
  const rowOf = (child: Part) => (
    <tr>
      <th scope="row">
        <a href={unitLink(audience, registry.agency.id, child.id, period)}>
          <bdi>{child.name ?? child.id}</bdi>
        </a>
        {child.from !== undefined && child.to !== undefined && (
          <span class="soft partly">{text.story.partly(text.period.days(dayName(child.from), dayName(child.to)))}</span>
        )}
      </th>
      {withNumbers || children.length === 1 ? <ScoreCells score={child.score} /> : <BandCells part={child} />}
    </tr>
  )
  return (
    <section class="section" aria-labelledby="children-title">
      <h2 id="children-title">{title}</h2>
      {children.length > 1 && (
        <p class="soft">{comparison.ranked ? text.comparison.ranked : text.comparison.unranked}</p>
      )}
      <table class="scores named" aria-labelledby="children-title">
        <thead>
          <tr>
            <th scope="col">{text.agency.unit}</th>
            <th scope="col" class="value">
              {withNumbers ? text.score.short : text.comparison.band}
            </th>
            <th scope="col" class="num">
              {text.unit.respondents}
            </th>
          </tr>
        </thead>
        <tbody>
          {named(comparison.order).map(rowOf)}
          {comparison.apart.length > 0 && (
            <tr>
              <td class="soft" colspan={3}>
                {text.comparison.apart}
              </td>
            </tr>
          )}
          {named(comparison.apart).map(rowOf)}
        </tbody>
      </table>
      {children.some(({ score }) => score.suppressed) && <p class="note">{text.score.someHidden}</p>}
    </section>
  )
}

function BandCells(props: { readonly part: Part }) {
  const { score } = props.part
  const words = score.published === null && noScore(score)
  return (
    <>
      <td class={words ? 'value soft' : 'value'}>{words || <Grade score={score} />}</td>
      <td class="num">{count(score.n)}</td>
    </>
  )
}
