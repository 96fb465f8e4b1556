import * as z from 'zod/mini'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { OwnId } from '../../domain/ids.ts'
import { type DossierId, ofPerson } from '../../domain/performance/dossier.ts'
import { barredFrom, type Recognition, RecognitionWish } from '../../domain/performance/recognition.ts'
import { Words } from '../../domain/performance/words.ts'
import { placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { record } from '../record.ts'
import { byOf } from './by-actor.ts'
import { recognitionLists } from './recognition-list.ts'
import { sameAgain } from './same-again.ts'
import { beginDossier, findDossier, type PerformanceNeeds, stepDossier, subjectOf } from './step.ts'
import { statementsOfPerson } from './strengths-of.ts'

export type RecognitionRef = { readonly agency: Slug; readonly person: PersonId; readonly recognition: DossierId }

/**
 * Proposes that somebody be recognised, under an id that the sender made, with the evidence as it is now: the same again changes nothing.
 * A superior proposes by their relation at that moment; a manager, whose reach the caller has looked at, by `manager`. Throws
 * `answers-invalid`, `dossier-own`, `relation-ended`, `dossier-changed`, `dossier-state` (`not-placed`).
 */
export async function proposeRecognition(
  deps: PerformanceNeeds,
  actor: Actor,
  ref: RecognitionRef,
  as: 'superior' | 'manager',
  sent: unknown,
): Promise<Recognition> {
  const id = readSent(OwnId, ref.recognition)
  const wish = readSent(RecognitionWish, sent)
  const owned = { agency: ref.agency, owner: ofPerson(ref.person) }
  const subject = await subjectOf(deps, actor, owned)
  if (subject.relation === 'self') throw new Refusal('dossier-own')
  if (as === 'superior' && subject.relation !== 'superior') throw new Refusal('relation-ended')
  const same = await deps.store.dossiers.get('recognition', { ...owned, id }, { consistent: true })
  if (same) return sameAgain(same, { title: same.title, why: same.why }, wish)
  const unit = placementOn(subject.person, subject.today)?.unit
  if (unit === undefined) throw new Refusal('dossier-state', { why: 'not-placed' })
  const evidence = await statementsOfPerson(deps, subject.registry, subject.person, subject.today, 'others')
  const year = subject.today.slice(0, 4)
  for (const list of recognitionLists(unit, year)) await deps.store.dossierLists.add(ref.agency, list, { ...owned, id })
  const by = as === 'superior' ? (['superior'] as const) : 'anybody'
  return beginDossier(deps, actor, 'recognition', { ...owned, id }, { action: 'recognition-propose', by }, () => ({
    ...{ year, unit, ...wish, evidence, by: byOf(actor), state: 'proposed' as const },
  }))
}

const Decision = z.strictObject({ grant: z.boolean(), reason: Words })

/**
 * Grants or refuses what was proposed, with a reason and a line of the trail before it. By a manager of the person's unit or one above, as
 * the caller has looked; never by who proposed it, nor by the person: so two people always stand behind it, and a superior alone cannot.
 * Throws `dossier-unknown`, `dossier-own`, `dossier-changed`, `dossier-state` (`decided`, `own-proposal`).
 */
export async function decideRecognition(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: RecognitionRef & { readonly version: number },
  sent: unknown,
): Promise<Recognition> {
  const { grant, reason } = readSent(Decision, sent)
  const { agency, person, recognition: id, version } = seen
  const at = { agency, owner: ofPerson(person), id, version }
  const before = await findDossier(deps, 'recognition', at)
  if (before.version !== version) throw new Refusal('dossier-changed')
  requireMay(before, actor)
  const state = grant ? 'granted' : 'refused'
  await record(deps, {
    ...{ agency, actor, action: 'recognition.decide', thing: `person/${person}/recognition/${id}`, unit: before.unit },
    version: version + 1,
    changes: [{ field: 'state', from: before.state, to: state }],
  })
  const said = { action: grant ? 'recognition-grant' : 'recognition-refuse', by: 'anybody', reason } as const
  return stepDossier(deps, actor, 'recognition', at, said, (found) => {
    requireMay(found, actor)
    return { ...found, state, decided: { at: new Date(deps.now()).toISOString(), by: byOf(actor), reason } }
  })
}

function requireMay(recognition: Recognition, { person }: Actor): void {
  const why = barredFrom(recognition, person)
  if (why === 'own') throw new Refusal('dossier-own')
  if (why !== undefined) throw new Refusal('dossier-state', { why })
}
