import { type Day, dayOf } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { reopeningOf } from '../../domain/performance/reopened.ts'
import type { Report } from '../../domain/performance/report.ts'
import { reviewDueOf } from '../../domain/performance/review-times.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import type { Person } from '../../domain/person.ts'
import { type Registry, unitIn } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import type { Deps } from '../deps.ts'
import { ownReopened, reopenedOf } from './reopened-lists.ts'

type Needs = Pick<Deps, 'store'>
type Reopened = Extract<Waiting, { readonly kind: 'report-reopened' }>

/** So many that came back are named at once; the next ones once these are reviewed. */
const NAMED = 10

/** One's own reports that the superior opened again, with the reason: of whatever year and unit. As many calls as `ownReopened`. */
export async function ownReopenedWaits(
  deps: Needs,
  self: { readonly agency: Slug; readonly person: PersonId },
  registry: Registry,
): Promise<Reopened[]> {
  const reports = await ownReopened(deps, self)
  return reports.flatMap((report): Reopened[] => {
    const step = reopeningOf(report)
    if (step === undefined) return []
    const { id, period, unit } = report
    const named = { id: unit, name: unitIn(registry, unit)?.name ?? unit }
    const since = dayOf(Date.parse(step.at), registry.agency.timeZone)
    const why = { by: step.by.name, reason: step.reason ?? '' }
    return [{ kind: 'report-reopened', report: id, period, unit: named, since, ...why }]
  })
}

/**
 * Reports of somebody's people that were opened again and wait for their review, but those that are counted elsewhere: of an earlier
 * year, of a period long over, of a unit that they have left since. As many calls as `reopenedOf`.
 */
export async function reopenedToReview(
  deps: Needs,
  { agency }: Registry,
  people: readonly Person[],
  { today, isCounted }: { readonly today: Day; readonly isCounted: (report: Report) => boolean },
): Promise<Waiting[]> {
  const reports = await reopenedOf(deps, agency.id, people, today)
  const waiting = reports.filter((report) => report.state === 'submitted' && !isCounted(report))
  const rules = performanceRulesOf(agency)
  return waiting
    .toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
    .slice(0, NAMED)
    .flatMap((report): Waiting[] => {
      const person = people.find(({ id }) => ofPerson(id) === report.owner)
      if (!person) return []
      const { id, period } = report
      const due = reviewDueOf(rules, report, agency.timeZone)
      return [{ kind: 'reopened-to-review', period, report: id, person: { id: person.id, name: person.name }, due }]
    })
}
