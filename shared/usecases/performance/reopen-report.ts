import * as z from 'zod/mini'
import { isUsed, REOPEN } from '../../domain/performance/reopened.ts'
import type { Report } from '../../domain/performance/report.ts'
import { Words } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { announceReopened } from './reopened-lists.ts'
import { type ReportAsked, type ReportPlace, refuseReport, reportPlace } from './report-ref.ts'
import {
  findDossier,
  type PerformanceNeeds,
  requireRelation,
  type Said,
  stepDossier,
  subjectOf,
  takeBack,
} from './step.ts'

const Reopening = z.strictObject({ reason: Words })

/**
 * Lets a confirmed report be written anew by whose it is, seen at a version, with the reason: it counts in nothing until it is confirmed
 * again. By whoever is superior now, not by who confirmed it then. Not once an evaluation that counted it is closed: where one is closed
 * in between, the step is taken back.
 *
 * Throws `answers-invalid`, what `stepDossier` throws, and `dossier-state`: `not-confirmed`, `evaluated` (such an evaluation is closed).
 */
export async function reopenReport(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: ReportAsked & { readonly version: number },
  sent: unknown,
): Promise<Report> {
  const { reason } = readSent(Reopening, sent)
  const said: Said = { action: REOPEN, reason, by: ['superior'] }
  const place = reportPlace(seen)
  const [{ relation, today }, before] = await Promise.all([
    subjectOf(deps, actor, place.ref),
    findDossier(deps, 'report', place.ref),
  ])
  requireRelation(said, relation)
  if (before.version !== seen.version) throw new Refusal('dossier-changed')
  if (before.state !== 'confirmed') refuseReport('not-confirmed')
  if (await isEvaluated(deps, place)) refuseReport('evaluated')
  await announceReopened(deps, place.ref, { person: seen.person, unit: place.unit, today })
  const at = new Date(deps.now()).toISOString()
  const { person = '', name } = actor
  const review = { at, by: { person, name }, how: 'returned' as const, reason }
  const after = await stepDossier(deps, actor, 'report', { ...place.ref, version: seen.version }, said, (report) => ({
    ...report,
    state: 'returned',
    review,
  }))
  if (await isEvaluated(deps, place)) {
    await takeBack(deps, 'report', before, after, 'take-back-used')
    refuseReport('evaluated')
  }
  return after
}

/** Whether an evaluation that counted a report is closed: one query. Consistent. */
export async function isEvaluated({ store }: Pick<PerformanceNeeds, 'store'>, place: ReportPlace): Promise<boolean> {
  const { ref, period, unit } = place
  const evaluations = await store.dossiers.of('evaluation', ref, { consistent: true, beginning: period.slice(0, 4) })
  return isUsed({ period, unit }, evaluations)
}
