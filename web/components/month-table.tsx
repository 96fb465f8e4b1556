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
    return why !== undefined && <small>{manage.signalWhy[why]}</small>
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
        </tr>
      </thead>
      <tbody>
        {props.months.map((score) => (
          <tr>
            <th scope="row">
              {monthName(score.period)}
              {whyOf(score.period)}
            </th>
            <ScoreCells score={score} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
