import type { Report } from '../../../shared/domain/performance/report.ts'
import type { ReportPageOf } from '../../../shared/domain/performance/report-page.ts'
import { daysLate } from '../../../shared/domain/performance/report-times.ts'
import { report as sheet } from '../../assets/report.ts'
import { Document } from '../../components/document.tsx'
import { EVIDENCE_PATH } from '../../components/performance/evidence-field.tsx'
import { WhosePath } from '../../components/performance/own-path.tsx'
import { reportStepNames } from '../../components/performance/report-step-names.ts'
import { ReportValues } from '../../components/performance/report-values.tsx'
import { StepList } from '../../components/performance/step-list.tsx'
import { momentOf } from '../../components/person-words.ts'
import { count } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { report as text } from '../../text/staff/performance/report.ts'
import { steps } from '../../text/staff/performance/steps.ts'

/** What somebody has submitted: when, whether that was in time, how it was answered, and all that it says. */
export function ReportReceiptPage(props: ReportPageOf & { readonly report: Report; readonly path: string }) {
  const { registry, period, unit, report, content, superior, path } = props
  const { agency } = registry
  const zone = agency.timeZone
  const late = daysLate(report, zone)
  const { review } = report
  return (
    <Document title={text.title(periodName(period))} style={sheet} owner={agency}>
      <WhosePath agency={agency} whose={{ kind: 'own' }} />
      <p class="kind soft">
        <bdi>{unit.name}</bdi>
      </p>
      <h1>{text.title(periodName(period))}</h1>
      <div class="receipt" role="status">
        <p class="done">{text.receiptAt(momentOf(report.submittedAt, zone))}</p>
        <p>{late === 0 ? text.inTime : text.late(count(late))}</p>
        {report.state === 'confirmed' && review ? (
          <p>
            {(review.how === 'corrected' ? text.correctedBy : text.confirmedBy)(
              review.by.name,
              momentOf(review.at, zone),
            )}
          </p>
        ) : (
          <p>{superior ? text.waits(superior.name) : text.waitsNobody}</p>
        )}
        {report.state === 'confirmed' && review?.reason !== undefined && (
          <p class="written">
            <bdi>{review.reason}</bdi>
          </p>
        )}
      </div>
      {report.state === 'submitted' && (
        <p class="doings">
          <a class="second" href={`${path}?ubah=1`}>
            {text.change}
          </a>
        </p>
      )}
      <ReportValues
        {...{ content, report }}
        soFar={props.soFar}
        files={props.files}
        hrefOf={({ id }) => `${EVIDENCE_PATH}/${id}`}
      />
      <section class="section" aria-labelledby="steps-title">
        <h2 id="steps-title">{steps.title}</h2>
        <StepList history={report.history} zone={zone} nameOf={reportStepNames(content)} />
      </section>
      <p class="note soft">
        {text.number}: <code>{report.submission}</code>
      </p>
    </Document>
  )
}
