import { raw } from 'hono/html'
import { Fragment } from 'hono/jsx'
import type { Day } from '../../shared/domain/calendar.ts'
import type { Reminder, ReminderLine } from '../../shared/domain/reminder.ts'
import { count, dayName } from '../text/format.ts'
import { periodName } from '../text/periods.ts'
import { letters as text } from '../text/staff/letters.ts'
import { waitingDecisions } from '../text/staff/performance/waiting-decisions.ts'
import { waitingReports } from '../text/staff/performance/waiting-reports.ts'

type Written = {
  /** The reader's own; nobody else is named. */
  readonly name: string
  readonly agency: string
  readonly reminder: Reminder
  /** The address of the home: the only one in the letter, and the same for everybody. */
  readonly home: string
}

/**
 * A letter that tells somebody what waits for them, as plain text and as a simple page. It says how many of what, and until when: no answer,
 * no token, nobody's name but the reader's.
 */
export function reminderLetter({ name, agency, reminder, home }: Written) {
  const { lines, day } = reminder
  const said = lines.map((line) => lineWords(line, day))
  const lead = text.lead(agency, dayName(day))
  const dear = text.dear(name)
  const closing = [text.done, text.foot]
  const paragraphs = [dear, lead, said.map((each) => `- ${each}`).join('\n'), `${text.toHome}\n${home}`, ...closing]
  return {
    subject: subjectOf(lines),
    text: `${paragraphs.join('\n\n')}\n`,
    html: String(<Page of={{ dear, lead, said, home, closing }} />),
  }
}

function subjectOf(lines: readonly ReminderLine[]): string {
  const [only, ...others] = lines
  if (only && others.length === 0 && !only.isLate) return whatWaits(only)
  const many = (each: readonly ReminderLine[]) => count(each.reduce((sum, line) => sum + line.many, 0))
  const late = lines.filter(({ isLate }) => isLate)
  return late.length === 0 ? text.subject(many(lines)) : text.subjectLate(many(lines), many(late))
}

function lineWords(line: ReminderLine, today: Day): string {
  const { due, isLate } = line
  if (due === undefined) return whatWaits(line)
  const when = isLate ? text.late(dayName(due)) : due === today ? text.today : text.due(dayName(due))
  return text.line(whatWaits(line), when)
}

function whatWaits({ kind, many, period, isReturned }: ReminderLine): string {
  const [number, of] = [count(many), period === undefined ? '' : periodName(period)]
  switch (kind) {
    case 'report-due':
      return isReturned ? waitingReports.returned(of) : waitingReports.due(of)
    case 'report-reopened':
      return text.reopened(of)
    case 'plan-due':
      return isReturned ? waitingDecisions.planReturned(period ?? '') : waitingDecisions.planDue(period ?? '')
    case 'plans-to-answer':
      return waitingDecisions.plans(number)
    case 'evaluation-issued':
      return text.evaluations(number, of)
    case 'objection':
      return text.objections(number, of)
    case 'reports-to-review':
    case 'reopened-to-review':
      return text.toReview(number, of)
    case 'reports-missing':
      return text.missing(number, of)
    case 'review-escalated':
      return text.escalated(number, of)
    default:
      throw kind satisfies never
  }
}

type Words = {
  readonly dear: string
  readonly lead: string
  readonly said: readonly string[]
  readonly home: string
  readonly closing: readonly string[]
}

function Page({ of: { dear, lead, said, home, closing } }: { readonly of: Words }) {
  return (
    <Fragment>
      {raw('<!DOCTYPE html>')}
      <html lang="id">
        <head>
          <meta charset="utf-8" />
        </head>
        <body>
          <p>{dear}</p>
          <p>{lead}</p>
          <ul>
            {said.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
          <p>
            {text.toHome} <a href={home}>{text.homeName}</a>
          </p>
          {closing.map((each) => (
            <p>{each}</p>
          ))}
        </body>
      </html>
    </Fragment>
  )
}
