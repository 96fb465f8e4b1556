import type { PromiseChart, PromiseMonth } from '../../shared/domain/changes/promise-chart.ts'
import { count, decimal, monthName, range } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'

const words = manage.promises

/** The services done in time by month as a table, oldest first. */
export function PromiseTable(props: {
  readonly months: readonly PromiseMonth[]
  readonly chart: PromiseChart | undefined
  readonly labelledBy: string
}) {
  const charted = new Map(props.chart?.months.map((each) => [each.month, each]))
  return (
    <table aria-labelledby={props.labelledBy}>
      <thead>
        <tr>
          <th scope="col">{manage.month}</th>
          <th scope="col" class="num">
            {words.share}
          </th>
          <th scope="col" class="num">
            {words.usual}
          </th>
          <th scope="col" class="num">
            {words.kept}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.months.map(({ period, promised, kept }) => {
          const month = charted.get(period)
          return (
            <tr>
              <th scope="row">
                {monthName(period)}
                {month?.isSignal && <small>{manage.signalWhy.beyond}</small>}
              </th>
              <td class="num">{promised === 0 ? '–' : decimal((100 * kept) / promised)}</td>
              <td class="num">{month ? range(month.limits) : '–'}</td>
              <td class="num">{words.of(count(kept), count(promised))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
