import * as z from 'zod/mini'
import { OwnId, type Slug } from '../../domain/ids.ts'
import { ofUnit } from '../../domain/performance/dossier.ts'
import { type Round, roundStateAt } from '../../domain/performance/round.ts'
import { Words } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { agencyToday } from '../describe-people.ts'
import { readSent } from '../read-sent.ts'
import { record } from '../record.ts'
import { stepAgencyDossier } from './agency-step.ts'
import { dropRoundKey, type RoundNeeds } from './round-key.ts'
import { zoneOfRound } from './round-lists.ts'
import { findDossier } from './step.ts'

const Cancelling = z.strictObject({ id: OwnId, reason: Words })

/**
 * Calls a round off: nobody is asked any more, and nothing of it is ever shown. Not after its last day, for then it has its results. The same
 * again changes nothing. A line of the trail first. Throws `answers-invalid`, `dossier-unknown`, `dossier-state` (`round-closed`),
 * `dossier-changed`.
 */
export async function cancelRound(
  deps: RoundNeeds,
  actor: Actor,
  { agency, unit }: { readonly agency: Slug; readonly unit: Slug },
  sent: unknown,
): Promise<Round> {
  const { id, reason } = readSent(Cancelling, sent)
  const ref = { agency, owner: ofUnit(unit), id }
  const [{ registry }, round] = await Promise.all([agencyToday(deps, agency), findDossier(deps, 'round', ref)])
  const state = roundStateAt(round, deps.now(), zoneOfRound(round, registry))
  if (state === 'cancelled') return round
  if (state === 'settling' || state === 'closed') throw new Refusal('dossier-state', { why: 'round-closed' })
  const version = round.version + 1
  const thing = `unit/${unit}/round/${id}`
  const cancelled = { field: 'cancelled', to: true }
  await record(deps, { agency, actor, action: 'round.cancel', thing, unit, version, changes: [cancelled] })
  const at = new Date(deps.now()).toISOString()
  const seen = { ...ref, version: round.version }
  const after = await stepAgencyDossier(deps, actor, 'round', seen, { action: 'cancel-round', reason }, (before) => ({
    ...before,
    cancelled: { at, reason },
  }))
  await dropRoundKey(deps, ref)
  return after
}
