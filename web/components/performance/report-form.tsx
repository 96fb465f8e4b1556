import type { PlanContent, PlanIndicator } from '../../../shared/domain/performance/plan.ts'
import { gatheringOf } from '../../../shared/domain/performance/realisation.ts'
import type { Report } from '../../../shared/domain/performance/report.ts'
import { filesTold, reportField } from '../../../shared/domain/performance/report-fields.ts'
import { entryKey } from '../../../shared/domain/performance/report-submission.ts'
import { periodName } from '../../text/periods.ts'
import { report as text } from '../../text/staff/performance/report.ts'
import type { Problems, Sent } from '../form-field.tsx'
import { PostForm } from '../post-form.tsx'
import { realisedText, targetText } from './quantity-text.ts'
import { type EvidenceOffered, ReportEvidence } from './report-evidence.tsx'

/** A report's form: every target of the plan with what was reached before, and room for notes, evidence and other work. */
export function ReportForm(props: {
  readonly content: PlanContent
  readonly previous: Report | undefined
  readonly action: string
  readonly offered: EvidenceOffered
  readonly sent: Sent
  readonly problems: Problems
  /** What the page's script is told. */
  readonly frame: string
  readonly submission: string
  readonly version: number
  readonly isAgain: boolean
}) {
  const { content, previous, sent, problems, offered } = props
  const before = new Map(previous?.entries.map((entry) => [entryKey(entry), entry]))
  return (
    <PostForm action={props.action} class="report" data-frame={props.frame}>
      <input type="hidden" name="submission" value={props.submission} />
      <input type="hidden" name="version" value={String(props.version)} />
      {content.rhks.map((rhk) => (
        <section class="rhk" aria-labelledby={`rhk-${rhk.id}`}>
          <h2 id={`rhk-${rhk.id}`}>
            <bdi>{rhk.words}</bdi>
          </h2>
          {rhk.indicators.map((indicator) => {
            const key = entryKey({ rhk: rhk.id, indicator: indicator.id })
            const last = before.get(key)
            const help =
              last &&
              previous &&
              text.before(periodName(previous.period), realisedText(last.realised, indicator.target))
            return <Indicator {...{ indicator, help, sent, problems, offered }} name={key} />
          })}
        </section>
      ))}
      <div class={problems.activities ? 'field wrong' : 'field'}>
        <label for="activities">{text.activities}</label>
        <p class="hint soft" id="activities-hint">
          {text.activitiesHint}
        </p>
        <textarea id="activities" name="activities" rows={3} maxlength={2000} aria-describedby="activities-hint">
          {sent.activities ?? ''}
        </textarea>
        <Problem name="activities" problems={problems} />
      </div>
      <p class="kept" id="report-state" role="status" hidden />
      <button class="send" type="submit">
        {props.isAgain ? text.sendAgain : text.send}
      </button>
      <p class="note soft">{text.sendHint}</p>
    </PostForm>
  )
}

type Asked = {
  readonly indicator: PlanIndicator
  /** The indicator's key. */
  readonly name: string
  readonly help: string | undefined
  readonly sent: Sent
  readonly problems: Problems
  readonly offered: EvidenceOffered
}

function Indicator({ indicator, name, help, sent, problems, offered }: Asked) {
  const { target } = indicator
  const field = reportField('words' in target ? 'words' : 'value', name)
  // A note or a link without a value is told at the value, whichever way it is asked for.
  const problem = problems[field] ?? problems[reportField('value', name)]
  const [note, links, files] = [reportField('note', name), reportField('links', name), reportField('files', name)]
  const isOpen =
    [note, links, files].some((each) => problems[each] !== undefined || sent[each] !== undefined) ||
    filesTold(sent, name).length > 0
  const stands = 'words' in target ? undefined : gatheringOf(indicator) === 'sum' ? text.adds : text.stands
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={field}>
        <bdi>{indicator.words}</bdi>
      </label>
      <p class="hint soft" id={`${field}-hint`}>
        {text.target(targetText(target))}
        {help !== undefined && (
          <>
            <br />
            {help}
          </>
        )}
        {stands !== undefined && (
          <>
            <br />
            {stands}
          </>
        )}
      </p>
      {'words' in target ? (
        <textarea id={field} name={field} rows={2} maxlength={300} {...described(field, problem)}>
          {sent[field] ?? ''}
        </textarea>
      ) : (
        <p class="amount">
          <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            maxlength={20}
            id={field}
            name={field}
            value={sent[field] ?? ''}
            {...described(field, problem)}
          />
          <bdi>{target.measure}</bdi>
        </p>
      )}
      {problem && (
        <p class="problem" id={`${field}-problem`}>
          {problem}
        </p>
      )}
      <details open={isOpen}>
        <summary>
          {text.more}
          <span class="away">: {indicator.words}</span>
        </summary>
        <label for={note}>{text.note}</label>
        <textarea id={note} name={note} rows={2} maxlength={2000}>
          {sent[note] ?? ''}
        </textarea>
        <Problem name={note} problems={problems} />
        <label for={links}>{text.links}</label>
        <p class="hint soft" id={`${links}-hint`}>
          {text.linksHint}
        </p>
        <textarea id={links} name={links} rows={2} inputmode="url" aria-describedby={`${links}-hint`}>
          {sent[links] ?? ''}
        </textarea>
        <Problem name={links} problems={problems} />
        <ReportEvidence {...{ name, offered, sent, problems }} />
      </details>
    </div>
  )
}

function Problem(props: { readonly name: string; readonly problems: Problems }) {
  const problem = props.problems[props.name]
  return problem ? (
    <p class="problem" id={`${props.name}-problem`}>
      {problem}
    </p>
  ) : null
}

function described(field: string, problem: string | undefined) {
  return {
    'aria-describedby': problem ? `${field}-hint ${field}-problem` : `${field}-hint`,
    'aria-invalid': problem ? ('true' as const) : undefined,
    autofocus: Boolean(problem),
  }
}
