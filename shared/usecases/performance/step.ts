import type { Day } from '../../domain/calendar.ts'
import { changedLeaves, changesInTurn } from '../../domain/performance/changed-leaves.ts'
import { personOf, STEPS_AT_MOST, type Step } from '../../domain/performance/dossier.ts'
import type { Dossier, DossierKind } from '../../domain/performance/kinds.ts'
import { type Relation, relationOf } from '../../domain/performance/relation.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Actor } from '../../domain/trail.ts'
import { findPerson } from '../change-person.ts'
import type { Deps } from '../deps.ts'
import { agencyToday } from '../describe-people.ts'
import type { DossierRef } from '../ports/dossier-store.ts'

export type PerformanceNeeds = Pick<Deps, 'store' | 'now'>

/** What a step is called, why it is done, and who may do it. */
export type Said = {
  readonly action: string
  readonly reason?: string | undefined
  /** In which relation to the person; `anybody` where the use case has looked itself. */
  readonly by: readonly Exclude<Relation, 'other'>[] | 'anybody'
  /** Joins the last step where that was the same, by the same person, within the hour: what is written bit by bit is one step. */
  readonly joins?: boolean
}

/** Milliseconds. */
const JOINED_WITHIN = 3_600_000

/** Who a step is about, as they are at that moment. */
export type Subject = {
  readonly registry: Registry
  readonly today: Day
  readonly person: Person
  /** The record of who is their superior now; undefined where nobody is. */
  readonly superior: Person | undefined
  readonly relation: Relation
}

/** Somebody as a step finds them, and how the actor stands to them now. Consistent. Throws `agency-unknown`, `person-unknown`. */
export async function subjectOf(
  deps: PerformanceNeeds,
  actor: Pick<Actor, 'person'>,
  { agency, owner }: Pick<DossierRef, 'agency' | 'owner'>,
): Promise<Subject> {
  const { registry, today } = await agencyToday(deps, agency)
  const person = await findPerson(deps, { agency, person: personOf({ owner }) })
  const above = placementOn(person, today)?.superior
  const superior =
    above === undefined ? undefined : await deps.store.people.get({ agency, person: above }, { consistent: true })
  return { registry, today, person, superior, relation: relationOf(actor.person, person, superior, today) }
}

/** A document as stored. Consistent. Throws `dossier-unknown`. */
export async function findDossier<Kind extends DossierKind>(
  { store }: Pick<Deps, 'store'>,
  kind: Kind,
  ref: DossierRef,
): Promise<Dossier<Kind>> {
  const found = await store.dossiers.get(kind, ref, { consistent: true })
  if (!found) throw new Refusal('dossier-unknown')
  return found
}

/**
 * Writes the first version of a document about a person. Throws `dossier-changed` where there is one already, and as `mayStep` says.
 */
export async function beginDossier<Kind extends DossierKind>(
  deps: PerformanceNeeds,
  actor: Actor,
  kind: Kind,
  ref: DossierRef,
  said: Said,
  fresh: (subject: Subject) => Omit<Dossier<Kind>, keyof DossierRef | 'version' | 'history'>,
): Promise<Dossier<Kind>> {
  const subject = await subjectOf(deps, actor, ref)
  requireRelation(said, subject.relation)
  const { agency, owner, id } = ref
  const step = stepOf(deps, actor, said, { version: 1, under: subject.person.version, changes: [] })
  const dossier = { agency, owner, id, version: 1, history: [step], ...fresh(subject) } as Dossier<Kind>
  if (!(await deps.store.dossiers.put(kind, dossier))) throw new Refusal('dossier-changed')
  return dossier
}

/**
 * The next step of a document about a person, seen at a version: one conditional put, with the step in its history. The relation of who
 * decides is looked up again after the put: where it ended in between, the step is taken back by another, and refused. What `change`
 * throws is thrown, and nothing is stored; a change that changes nothing writes nothing.
 *
 * Throws `dossier-unknown`, `dossier-changed` (another version by now), `dossier-own` (deciding about oneself), `relation-ended`
 * (anybody else, and former superiors), `dossier-full`.
 */
