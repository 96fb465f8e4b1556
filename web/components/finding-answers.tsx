import type { Inspected } from '../../shared/domain/quality/detector.ts'
import type { FindingReport } from '../../shared/domain/quality/report.ts'
import { count, decimal } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'
import { quality as text } from '../text/staff/quality.ts'

/** The answers behind a finding, in order of time. Comments only for who decides. */
export function FindingAnswers(props: {
  readonly report: FindingReport
  /** How many there are, shown or not. */
  readonly all: number
  readonly withComments: boolean
}) {
  const { report, all, withComments } = props
  const { answers, counters } = report
  const isWritten = withComments && answers.some(({ comment }) => comment !== undefined)
  const counterOf = ({ counter }: Inspected) =>
    counter === undefined ? text.noCounter : (counters.find(({ id }) => id === counter)?.name ?? counter)
  return (
    <section class="section" aria-labelledby="answers-title">
      <h2 id="answers-title">{text.answers}</h2>
      <p class="soft">
        {text.answersHint} {!withComments && text.noComments}{' '}
        {answers.length < all && text.firstOf(count(answers.length), count(all))}
      </p>
      <table class="scores" aria-labelledby="answers-title">
        <thead>
          <tr>
            <th scope="col">{text.hour}</th>
            <th scope="col">{text.counter}</th>
            <th scope="col">{text.way}</th>
            <th scope="col">{text.value}</th>
            <th scope="col" class="num">
              {text.many}
            </th>
            {isWritten && <th scope="col">{text.comment}</th>}
          </tr>
        </thead>
        <tbody>
          {alike(answers).map(({ answer, many }) => (
            <tr>
              <td class="nowrap">{hourOf(answer)}</td>
              <td>
                <bdi>{counterOf(answer)}</bdi>
              </td>
              <td>{manage.tier[answer.tier]}</td>
              <td>{meanOf(answer)}</td>
              <td class="num">{count(many)}</td>
              {isWritten && (
                <td>
                  <bdi>{answer.comment ?? ''}</bdi>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Answers that show the same are one row: forty perfect ones read better as a number. */
function alike(answers: readonly Inspected[]): { readonly answer: Inspected; readonly many: number }[] {
  const groups = Map.groupBy(answers, ({ slot, counter, tier, answers: given, comment }) =>
    JSON.stringify([slot, counter, tier, given, comment]),
  )
  return [...groups.values()].flatMap((same) => {
    const [answer] = same
    return answer ? [{ answer, many: same.length }] : []
  })
}

function hourOf({ slot }: Inspected): string {
  const hour = slot.split('T')[1]
  return hour === undefined ? '' : `${hour}.00`
}

function meanOf({ answers }: Inspected): string {
  const values = Object.values(answers)
  const [first = 0] = values
  if (values.every((value) => value === first)) return text.allSame(count(first))
  return text.mean(decimal(values.reduce((sum, value) => sum + value, 0) / values.length))
}
