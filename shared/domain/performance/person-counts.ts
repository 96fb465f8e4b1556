import { addDays, type Day, dayOf, type TimeZone } from '../calendar.ts'
import { type Period, spanOf } from '../period.ts'
import type { Placement } from '../person.ts'
import type { Step } from './dossier.ts'
import { type Progress, paceOf } from './pace.ts'
import type { PersonCounts } from './performance-tally.ts'
import type { Plan } from './plan.ts'
import type { Report } from './report.ts'
import { type PerformanceRules, planDue, reportDue, reportPeriodOn, reportPeriods, reviewDue } from './rules.ts'

/** What is known of somebody when they are counted. */
export type Known = {
  /** Where they were on the day on which they are counted. */
  readonly placement: Placement
  readonly plan: Plan | undefined
  /** Of the year's periods, this one and those before it. */
  readonly reports: readonly Report[]
  /** Undefined where nothing of the kind is kept. */
  readonly gaveFeedback: boolean | undefined
  /** Of the year, as far as they are known when they are counted. */
  readonly trainingHours: number | undefined
}

/** Under which rules, of which period, and as on which day somebody is counted. */
export type Counting = {
  readonly rules: PerformanceRules
  readonly period: Period
  readonly today: Day
  readonly zone: TimeZone
}

/**
 * What is counted of somebody in a period. A thing is counted from the day after it was due on, so that no share is ever told of which
 * half may still come. Plans and reports are asked of those who have a superior, and from the day on which their plan is due: who came
 * to the unit some days ago owes it nothing yet. What happened after it was due stays late however long one waits, so that counting
 * plans, reports and reviews again years later gives the same; hours of training are those known when they are counted.
 */
export function countsOf(counting: Counting, known: Known): PersonCounts {
  const { rules, period, today } = counting
  const { last } = spanOf(period)
  const isOver = last < today
  const isAsked = known.placement.superior !== undefined && hasPlanDue(counting, known.placement)
  const report = known.reports.find((each) => each.period === period)
  const reviewed = isOver && isAsked && reviewDue(rules, period) < today
  return {
    plan: isAsked ? planOutcome(counting, known.plan) : undefined,
    report: isOver && isAsked && reportDue(rules, period) < today ? reportOutcome(counting, report) : undefined,
    review: reviewed ? reviewOutcome(counting, report) : undefined,
    realised: reviewed && report?.state === 'confirmed' ? realisedOf(counting, known) : undefined,
    feedback: isOver && known.gaveFeedback !== undefined ? (known.gaveFeedback ? 'given' : 'missing') : undefined,
    training: isOver ? trainingOutcome(counting, known.trainingHours) : undefined,
  }
}

/** Whether somebody's plan was due by the end of a period; of a running one, by yesterday. */
export function hasPlanDue({ rules, period, today }: Counting, { from }: Pick<Placement, 'from'>): boolean {
  const { last } = spanOf(period)
  const due = planDue(rules, period.slice(0, 4), from)
  return due <= last && due < today
}

function planOutcome({ period, zone }: Counting, plan: Plan | undefined): PersonCounts['plan'] {
  const agreed = plan && agreedOn(plan, zone)
  return agreed !== undefined && agreed <= spanOf(period).last ? 'agreed' : 'missing'
}

/** The day on which a plan was agreed first, whatever was changed since; undefined where it never was. */
export function agreedOn({ agreed, history }: Pick<Plan, 'agreed' | 'history'>, zone: TimeZone): Day | undefined {
  if (agreed === undefined) return undefined
  const step = history.find(({ changes }) => changes.some(({ field, to }) => field === 'state' && to === 'agreed'))
  return step ? dayOfStep(step, zone) : agreed.from
}

function reportOutcome({ zone }: Counting, report: Report | undefined): PersonCounts['report'] {
  if (!report) return 'missing'
  return dayOf(Date.parse(report.firstAt), zone) <= report.due ? 'in-time' : 'late'
}

/** A report that came late may be answered as many days after it came. */
function reviewOutcome({ rules, zone, today }: Counting, report: Report | undefined): PersonCounts['review'] {
  if (!report) return undefined
  const came = dayOf(Date.parse(report.firstAt), zone)
  const due = addDays(came > report.due ? came : report.due, rules.reviewDays)
  const reviewed = reviewedOn(report, zone)
  if (reviewed !== undefined) return reviewed <= due ? 'in-time' : 'late'
  return due < today ? 'missing' : undefined
}

/** The day on which the superior answered a report first, if only by returning it; undefined before. */
export function reviewedOn({ review, history }: Pick<Report, 'review' | 'history'>, zone: TimeZone): Day | undefined {
  const step = history.find(({ changes }) => changes.some(({ field, to }) => field === 'review.at' && to !== undefined))
  if (step) return dayOfStep(step, zone)
  return review && dayOf(Date.parse(review.at), zone)
}

const dayOfStep = ({ at }: Pick<Step, 'at'>, zone: TimeZone) => dayOf(Date.parse(at), zone)

function realisedOf(counting: Counting, { plan, reports, placement }: Known): number | undefined {
  const confirmed = reports.filter(({ state }) => state === 'confirmed')
  return plan?.agreed && paceOf(plan.agreed.content, confirmed, progressOf(counting, placement))
}

/** How far the year is in a period, for who came to the unit on a day: the periods before are not theirs there. */
export function progressOf({ rules, period }: Counting, { from }: Pick<Placement, 'from'>): Progress {
  const year = period.slice(0, 4)
  const periods = reportPeriods(rules, year)
  const first = from > `${year}-01-01` ? Math.max(0, periods.indexOf(reportPeriodOn(rules, from))) : 0
  return { over: periods.indexOf(period) + 1 - first, of: periods.length - first }
}

/** Hours of training that are due by the end of a period, of those of a year: whole hours, rounded down. */
export function trainingDue(rules: PerformanceRules, period: Period): number {
  const periods = reportPeriods(rules, period.slice(0, 4))
  return Math.floor((rules.trainingHours * (periods.indexOf(period) + 1)) / periods.length)
}

function trainingOutcome({ rules, period }: Counting, hours: number | undefined): PersonCounts['training'] {
  const due = trainingDue(rules, period)
  return hours === undefined || due === 0 ? undefined : hours >= due ? 'done' : 'missing'
}
