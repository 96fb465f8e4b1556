import type { Change } from '../../shared/domain/changes/change.ts'
import { scaleOf } from '../../shared/domain/instruments/instrument.ts'
import { isInUse, zoneOf } from '../../shared/domain/registry.ts'
import { PUBLISH_FROM } from '../../shared/domain/statistics/disclosure.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import type { UnitScoreAnswer } from '../../shared/domain/unit-score-answer.ts'
import { reading } from '../assets/reading.ts'
import { Aside } from '../components/aside.tsx'
import { Changes } from '../components/changes.tsx'
import { ChildrenTable } from '../components/children-table.tsx'
import { ClosedNote } from '../components/closed-note.tsx'
import { Document } from '../components/document.tsx'
import { IntervalMeaning } from '../components/interval-meaning.tsx'
import { MixOfAnswers } from '../components/mix.tsx'
import { Origin } from '../components/origin.tsx'
import { PerformanceCounts } from '../components/performance/performance-counts.tsx'
import { PeriodChooser } from '../components/period-chooser.tsx'
import { Respondents } from '../components/respondents.tsx'
import { ScoreHeadline } from '../components/score-headline.tsx'
import { ScoreRuler } from '../components/score-ruler.tsx'
import { ServiceTime } from '../components/service-time.tsx'
import { UnitHeading } from '../components/unit-heading.tsx'
import { UnitScore } from '../components/unit-score.tsx'
import { UnitStory } from '../components/unit-story.tsx'
import { UnsurTable } from '../components/unsur-table.tsx'
import { count } from '../text/format.ts'
import { periodDays } from '../text/periods.ts'
import { useText } from '../text/text.ts'
import { OFFICIAL } from '../text/translated.ts'

/** A unit's public result, with all that the regulation's publication form asks for. */
export function PublicUnitPage(props: { readonly report: UnitReport; readonly unitScore?: UnitScoreAnswer }) {
  const text = useText()
  const { report, unitScore } = props
  const { registry, unit, score, period, instrument } = report
  const services = registry.services.filter((service) => service.unit === unit.id && isInUse(service, report.today))
  return (
    <Document title={unit.name} style={reading} owner={registry.agency}>
      <UnitHeading report={report} audience="public" />
      <UnitStory report={report} audience="public" />
      {score.n === 0 ? (
        <>
          <p class="empty">{text.unit.none}</p>
          <p>{text.unit.noneHint}</p>
          <Aside score={score} />
        </>
      ) : (
        <>
          <ScoreHeadline score={score} />
          <ClosedNote score={score} late={report.late} zone={zoneOf(registry.agency, unit)} />
          {score.published === null && (
            <p class="soft">{score.suppressed ? text.score.hiddenWhy : text.unit.tooFewHint(count(PUBLISH_FROM))}</p>
          )}
          <ScoreRuler score={score} instrument={instrument} />
          <IntervalMeaning score={score} />
        </>
      )}
      <PeriodChooser period={period} today={report.today} instrument={report.instrument} />
      {score.published !== null && (
        <section class="section" aria-labelledby="elements-title">
          <h2 id="elements-title">{instrument.family === OFFICIAL ? text.unit.elements : text.unit.element}</h2>
          <p class="soft">{text.unit.elementsHint}</p>
          <UnsurTable
            instrument={instrument}
            unsur={score.unsur}
            labelledBy="elements-title"
            top={scaleOf(instrument)}
          />
        </section>
      )}
      {score.published !== null && <Changes report={report} found={report.changes.found.filter(isOfAll)} />}
      {unitScore && (
        <>
          <UnitScore score={unitScore} />
          <ServiceTime times={unitScore.serviceTime} />
          <PerformanceCounts score={unitScore} />
          <MixOfAnswers mix={unitScore.mix} />
        </>
      )}
      <ChildrenTable report={report} audience="public" title={text.unit.children} />
      {score.n > 0 && <People report={report} />}
      {services.length > 0 && (
        <section class="section" aria-labelledby="services-title">
          <h2 id="services-title">{text.unit.services}</h2>
          <ul class="plain">
            {services.map(({ name }) => (
              <li>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Origin report={report} title={text.origin.title} />
      <p class="poster">{text.unit.thanks}</p>
    </Document>
  )
}

/** What concerns the unit as a whole: how single counters compare is for those who manage them. */
function isOfAll({ kind }: Change): boolean {
  return kind !== 'counter' && kind !== 'service'
}

function People(props: { readonly report: UnitReport }) {
  const text = useText()
  const { score, profile, period } = props.report
  return (
    <section class="section" aria-labelledby="people-title">
      <h2 id="people-title">{text.unit.respondents}</h2>
      <dl class="facts">
        <div>
          <dt>{text.unit.total}</dt>
          <dd class="strong">{count(score.n)}</dd>
        </div>
        <div>
          <dt>{text.unit.days}</dt>
          <dd>{periodDays(period)}</dd>
        </div>
      </dl>
      {/* Groups of a few people can be guessed at: none are shown where the score is not. */}
      {score.belowThreshold && <p class="soft">{text.unit.respondentsHidden(count(PUBLISH_FROM))}</p>}
      {score.published !== null && (
        <Respondents n={score.n} profile={profile} fields={['sex', 'education']} audience="public" />
      )}
    </section>
  )
}
