import type { Rating } from '../../shared/domain/rating.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { storeRating } from '../../shared/usecases/store-rating.ts'
import { answersOf, type TestWorld } from './world.ts'

const SETTLING = 2 * 60_000

/** Rates at a counter as somebody who was there at that instant, and answered at once or later. */
export async function rateAt(
  world: TestWorld,
  code: string,
  at: string,
  values: readonly number[],
  options: { readonly answered?: string; readonly instrument?: string } = {},
): Promise<void> {
  const { answered = at, instrument } = options
  world.clock = Date.parse(at)
  const { token } = await openVisit(world, code, { instrument, channel: 'web' })
  world.clock = Date.parse(answered)
  const answers = instrument === 'quick' ? { Q1: values[0] ?? 4 } : answersOf(...values)
  await acceptRating(world, { token, body: { answers } })
}

/** Sets the clock and counts all that came in during the 35 days before, as a first tick does: hour by hour would take long. */
export async function countAt(world: TestWorld, at: string): Promise<void> {
  world.clock = Date.parse(at) + SETTLING
  const watermarks = { ...world.store.watermarks, get: async () => undefined }
  await countShard({ ...world, store: { ...world.store, watermarks } }, 0)
}

/** A rating of a unit's slot that reaches the store at an instant, however late: typed from paper, or from a kiosk long offline. */
export async function storeAt(world: TestWorld, at: string, rating: Rating): Promise<void> {
  world.clock = Date.parse(at)
  await storeRating(world, rating, { shards: 1, zone: 'Asia/Jakarta' })
}
