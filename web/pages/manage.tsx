import { PROFILE_FIELDS } from '../../shared/domain/profile.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import type { UnitScoreAnswer } from '../../shared/domain/unit-score-answer.ts'
import { Breakdowns } from '../components/breakdowns.tsx'
import { CounterLinks } from '../components/counter-links.tsx'
import { Document } from '../components/document.tsx'
import { unitLink } from '../components/links.ts'
import { MixOfAnswers } from '../components/mix.tsx'
import { monthChange } from '../components/month-change.ts'
import { MonthLine } from '../components/month-line.tsx'
import { Origin } from '../components/origin.tsx'
import { PeriodChooser } from '../components/period-chooser.tsx'
import { Respondents } from '../components/respondents.tsx'
import { ScoreHeadline } from '../components/score-headline.tsx'
import { ScoreRuler } from '../components/score-ruler.tsx'
import { ServiceTime } from '../components/service-time.tsx'
import { UnitHeading } from '../components/unit-heading.tsx'
import { UnitScore } from '../components/unit-score.tsx'
import { UnitTools } from '../components/unit-tools.tsx'
import { UnsurBars } from '../components/unsur-bars.tsx'
import { Weakest } from '../components/weakest.tsx'
import { manage } from '../text/staff/manage.ts'
import { useText } from '../text/text.ts'

/** What the head of a unit sees: how it stands, what changed, what to fix, and where every number comes from. */
export function ManageUnitPage(props: { readonly report: UnitReport; readonly unitScore?: UnitScoreAnswer }) {
  const text = useText()
  const { report, unitScore } = props
  const { registry, unit, score, period, instrument } = report
  return (
    <Document title={unit.name} style="managing" owner={registry.agency}>
      <UnitHeading report={report} audience="manager" />
      {score.n === 0 ? (
        <>
          <p class="empty">{manage.none}</p>
          <p>{manage.noneHint}</p>
        </>
      ) : (
        <>
          <ScoreHeadline score={score} />
          <Change report={report} />
          <ScoreRuler score={score} instrument={instrument} />
        </>
      )}
      <PeriodChooser period={period} today={report.today} />
      {score.n > 0 && <Weakest report={report} />}
      <div class="charts">
        {score.n > 0 && <UnsurBars score={score} instrument={instrument} />}
        <MonthLine report={report} />
      </div>
      <Breakdowns report={report} />
      {unitScore && (
        <>
          <UnitScore score={unitScore} />
          <ServiceTime times={unitScore.serviceTime} />
          <MixOfAnswers mix={unitScore.mix} />
        </>
      )}
      {score.n > 0 && (
        <section class="section" aria-labelledby="people-title">
          <h2 id="people-title">{text.unit.respondents}</h2>
          <Respondents n={score.n} profile={report.profile} fields={PROFILE_FIELDS} />
        </section>
      )}
      <CounterLinks report={report} />
      <UnitTools agency={registry.agency.id} unit={unit.id} />
      <Origin report={report} title={manage.origin} />
      <p class="no-print">
        <a class="button" href={unitLink('public', registry.agency.id, unit.id, period)}>
          {manage.toPublic}
        </a>
      </p>
    </Document>
  )
}

function Change(props: { readonly report: UnitReport }) {
  const { change, caution } = monthChange(props.report)
  return (
    <>
      <p class="change">{change}</p>
      {caution !== undefined && <p>{caution}</p>}
    </>
  )
}
