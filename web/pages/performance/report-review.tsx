import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { reopeningOf } from '../../../shared/domain/performance/reopened.ts'
import type { Report } from '../../../shared/domain/performance/report.ts'
import { OUT_OF_ORDER, outOfOrder } from '../../../shared/domain/performance/report-order.ts'
import type { ReportPageOf } from '../../../shared/domain/performance/report-page.ts'
import { daysLate } from '../../../shared/domain/performance/report-times.ts'
import { placementOn } from '../../../shared/domain/person.ts'
import { report as sheet } from '../../assets/report.ts'
import { Document } from '../../components/document.tsx'
import type { Problems, Sent } from '../../components/form-field.tsx'
import { ReportDecision, ReportReopening } from '../../components/performance/report-decision.tsx'
import { reportStepNames } from '../../components/performance/report-step-names.ts'
import { ReportValues } from '../../components/performance/report-values.tsx'
import { StepList } from '../../components/performance/step-list.tsx'
import { momentOf } from '../../components/person-words.ts'
import { count, dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { report as text } from '../../text/staff/performance/report.ts'
import { steps } from '../../text/staff/performance/steps.ts'

/** Somebody's report as those above them see it: what to look at first, what it says, and how to answer it. */
export function ReportReviewPage(
  props: ReportPageOf & {
    readonly report: Report
    readonly path: string
    readonly sent: Sent
    readonly problems: Problems
    /** What happened to it since it was opened. */
    readonly since: readonly Step[]
    /** How it was answered just now. */
    readonly done?: keyof typeof text.done | undefined
  },
) {
  const { registry, person, period, unit, report, content, reviewer, relation, today, problems, since } = props
  const { agency } = registry
  const zone = agency.timeZone
  const late = daysLate(report, zone)
  const reasons = report.state === 'submitted' ? outOfOrder(report, content, zone) : []
  const { review } = report
  return (
    <Document title={text.of(person.name, periodName(period))} style={sheet} owner={agency}>
      {relation !== 'other' && (
        <p class="kind">
          <a href={`/kelola/${agency.id}/bawahan?periode=${period}`}>{text.toTeam}</a>
        </p>
      )}
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      <p class="lead">
        <bdi>{placementOn(person, today)?.position ?? unit.name}</bdi> · {text.title(periodName(period))}
      </p>
      {props.done !== undefined && (
        <p class="done" role="status">
          {text.done[props.done]}
        </p>
      )}
      {since.length > 0 && (
        <section class="conflict" role="alert" aria-labelledby="since-title">
          <h2 id="since-title">{steps.changedSince}</h2>
          <p>{steps.changedSinceHint}</p>
          <StepList history={since} zone={zone} nameOf={reportStepNames(content)} />
        </section>
      )}
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <p class="stand">
        <span class="strong">{text.states[reopeningOf(report) ? 'reopened' : report.state]}</span>
        {' · '}
        {text.receiptAt(momentOf(report.submittedAt, zone))}
        {'. '}
        {late === 0 ? text.inTime : text.late(count(late))}
        {report.state === 'submitted' && ` ${text.reviewDue(dayName(props.reviewDue))}`}
      </p>
      {review && report.state !== 'submitted' && (
        <p class="written soft">
          <bdi>{review.by.name}</bdi>, {momentOf(review.at, zone)}
          {review.reason !== undefined && ': '}
          <bdi>{review.reason}</bdi>
        </p>
      )}
      {reasons.length > 0 && (
        <section class="flags" aria-labelledby="flags-title">
          <h2 id="flags-title">{text.lookAt}</h2>
          <ul>
            {OUT_OF_ORDER.filter((each) => reasons.includes(each)).map((each) => (
              <li>{text.reasons[each]}</li>
            ))}
          </ul>
        </section>
      )}
      <ReportValues
        {...{ content, report }}
        soFar={props.soFar}
        files={props.files}
        hrefOf={({ id }) => `/kelola/${agency.id}/orang/${person.id}/bukti/${id}`}
      />
      {reviewer !== undefined && (
        <ReportDecision
          {...{ content, report, problems }}
          action={reviewer === 'superior' ? props.path : `${props.path}/eskalasi`}
          sent={props.sent}
          escalatedFrom={reviewer === 'superior' ? undefined : props.superior?.name}
        />
      )}
      {props.reopening !== undefined && (
        <ReportReopening
          {...{ report, problems }}
          reopening={props.reopening}
          action={`${props.path}/buka`}
          sent={props.sent}
        />
      )}
      <section class="section" aria-labelledby="steps-title">
        <h2 id="steps-title">{steps.title}</h2>
        <StepList history={report.history} zone={zone} nameOf={reportStepNames(content)} />
      </section>
    </Document>
  )
}
