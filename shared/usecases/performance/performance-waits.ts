import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson, personOf } from '../../domain/performance/dossier.ts'
import { relationOf } from '../../domain/performance/relation.ts'
import type { Report } from '../../domain/performance/report.ts'
import { type OwedReport, owedReports } from '../../domain/performance/report-owed.ts'
import { daysAfter, periodToReport } from '../../domain/performance/report-times.ts'
import { reviewDueOf, reviewEscalates } from '../../domain/performance/review-times.ts'
import { type PerformanceRules, performanceRulesOf, reportDue } from '../../domain/performance/rules.ts'
import { isMissing } from '../../domain/performance/team-row.ts'
import { type Period, previousPeriod } from '../../domain/period.ts'
import type { Identity } from '../../domain/permissions.ts'
import { placementOn } from '../../domain/person.ts'
import { type Registry, unitIn } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import type { Deps } from '../deps.ts'
import { teamRows } from './describe-team.ts'
import { ownReopenedWaits, reopenedToReview } from './reopened-waits.ts'
import { escalationList } from './submit-report.ts'
import { teamOf } from './team.ts'

type Needs = Pick<Deps, 'store'>
type At = { readonly registry: Registry; readonly rules: PerformanceRules; readonly today: Day }

/** So many escalated reviews are told of at once; the next ones once these are done. */
const ESCALATED_AT_ONCE = 10
const EVENTUAL = { consistent: false } as const

/**
 * What of reports waits for somebody in their agency: their own that are due, those that wait for their review, and, as whoever is one
 * above, those whose day was missed. Four small reads of their own; for who has subordinates three more and, for each further hundred
 * people, another three, and two for each unit that these were in; two short lists for what was escalated.
 */
export async function performanceWaits(
  deps: Needs,
  { person }: Identity,
  registry: Registry,
  today: Day,
): Promise<{ readonly waiting: readonly Waiting[]; readonly subordinates: number }> {
  const agency = registry.agency.id
  if (person?.agency !== agency) return { waiting: [], subordinates: 0 }
  const at = { registry, rules: performanceRulesOf(registry.agency), today }
  const [own, team, escalated] = await Promise.all([
    ownReports(deps, { agency, person: person.id }, at),
    teamReports(deps, { agency, person: person.id }, at),
    escalatedReviews(deps, { agency, person: person.id }, at),
  ])
  return { waiting: [...own, ...team.waiting, ...escalated], subordinates: team.people }
}

type Self = { readonly agency: Slug; readonly person: PersonId }

async function ownReports({ store }: Needs, self: Self, { registry, rules, today }: At): Promise<Waiting[]> {
  const year = periodToReport(rules, today).slice(0, 4)
  const owner = { agency: self.agency, owner: ofPerson(self.person) }
  // Who has just submitted is not told to.
  const options = { consistent: true, beginning: year } as const
  const [person, plans, reports, reopened] = await Promise.all([
    store.people.get(self, EVENTUAL),
    store.dossiers.of('plan', owner, options),
    store.dossiers.of('report', owner, options),
    ownReopenedWaits({ store }, self, registry),
  ])
  if (!person) return []
  const owed = owedReports(person, plans, reports, rules, today).filter(
    ({ report }) => !reopened.some((each) => each.report === report),
  )
  return [...owed.map((each) => owedLine(each, registry, today)), ...reopened]
}

function owedLine({ unit, due, ...owed }: OwedReport, registry: Registry, today: Day): Waiting {
  const named = { id: unit, name: unitIn(registry, unit)?.name ?? unit }
  return { kind: 'report-due', ...owed, unit: named, late: daysAfter(due, today), due }
}

/** The newest period that is reported, and the one before it: what is older is on the team's own page. */
function recent(rules: PerformanceRules, today: Day): Period[] {
  const newest = periodToReport(rules, today)
  return [previousPeriod(newest), newest]
}

async function teamReports(deps: Needs, self: Self, { registry, rules, today }: At) {
  const people = await teamOf(deps, self, today)
  if (people.length === 0) return { people: 0, waiting: [] }
  const each = await Promise.all(
    recent(rules, today).map(async (period) => {
      const rows = await teamRows(deps, registry, people, { period, today })
      const waiting = rows.flatMap(({ waiting }) => waiting)
      const missing = rows.filter(isMissing).length
      const due = reportDue(rules, period)
      const isTold = daysAfter(due, today) > rules.escalateDays
      const [first] = waiting.map((report) => reviewDueOf(rules, report, registry.agency.timeZone)).toSorted()
      const told: Waiting[] = [
        ...(first ? [{ kind: 'reports-to-review', period, reports: waiting.length, due: first } as const] : []),
        ...(missing > 0 && isTold ? [{ kind: 'reports-missing', period, people: missing, since: due } as const] : []),
      ]
      return { waiting, told }
    }),
  )
  const counted = new Set(each.flatMap(({ waiting }) => waiting.map(({ owner, id }) => `${owner} ${id}`)))
  const isCounted = ({ owner, id }: Report) => counted.has(`${owner} ${id}`)
  const again = await reopenedToReview(deps, registry, people, { today, isCounted })
  return { people: people.length, waiting: [...each.flatMap(({ told }) => told), ...again] }
}

/** Reports that their superior has left waiting too long, for who is one above that superior today. */
async function escalatedReviews({ store }: Needs, self: Self, { registry, rules, today }: At): Promise<Waiting[]> {
  const { agency } = self
  const zone = registry.agency.timeZone
  // What was sent back and came again escalates later than the others of its period, never earlier.
  const periods = recent(rules, today).filter(
    (period) => today >= reviewEscalates(rules, { period, history: [] }, zone),
  )
  const lists = await Promise.all(
    periods.map((period) => store.dossierLists.entries(agency, escalationList(self.person, period))),
  )
  const refs = lists.flat().map(({ owner, id }) => ({ agency, owner, id }))
  if (refs.length === 0) return []
  const found = await store.dossiers.many('report', refs, EVENTUAL)
  const waiting = found
    .filter((report) => report.state === 'submitted' && today >= reviewEscalates(rules, report, zone))
    .toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
    .slice(0, ESCALATED_AT_ONCE)
  const people = await store.people.many(agency, [...new Set(waiting.map(personOf))], EVENTUAL)
  const superiors = await store.people.many(
    agency,
    [...new Set(people.flatMap((each) => placementOn(each, today)?.superior ?? []))],
    EVENTUAL,
  )
  return waiting.flatMap((report): Waiting[] => {
    const person = people.find(({ id }) => id === personOf(report))
    const above = person && placementOn(person, today)?.superior
    const superior = superiors.find(({ id }) => id === above)
    if (!person || relationOf(self.person, person, superior, today) !== 'next-superior') return []
    const { id, period } = report
    const due = reviewDueOf(rules, report, zone)
    const who = { id: person.id, name: person.name }
    return [{ kind: 'review-escalated', period, report: id, person: who, superior: superior?.name ?? '', due }]
  })
}
