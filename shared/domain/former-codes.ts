import { addDays, type Day } from './calendar.ts'
import type { Counter } from './counter.ts'
import type { CounterCode } from './ids.ts'

/** Days for which a replaced code still leads to its counter: today's is the first, 0 ends it at once. */
export const GRACE = { least: 0, usual: 30, most: 90 } as const

/** How many former codes a counter keeps in mind. */
const KEPT = 10

type Codes = Pick<Counter, 'former'> & { readonly code: CounterCode | undefined }

/**
 * A counter's former codes once it gets another one, the latest first. Those whose days are over stay as long as there is room: who
 * scans one is told that it was replaced, instead of that nobody knows it.
 *
 * @param today the unit's own day
 * @param graceDays `GRACE.least` … `GRACE.most`
 */
export function formerAfter(
  { code, former = [] }: Codes,
  next: CounterCode | undefined,
  { today, graceDays }: { readonly today: Day; readonly graceDays: number },
): NonNullable<Counter['former']> {
  if (code === undefined || code === next) return former
  const replaced = { code, until: addDays(today, graceDays - 1) }
  const others = former.filter((each) => each.code !== next && each.code !== code)
  return [replaced, ...others].toSorted((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0)).slice(0, KEPT)
}

/** Whether a counter can be opened by one of the codes it has or had, on a day of its unit. */
export function leadsOn(day: Day, { code, former = [] }: Codes, asked: CounterCode): boolean {
  return asked === code || former.some((each) => each.code === asked && day <= each.until)
}