export async function stepDossier<Kind extends DossierKind>(
  deps: PerformanceNeeds,
  actor: Actor,
  kind: Kind,
  seen: DossierRef & { readonly version: number },
  said: Said,
  change: (before: Dossier<Kind>, subject: Subject) => Dossier<Kind>,
): Promise<Dossier<Kind>> {
  const [before, subject] = await Promise.all([findDossier(deps, kind, seen), subjectOf(deps, actor, seen)])
  requireRelation(said, subject.relation)
  if (before.version !== seen.version) throw new Refusal('dossier-changed')
  const after = await putStep(deps, actor, kind, said, { before, after: change(before, subject), subject })
  if (after === before || said.by === 'anybody' || subject.relation === 'self') return after
  const now = await subjectOf(deps, actor, seen)
  if (said.by.some((relation) => relation === now.relation)) return after
  await takeBack(deps, kind, before, after)
  throw new Refusal('relation-ended')
}

async function putStep<Kind extends DossierKind>(
  deps: PerformanceNeeds,
  actor: Actor,
  kind: Kind,
  said: Said,
  {
    before,
    after,
    subject,
  }: { readonly before: Dossier<Kind>; readonly after: Dossier<Kind>; readonly subject: Subject },
): Promise<Dossier<Kind>> {
  const changes = changedLeaves(before, after)
  if (changes.length === 0) return before
  const version = before.version + 1
  const step = stepOf(deps, actor, said, { version, under: subject.person.version, changes })
  const history = said.joins ? joined(before.history, step) : [...before.history, step]
  if (history.length > STEPS_AT_MOST) throw new Refusal('dossier-full')
  const stored = { ...after, version, history }
  if (!(await deps.store.dossiers.put(kind, stored))) throw new Refusal('dossier-changed')
  return stored
}

function joined(history: readonly Step[], step: Step): Step[] {
  const last = history.at(-1)
  const isSame = last?.action === step.action && last.by.person === step.by.person && last.reason === step.reason
  if (!last || !isSame || Date.parse(step.at) - Date.parse(last.at) > JOINED_WITHIN) return [...history, step]
  return [...history.slice(0, -1), { ...step, changes: changesInTurn(last.changes, step.changes) }]
}

/**
 * A document as it was before a step, in a version after it; `action` says why in a word. Whoever has decided something since decided on a
 * document without basis: theirs stays.
 */
export async function takeBack<Kind extends DossierKind>(
  deps: PerformanceNeeds,
  kind: Kind,
  before: Dossier<Kind>,
  after: Dossier<Kind>,
  action = 'take-back',
): Promise<void> {
  const version = after.version + 1
  const changes = changedLeaves(after, before)
  const at = new Date(deps.now()).toISOString()
  const step: Step = { at, by: { name: 'sistem' }, action, version, changes }
  await deps.store.dossiers.put(kind, { ...before, version, history: [...after.history, step] })
}

/** Throws `dossier-own` where somebody would decide about themselves, `relation-ended` for anybody who may not. */
export function requireRelation({ by }: Said, relation: Relation): void {
  if (by === 'anybody' || by.some((each) => each === relation)) return
  throw new Refusal(relation === 'self' ? 'dossier-own' : 'relation-ended')
}

/** What the history says of a step. */
export function stepOf(
  { now }: Pick<Deps, 'now'>,
  { person, name }: Actor,
  { action, reason }: Said,
  more: Pick<Step, 'version' | 'under' | 'changes'>,
): Step {
  return {
    at: new Date(now()).toISOString(),
    by: { name, ...(person !== undefined && { person }) },
    action,
    ...(reason !== undefined && { reason }),
    ...more,
  }
}
