import type { Change } from '../../shared/domain/changes/change.ts'
import { PUBLISH_FROM } from '../../shared/domain/statistics/disclosure.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count } from '../text/format.ts'
import { periodName } from '../text/periods.ts'
import { manage } from '../text/staff/manage.ts'
import { useText } from '../text/text.ts'
import { changeWords } from './change-words.ts'

/** More than these are for whoever asks. */
const SHOWN = 5

/** In one sentence whether the score really moved: the second line of a manager's page. */
export function ChangeLead(props: { readonly report: UnitReport }) {
  const { changes } = props.report
  const score = changes.found.find(({ kind }) => kind === 'score')
  if (!score) return <p class="change">{noChange(props.report)}</p>
  return <p class="change">{manage.moved(changeWords(props.report, score).said, periodName(changes.before))}</p>
}

/** Whether anything changed against the period before: what is statistically there, in words with the numbers behind, and nothing else. */
export function Changes(props: { readonly report: UnitReport; readonly found: readonly Change[] }) {
  const text = useText()
  const { changes } = props.report
  const { found } = props
  const before = periodName(changes.before)
  const [shown, more] = [found.slice(0, SHOWN), found.slice(SHOWN)]
  return (
    <section class="section changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{text.changes.title}</h2>
      {found.length === 0 ? (
        <p>{noChange(props.report)}</p>
      ) : (
        <>
          <p>{text.changes.found(before)}</p>
          <List report={props.report} changes={shown} />
          {more.length > 0 && (
            <details>
              <summary>{text.changes.more(count(more.length))}</summary>
              <List report={props.report} changes={more} />
            </details>
          )}
        </>
      )}
      {changes.tested > 0 && <p class="note">{text.changes.method(count(changes.tested))}</p>}
    </section>
  )
}

function noChange({ changes }: UnitReport): string {
  const { changes: words } = useText()
  const before = periodName(changes.before)
  if (changes.verdict === 'hidden') return words.hidden(before)
  return changes.verdict === 'too-few' ? words.tooFew(before, count(PUBLISH_FROM)) : words.none(before)
}

function List(props: { readonly report: UnitReport; readonly changes: readonly Change[] }) {
  return (
    <ul>
      {props.changes.map((change) => {
        const { said, behind } = changeWords(props.report, change)
        return (
          <li>
            {said}
            {behind !== undefined && <small>{behind}</small>}
          </li>
        )
      })}
    </ul>
  )
}
