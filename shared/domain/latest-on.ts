import type { Day } from './calendar.ts'

/** What of a history is in force on a day: the latest that has begun; without a history, what always was. */
export function latestOn<Entry extends { readonly from?: Day | undefined }, Always>(
  history: readonly Entry[] | undefined,
  day: Day,
  always: Always,
): Entry | Always {
  let latest: Entry | undefined
  for (const entry of history ?? []) {
    const from = entry.from ?? ''
    if (from <= day && from >= (latest?.from ?? '')) latest = entry
  }
  return latest ?? always
}
