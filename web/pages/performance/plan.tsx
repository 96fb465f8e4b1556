import type { Above } from '../../../shared/domain/performance/above.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { nextRhk } from '../../../shared/domain/performance/part-ids.ts'
import { type Plan, RHKS_AT_MOST } from '../../../shared/domain/performance/plan.ts'
import type { PlanProblem } from '../../../shared/domain/performance/plan-problems.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import { unitIn } from '../../../shared/domain/registry.ts'
import { planning as sheet } from '../../assets/planning.ts'
import { Document } from '../../components/document.tsx'
import { Path, type Step as PathStep } from '../../components/path.tsx'
import { ChangedSince } from '../../components/performance/changed-since.tsx'
import { PlanAnnexes, PlanBehaviours } from '../../components/performance/plan-around.tsx'
import { PlanDialogue } from '../../components/performance/plan-dialogue.tsx'
import { PlanResults } from '../../components/performance/plan-results.tsx'
import { PlanStanding } from '../../components/performance/plan-standing.tsx'
import { planFieldName, saidSteps } from '../../components/performance/plan-words.ts'
import { StepList } from '../../components/performance/step-list.tsx'
import { dayName } from '../../text/format.ts'
import { plan as text } from '../../text/staff/performance/plan.ts'
import { steps as stepText } from '../../text/staff/performance/steps.ts'

/** Somebody's plan: for themselves to write and propose, for their superior to clarify and agree, for others above to read. */
export function PlanPage(props: {
  readonly registry: Registry
  readonly person: { readonly id: string; readonly name: string }
  readonly superior: { readonly name: string } | undefined
  readonly plan: Plan
  readonly above: Above | undefined
  /** Whether its unit is where they work now. */
  readonly isThere: boolean
  readonly problems: readonly PlanProblem[]
  readonly view: 'own' | 'superior' | 'reader'
  readonly path: string
  readonly steps: readonly PathStep[]
  readonly saved: boolean
  /** What was typed, and what was wrong with it, by field; `''` for the whole. */
  readonly sent: Readonly<Record<string, string>>
  readonly wrong: Readonly<Record<string, string>>
  /** What was done since the page was opened, where somebody came second. */
  readonly since?: readonly Step[] | undefined
}) {
  const { registry, person, superior, plan, above, view, path, sent, wrong, isThere } = props
  const { agency } = registry
  const zone = agency.timeZone
  const isWritable = view === 'own' && isThere && plan.state !== 'proposed'
  const unit = unitIn(registry, plan.unit)?.name ?? plan.unit
  const { content } = plan
  return (
    <Document title={text.pageTitle(plan.year, person.name)} style={sheet} owner={agency}>
      <Path steps={props.steps} />
      <h1>{text.title(plan.year)}</h1>
      <p class="lead">
        {view !== 'own' && (
          <>
            <bdi class="strong">{person.name}</bdi>
            <br />
          </>
        )}
        <bdi>{`${plan.position} · ${unit}`}</bdi>
      </p>
      <p class="soft">
        <bdi>{superior ? text.superior(superior.name) : text.noSuperior}</bdi>
      </p>
      {props.saved && (
        <p class="done" role="status">
          {text.saved}
        </p>
      )}
      {wrong[''] !== undefined && (
        <p class="problems" role="alert">
          {wrong['']}
        </p>
      )}
      <ChangedSince since={props.since && saidSteps(props.since)} zone={zone} nameOf={planFieldName} />
      <PlanStanding {...props} superior={superior?.name} zone={zone} />
      <section class="section" id="hasil" aria-labelledby="results-title">
        <h2 id="results-title">{text.results}</h2>
        <PlanResults
          content={content}
          above={isThere ? above : undefined}
          edit={isWritable ? (rhk) => `${path}/rhk/${rhk}` : undefined}
        />
        {isWritable && content.rhks.length < RHKS_AT_MOST && (
          <p class="doings after">
            <a class="second" href={`${path}/rhk/${nextRhk(plan)}`}>
              {text.addRhk}
            </a>
          </p>
        )}
      </section>
      {plan.agreed && plan.state !== 'agreed' && (
        <details class="section">
          <summary>{text.inForce}</summary>
          <p class="soft">{text.inForceSince(dayName(plan.agreed.from))}</p>
          <PlanResults content={plan.agreed.content} above={undefined} />
        </details>
      )}
      <section class="section" aria-labelledby="behaviour-title">
        <h2 id="behaviour-title">{text.behaviours}</h2>
        <p class="soft">
          {Object.keys(content.behaviours).length === 0 ? `${text.notExpected} ` : ''}
          {text.behavioursHint}
        </p>
        <PlanBehaviours content={content} />
        {view === 'superior' && isThere && (
          <p class="doings after">
            <a class="second" href={`${path}/ekspektasi`}>
              {text.expect}
            </a>
          </p>
        )}
      </section>
      <section class="section" aria-labelledby="annex-title">
        <h2 id="annex-title">{text.annexes}</h2>
        <PlanAnnexes content={content} />
        {isWritable && (
          <p class="doings after">
            <a class="second" href={`${path}/isi`}>
              {text.editAround}
            </a>
          </p>
        )}
      </section>
      <section class="section" id="dialog" aria-labelledby="dialogue-title">
        <h2 id="dialogue-title">{text.dialogue}</h2>
        <PlanDialogue
          plan={plan}
          zone={zone}
          action={view === 'reader' ? undefined : path}
          sent={sent}
          problems={wrong}
        />
      </section>
      <section class="section" aria-labelledby="history-title">
        <h2 id="history-title">{text.history}</h2>
        <p class="soft">{stepText.lead}</p>
        <StepList history={saidSteps(plan.history)} zone={zone} nameOf={planFieldName} />
      </section>
    </Document>
  )
}
