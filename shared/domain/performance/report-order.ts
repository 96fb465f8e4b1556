import type { TimeZone } from '../calendar.ts'
import { toNumber } from '../exact.ts'
import type { PlanContent, PlanIndicator } from './plan.ts'
import { fractionOf } from './quantity.ts'
import { gatheringOf, percentOf } from './realisation.ts'
import { isSentBack } from './reopened.ts'
import type { Report, ReportEntry } from './report.ts'
import { entryKey, keyedIndicators } from './report-submission.ts'
import { daysLate } from './report-times.ts'

/** Why a report is looked at by itself and not confirmed with the many: in the order in which it is told. */
export const OUT_OF_ORDER = ['late', 'incomplete', 'sent-back', 'unlikely'] as const
export type OutOfOrder = (typeof OUT_OF_ORDER)[number]

/**
 * What speaks against confirming a report together with others; nothing where it is in order.
 *
 * - `late`: it came after it was due.
 * - `incomplete`: it says nothing of an indicator of the plan in force, or of one that the plan does not have (any more).
 * - `sent-back`: it was returned before, or opened again; whoever did looks at what became of it.
 * - `unlikely`: a number that a slip of the finger would make (see `isUnlikely`).
 */
export function outOfOrder(report: Report, content: Pick<PlanContent, 'rhks'>, zone: TimeZone): OutOfOrder[] {
  const planned = new Map(keyedIndicators(content).map(({ key, indicator }) => [key, indicator]))
  const told = new Map(report.entries.map((entry) => [entryKey(entry), entry]))
  const isComplete = planned.size === told.size && [...planned.keys()].every((key) => told.has(key))
  const isThere: Readonly<Record<OutOfOrder, boolean>> = {
    late: daysLate(report, zone) > 0,
    incomplete: !isComplete,
    'sent-back': report.history.some(isSentBack),
    unlikely: [...told].some(([key, entry]) => isUnlikely(entry, planned.get(key))),
  }
  return OUT_OF_ORDER.filter((each) => isThere[each])
}

/**
 * Whether a period's number is far from what its target lets expect. Of what is added up over the year: nothing at all or more than twice
 * the year's target, and, where less is better, more than the year's limit. Of what stands for itself: less than half of it, or more than
 * twice. Worked example: 5 dokumen of 1,200 are few and no slip; 0 or 2,500 may be one.
 */
export function isUnlikely({ realised }: Pick<ReportEntry, 'realised'>, indicator: PlanIndicator | undefined): boolean {
  if (indicator === undefined || 'words' in realised || 'words' in indicator.target) return false
  const value = fractionOf(realised.value)
  const percent = toNumber(percentOf(value, indicator.target))
  const isSum = gatheringOf(indicator) === 'sum'
  if (indicator.target.direction === 'lower') return percent < (isSum ? 100 : 50)
  return percent > 200 || (isSum ? value.over === 0n : percent < 50)
}
