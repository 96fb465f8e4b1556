import * as z from 'zod/mini'
import { digestOf } from '../../domain/digest.ts'
import { OwnId, PersonId, type Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { Assessment, pairsOf, type Round, type RoundAnswer, roundStateAt } from '../../domain/performance/round.ts'
import { answerId } from '../../domain/performance/round-pair.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { type RoundNeeds, roundSecret } from './round-key.ts'
import { roundsList, zoneOfRound } from './round-lists.ts'
import { findDossier, subjectOf } from './step.ts'

const AssessmentSent = z.strictObject({ round: OwnId, person: PersonId, assessment: Assessment })

/**
 * One’s answer about somebody, in a round in which one is asked about them: one conditional put of an item that does not name its giver nor
 * when it was written. It cannot be changed; the same again is the same. Throws `answers-invalid`, `dossier-own`, `dossier-unknown`,
 * `relation-ended` (not asked; above them by now; gone), `dossier-state` (`round-answered`, `round-coming`, `round-closed`,
 * `receiver-left`).
 */
export async function assess(
  deps: RoundNeeds,
  actor: Actor & { readonly person: PersonId },
  agency: Slug,
  sent: unknown,
): Promise<RoundAnswer> {
  const { round: id, person, assessment } = readSent(AssessmentSent, sent)
  if (person === actor.person) throw new Refusal('dossier-own')
  const round = await roundAskedIn(deps, actor.person, agency, id)
  const pair = pairsOf(round).find(({ giver, receiver }) => giver === actor.person && receiver === person)
  if (!pair) throw new Refusal('relation-ended')
  const secret = await roundSecret(deps, round)
  if (secret === undefined) throw closed(round)
  const ref = { agency, owner: round.owner, id: answerId(secret, round.id, pair) }
  const before = await deps.store.dossiers.get('round-answer', ref, { consistent: true })
  if (before) return sameAs(before, assessment)
  await requireMayAnswer(deps, actor, round, person)
  const answer: RoundAnswer = { ...ref, version: 1, history: [], group: pair.group, assessment }
  if (await deps.store.dossiers.put('round-answer', answer)) return answer
  return sameAs(await findDossier(deps, 'round-answer', ref), assessment)
}

/** A round in whose list somebody stands. Throws `dossier-unknown`. */
async function roundAskedIn(deps: RoundNeeds, person: PersonId, agency: Slug, id: string): Promise<Round> {
  const listed = await deps.store.dossierLists.entries(agency, roundsList(person))
  const entry = listed.find((each) => each.id === id)
  if (!entry) throw new Refusal('dossier-unknown')
  return findDossier(deps, 'round', { agency, ...entry })
}

/** Everything that may have changed since the draw, as it is now. */
async function requireMayAnswer(deps: RoundNeeds, actor: Actor, round: Round, person: PersonId): Promise<void> {
  const { agency } = round
  const subject = await subjectOf(deps, actor, { agency, owner: ofPerson(person) })
  const { registry, today, relation } = subject
  const giver = await deps.store.people.get({ agency, person: actor.person ?? '' }, { consistent: true })
  const state = roundStateAt(round, deps.now(), zoneOfRound(round, registry))
  if (state === 'coming') throw new Refusal('dossier-state', { why: 'round-coming' })
  if (state !== 'open') throw closed(round)
  // Whoever reads the result must not be one of the few that it is made of.
  if (relation === 'superior' || relation === 'next-superior') throw new Refusal('relation-ended')
  const isHere = (each: Person) => each.disabled === undefined && placementOn(each, today) !== undefined
  if (!giver || !isHere(giver)) throw new Refusal('relation-ended')
  if (!isHere(subject.person)) throw new Refusal('dossier-state', { why: 'receiver-left' })
}

function closed({ cancelled }: Round): Refusal {
  return new Refusal('dossier-state', { why: cancelled ? 'round-cancelled' : 'round-closed' })
}

/** Throws `dossier-state` where something else was answered. */
function sameAs(stored: RoundAnswer, assessment: Assessment): RoundAnswer {
  if (digestOf(stored.assessment) !== digestOf(assessment))
    throw new Refusal('dossier-state', { why: 'round-answered' })
  return stored
}
