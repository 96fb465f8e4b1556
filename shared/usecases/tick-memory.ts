import type { Minute } from '../domain/calendar.ts'

/**
 * What the ticks of one process know of how far counting has come, so that the next one need not read it: at an idle shard that was a third of
 * all that was read. It is never more than they counted themselves, or read. Another process may be further by now: then what it counted
 * is counted again, which changes nothing.
 */
export type TickMemory = {
  /** How far a shard is counted: as this process left it when it last ticked, or read where it does not know, or not lately. */
  watermark(shard: number, read: () => Promise<Minute | undefined>): Promise<Minute | undefined>
  /** How far a tick of this process has come. */
  keep(shard: number, watermark: Minute): void
}

const MINUTE = 60_000
/** From one tick to the next, and half as long again: where another process ticks in between, this one reads. */
const BETWEEN_TICKS = 1.5 * MINUTE
/** So often it is read all the same: whatever was done to the table by hand is noticed by then. */
const READ_EVERY = 60 * MINUTE

type Known = { readonly watermark: Minute; readonly keptAt: number; readonly readAt: number }

export function tickMemory(now: () => number, { between = BETWEEN_TICKS, every = READ_EVERY } = {}): TickMemory {
  const known = new Map<number, Known>()
  /** A clock that was put back makes nothing younger. */
  const isWithin = (at: number, milliseconds: number) => now() >= at && now() - at < milliseconds
  return {
    async watermark(shard, read) {
      const kept = known.get(shard)
      if (kept && isWithin(kept.keptAt, between) && isWithin(kept.readAt, every)) return kept.watermark
      known.delete(shard)
      const watermark = await read()
      if (watermark !== undefined) known.set(shard, { watermark, keptAt: now(), readAt: now() })
      return watermark
    },
    keep(shard, watermark) {
      known.set(shard, { watermark, keptAt: now(), readAt: known.get(shard)?.readAt ?? now() })
    },
  }
}
