import type { Agency } from './agency.ts'
import { addDays, type Day } from './calendar.ts'
import { reportEscalates } from './performance/report-times.ts'
import { performanceRulesOf } from './performance/rules.ts'
import type { Period } from './period.ts'
import { inOrderOfLateness, type Waiting } from './waiting.ts'
import { isFirstOfWeek, isWorkingDay, workingDayFrom, workingDaysBefore } from './working-days.ts'

/** What people are written to about: what of their own, or of their people's, performance waits for them. */
const REMINDED = [
  'report-due',
  'report-reopened',
  'plan-due',
  'evaluation-issued',
  'reports-to-review',
  'reopened-to-review',
  'plans-to-answer',
  'objection',
  'reports-missing',
  'review-escalated',
] as const satisfies readonly Waiting['kind'][]
type RemindedKind = (typeof REMINDED)[number]
type Reminded = Extract<Waiting, { readonly kind: RemindedKind }>

/** One line of a letter: what waits, by its count alone. Nobody is named in it, and no unit. */
export type ReminderLine = {
  readonly kind: RemindedKind
  readonly many: number
  /** What it is of: a year for plans, undefined where they are of several. */
  readonly period: Period | undefined
  /** Something of one's own that was sent back. */
  readonly isReturned: boolean
  readonly due: Day | undefined
  readonly isLate: boolean
}

/** What somebody is written to about on a day, in order of what is late. */
export type Reminder = { readonly day: Day; readonly lines: readonly ReminderLine[] }

/** Working days before the last one on which it is in time, on which somebody is first written to. */
const BEFORE = 3

/**
 * The letter that is due to somebody on a day, by all that waits for them: undefined on most days, and on each on which offices do not work.
 * Something is written about three working days before the last day on which it is in time, on that day and on the next one; where it was
 * missed for so long that whoever is above is told, on the first day of that, to them. From then on, and where it has no such day, on the
 * first working day of each week. Whatever makes a letter due, it tells of everything.
 */
export function reminderOn(
  waiting: readonly Waiting[],
  day: Day,
  agency: Pick<Agency, 'calendar' | 'performance'>,
): Reminder | undefined {
  if (!isWorkingDay(day, agency.calendar.holidays)) return undefined
  const reminded = inOrderOfLateness(waiting.filter(isReminded))
  if (!reminded.some((each) => isToldOn(each, day, agency))) return undefined
  return { day, lines: linesOf(reminded, day) }
}

function isReminded(waiting: Waiting): waiting is Reminded {
  return REMINDED.some((kind) => kind === waiting.kind)
}

function isToldOn(each: Reminded, day: Day, agency: Pick<Agency, 'calendar' | 'performance'>): boolean {
  const days = daysOf(each, agency)
  const last = days.at(-1)
  const isOver = last === undefined || day > last
  return days.includes(day) || (isOver && isFirstOfWeek(day, agency.calendar.holidays))
}

/** The days of something's own on which a letter is due, in their order; weeks follow the last of them. */
function daysOf(each: Reminded, agency: Pick<Agency, 'calendar' | 'performance'>): Day[] {
  const { holidays } = agency.calendar
  const escalated = escalatesOn(each, agency)
  if (escalated !== undefined) return [workingDayFrom(escalated, holidays)]
  if (each.due === undefined) return []
  return [
    workingDaysBefore(each.due, BEFORE, holidays),
    workingDaysBefore(each.due, 0, holidays),
    workingDayFrom(addDays(each.due, 1), holidays),
  ]
}

/** From which day on whoever is above is told of what others missed; undefined for what is somebody's own to do. */
function escalatesOn(each: Reminded, agency: Pick<Agency, 'performance'>): Day | undefined {
  const rules = performanceRulesOf(agency)
  if (each.kind === 'reports-missing') return reportEscalates(rules, each.period)
  // As `reviewEscalates` has it, by the day that was this report’s own.
  if (each.kind !== 'review-escalated' || each.due === undefined) return undefined
  return addDays(each.due, rules.escalateDays + 1)
}

/** What is of one kind and period is one line. */
function linesOf(reminded: readonly Reminded[], day: Day): ReminderLine[] {
  const alike = Map.groupBy(
    reminded.map((each) => lineOf(each, day)),
    ({ kind, period, isReturned }) => [kind, period, isReturned].join(' '),
  )
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const many = others.reduce((sum, each) => sum + each.many, first.many)
    return [{ ...first, many, isLate: first.isLate || others.some(({ isLate }) => isLate) }]
  })
}

function lineOf(each: Reminded, day: Day): ReminderLine {
  const { due } = each
  return { ...saidOf(each), due, isLate: due !== undefined && due < day }
}

function saidOf(each: Reminded): Omit<ReminderLine, 'due' | 'isLate'> {
  const { kind } = each
  switch (kind) {
    case 'report-due':
      return { kind, many: 1, period: each.period, isReturned: each.state === 'returned' }
    case 'plan-due':
      return { kind, many: 1, period: each.year, isReturned: each.state === 'returned' }
    case 'plans-to-answer':
      return { kind, many: each.proposals, period: undefined, isReturned: false }
    case 'reports-to-review':
      return { kind, many: each.reports, period: each.period, isReturned: false }
    case 'reports-missing':
      return { kind, many: each.people, period: each.period, isReturned: false }
    case 'report-reopened':
    case 'reopened-to-review':
    case 'evaluation-issued':
    case 'objection':
    case 'review-escalated':
      return { kind, many: 1, period: each.period, isReturned: false }
    default:
      throw each satisfies never
  }
}
