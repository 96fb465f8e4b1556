import type { Day } from '../../../shared/domain/calendar.ts'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import type { Plan } from '../../../shared/domain/performance/plan.ts'
import type { ReportInYear } from '../../../shared/domain/performance/year.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import { unitIn } from '../../../shared/domain/registry.ts'
import { planning as sheet } from '../../assets/planning.ts'
import { Document } from '../../components/document.tsx'
import { Begin, NextStep } from '../../components/performance/next-step.tsx'
import { dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { plan as planText } from '../../text/staff/performance/plan.ts'
import { year as text } from '../../text/staff/performance/year.ts'

/** One's own year: what to do next, the plan, the reports by period, the evaluations, and the ways to all else. */
export function YearPage(props: {
  readonly registry: Registry
  readonly today: Day
  readonly year: string
  readonly superior: { readonly name: string } | undefined
  readonly placement: { readonly unit: string; readonly position: string } | undefined
  readonly plan: Plan | undefined
  readonly planDue: Day | undefined
  readonly others: readonly Plan[]
  readonly reports: readonly ReportInYear[]
  readonly evaluations: readonly Evaluation[]
  readonly nextYear: string | undefined
  readonly problem?: string | undefined
}) {
  const { registry, today, year, superior, placement, plan, others, reports, evaluations, nextYear } = props
  const { agency } = registry
  const nameOf = (unit: string) => unitIn(registry, unit)?.name ?? unit
  const isNow = year === today.slice(0, 4)
  const copyOf = (each: Plan) => ({ value: each.id, label: text.startCopy(each.year, nameOf(each.unit)) })
  const years = [...new Set([today.slice(0, 4), ...[...others, ...(plan ? [plan] : [])].map((each) => each.year)])]
    .filter((each) => each !== year)
    .toSorted()
  const isNextBegun = others.some((each) => each.year === nextYear && each.unit === placement?.unit)
  return (
    <Document title={text.title} style={sheet} owner={agency}>
      <p class="kind soft">
        {text.yearOf(year)}
        {placement && <bdi>{` · ${placement.position}, ${nameOf(placement.unit)}`}</bdi>}
      </p>
      <h1>{text.title}</h1>
      {props.problem !== undefined && (
        <p class="problems" role="alert">
          {props.problem}
        </p>
      )}
      {isNow && (
        <NextStep
          {...{ year, today, plan, reports, planDue: props.planDue }}
          isPlaced={placement !== undefined}
          superior={superior?.name ?? planText.noSuperior}
          copies={others.map(copyOf)}
        />
      )}
      <section class="section" aria-labelledby="reports-title">
        <h2 id="reports-title">{text.reports}</h2>
        <p class="soft">{plan?.agreed ? text.reportsHint : text.reportsNeedPlan}</p>
        {reports.length === 0 ? (
          <p>{text.noReports}</p>
        ) : (
          <Reports reports={reports} hasPlan={plan?.agreed !== undefined} />
        )}
      </section>
      <section class="section" aria-labelledby="plan-title">
        <h2 id="plan-title">{text.plan}</h2>
        {plan ? (
          <ul class="plain plans">
            <PlanLine plan={plan} unit={nameOf(plan.unit)} />
          </ul>
        ) : (
          <p>{text.noPlan}</p>
        )}
        {others.length > 0 && (
          <>
            <h3 class="part">{text.others}</h3>
            <ul class="plain plans">
              {others.map((each) => (
                <PlanLine plan={each} unit={nameOf(each.unit)} />
              ))}
            </ul>
          </>
        )}
        {nextYear !== undefined && placement && !isNextBegun && (
          <details class="after">
            <summary>{text.nextYear(nextYear)}</summary>
            <Begin
              year={nextYear}
              today={today}
              copies={[...(plan ? [plan] : []), ...others].map(copyOf)}
              label={text.start(nextYear)}
              due={undefined}
            />
          </details>
        )}
      </section>
      <section class="section" aria-labelledby="evaluations-title">
        <h2 id="evaluations-title">{text.evaluations}</h2>
        {evaluations.length === 0 ? (
          <p>{text.noEvaluations}</p>
        ) : (
          <ul class="plain">
            {evaluations
              .filter(({ state }) => state !== 'draft')
              .map((each) => (
                <li>
                  <a href={`/kelola/kinerja/evaluasi/${each.id}`}>
                    {periodName(each.period)}
                    {each.edition > 1 && ` (${text.edition(String(each.edition))})`}
                  </a>
                  {`: ${text.predicates[each.predicate]}. ${text.evaluationStates[each.state]}.`}
                </li>
              ))}
          </ul>
        )}
      </section>
      <section class="section" aria-labelledby="more-title">
        <h2 id="more-title">{text.more}</h2>
        <ul class="ways-on">
          {text.links.map(([href, name, hint]) => (
            <li>
              <a href={href}>{name}</a>
              <span class="soft">{hint}</span>
            </li>
          ))}
        </ul>
      </section>
      {years.length > 0 && (
        <nav class="years section" aria-label={text.years}>
          {years.map((each) => (
            <a href={`/kelola/kinerja?tahun=${each}`}>{text.yearOf(each)}</a>
          ))}
        </nav>
      )}
    </Document>
  )
}

function PlanLine(props: { readonly plan: Plan; readonly unit: string }) {
  const { plan, unit } = props
  return (
    <li>
      <a href={`/kelola/kinerja/rencana/${plan.id}`}>
        <bdi>{text.planOf(plan.year, unit)}</bdi>
      </a>
      <span class="soft">{planText.states[plan.state]}</span>
    </li>
  )
}

function Reports(props: { readonly reports: readonly ReportInYear[]; readonly hasPlan: boolean }) {
  return (
    <ul class="plain periods">
      {props.reports.map(({ period, id, due, opens, standing, wasLate }) => {
        const isLinked =
          standing !== 'later' &&
          standing !== 'running' &&
          standing !== 'unplanned' &&
          (props.hasPlan || ['submitted', 'returned', 'reopened', 'confirmed'].includes(standing))
        const isOpen = ['open', 'due', 'late', 'returned'].includes(standing)
        return (
          <li>
            {isLinked ? (
              <a href={`/kelola/kinerja/laporan/${id}`}>{periodName(period)}</a>
            ) : (
              <span>{periodName(period)}</span>
            )}
            {': '}
            <span class={standing === 'late' ? 'is-late' : undefined}>{text.standings[standing]}</span>
            {standing === 'running' && <span class="soft">{`, ${text.opens(dayName(opens))}`}</span>}
            {wasLate && <span class="soft">{`, ${text.wasLate}`}</span>}
            {isOpen && <span class="soft">{`. ${(standing === 'late' ? text.wasDue : text.due)(dayName(due))}`}</span>}
          </li>
        )
      })}
    </ul>
  )
}
