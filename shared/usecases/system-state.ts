import { addDays, startOfMinute } from '../domain/calendar.ts'
import type { SystemState } from '../domain/home.ts'
import { SETTLE_SECONDS } from '../domain/settling.ts'
import { lastClosedDay } from './closing.ts'
import type { Deps } from './deps.ts'

/** Milliseconds behind which a minute's count is late: ticks run every minute. */
const TICK_LATE = SETTLE_SECONDS * 1000 + 5 * 60_000
/** Days behind the last closed one at which the nightly look is late: it runs some hours after midnight. */
const NIGHT_LATE = 1

/** One read for each counting shard and each agency. */
export async function systemState({
  store,
  now,
  settings,
}: Pick<Deps, 'store' | 'now' | 'settings'>): Promise<SystemState> {
  const shards = Array.from({ length: settings.tickShards }, (_, shard) => shard)
  const agencies = await store.registry.agencies()
  return {
    counting: await Promise.all(
      shards.map(async (shard) => {
        const minute = await store.watermarks.get(shard)
        const isLate = minute === undefined || now() - startOfMinute(minute) > TICK_LATE
        return { shard, minute, isLate }
      }),
    ),
    agencies: await Promise.all(
      agencies.map(async ({ id, name, timeZone }) => {
        const inspected = (await store.inspections.get(id))?.through
        const due = addDays(lastClosedDay(now(), timeZone), -NIGHT_LATE)
        return { agency: { id, name }, inspected, isLate: inspected === undefined || inspected < due }
      }),
    ),
  }
}
