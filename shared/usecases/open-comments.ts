import type { Inspected } from '../domain/quality/detector.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { record } from './record.ts'

/** Ratings with their comments as they were written. */
export function openComments<Read extends Pick<Inspected, 'id' | 'comment' | 'sealed'>>(
  { vault }: Pick<Deps, 'vault'>,
  { agency, unit }: UnitRef,
  ratings: readonly Read[],
): Promise<Read[]> {
  return Promise.all(
    ratings.map(async (rating) =>
      rating.sealed === undefined
        ? rating
        : { ...rating, comment: await vault.open(rating.sealed, { agency, unit, id: rating.id }) },
    ),
  )
}

/** The same for somebody who may read them: first it is written down that they did. What holds no comment is no reading. */
export async function readComments<Read extends Pick<Inspected, 'id' | 'comment' | 'sealed'>>(
  deps: Pick<Deps, 'store' | 'vault' | 'now'>,
  { agency, unit }: UnitRef,
  thing: string,
  reader: Actor,
  ratings: readonly Read[],
): Promise<readonly Read[]> {
  const isWritten = ratings.some(({ comment, sealed }) => comment !== undefined || sealed !== undefined)
  if (!isWritten) return ratings
  await record(deps, { agency, unit, actor: reader, action: 'comment.read', thing, changes: [] })
  return openComments(deps, { agency, unit }, ratings)
}
