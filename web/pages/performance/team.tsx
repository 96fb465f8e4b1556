import { realisationOf } from '../../../shared/domain/performance/realisation.ts'
import type { TeamPageOf, TeamReport, TeamRow } from '../../../shared/domain/performance/team-row.ts'
import { unitIn } from '../../../shared/domain/registry.ts'
import { team as sheet } from '../../assets/team.ts'
import { Document } from '../../components/document.tsx'
import { PersonLinks } from '../../components/performance/person-links.tsx'
import { fractionText } from '../../components/performance/quantity-text.ts'
import { PostForm } from '../../components/post-form.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { count, dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { team as text } from '../../text/staff/performance/team.ts'

/** Somebody's subordinates in a period: what can be confirmed at once, then everybody with what waits first. */
export function TeamPage(props: TeamPageOf & { readonly path: string; readonly problem?: string | undefined }) {
  const { registry, period, periods, due, total, inOrder, path } = props
  return (
    <Document title={text.title} style={sheet} owner={registry.agency}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead(periodName(period), dayName(due), dayName(props.reviewDue))}</p>
      {total === 0 ? (
        <>
          <p class="empty">{text.empty}</p>
          <p>{text.emptyHint}</p>
        </>
      ) : (
        <>
          <form method="get" action={path} class="narrow">
            <SelectField
              name="periode"
              label={text.periods}
              choices={periods.map((value) => ({ value, label: periodName(value) }))}
              sent={period}
              problem={undefined}
            />
            <button class="second" type="submit">
              {text.show}
            </button>
          </form>
          {props.problem !== undefined && (
            <p class="problems" role="alert">
              {props.problem}
            </p>
          )}
          {inOrder.length > 0 && <InOrder {...props} />}
          <section class="section" aria-labelledby="everybody">
            <h2 id="everybody">{text.total(count(total))}</h2>
            <Table {...props} />
            <Pages {...props} />
          </section>
        </>
      )}
    </Document>
  )
}

function InOrder({ inOrder, path, period }: Parameters<typeof TeamPage>[0]) {
  return (
    <section class="section" aria-labelledby="in-order">
      <h2 id="in-order">{text.inOrder}</h2>
      <p class="soft">{text.inOrderHint}</p>
      <PostForm action={`${path}/konfirmasi`}>
        <input type="hidden" name="periode" value={period} />
        <div class="batch">
          {inOrder.map((row) => (
            <label class="choice">
              <input
                type="checkbox"
                name={`${row.person.id}/${row.report?.id}`}
                value={String(row.report?.version)}
                checked
              />
              <span>
                <bdi>{row.person.name}</bdi>
                <span class="soft">{percentsOf(row)}</span>
              </span>
            </label>
          ))}
        </div>
        <button class="send" type="submit">
          {text.confirm}
        </button>
      </PostForm>
    </section>
  )
}

/** What the period's numbers are of their targets, as far as they are numbers. */
function percentsOf({ reportPlan: plan, report }: TeamRow): string | undefined {
  if (!plan?.agreed || !report) return undefined
  const percents = realisationOf(plan.agreed.content, [report]).flatMap(({ percent }) => percent ?? [])
  return percents.length === 0 ? undefined : text.reached(percents.map((each) => `${fractionText(each)}%`).join(', '))
}

function Table({ rows, registry, period }: Parameters<typeof TeamPage>[0]) {
  const root = `/kelola/${registry.agency.id}/orang`
  const nameOf = (unit: string) => unitIn(registry, unit)?.name ?? unit
  return (
    <table class="people team">
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.plan}</th>
          <th scope="col">{text.report}</th>
          <th scope="col">{text.evaluation}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { person, position, plan, next, unit, reportUnit, elsewhere, evaluation, waits } = row
          const one = `${root}/${person.id}`
          return (
            <tr>
              <th scope="row">
                <bdi>{person.name}</bdi>
                <small>
                  <bdi>{position}</bdi>
                </small>
                <details>
                  <summary>
                    {text.more}
                    <span class="away"> {text.moreOf(person.name)}</span>
                  </summary>
                  <PersonLinks agency={registry.agency.id} person={person.id} isSuperior />
                </details>
              </th>
              <td data-name={text.plan} class={waits.includes('plan') ? 'mine' : undefined}>
                {plan ? <a href={`${one}/rencana/${plan.id}`}>{text.plans[plan.state]}</a> : text.plans.none}
                {next && (
                  <small>
                    <a href={`${one}/rencana/${next.id}`}>{text.planOf(next.year, text.plans[next.state])}</a>
                  </small>
                )}
              </td>
              <td data-name={text.report} class={waits.includes('report') ? 'mine' : undefined}>
                <ReportState one={one} of={row} />
                {reportUnit !== unit && (
                  <small>
                    <bdi>{text.unitThen(nameOf(reportUnit))}</bdi>
                  </small>
                )}
                {elsewhere.map((each) => (
                  <small>
                    <bdi>{nameOf(each.unit)}</bdi>: <ReportState one={one} of={each} />
                  </small>
                ))}
              </td>
              <td data-name={text.evaluation}>
                {evaluation ? (
                  <a href={`${one}/evaluasi/${period}.${reportUnit}.1`}>{text.evaluations[evaluation]}</a>
                ) : (
                  <a href={`${one}/evaluasi`}>{text.evaluations.none}</a>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** How a report stands, with the way to it. */
function ReportState({ one, of }: { readonly one: string; readonly of: Omit<TeamReport, 'unit'> }) {
  const { report, standing, late, reasons } = of
  const said = text.reports[standing]
  const more = [...(late > 0 ? [text.late(count(late))] : []), ...(reasons.length > 0 ? [text.look] : [])]
  return (
    <>
      {report ? <a href={`${one}/laporan/${report.id}`}>{said}</a> : said}
      {more.length > 0 && <small>{more.join(', ')}</small>}
    </>
  )
}

function Pages({ path, period, page, pages }: Parameters<typeof TeamPage>[0]) {
  if (pages === 1) return null
  const to = (number: number) => `${path}?periode=${period}&halaman=${number}`
  return (
    <nav class="pages" aria-label={text.pages}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {text.before}
        </a>
      )}
      <span>{text.page(count(page), count(pages))}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {text.after}
        </a>
      )}
    </nav>
  )
}
