import * as z from 'zod/mini'
import { Day } from '../../domain/calendar.ts'
import type { PersonId } from '../../domain/ids.ts'
import { ofPerson, ofUnit } from '../../domain/performance/dossier.ts'
import { onDuty } from '../../domain/performance/duty.ts'
import { Voice } from '../../domain/performance/voice.ts'
import { Words } from '../../domain/performance/words.ts'
import type { Person } from '../../domain/person.ts'
import type { Inspected } from '../../domain/quality/detector.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { shardsOn } from '../../domain/unit.ts'
import type { Deps } from '../deps.ts'
import { findUnit } from '../find-unit.ts'
import { readComments } from '../open-comments.ts'
import type { UnitRef } from '../ports/unit-ref.ts'
import { readSent } from '../read-sent.ts'
import { record } from '../record.ts'
import { beginAgencyDossier } from './agency-step.ts'

type Needs = Pick<Deps, 'store' | 'vault' | 'now'>
type CommentRef = UnitRef & { readonly day: string; readonly rating: string }

const SentVoice = z.strictObject({ kind: Voice.shape.kind, words: Words })

/** A comment that may be passed on, and to whom: those who were at its counter in its hour. Who reads it stands in the trail. */
export async function describePassing(deps: Needs, at: CommentRef, reader: Actor) {
  const place = await findUnit(deps, at)
  const rating = await ratingOf(deps, place.unit, at)
  const [opened] = await readComments(deps, at, `comment/${at.day}/${at.rating}`, reader, [rating])
  return {
    ...place,
    day: at.day,
    rating: at.rating,
    counter: rating.counter,
    words: opened?.comment ?? '',
    servers: await serversOf(deps, at, rating),
  }
}

/**
 * Passes a citizen's words on to everybody who served at the counter then, as they were written down anew by whoever read them. Each gets them
 * once, however often this is asked for. Returns to how many. Throws `comment-unknown`, `answers-invalid`, `dossier-state`
 * (`nobody-on-duty`).
 */
export async function passOn(deps: Needs, actor: Actor, at: CommentRef, sent: unknown): Promise<number> {
  const { kind, words } = readSent(SentVoice, sent)
  const { unit } = await findUnit(deps, at)
  const rating = await ratingOf(deps, unit, at)
  const servers = await serversOf(deps, at, rating)
  const { counter } = rating
  if (servers.length === 0 || counter === undefined) throw new Refusal('dossier-state', { why: 'nobody-on-duty' })
  const place = { agency: at.agency, unit: at.unit }
  await record(deps, { ...place, actor, action: 'comment.pass', thing: `comment/${at.day}/${at.rating}`, changes: [] })
  const month = at.day.slice(0, 7)
  for (const { id } of servers) {
    const ref = { agency: at.agency, owner: ofPerson(id), id: at.rating }
    const fresh = { kind, words, unit: at.unit, counter, month, by: { name: actor.name } }
    try {
      await beginAgencyDossier(deps, actor, 'voice', ref, { action: 'pass-on' }, fresh)
    } catch (error) {
      // They have it already.
      if (!(error instanceof Refusal && error.code === 'dossier-changed')) throw error
    }
  }
  return servers.length
}

async function ratingOf(
  { store }: Needs,
  unit: Parameters<typeof shardsOn>[0],
  { agency, unit: id, day, rating }: CommentRef,
): Promise<Inspected> {
  const isDay = Day.safeParse(day).success
  for (const instrument of isDay ? await store.tallies.instruments({ agency, unit: id }) : []) {
    const read = store.ratings.toInspect({ agency, unit: id, instrument, day }, shardsOn(unit, day))
    for await (const page of read) {
      const found = page.find((each) => each.id === rating)
      if (found && (found.comment !== undefined || found.sealed !== undefined)) return found
    }
  }
  throw new Refusal('comment-unknown')
}

async function serversOf(
  { store }: Needs,
  { agency, unit, day }: CommentRef,
  { counter, slot }: Inspected,
): Promise<Person[]> {
  if (counter === undefined) return []
  const duty = await store.dossiers.get('duty', { agency, owner: ofUnit(unit), id: day }, { consistent: true })
  const people: PersonId[] = duty ? onDuty(duty, counter, slot) : []
  return people.length === 0 ? [] : store.people.many(agency, people, { consistent: false })
}
