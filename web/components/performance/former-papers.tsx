import type { FormerYear } from '../../../shared/domain/performance/former-papers.ts'
import { reopeningOf } from '../../../shared/domain/performance/reopened.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { count } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { career as text } from '../../text/staff/performance/career.ts'
import { evaluations } from '../../text/staff/performance/evaluations.ts'
import { plan as plans } from '../../text/staff/performance/plan.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'
import { report as reports } from '../../text/staff/performance/report.ts'

/** The ways to what somebody planned, reported and was evaluated by in units that they have left. Nothing where there is nothing. */
export function FormerPapers(props: {
  readonly former: readonly FormerYear[]
  readonly units: readonly Pick<Unit, 'id' | 'name'>[]
  /** Where the pages of their year begin. */
  readonly root: string
}) {
  const { former, units, root } = props
  if (former.length === 0) return null
  return (
    <section class="section" aria-labelledby="former-title">
      <h2 id="former-title">{text.former}</h2>
      <p class="soft">{text.formerHint}</p>
      <ul class="dated">
        {former.map((each) => (
          <li>
            <span class="at">{each.year}</span>
            <div class="rest">
              <p>
                <bdi class="strong">{units.find(({ id }) => id === each.unit)?.name ?? each.unit}</bdi>
              </p>
              <ul>
                {papersIn(each).map(({ path, name, stands }) => (
                  <li>
                    <a href={`${root}/${path}`}>{name}</a> <span class="soft">{stands}</span>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Paper = { readonly path: string; readonly name: string; readonly stands: string }

function papersIn({ plans: planned, reports: reported, evaluations: evaluated }: FormerYear): Paper[] {
  return [
    ...planned.map((each): Paper => {
      return { path: `rencana/${each.id}`, name: text.plan(each.year), stands: plans.states[each.state] }
    }),
    ...reported.map((each): Paper => {
      const stands = reports.states[reopeningOf(each) ? 'reopened' : each.state]
      return { path: `laporan/${each.id}`, name: text.report(periodName(each.period)), stands }
    }),
    ...evaluated.map((each): Paper => {
      const later = each.edition > 1 ? [evaluations.edition(count(each.edition))] : []
      const stands = [predicates.predicates[each.predicate], evaluations.states[each.state], ...later].join(' · ')
      return { path: `evaluasi/${each.id}`, name: text.evaluation(periodName(each.period)), stands }
    }),
  ]
}
