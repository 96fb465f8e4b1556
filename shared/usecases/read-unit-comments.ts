import { addDays, type Day, dayOf, daysBetween } from '../domain/calendar.ts'
import { instruments } from '../domain/instruments/index.ts'
import type { Inspected } from '../domain/quality/detector.ts'
import { Refusal } from '../domain/refusals.ts'
import { zoneOf } from '../domain/registry.ts'
import type { Actor } from '../domain/trail.ts'
import { shardsOn } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { findUnit } from './find-unit.ts'
import { readComments } from './open-comments.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { record } from './record.ts'

/** So many days are read at once. */
const DAYS = 7

/** One comment with what was answered beside it, and nothing of who or at what minute. */
export type UnitComment = Pick<Inspected, 'id' | 'answers' | 'counter'> & {
  readonly day: Day
  readonly instrument: string
  readonly text: string
}

/**
 * What citizens wrote to a unit in the week up to a day, the newest day first. Who reads it stands in the trail. Throws `agency-unknown`,
 * `unit-unknown`, `query-invalid` for a day that is none.
 */
export async function readUnitComments(
  deps: Pick<Deps, 'store' | 'vault' | 'now'>,
  at: UnitRef & { readonly last?: string | undefined },
  reader: Actor,
) {
  const place = await findUnit(deps, at)
  const today = dayOf(deps.now(), zoneOf(place.agency, place.unit))
  const last = at.last === undefined || at.last > today ? today : at.last
  const first = addDays(last, 1 - DAYS)
  const unit = { agency: at.agency, unit: at.unit }
  const used = await deps.store.tallies.instruments(unit)
  const found: (Inspected & { readonly day: Day; readonly instrument: string })[] = []
  for (const { id: instrument } of instruments.filter(({ id }) => used.includes(id))) {
    for (const day of daysBetween(first, last)) {
      for await (const page of deps.store.ratings.toInspect({ ...unit, instrument, day }, shardsOn(place.unit, day))) {
        found.push(...page.filter(isWritten).map((rating) => ({ ...rating, day, instrument })))
      }
    }
  }
  const opened = await readComments(deps, unit, `comment/${first}/${last}`, reader, found)
  const comments = opened
    .map(({ id, answers, counter, day, instrument, comment = '' }): UnitComment => {
      return { id, answers, counter, day, instrument, text: comment }
    })
    // In no order within a day: the order of coming in would tell who stood where.
    .toSorted((a, b) => (a.day + a.id.slice(-12) < b.day + b.id.slice(-12) ? 1 : -1))
  return { ...place, first, last, today, comments }
}

/**
 * Takes a comment away that names somebody; its rating stays. Written down first. Throws `agency-unknown`, `unit-unknown`,
 * `comment-unknown`.
 */
export async function removeComment(
  deps: Pick<Deps, 'store' | 'now'>,
  at: UnitRef & { readonly day: string; readonly rating: string },
  actor: Actor,
): Promise<void> {
  const place = await findUnit(deps, at)
  const unit = { agency: at.agency, unit: at.unit }
  for (const instrument of await deps.store.tallies.instruments(unit)) {
    const shards = shardsOn(place.unit, at.day)
    const read = deps.store.ratings.toInspect({ ...unit, instrument, day: at.day }, shards)
    const rating = (await Array.fromAsync(read)).flat().find(({ id }) => id === at.rating)
    if (!rating || !isWritten(rating)) continue
    const thing = `comment/${at.day}/${rating.id}`
    await record(deps, { ...unit, actor, action: 'comment.forget', thing, changes: [] })
    const key = { ...unit, instrument, slot: rating.slot, id: rating.id, provisional: undefined }
    if (await deps.store.ratings.forgetComment(key, shards)) return
  }
  throw new Refusal('comment-unknown')
}

function isWritten({ comment, sealed }: Pick<Inspected, 'comment' | 'sealed'>): boolean {
  return comment !== undefined || sealed !== undefined
}
