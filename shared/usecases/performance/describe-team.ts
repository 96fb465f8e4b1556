import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { evaluationId } from '../../domain/performance/evaluation.ts'
import { planId } from '../../domain/performance/plan.ts'
import { reportId } from '../../domain/performance/report.ts'
import { periodToReport } from '../../domain/performance/report-times.ts'
import { performanceRulesOf, reportDue, reportPeriods, reviewDue } from '../../domain/performance/rules.ts'
import { unitsWithin } from '../../domain/performance/stay.ts'
import { type TeamPageOf, type TeamRow, teamRow, waitingFirst, withNext } from '../../domain/performance/team-row.ts'
import { nextYearFrom } from '../../domain/performance/year.ts'
import type { Period } from '../../domain/period.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Registry } from '../../domain/registry.ts'
import { agencyToday } from '../describe-people.ts'
import type { PerformanceNeeds } from './step.ts'
import { PEOPLE_A_PAGE, teamOf } from './team.ts'
import { rosterDay } from './unit-rating.ts'

const EVENTUAL = { consistent: false } as const
const CONSISTENT = { consistent: true } as const

/** So many reports are confirmed with one press. */
export const CONFIRMED_AT_ONCE = 50

/**
 * Somebody's subordinates with where plan, report and evaluation of a period stand: what waits for them first. One query, and a call for
 * each hundred people for their records, plans and reports (from November on for next year's plans too); one more for the page's evaluations. Throws `query-invalid`.
 */
export async function describeTeam(
  deps: PerformanceNeeds,
  superior: { readonly agency: Slug; readonly person: PersonId },
  wish: { readonly period?: string | undefined; readonly page?: string | undefined },
): Promise<TeamPageOf> {
  const { registry, today } = await agencyToday(deps, superior.agency)
  const rules = performanceRulesOf(registry.agency)
  const newest = periodToReport(rules, today)
  const periods = reportPeriods(rules, newest.slice(0, 4)).filter((each) => each <= newest)
  const period = wish.period ?? newest
  if (!periods.includes(period)) throw new Refusal('query-invalid', { field: 'periode' })
  const people = await teamOf(deps, superior, today)
  const found = await teamRows(deps, registry, people, { period, today })
  const rows = waitingFirst(await withNextPlans(deps, superior.agency, found, { period, today }))
  const pages = Math.max(1, Math.ceil(rows.length / PEOPLE_A_PAGE))
  const page = pageOf(wish.page, pages)
  const shown = rows.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE)
  const inOrder = rows.filter(({ standing, reasons }) => standing === 'submitted' && reasons.length === 0)
  return {
    ...{ registry, today, period, periods, page, pages, total: rows.length },
    ...{ due: reportDue(rules, period), reviewDue: reviewDue(rules, period) },
    rows: await withEvaluations(deps, superior.agency, shown, period),
    inOrder: inOrder.slice(0, CONFIRMED_AT_ONCE),
  }
}

/**
 * How some people stand in a period, in their order: each in the unit in which they were then, and beside it in others that they were in
 * within it. Two calls for each hundred, and for those who moved.
 */
export async function teamRows(
  { store }: Pick<PerformanceNeeds, 'store'>,
  { agency }: Registry,
  people: readonly Person[],
  { period, today }: { readonly period: Period; readonly today: Day },
): Promise<TeamRow[]> {
  const year = period.slice(0, 4)
  const placed = people.map((person) => {
    const now = placementOn(person, today)?.unit ?? ''
    const [main = now, ...others] = unitsWithin(person, period, rosterDay(period, today))
    return { person, now, units: [main, ...others] as const }
  })
  const refs = (unitsOf: (each: (typeof placed)[number]) => readonly Slug[], idOf: (unit: Slug) => string) =>
    placed.flatMap((each) =>
      [...new Set(unitsOf(each))].map((unit) => {
        return { agency: agency.id, owner: ofPerson(each.person.id), id: idOf(unit) }
      }),
    )
  const [plans, reports] = await Promise.all([
    store.dossiers.many(
      'plan',
      refs(
        ({ now, units }) => [now, ...units],
        (unit) => planId(year, unit),
      ),
      CONSISTENT,
    ),
    store.dossiers.many(
      'report',
      refs(
        ({ units }) => units,
        (unit) => reportId(period, unit),
      ),
      CONSISTENT,
    ),
  ])
  const at = { period, today, due: reportDue(performanceRulesOf(agency), period), zone: agency.timeZone }
  const nameOf = (owner: string, id: string) => `${owner} ${id}`
  const planBy = new Map(plans.map((each) => [nameOf(each.owner, each.id), each]))
  const reportBy = new Map(reports.map((each) => [nameOf(each.owner, each.id), each]))
  return placed.map(({ person, now, units: [main, ...others] }) => {
    const owner = ofPerson(person.id)
    const planIn = (unit: Slug) => planBy.get(nameOf(owner, planId(year, unit)))
    const heldIn = (unit: Slug) => {
      return { unit, plan: planIn(unit), report: reportBy.get(nameOf(owner, reportId(period, unit))) }
    }
    return teamRow(person, { now: planIn(now), within: [heldIn(main), ...others.map(heldIn)] }, at)
  })
}

/** Plans are written before the first report of their year: until then they stand beside those of the year before. */
async function withNextPlans(
  { store }: Pick<PerformanceNeeds, 'store'>,
  agency: Slug,
  rows: readonly TeamRow[],
  { period, today }: { readonly period: Period; readonly today: Day },
): Promise<readonly TeamRow[]> {
  const year = period.slice(0, 4)
  if (rows.length === 0 || today < nextYearFrom(year)) return rows
  const next = String(Number(year) + 1)
  const refs = rows.map(({ person, unit }) => ({ agency, owner: ofPerson(person.id), id: planId(next, unit) }))
  const plans = new Map((await store.dossiers.many('plan', refs, CONSISTENT)).map((each) => [each.owner, each]))
  return rows.map((row) => withNext(row, plans.get(ofPerson(row.person.id))))
}

async function withEvaluations(
  { store }: Pick<PerformanceNeeds, 'store'>,
  agency: Slug,
  rows: readonly TeamRow[],
  period: Period,
): Promise<TeamRow[]> {
  const refs = rows.map(({ person, reportUnit: unit }) => {
    return { agency, owner: ofPerson(person.id), id: evaluationId(period, unit) }
  })
  const found = await store.dossiers.many('evaluation', refs, EVENTUAL)
  const states = new Map(found.map(({ owner, state }) => [owner, state]))
  return rows.map((row) => ({ ...row, evaluation: states.get(ofPerson(row.person.id)) }))
}

function pageOf(wish = '1', pages: number): number {
  const number = /^[1-9]\d{0,3}$/.test(wish) ? Number(wish) : 0
  if (number < 1 || number > pages) throw new Refusal('query-invalid', { field: 'halaman' })
  return number
}
