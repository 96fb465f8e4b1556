import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson, personOf } from '../../domain/performance/dossier.ts'
import { planId } from '../../domain/performance/plan.ts'
import { nextYearFrom } from '../../domain/performance/year.ts'
import { type Identity, may } from '../../domain/permissions.ts'
import { placementOn } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import { deciderOf } from './decide-objection.ts'
import { objectionList } from './objection-list.ts'
import { type PerformanceNeeds, subjectOf } from './step.ts'
import { teamOf } from './team.ts'

type Self = { readonly agency: Slug; readonly person: PersonId }
const CONSISTENT = { consistent: true } as const

/** So many objections are looked at, and so many of one's own evaluations: the newest periods'. */
const OBJECTIONS = 20
const EVALUATIONS = 8

/**
 * The plans that wait for somebody's agreement, their own evaluations that they may still answer, and the objections that are theirs to
 * decide. Five small reads, one more for whoever manages the agency, one for each hundred subordinates, and three for each objection.
 */
export async function decisionWaits(
  deps: PerformanceNeeds,
  identity: Identity,
  { agency }: Registry,
  today: Day,
): Promise<Waiting[]> {
  const { person } = identity
  if (person?.agency !== agency.id) return []
  const self = { agency: agency.id, person: person.id }
  const isManager = may(identity, 'performance.manage', { agency: agency.id })
  const found = await Promise.all([
    plansToAgree(deps, self, today),
    ownEvaluations(deps, self, today),
    objections(deps, self, false),
    isManager ? objections(deps, self, true) : [],
  ])
  return found.flat()
}

async function plansToAgree(deps: PerformanceNeeds, self: Self, today: Day): Promise<Waiting[]> {
  const team = await teamOf(deps, self, today)
  const year = today.slice(0, 4)
  const years = [year, ...(today >= nextYearFrom(year) ? [String(Number(year) + 1)] : [])]
  const refs = team.flatMap((each) => {
    const unit = placementOn(each, today)?.unit
    const owner = { agency: self.agency, owner: ofPerson(each.id) }
    return unit === undefined ? [] : years.map((each) => ({ ...owner, id: planId(each, unit) }))
  })
  if (refs.length === 0) return []
  const found = await deps.store.dossiers.many('plan', refs, CONSISTENT)
  const plans = found.filter(({ state }) => state === 'proposed').length
  return plans === 0 ? [] : [{ kind: 'plans-to-agree', plans }]
}

async function ownEvaluations({ store }: PerformanceNeeds, { agency, person }: Self, today: Day): Promise<Waiting[]> {
  const found = await store.dossiers.newest('evaluation', { agency, owner: ofPerson(person) }, EVALUATIONS)
  return found.flatMap(({ id, period, state, objectUntil: due }): Waiting[] => {
    const isOpen = state === 'issued' && due !== undefined && today <= due
    return isOpen ? [{ kind: 'evaluation-issued', period, evaluation: id, due }] : []
  })
}

/** Those that are still open and still theirs: who is whose superior may have changed since. */
async function objections(deps: PerformanceNeeds, { agency, person: self }: Self, byAgency: boolean) {
  const listed = await deps.store.dossierLists.entries(agency, objectionList(byAgency ? undefined : self), OBJECTIONS)
  if (listed.length === 0) return []
  const refs = listed.map(({ owner, id }) => ({ agency, owner, id }))
  const found = await deps.store.dossiers.many('evaluation', refs, CONSISTENT)
  const each = found.map(async (evaluation): Promise<Waiting[]> => {
    if (evaluation.state !== 'objected') return []
    const subject = await subjectOf(deps, { person: self }, evaluation)
    const decider = deciderOf(subject, evaluation)
    const isBarred = evaluation.by.person === self || subject.relation === 'self' || subject.relation === 'superior'
    const isTheirs = byAgency
      ? decider === 'manager'
      : decider === 'next-superior' && subject.relation === 'next-superior'
    if (!isTheirs || isBarred) return []
    const person = { id: personOf(evaluation), name: subject.person.name }
    return [{ kind: 'objection', period: evaluation.period, evaluation: evaluation.id, person, byAgency }]
  })
  return (await Promise.all(each)).flat()
}
