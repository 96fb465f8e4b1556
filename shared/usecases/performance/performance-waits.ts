import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson, personOf } from '../../domain/performance/dossier.ts'
import { relationOf } from '../../domain/performance/relation.ts'
import { type OwedReport, owedReports } from '../../domain/performance/report-owed.ts'
import { daysAfter, periodToReport, reportEscalates, reviewEscalates } from '../../domain/performance/report-times.ts'
import { type PerformanceRules, performanceRulesOf, reportDue, reviewDue } from '../../domain/performance/rules.ts'
import { type Period, previousPeriod } from '../../domain/period.ts'
import type { Identity } from '../../domain/permissions.ts'
import { placementOn } from '../../domain/person.ts'
import { type Registry, unitIn } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import type { Deps } from '../deps.ts'
import { teamRows } from './describe-team.ts'
import { escalationList } from './submit-report.ts'
import { teamOf } from './team.ts'

type Needs = Pick<Deps, 'store'>
type At = { readonly registry: Registry; readonly rules: PerformanceRules; readonly today: Day }

/** So many escalated reviews are told of at once; the next ones once these are done. */
const ESCALATED_AT_ONCE = 10
const EVENTUAL = { consistent: false } as const

/**
 * What of reports waits for somebody in their agency: their own that are due, those that wait for their review, and, as whoever is one
 * above, those whose day was missed. Three small reads of their own; for who has subordinates three more and, for each further hundred
 * people, another three; two short lists for what was escalated.
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
  const [person, plans, reports] = await Promise.all([
    store.people.get(self, EVENTUAL),
    store.dossiers.of('plan', owner, options),
    store.dossiers.of('report', owner, options),
  ])
  if (!person) return []
  return owedReports(person, plans, reports, rules, today).map((owed) => owedLine(owed, registry, today))
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
    recent(rules, today).map(async (period): Promise<Waiting[]> => {
      const rows = await teamRows(deps, registry, people, { period, today })
      const waiting = rows.filter(({ standing }) => standing === 'submitted').length
      const missing = rows.filter(({ standing }) => standing === 'missing').length
      const due = reportDue(rules, period)
      const isTold = today >= reportEscalates(rules, period)
      return [
        ...(waiting > 0
          ? [{ kind: 'reports-to-review', period, reports: waiting, due: reviewDue(rules, period) } as const]
          : []),
        ...(missing > 0 && isTold ? [{ kind: 'reports-missing', period, people: missing, since: due } as const] : []),
      ]
    }),
  )
  return { people: people.length, waiting: each.flat() }
}

/** Reports that their superior has left waiting too long, for who is one above that superior today. */
async function escalatedReviews({ store }: Needs, self: Self, { rules, today }: At): Promise<Waiting[]> {
  const { agency } = self
  const periods = recent(rules, today).filter((period) => today >= reviewEscalates(rules, period))
  const lists = await Promise.all(
    periods.map((period) => store.dossierLists.entries(agency, escalationList(self.person, period))),
  )
  const refs = lists.flat().map(({ owner, id }) => ({ agency, owner, id }))
  if (refs.length === 0) return []
  const found = await store.dossiers.many('report', refs, EVENTUAL)
  const waiting = found
    .filter(({ state }) => state === 'submitted')
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
    const due = reviewDue(rules, period)
    const who = { id: person.id, name: person.name }
    return [{ kind: 'review-escalated', period, report: id, person: who, superior: superior?.name ?? '', due }]
  })
}
