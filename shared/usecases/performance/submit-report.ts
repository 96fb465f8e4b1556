import type { Report } from '../../domain/performance/report.ts'
import {
  digestOfSubmission,
  digestTaken,
  ReportSubmission,
  submissionProblems,
} from '../../domain/performance/report-submission.ts'
import { daysLate, reportOpens } from '../../domain/performance/report-times.ts'
import { performanceRulesOf, reportDue } from '../../domain/performance/rules.ts'
import { placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { agencyToday } from '../describe-people.ts'
import { readSent } from '../read-sent.ts'
import { withOwnFiles } from './evidence-named.ts'
import { type ReportAsked, refuseReport, reportPlace, requireReported } from './report-ref.ts'
import { beginDossier, type PerformanceNeeds, type Said, stepDossier } from './step.ts'

const SUBMIT: Said = { action: 'submit-report', by: ['self'] }
const CONSISTENT = { consistent: true } as const

/** What became of a submission; `digest` is of what was taken under its id, whatever the report says by now. */
export type Submitted = {
  readonly report: Report
  readonly digest: string
  /** By how many days it came after it was due. */
  readonly late: number
  readonly repeated: boolean
}

/**
 * Takes what somebody tells of a period, against what is in force of their plan: the first version of a report, or the next one before it
 * is confirmed. The same submission again changes nothing and is told so, whatever happened to the report since.
 *
 * Throws `answers-invalid` (also for files that are not theirs), `dossier-unknown` (no plan, no such period), `dossier-changed` (another
 * version by now), and `dossier-state`: `no-plan` (not agreed yet), `early`, `confirmed`, `other-submission` (the same id with something
 * else).
 */
export async function submitReport(
  deps: PerformanceNeeds,
  actor: Actor,
  asked: ReportAsked,
  sent: unknown,
): Promise<Submitted> {
  const submission = readSent(ReportSubmission, sent)
  const place = reportPlace(asked)
  const [{ registry, today }, plan, present] = await Promise.all([
    agencyToday(deps, asked.agency),
    deps.store.dossiers.get('plan', place.plan, CONSISTENT),
    deps.store.dossiers.get('report', place.ref, CONSISTENT),
  ])
  const digest = digestOfSubmission(submission)
  const told = (report: Report, repeated: boolean): Submitted => {
    return { report, digest, late: daysLate(report, registry.agency.timeZone), repeated }
  }
  if (present && isTaken(present, submission, digest)) return told(present, true)
  const rules = performanceRulesOf(registry.agency)
  requireReported(rules, place.period)
  if (!plan) throw new Refusal('dossier-unknown')
  if (plan.agreed === undefined) refuseReport('no-plan')
  if (today < reportOpens(place.period)) refuseReport('early')
  const problems = submissionProblems(submission, plan.agreed.content)
  if (problems.length > 0) throw new Refusal('answers-invalid', {}, problems)

  const at = new Date(deps.now()).toISOString()
  const { activities } = submission
  const entries = await withOwnFiles(deps, asked, submission.entries)
  const content = { entries, activities, digest, submission: submission.submission, submittedAt: at }
  const against = { plan: plan.id, planVersion: plan.version, state: 'submitted' as const }
  await announce(deps, asked, place.period)
  try {
    if (submission.version > 0) {
      const seen = { ...place.ref, version: submission.version }
      const report = await stepDossier(deps, actor, 'report', seen, SUBMIT, (before) => {
        if (before.state === 'confirmed') refuseReport('confirmed')
        return { ...before, ...against, ...content }
      })
      return told(report, false)
    }
    const { period, unit } = place
    const due = reportDue(rules, period)
    const fresh = { period, unit, due, firstAt: at, ...against, ...content }
    return told(await beginDossier(deps, actor, 'report', place.ref, SUBMIT, () => fresh), false)
  } catch (error) {
    // Sent twice at the same moment: whichever came second finds what the first one left.
    if (!(error instanceof Refusal) || error.code !== 'dossier-changed') throw error
    const stored = await deps.store.dossiers.get('report', place.ref, CONSISTENT)
    if (!stored || !isTaken(stored, submission, digest)) throw error
    return told(stored, true)
  }
}

/** Throws `dossier-state` for what was taken under the same id and is not the same. */
function isTaken(report: Report, { submission }: ReportSubmission, digest: string): boolean {
  const taken = digestTaken(report, submission)
  if (taken !== undefined && taken !== digest) refuseReport('other-submission')
  return taken !== undefined
}

/** The list of reports that whoever is one above somebody's superior finds those in that wait too long. */
export function escalationList(nextSuperior: string, period: string): string {
  return `report-reviews.${nextSuperior}.${period}`
}

/** Says where a report will be looked for if its review is missed: before it is stored, so that none is missing there. */
async function announce({ store, now }: PerformanceNeeds, { agency, person, report }: ReportAsked, period: string) {
  const { today } = await agencyToday({ store, now }, agency)
  const get = (id: string) => store.people.get({ agency, person: id }, CONSISTENT)
  const superior = placementOn((await get(person)) ?? { placements: [] }, today)?.superior
  const next = superior && placementOn((await get(superior)) ?? { placements: [] }, today)?.superior
  if (!next) return
  const { ref } = reportPlace({ agency, person, report })
  await store.dossierLists.add(agency, escalationList(next, period), { owner: ref.owner, id: ref.id })
}
