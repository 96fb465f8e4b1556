import * as z from 'zod/mini'
import { countShard } from '../../shared/usecases/count-shard.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { type TickMemory, tickMemory } from '../../shared/usecases/tick-memory.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ shard: z.int().check(z.minimum(0)), byHand: z.optional(z.boolean()) })

/** One for each store: a process has one, and keeps it from tick to tick. */
const memories = new WeakMap<Store, TickMemory>()

/** One tick of one shard. By hand it also counts the minutes still open, so that whoever asks sees what was rated just now. */
export const run: RunJob = async (world, input) => {
  const { shard, byHand = false } = Input.parse(input)
  const memory = memories.get(world.store) ?? tickMemory(world.now)
  memories.set(world.store, memory)
  const { slots, watermark } = await countShard(world, shard, { openToo: byHand, memory })
  if (slots > 0 || byHand) world.log('info', 'aggregated', { shard, slots, watermark })
}

export const handler = jobHandler(run)
