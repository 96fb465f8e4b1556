import type { PlanContent } from '../../../shared/domain/performance/plan.ts'
import type { Report } from '../../../shared/domain/performance/report.ts'
import { fieldsOfEntry, reportField } from '../../../shared/domain/performance/report-fields.ts'
import { entryKey, keyedIndicators } from '../../../shared/domain/performance/report-submission.ts'
import { report as text } from '../../text/staff/performance/report.ts'
import type { Problems, Sent } from '../form-field.tsx'
import { PostForm } from '../post-form.tsx'
import { realisedText } from './quantity-text.ts'

/** How a report is answered: confirmed as it is, confirmed with other numbers, or returned. */
export function ReportDecision(props: {
  readonly content: PlanContent
  readonly report: Report
  readonly action: string
  readonly sent: Sent
  readonly problems: Problems
  /** The superior who missed the day, where their own superior answers. */
  readonly escalatedFrom: string | undefined
}) {
  const { report, action, sent, problems } = props
  const reasonOf = (how: string) =>
    sent.how === how ? { sent, problem: problems.reason } : { sent: {}, problem: undefined }
  const version = <input type="hidden" name="version" value={String(report.version)} />
  return (
    <section class="section" aria-labelledby="decide-title">
      <h2 id="decide-title">{text.decide}</h2>
      {props.escalatedFrom !== undefined && <p>{text.escalated(props.escalatedFrom)}</p>}
      <PostForm action={action}>
        {version}
        <input type="hidden" name="how" value="confirmed" />
        <button class="send" type="submit">
          {text.confirm}
        </button>
      </PostForm>
      <details class="decide" open={sent.how === 'corrected'}>
        <summary>{text.correct}</summary>
        <p class="hint soft">{text.correctHint}</p>
        <PostForm action={action}>
          {version}
          <input type="hidden" name="how" value="corrected" />
          <Corrections {...props} />
          <Reason id="correct-reason" {...reasonOf('corrected')} />
          {sent.how === 'corrected' && problems.values && (
            <p class="problem" tabindex={-1} autofocus>
              {problems.values}
            </p>
          )}
          <button class="second" type="submit">
            {text.correctSend}
          </button>
        </PostForm>
      </details>
      <details class="decide" open={sent.how === 'returned'}>
        <summary>{text.return}</summary>
        <p class="hint soft">{text.returnHint}</p>
        <PostForm action={action}>
          {version}
          <input type="hidden" name="how" value="returned" />
          <Reason id="return-reason" {...reasonOf('returned')} />
          <button class="second" type="submit">
            {text.returnSend}
          </button>
        </PostForm>
      </details>
    </section>
  )
}

/** How a confirmed report is opened again; or why it cannot be. */
export function ReportReopening(props: {
  readonly report: Report
  readonly reopening: 'open' | 'evaluated'
  readonly action: string
  readonly sent: Sent
  readonly problems: Problems
}) {
  const { report, reopening, action, sent, problems } = props
  if (reopening === 'evaluated') return <p class="note soft">{text.why.evaluated}</p>
  return (
    <details class="decide" open={sent.reason !== undefined}>
      <summary>{text.openAgain}</summary>
      <p class="hint soft">{text.openAgainHint}</p>
      <PostForm action={action}>
        <input type="hidden" name="version" value={String(report.version)} />
        <Reason id="reopen-reason" sent={sent} problem={sent.reason === undefined ? undefined : problems.reason} />
        <button class="second" type="submit">
          {text.openAgainSend}
        </button>
      </PostForm>
    </details>
  )
}

/** A field for each value that was reported, with what it says. */
function Corrections(props: Parameters<typeof ReportDecision>[0]) {
  const { content, report, sent, problems } = props
  const entries = new Map(report.entries.map((entry) => [entryKey(entry), entry]))
  return (
    <>
      {keyedIndicators(content).flatMap(({ key, indicator }) => {
        const entry = entries.get(key)
        if (!entry) return []
        const name = reportField('value' in entry.realised ? 'value' : 'words', key)
        const reported = new Map(fieldsOfEntry(entry)).get(name) ?? ''
        const value = sent.how === 'corrected' ? (sent[name] ?? reported) : reported
        return [
          <div class={problems[name] ? 'field wrong' : 'field'}>
            <label for={name}>
              <bdi>{indicator.words}</bdi>
            </label>
            <p class="hint soft" id={`${name}-hint`}>
              {text.reported(realisedText(entry.realised, indicator.target))}
            </p>
            <input
              type="text"
              id={name}
              name={name}
              value={value}
              autocomplete="off"
              inputmode={'value' in entry.realised ? 'decimal' : undefined}
              maxlength={300}
              aria-describedby={problems[name] ? `${name}-hint ${name}-problem` : `${name}-hint`}
              aria-invalid={problems[name] ? 'true' : undefined}
              autofocus={Boolean(problems[name])}
            />
            {problems[name] && (
              <p class="problem" id={`${name}-problem`}>
                {problems[name]}
              </p>
            )}
          </div>,
        ]
      })}
    </>
  )
}

function Reason(props: { readonly id: string; readonly sent: Sent; readonly problem: string | undefined }) {
  const { id, sent, problem } = props
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>{text.reason}</label>
      <textarea
        id={id}
        name="reason"
        rows={3}
        maxlength={2000}
        required
        aria-describedby={problem && `${id}-problem`}
        aria-invalid={problem ? 'true' : undefined}
        autofocus={Boolean(problem)}
      >
        {sent.reason ?? ''}
      </textarea>
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
