import { instrumentById } from '../../shared/domain/instruments/index.ts'
import { type Finding, ratingsOf, setAside } from '../../shared/domain/quality/finding.ts'
import type { FindingReport } from '../../shared/domain/quality/report.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { zoneOf } from '../../shared/domain/registry.ts'
import { forms } from '../assets/forms.ts'
import { DecisionForm } from '../components/decision-form.tsx'
import { Document } from '../components/document.tsx'
import { FindingAnswers } from '../components/finding-answers.tsx'
import { sayFinding, stateOf } from '../components/finding-words.ts'
import { UnitPath } from '../components/unit-path.tsx'
import { count, dayName } from '../text/format.ts'
import { momentName } from '../text/periods.ts'
import { quality as text } from '../text/staff/quality.ts'

/** One finding: what was seen, the answers behind it, what was decided, and the decision. */
export function FindingPage(props: {
  readonly report: FindingReport
  readonly mayDecide: boolean
  /** The page's own address. */
  readonly path: string
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}) {
  const { report, mayDecide, path, sent, problems } = props
  const { agency, above, unit, counters, day, finding } = report
  const all = ratingsOf(finding).length
  const shared = alsoAside(report)
  return (
    <Document title={text.pageTitle(unit.name)} style={forms} owner={agency}>
      <UnitPath agency={agency} above={above} unit={unit} />
      <p class="kind soft">{text.at(dayName(day.day), instrumentById(day.instrument).name)}</p>
      <h1>{text.names[finding.detector]}</h1>
      <p class="lead">
        <bdi>{sayFinding(finding, counters)}</bdi> {text.why[finding.detector]}
      </p>
      {finding.evidence.beyond !== undefined && <p>{text.said.beyond(count(finding.evidence.beyond))}</p>}
      <p class="strong stand">{stateOf(finding)}</p>
      {shared > 0 && <p>{text.alsoIn(count(shared))}</p>}
      {finding.history.length > 0 && <History report={report} />}
      {all > 0 && <FindingAnswers report={report} all={all} withComments={mayDecide} />}
      {all > 0 && (
        <section class="section" aria-labelledby="decide-title">
          <h2 id="decide-title">{text.decide}</h2>
          {mayDecide ? (
            <DecisionForm finding={finding} path={path} sent={sent ?? {}} problems={problems ?? []} />
          ) : (
            <p>{text.others}</p>
          )}
        </section>
      )}
      <p class="back">
        <a href={`/kelola/${agency.id}/unit/${unit.id}/mutu`}>{text.toList}</a>
      </p>
    </Document>
  )
}

/** How many of its answers other findings keep aside as well: to release this one alone does not bring them back. */
function alsoAside({ day, finding }: FindingReport): number {
  const others = setAside(day.findings.filter(({ id }) => id !== finding.id))
  return ratingsOf(finding).filter((id) => others.has(id)).length
}

function History(props: { readonly report: FindingReport }) {
  const { agency, unit, finding } = props.report
  const zone = zoneOf(agency, unit)
  const say = ({ state, at, author }: Finding['history'][number]) =>
    text.decidedBy(text.states[state], momentName(at, zone), author === '' ? text.unnamed : author)
  return (
    <section class="section" aria-labelledby="history-title">
      <h2 id="history-title">{text.history}</h2>
      <ul class="things">
        {finding.history.toReversed().map((decision) => (
          <li>
            <p class="strong">
              <bdi>{say(decision)}</bdi>
            </p>
            <p>
              <bdi>{decision.reason}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
