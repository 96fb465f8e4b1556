import type { Day } from './calendar.ts'
import type { PersonId, Slug } from './ids.ts'
import type { Period } from './period.ts'
import type { Priority } from './priorities.ts'
import type { DetectorId } from './quality/finding.ts'
import type { Score } from './score.ts'

export type NamedUnit = { readonly id: Slug; readonly name: string }
type NamedPerson = { readonly id: PersonId; readonly name: string }

type Dated = {
  /** The day from which it has been waiting, where one is known. */
  readonly since?: Day
  /** The last day on which it is in time, where there is one. */
  readonly due?: Day
}

/** Something that waits for somebody of an agency's staff. Its words and its way are the pages'. */
export type Waiting = Dated &
  (
    | {
        readonly kind: 'finding'
        readonly unit: NamedUnit
        readonly day: Day
        readonly finding: string
        readonly detector: DetectorId
      }
    /** A unit that needs so many more respondents for a grade. */
    | {
        readonly kind: 'too-few'
        readonly unit: NamedUnit
        readonly period: Period
        readonly n: number
        readonly needed: number
      }
    /** A counter that is usually rated and was not, on so many of the last days. */
    | {
        readonly kind: 'silent'
        readonly unit: NamedUnit
        readonly counter: string
        readonly days: number
        readonly day: Day
        readonly finding: string
      }
    /** Answers that came after a period was closed; below 0 they became fewer. */
    | { readonly kind: 'late-answers'; readonly unit: NamedUnit; readonly period: Period; readonly more: number }
    /** A score that is really lower than in the period before, in index points. */
    | {
        readonly kind: 'worse'
        readonly unit: NamedUnit
        readonly period: Period
        readonly from: number
        readonly to: number
      }
    /** People of a unit whose plan, or whose report of a period, was due and is not there, as counted last night. */
    | {
        readonly kind: 'open-steps'
        readonly unit: NamedUnit
        readonly plans: number
        readonly reports: number
        readonly period: Period
      }
    /** Periods that are over and take late answers until they are closed. */
    | { readonly kind: 'closing'; readonly periods: readonly Period[] }
    /** People whom one is asked to assess in a round that is open. */
    | { readonly kind: 'assessments'; readonly people: number }
    | { readonly kind: 'unplaced' | 'roleless'; readonly people: number }
    | { readonly kind: 'no-manager'; readonly units: readonly NamedUnit[] }
    /** Trainings that wait for the answer of the person's superior, and those that a superior suggested to the reader. */
    | { readonly kind: 'training-requests' | 'training-suggested'; readonly trainings: number }
    | { readonly kind: 'recognitions'; readonly recognitions: number }
    /** Feedback that was given to oneself and that one has not been shown yet; `isMore`: at least so much. */
    | { readonly kind: 'feedback-unread'; readonly feedback: number; readonly isMore: boolean }
    /** One's own plan of the year, not proposed yet or returned. */
    | { readonly kind: 'plan-due'; readonly year: string; readonly state: 'open' | 'returned' }
    /** Plans of one's subordinates that wait for an answer. */
    | { readonly kind: 'plans-to-answer'; readonly proposals: number }
    /** An evaluation of oneself that can still be objected to. */
    | { readonly kind: 'evaluation-issued'; readonly evaluation: string; readonly period: Period }
    /** An objection to decide: as whoever is one above, or for the agency where nobody is. */
    | {
        readonly kind: 'objection'
        readonly evaluation: string
        readonly period: Period
        readonly person: NamedPerson
        readonly asManager: boolean
      }
    /** One's own report of a period, not submitted yet or returned; so many days late. */
    | {
        readonly kind: 'report-due'
        readonly unit: NamedUnit
        readonly period: Period
        readonly report: string
        readonly state: 'none' | 'returned'
        readonly late: number
      }
    /** One's own report that the superior opened again after it was confirmed, and why. */
    | {
        readonly kind: 'report-reopened'
        readonly unit: NamedUnit
        readonly period: Period
        readonly report: string
        readonly by: string
        readonly reason: string
      }
    /** A subordinate's report that was opened again and has come back, where the list of its period does not hold it. */
    | {
        readonly kind: 'reopened-to-review'
        readonly period: Period
        readonly report: string
        readonly person: NamedPerson
      }
    /** Reports of one's subordinates that wait to be reviewed. */
    | { readonly kind: 'reports-to-review'; readonly period: Period; readonly reports: number }
    /** Subordinates whose report is missing for so long that whoever is above is told. */
    | { readonly kind: 'reports-missing'; readonly period: Period; readonly people: number }
    /** A report that its reader's subordinate has not reviewed in time. */
    | {
        readonly kind: 'review-escalated'
        readonly period: Period
        readonly report: string
        readonly person: NamedPerson
        readonly superior: string
      }
    | { readonly kind: 'setting'; readonly setting: 'hours' | 'holidays' | 'weighting' }
  )

/** How a unit stands in the running quarter, on one line. */
export type UnitStanding = {
  readonly unit: NamedUnit
  readonly score: Score
  /** The unsur to mend first; undefined where all are equal, or nobody answered. */
  readonly weakest: Pick<Priority, 'name' | 'nrr'> | undefined
  /** By how many index points it really moved against the quarter before. */
  readonly moved: number | undefined
}

/** What was entered at a unit's counters today: sheets of paper, and how long services took. */
export type DeskDay = { readonly unit: NamedUnit; readonly paper: number; readonly times: number }

/** Days before its last on which something begins to be urgent. */
const SOON = 7

/** Whether it should have been done, is to be done within a week, or may wait. A score that really fell has no last day, and waits for none. */
export function urgencyOf(
  { kind, due }: Dated & { readonly kind?: Waiting['kind'] },
  today: Day,
): 'late' | 'soon' | 'calm' {
  if (kind === 'worse') return 'soon'
  if (due === undefined) return 'calm'
  if (due < today) return 'late'
  return daysUntil(today, due) <= SOON ? 'soon' : 'calm'
}

/** What is late first, then by what is due, then what has been waiting longest; equal ones as they come. */
export function inOrderOfLateness<Each extends Dated>(waiting: readonly Each[]): Each[] {
  const rank = ({ due, since }: Dated) => [due ?? NEVER, since ?? NEVER].join(' ')
  return waiting.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

const NEVER = '9999-12-31'

function daysUntil(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
