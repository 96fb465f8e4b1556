import { addMinutes, type Minute, minuteOf, startOfMinute } from '../domain/calendar.ts'
import { dayOfSlot, monthOfSlot } from '../domain/period.ts'
import { MARK_DAYS, SETTLE_SECONDS } from '../domain/settling.ts'
import { lastClosedDay } from './closing.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import type { Mark } from './ports/tally-store.ts'
import { recountSlot } from './recount-slot.ts'
import { rollUpAround } from './roll-up.ts'
import type { TickMemory } from './tick-memory.ts'

/** With nothing to count, the watermark moves only this often: it costs a write. */
const IDLE_MINUTES = 60
/** How much is counted before the watermark moves on: after a long outage a run may be cut off and still get ahead. */
const STRIDE_MINUTES = 60

const WIDTH = 8

export type Counted = { readonly slots: number; readonly watermark: Minute | undefined }

/**
 * One shard's tick. Recounts each slot that a mark since the watermark names, up to the newest settled minute, and then moves
 * the watermark there. With `openToo` it also recounts what the minutes still open name, which moves nothing. With a `memory` it need not
 * read the watermark that its process left a minute ago. Runs may overlap, repeat, be missed for days or die anywhere: the next one starts
 * from the watermark. Logs how many seconds counting is behind at the end of each stride.
 */
export async function countShard(
  deps: Deps,
  shard: number,
  { openToo = false, memory }: { readonly openToo?: boolean; readonly memory?: TickMemory } = {},
): Promise<Counted> {
  const now = deps.now()
  const settled = addMinutes(minuteOf(now - SETTLE_SECONDS * 1000), -1)
  const read = () => deps.store.watermarks.get(shard)
  const watermark = await (memory ? memory.watermark(shard, read) : read())
  let from = watermark === undefined ? minuteOf(now - MARK_DAYS * 86_400_000) : addMinutes(watermark, 1)
  let reached = watermark
  let slots = 0

  while (from <= settled) {
    const to = watermark === undefined ? settled : earlier(addMinutes(from, STRIDE_MINUTES - 1), settled)
    const marks = await deps.store.marks.between(shard, from, to)
    slots += await recountMarked(deps, marks)
    const isDue = watermark === undefined || marks.length > 0 || to >= addMinutes(watermark, IDLE_MINUTES)
    if (isDue) {
      await deps.store.watermarks.advance(shard, to)
      reached = to
    }
    from = addMinutes(to, 1)
    if (from <= settled) logBehind(deps, shard, from)
  }
  // Only now: of a run that failed on the way nothing is remembered.
  if (reached !== undefined) memory?.keep(shard, reached)
  // With nothing to count too: silence means that nobody counts.
  logBehind(deps, shard, from)
  // Clocks ahead of ours may already write the next minutes.
  if (openToo)
    slots += await recountMarked(deps, await deps.store.marks.between(shard, from, addMinutes(minuteOf(now), 2)))
  return { slots, watermark: reached }
}

function logBehind({ log, now }: Pick<Deps, 'log' | 'now'>, shard: number, from: Minute): void {
  log('info', 'ticked', { shard, behind: Math.round((now() - startOfMinute(from)) / 1000) })
}

function earlier(a: Minute, b: Minute): Minute {
  return a < b ? a : b
}

export type Marked = Omit<Mark, 'minute'>

/** Counts marked slots again, and the roll-ups of those that are over. Each unit is one task, so that a unit that cannot be counted holds up no other: its shard's watermark waits, and the run fails. */
export async function recountMarked(
  deps: Pick<Deps, 'store' | 'now' | 'log'>,
  marks: readonly Marked[],
): Promise<number> {
  const slots = Map.groupBy(distinctSlots(marks), (mark) => [mark.agency, mark.unit, mark.instrument].join('/'))
  await concurrently(slots.values(), WIDTH, async (ofUnit) => {
    for (const mark of ofUnit) await recountSlot(deps, mark, mark)
    // Asked after the days were written: a roll-up that began before this closed a day did not see it.
    const closed = ofUnit.filter((mark) => isClosed(mark, deps.now()))
    const [first] = closed
    if (first) {
      const months = [...new Set(closed.map((mark) => monthOfSlot(mark.slot)))]
      await rollUpAround(deps, first, { instrument: first.instrument, months })
    }
  })
  return slots.values().reduce((count, ofUnit) => count + ofUnit.length, 0)
}

function distinctSlots(marks: readonly Marked[]): Iterable<Marked> {
  return new Map(marks.map((mark) => [[mark.agency, mark.unit, mark.instrument, mark.slot].join('/'), mark])).values()
}

function isClosed({ slot, zone }: Marked, now: number): boolean {
  const day = dayOfSlot(slot)
  return day === undefined || day <= lastClosedDay(now, zone)
}
