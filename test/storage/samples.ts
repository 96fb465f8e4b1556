import { type Breakdown, breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import { digestOfRating, type Rating } from '../../shared/domain/rating.ts'
import type { StoredTally, TallyKey } from '../../shared/usecases/ports/tally-store.ts'
import { answersOf } from '../support/world.ts'

export const place = { agency: 'uji', unit: 'loka-a' } as const
export const SKM = 'skm-2017'

type Given = Partial<Omit<Rating, 'id' | 'digest'>>

/** A rating named by any text; the same text with other answers is another rating under the same id. */
export function ratingNamed(name: string, given: Given = {}): Rating {
  const content = {
    id: derivedUuid(name),
    ...place,
    slot: '2026-11-22T09',
    instrument: SKM,
    answers: answersOf(4),
    tier: 'T3',
    channel: 'web',
    acceptedAt: '2026-11-22T02:05:10.000Z',
    ...given,
  } as const
  return { ...content, digest: digestOfRating(content) }
}

export const dayKey: TallyKey = { ...place, instrument: SKM, scope: 'own', level: 'day', period: '2026-11-22' }

/** A tally of some ratings. */
export function tallyOfRatings(key: TallyKey, n: number, version = 1): StoredTally {
  const parts = Array.from(
    { length: n },
    (): Breakdown => breakdownOf({ answers: answersOf(3), tier: 'T3', channel: 'web' }),
  )
  return { key, breakdown: sumBreakdowns(parts), asOf: '2026-11-22T02:07:00.000Z', version }
}

export async function flat<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  return (await Array.fromAsync(pages)).flat()
}
