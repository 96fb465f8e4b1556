import type { MonthChart } from '../../shared/domain/changes/month-chart.ts'
import type { Score } from '../../shared/domain/score.ts'
import { monthName } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'
import { ScoreCells } from './score-cells.tsx'

/** The score by month as a table, oldest first. */
export function MonthTable(props: {
  readonly months: readonly Score[]
  readonly chart: MonthChart | undefined
  readonly labelledBy: string
}) {
  const signals = props.chart?.signals ?? []
  const whyOf = (period: string) => {
    const why = signals.find(({ month }) => month === period)?.why
    return why === undefined ? '' : manage.signalWhy[why]
  }
  return (
    <table class="scores" aria-labelledby={props.labelledBy}>
      <thead>
        <tr>
          <th scope="col">{manage.month}</th>
          <th scope="col" class="value">
            {manage.score}
          </th>
          <th scope="col" class="num">
            {manage.respondents}
          </th>
          {signals.length > 0 && <th scope="col">{manage.signal}</th>}
        </tr>
      </thead>
      <tbody>
        {props.months.map((score) => (
          <tr>
            <th scope="row">{monthName(score.period)}</th>
            <ScoreCells score={score} />
            {signals.length > 0 && <td>{whyOf(score.period)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
