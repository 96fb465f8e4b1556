import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson, personOf } from '../../domain/performance/dossier.ts'
import type { Evaluation } from '../../domain/performance/evaluation.ts'
import { planId } from '../../domain/performance/plan.ts'
import { performanceRulesOf, planDue } from '../../domain/performance/rules.ts'
import { type Identity, may } from '../../domain/permissions.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import { deciderOf } from './decide-objection.ts'
import { objectionList } from './objection-list.ts'
import type { PerformanceNeeds } from './step.ts'
import { teamOf } from './team.ts'

type Self = { readonly agency: Slug; readonly person: PersonId }

/** So many objections are looked into at once; the next ones once these are decided. */
const OBJECTIONS = 20
const CONSISTENT = { consistent: true } as const
const EVENTUAL = { consistent: false } as const

/**
 * What of plans and evaluations waits for somebody: their own plan that is due, plans of their people that wait for an answer, evaluations
 * they were told of, and objections that are theirs to decide. Six small reads, and for who has subordinates one more for each hundred.
 */
export async function decisionWaits(
  deps: PerformanceNeeds,
  identity: Identity,
  registry: Registry,
  today: Day,
): Promise<Waiting[]> {
  const { person } = identity
  const { agency } = registry
  if (person?.agency !== agency.id) return []
  const self = { agency: agency.id, person: person.id }
  const isOfAgency = may(identity, 'performance.manage', { agency: agency.id })
  const each = await Promise.all([
    ownPlan(deps, self, registry, today),
    plansToAnswer(deps, self, today),
    ownEvaluations(deps, self, today),
    objections(deps, self, isOfAgency, today),
  ])
  return each.flat()
}

/** Of who has a superior to agree it with: their plan of the year, until it was proposed. */
async function ownPlan({ store }: PerformanceNeeds, self: Self, { agency }: Registry, today: Day): Promise<Waiting[]> {
  const person = await store.people.get(self, EVENTUAL)
  const placement = person && placementOn(person, today)
  if (placement?.superior === undefined) return []
  const year = today.slice(0, 4)
  const ref = { agency: self.agency, owner: ofPerson(self.person), id: planId(year, placement.unit) }
  const plan = await store.dossiers.get('plan', ref, CONSISTENT)
  if (plan?.agreed || plan?.state === 'proposed') return []
  const due = planDue(performanceRulesOf(agency), year, placement.from)
  return [{ kind: 'plan-due', year, state: plan?.state === 'returned' ? 'returned' : 'open', due }]
}

async function plansToAnswer(deps: PerformanceNeeds, self: Self, today: Day): Promise<Waiting[]> {
  const people = await teamOf(deps, self, today)
  const year = today.slice(0, 4)
  // The next year's is written before it begins.
  const years = [year, String(Number(year) + 1)]
  const refs = people.flatMap((person) => {
    const unit = placementOn(person, today)?.unit
    if (unit === undefined) return []
    return years.map((each) => ({ agency: self.agency, owner: ofPerson(person.id), id: planId(each, unit) }))
  })
  const plans = refs.length === 0 ? [] : await deps.store.dossiers.many('plan', refs, EVENTUAL)
  const waiting = plans.filter(({ state }) => state === 'proposed').length
  return waiting === 0 ? [] : [{ kind: 'plans-to-answer', proposals: waiting }]
}

/** Those one was told of, and has neither accepted nor objected to. */
async function ownEvaluations({ store }: PerformanceNeeds, self: Self, today: Day): Promise<Waiting[]> {
  const owner = { agency: self.agency, owner: ofPerson(self.person) }
  const years = [today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)]
  const found = await Promise.all(
    years.map((beginning) => store.dossiers.of('evaluation', owner, { ...CONSISTENT, beginning })),
  )
  return found
    .flat()
    .filter(({ state, objectUntil }) => state === 'issued' && objectUntil !== undefined && objectUntil >= today)
    .map(({ id, period, objectUntil }): Waiting => {
      return {
        kind: 'evaluation-issued',
        evaluation: id,
        period,
        ...(objectUntil !== undefined && { due: objectUntil }),
      }
    })
}

/** Objections that were announced to somebody, as far as they are theirs to decide now. */
async function objections(
  { store }: PerformanceNeeds,
  self: Self,
  isOfAgency: boolean,
  today: Day,
): Promise<Waiting[]> {
  const deciders = [self.person, ...(isOfAgency ? (['agency'] as const) : [])]
  const listed = await Promise.all(
    deciders.map((decider) => store.dossierLists.entries(self.agency, objectionList(decider))),
  )
  const refs = listed.flat().map((entry) => ({ agency: self.agency, ...entry }))
  if (refs.length === 0) return []
  const found = await store.dossiers.many('evaluation', refs, EVENTUAL)
  const open = found.filter(({ state }) => state === 'objected').slice(0, OBJECTIONS)
  const people = await peopleOf(store, self.agency, open.map(personOf))
  const above = await peopleOf(
    store,
    self.agency,
    [...people.values()].flatMap((each) => placementOn(each, today)?.superior ?? []),
  )
  return open.flatMap((evaluation): Waiting[] => {
    const person = people.get(personOf(evaluation))
    const superior = above.get((person && placementOn(person, today)?.superior) ?? '')
    if (!person || !isTheirs(self, isOfAgency, { evaluation, person, superior, today })) return []
    const asManager = deciderOf({ superior, today }, evaluation) === 'manager'
    const { id, period } = evaluation
    return [{ kind: 'objection', evaluation: id, period, person: { id: person.id, name: person.name }, asManager }]
  })
}

function isTheirs(
  self: Self,
  isOfAgency: boolean,
  at: {
    readonly evaluation: Evaluation
    readonly person: Person
    readonly superior: Person | undefined
    readonly today: Day
  },
): boolean {
  const { evaluation, person, superior, today } = at
  if (self.person === person.id || self.person === evaluation.by.person) return false
  if (deciderOf({ superior, today }, evaluation) === 'manager') return isOfAgency && self.person !== superior?.id
  return superior !== undefined && placementOn(superior, today)?.superior === self.person
}

async function peopleOf({ people }: PerformanceNeeds['store'], agency: Slug, ids: readonly PersonId[]) {
  const found = ids.length === 0 ? [] : await people.many(agency, ids, EVENTUAL)
  return new Map(found.map((person) => [person.id, person]))
}
