import type { Day } from '../../../shared/domain/calendar.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { reopeningOf } from '../../../shared/domain/performance/reopened.ts'
import type { ReportPageOf } from '../../../shared/domain/performance/report-page.ts'
import { daysAfter } from '../../../shared/domain/performance/report-times.ts'
import { report as sheet } from '../../assets/report.ts'
import { Document } from '../../components/document.tsx'
import type { Problems, Sent } from '../../components/form-field.tsx'
import { WhosePath } from '../../components/performance/own-path.tsx'
import type { EvidenceOffered } from '../../components/performance/report-evidence.tsx'
import { ReportForm } from '../../components/performance/report-form.tsx'
import { reportStepNames } from '../../components/performance/report-step-names.ts'
import { StepList } from '../../components/performance/step-list.tsx'
import { momentOf } from '../../components/person-words.ts'
import { count, dayName } from '../../text/format.ts'
import { periodDays, periodName } from '../../text/periods.ts'
import { report as text } from '../../text/staff/performance/report.ts'
import { steps } from '../../text/staff/performance/steps.ts'

/** Where somebody tells what they did in a period: one screen, as much of it as they have. */
export function OwnReportPage(
  props: ReportPageOf & {
    readonly evidence: Pick<EvidenceOffered, 'origin' | 'recent'>
    readonly sent: Sent
    readonly problems: Problems
    /** What happened to it since it was opened. */
    readonly since?: readonly Step[]
    readonly submission: string
    readonly frame: string
    readonly script: string
    readonly path: string
  },
) {
  const { registry, period, unit, plan, report, content, opens, due, today, problems, since = [], path } = props
  const { agency } = registry
  const { timeZone: zone } = agency
  const reopened = report && reopeningOf(report)
  const isForm = plan.agreed !== undefined && today >= opens
  return (
    <Document
      title={text.title(periodName(period))}
      style={sheet}
      owner={agency}
      script={isForm ? props.script : undefined}
    >
      <WhosePath agency={agency} whose={{ kind: 'own' }} />
      <p class="kind soft">
        <bdi>{unit.name}</bdi>
      </p>
      <h1>{text.title(periodName(period))}</h1>
      {isForm ? (
        <>
          <p class="lead">
            {text.lead(periodDays(period))} {report === undefined && <Due due={due} today={today} />}
          </p>
          {report?.state === 'returned' && report.review && (
            <section class="conflict" aria-labelledby="returned-title">
              <h2 id="returned-title">{reopened ? text.reopened : text.returned}</h2>
              <p class="written">
                <bdi>{report.review.reason}</bdi>
              </p>
              <p class="soft">
                {(reopened ? text.reopenedBy : text.returnedBy)(
                  report.review.by.name,
                  momentOf(report.review.at, zone),
                )}
              </p>
            </section>
          )}
          {since.length > 0 && (
            <section class="conflict" role="alert" aria-labelledby="since-title">
              <h2 id="since-title">{steps.changedSince}</h2>
              <p>{steps.changedSinceHint}</p>
              <StepList history={since} zone={zone} nameOf={reportStepNames(content)} />
            </section>
          )}
          {Object.keys(problems).length > 0 && (
            <p class="problems" role="alert">
              {problems[''] ?? problems.entries ?? text.problems}
            </p>
          )}
          <ReportForm
            {...{ content, problems }}
            previous={props.previous}
            action={path}
            offered={{ ...props.evidence, files: props.files }}
            sent={props.sent}
            frame={props.frame}
            submission={props.submission}
            version={report?.version ?? 0}
            isAgain={report !== undefined}
          />
          {report?.state === 'submitted' && (
            <p class="note">
              <a href={path}>{text.cancel}</a>
            </p>
          )}
        </>
      ) : (
        <>
          <p class="empty">{plan.agreed === undefined ? text.noPlan : text.early(dayName(opens))}</p>
          <p>
            {plan.agreed === undefined ? (
              <a href={`/kelola/kinerja/rencana/${plan.id}`}>{text.toPlan}</a>
            ) : (
              <a href="/kelola">{text.toHome}</a>
            )}
          </p>
        </>
      )}
    </Document>
  )
}

function Due(props: { readonly due: Day; readonly today: Day }) {
  const late = daysAfter(props.due, props.today)
  const day = dayName(props.due)
  return <>{late > 0 ? text.overdue(day, count(late)) : text.dueOn(day)}</>
}
