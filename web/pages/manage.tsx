import { PROFILE_FIELDS } from '../../shared/domain/profile.ts'
import { zoneOf } from '../../shared/domain/registry.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import type { UnitScoreAnswer } from '../../shared/domain/unit-score-answer.ts'
import { managing } from '../assets/managing.ts'
import { Aside } from '../components/aside.tsx'
import { Breakdowns } from '../components/breakdowns.tsx'
import { ChangeLead, Changes } from '../components/changes.tsx'
import { ClosedNote } from '../components/closed-note.tsx'
import { CounterLinks } from '../components/counter-links.tsx'
import { Document } from '../components/document.tsx'
import { IntervalMeaning } from '../components/interval-meaning.tsx'
import { unitLink } from '../components/links.ts'
import { MixOfAnswers } from '../components/mix.tsx'
import { MonthLine } from '../components/month-line.tsx'
import { Origin } from '../components/origin.tsx'
import { PerformanceCounts } from '../components/performance/performance-counts.tsx'
import { PeriodChooser } from '../components/period-chooser.tsx'
import { PromiseLine } from '../components/promise-line.tsx'
import { Respondents } from '../components/respondents.tsx'
import { ScoreHeadline } from '../components/score-headline.tsx'
import { ScoreRuler } from '../components/score-ruler.tsx'
import { ServiceTime } from '../components/service-time.tsx'
import { useMay } from '../components/shell.ts'
import { UnitHeading } from '../components/unit-heading.tsx'
import { UnitScore } from '../components/unit-score.tsx'
import { UnitStory } from '../components/unit-story.tsx'
import { UnitTools } from '../components/unit-tools.tsx'
import { UnsurBars } from '../components/unsur-bars.tsx'
import { Weakest } from '../components/weakest.tsx'
import { manage } from '../text/staff/manage.ts'
import { useText } from '../text/text.ts'

/** What the head of a unit sees: how it stands, what changed, what to fix, and where every number comes from. */
export function ManageUnitPage(props: {
  readonly report: UnitReport
  readonly unitScore?: UnitScoreAnswer
  /** Whether who looks may rename, move, merge and split it. */
}) {
  const text = useText()
  const may = useMay()
  const { report, unitScore } = props
  const { registry, unit, score, period, instrument } = report
  return (
    <Document title={unit.name} style={managing} owner={registry.agency}>
      <UnitHeading report={report} audience="manager" />
      <UnitStory report={report} audience="manager" />
      {score.n === 0 ? (
        <>
          <p class="empty">{manage.none}</p>
          <p>{manage.noneHint}</p>
          <Aside score={score} />
        </>
      ) : (
        <>
          <ScoreHeadline score={score} />
          <ChangeLead report={report} />
          <ClosedNote score={score} late={report.late} zone={zoneOf(registry.agency, unit)} />
          <ScoreRuler score={score} instrument={instrument} />
          <IntervalMeaning score={score} />
        </>
      )}
      {(score.aside ?? 0) > 0 && may('quality.read') && (
        <p class="no-print">
          <a href={`/kelola/${registry.agency.id}/unit/${unit.id}/mutu`}>{manage.toFindings}</a>
        </p>
      )}
      <PeriodChooser period={period} today={report.today} instrument={report.instrument} />
      {report.changes.found.length > 0 && <Changes report={report} found={report.changes.found} />}
      {score.n > 0 && <Weakest report={report} />}
      <div class="charts">
        {score.n > 0 && <UnsurBars report={report} />}
        <MonthLine report={report} />
      </div>
      <Breakdowns report={report} />
      {unitScore && (
        <>
          <UnitScore score={unitScore} />
          <ServiceTime times={unitScore.serviceTime} />
          <PerformanceCounts score={unitScore} />
        </>
      )}
      <PromiseLine report={report} />
      {unitScore && <MixOfAnswers mix={unitScore.mix} />}
      {score.n > 0 && (
        <section class="section" aria-labelledby="people-title">
          <h2 id="people-title">{text.unit.respondents}</h2>
          <Respondents n={score.n} profile={report.profile} fields={PROFILE_FIELDS} audience="manager" />
        </section>
      )}
      <CounterLinks report={report} />
      <UnitTools />
      <Origin report={report} title={manage.origin} />
      <p class="no-print">
        <a class="button" href={unitLink('public', registry.agency.id, unit.id, period)}>
          {manage.toPublic}
        </a>
      </p>
    </Document>
  )
}
