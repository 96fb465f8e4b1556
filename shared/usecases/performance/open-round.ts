import * as z from 'zod/mini'
import { addDays, dayOf } from '../../domain/calendar.ts'
import { digestOf } from '../../domain/digest.ts'
import { OwnId, type Slug } from '../../domain/ids.ts'
import { ofUnit } from '../../domain/performance/dossier.ts'
import { pairsOf, ROUND_DAYS, ROUND_PEOPLE, type Round, roundWish } from '../../domain/performance/round.ts'
import { drawRound } from '../../domain/performance/round-draw.ts'
import { levelOf } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import { unitIn, zoneOf } from '../../domain/registry.ts'
import type { Actor } from '../../domain/trail.ts'
import { concurrently } from '../concurrently.ts'
import { agencyToday } from '../describe-people.ts'
import { readSent } from '../read-sent.ts'
import { record } from '../record.ts'
import { beginAgencyDossier } from './agency-step.ts'
import { colleaguesOf } from './colleagues.ts'
import { makeRoundKey, type RoundNeeds } from './round-key.ts'
import { roundsList } from './round-lists.ts'

/** What is sent; the id was made with the form, and decides the lot. */
const RoundWish = z.strictObject({ id: OwnId, ...roundWish })
type RoundWish = z.infer<typeof RoundWish>

const WIDTH = 16

/**
 * Opens a round in a unit: draws who is asked about whom, says so in the lists of all who take part, and stores it by one conditional put.
 * The same again gives the same round. A line of the trail first. Throws `answers-invalid`, `unit-unknown`, `dossier-changed` (the id says
 * something else already), `dossier-state` (`round-nobody`: nobody has anybody around; `round-too-large`).
 */
export async function openRound(
  deps: RoundNeeds,
  actor: Actor,
  { agency, unit }: { readonly agency: Slug; readonly unit: Slug },
  sent: unknown,
): Promise<Round> {
  const wish = readSent(RoundWish, sent)
  const ref = { agency, owner: ofUnit(unit), id: wish.id }
  const before = await deps.store.dossiers.get('round', ref, { consistent: true })
  if (before) return sameAs(before, wish)
  const { registry } = await agencyToday(deps, agency)
  const found = unitIn(registry, unit)
  if (!found) throw new Refusal('unit-unknown', { agency, unit })
  const today = dayOf(deps.now(), zoneOf(registry.agency, found))
  requireDays(wish, today)
  const { receivers, colleagues } = await colleaguesOf(deps, { agency, unit }, today)
  // Before the draw, which would take long for many.
  if (receivers.length > ROUND_PEOPLE) throw tooLarge(receivers.length)
  const drawn = drawRound(wish.id, receivers, colleagues, wish)
  if (drawn.people.length > ROUND_PEOPLE) throw tooLarge(drawn.people.length)
  if (pairsOf(drawn).length === 0) throw new Refusal('dossier-state', { why: 'round-nobody' })
  const { id: _id, ...decided } = wish
  await record(deps, {
    ...{ agency, actor, action: 'round.open', thing: `unit/${unit}/round/${wish.id}`, unit, version: 1 },
    changes: Object.entries(decided).map(([field, to]) => ({ field, to })),
  })
  await makeRoundKey(deps, ref)
  await concurrently(drawn.people, WIDTH, (person) => deps.store.dossierLists.add(agency, roundsList(person), ref))
  try {
    const by = { name: actor.name, ...(actor.person !== undefined && { person: actor.person }) }
    const fresh = { ...decided, by, ...drawn }
    return await beginAgencyDossier(deps, actor, 'round', ref, { action: 'open-round' }, fresh)
  } catch (error) {
    // Opened twice at the same moment: whichever came second finds what the first one left.
    const stored = await deps.store.dossiers.get('round', ref, { consistent: true })
    if (!stored || !(error instanceof Refusal) || error.code !== 'dossier-changed') throw error
    return sameAs(stored, wish)
  }
}

function tooLarge(people: number): Refusal {
  return new Refusal('dossier-state', { why: 'round-too-large', people })
}

/** What is stored, if it is what is asked for. */
function sameAs(stored: Round, { id: _id, ...decided }: RoundWish): Round {
  const { period, opens, closes, peers, subordinates } = stored
  if (digestOf({ period, opens, closes, peers, subordinates }) !== digestOf(decided)) {
    throw new Refusal('dossier-changed')
  }
  return stored
}

/** Throws `answers-invalid` with the field that cannot be. */
function requireDays({ period, opens, closes, peers, subordinates }: RoundWish, today: string): void {
  const wrong = [
    ...(levelOf(period) === 'day' ? ['period'] : []),
    ...(opens < today || opens > addDays(today, ROUND_DAYS) ? ['opens'] : []),
    ...(closes < opens || closes > addDays(opens, ROUND_DAYS) ? ['closes'] : []),
    ...(peers === 0 && subordinates === 0 ? ['peers'] : []),
  ]
  if (wrong.length === 0) return
  const fields = wrong.map((field) => ({ field, problem: 'invalid' as const }))
  throw new Refusal('answers-invalid', {}, fields)
}
