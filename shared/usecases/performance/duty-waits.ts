import type { Day } from '../../domain/calendar.ts'
import type { Identity } from '../../domain/permissions.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import { decisionWaits } from './decision-waits.ts'
import { performanceWaits } from './performance-waits.ts'
import type { PerformanceNeeds } from './step.ts'

/**
 * What of plans, reports, reviews, evaluations and objections waits for somebody in their agency: what their home shows, and what they are
 * written to about. As many calls as the two parts say, whatever the number of documents.
 */
export async function dutyWaits(
  deps: PerformanceNeeds,
  identity: Identity,
  registry: Registry,
  today: Day,
): Promise<{ readonly waiting: readonly Waiting[]; readonly subordinates: number }> {
  const [ofReports, ofDecisions] = await Promise.all([
    performanceWaits(deps, identity, registry, today),
    decisionWaits(deps, identity, registry, today),
  ])
  return { ...ofReports, waiting: [...ofReports.waiting, ...ofDecisions] }
}
