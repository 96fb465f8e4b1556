import { addDays, type Day } from './calendar.ts'
import type { Changes } from './changes/change.ts'
import type { Counter } from './counter.ts'
import type { Expected } from './performance/adoption.ts'
import { missingIn } from './performance/performance-tally.ts'
import { planDue, reportDue } from './performance/rules.ts'
import { type Period, periodOf, periodsEnding, spanOf } from './period.ts'
import { type DayFindings, ratingsOf } from './quality/finding.ts'
import type { Score } from './score.ts'
import { GRADE_FROM } from './statistics/disclosure.ts'
import type { Tally } from './tally.ts'
import type { NamedUnit, Waiting } from './waiting.ts'

/** Days back in which a counter without answers is worth a look; what was quiet before and speaks again is not. */
export const SILENT_DAYS = 7

/**
 * How many more respondents a unit needs in a period for a grade: up to 30, and up to the sample target of those served where that is
 * known. Nothing where it has enough.
 */
export function tooFew(unit: NamedUnit, { n, target, period }: Pick<Score, 'n' | 'target' | 'period'>): Waiting[] {
  const needed = Math.max(GRADE_FROM, target ?? 0) - n
  return needed > 0 ? [{ kind: 'too-few', unit, period, n, needed, due: spanOf(period).last }] : []
}

/** A score that really fell, with the same care with which the unit's page says so. */
export function worse(unit: NamedUnit, period: Period, { found }: Changes): Waiting[] {
  return found.flatMap((change) =>
    change.kind === 'score' && change.by < 0
      ? [{ kind: 'worse', unit, period, from: change.from, to: change.to } as const]
      : [],
  )
}

/** Counters that were silent within the last days, each once, with the newest of those days. */
export function silent(
  unit: NamedUnit,
  days: readonly DayFindings[],
  counters: readonly Counter[],
  today: Day,
): Waiting[] {
  const recent = days
    .filter(({ day }) => day >= addDays(today, -SILENT_DAYS))
    .flatMap(({ day, findings }) =>
      findings.filter(({ detector }) => detector === 'silent').map((finding) => ({ day, finding })),
    )
  return [...Map.groupBy(recent, ({ finding }) => finding.subject)].flatMap(([subject, found]) => {
    const each = found.toSorted((a, b) => (a.day < b.day ? -1 : 1))
    const [first, last] = [each[0], each.at(-1)]
    const counter = counters.find(({ id, unit: of }) => id === subject && of === unit.id)
    if (!first || !last || !counter) return []
    const { day, finding } = last
    const many = new Set(each.map((one) => one.day)).size
    return [
      { kind: 'silent', unit, counter: counter.name, days: many, day, finding: finding.id, since: first.day } as const,
    ]
  })
}

/** Findings that keep answers out of a score until somebody decides, best before their month is closed. */
export function undecided(unit: NamedUnit, days: readonly DayFindings[], graceDays: number): Waiting[] {
  return days.flatMap(({ day, findings }) =>
    findings
      .filter((finding) => finding.state === 'open' && ratingsOf(finding).length > 0)
      .map(({ id, detector }) => {
        const due = addDays(spanOf(periodOf('month', day)).last, graceDays)
        return { kind: 'finding', unit, day, finding: id, detector, since: day, due } as const
      }),
  )
}

/**
 * Plans and reports that were due and are not there: one line for a unit, by its counts. It says since when, and not that it is late: who
 * is to be helped is not to be blamed.
 */
export function openInUnit(
  unit: NamedUnit,
  { running, over }: { readonly running: Tally; readonly over: Tally },
  { rules, year, over: period }: Pick<Expected, 'rules' | 'year' | 'over'>,
): Waiting[] {
  const [plans, reports] = [missingIn(running, 'plan'), missingIn(over, 'report')]
  if (plans + reports === 0) return []
  const due = plans > 0 ? planDue(rules, year, `${year}-01-01`) : reportDue(rules, period)
  return [{ kind: 'open-steps', unit, plans, reports, period, since: addDays(due, 1) }]
}

/** Periods that are over, while late answers still count in them. */
export function closing(today: Day, graceDays: number): Waiting[] {
  const over = periodsEnding(addDays(today, -graceDays), addDays(today, -1))
  return [...Map.groupBy(over, (period) => spanOf(period).last)].map(([last, periods]) => ({
    ...{ kind: 'closing', periods, since: addDays(last, 1), due: addDays(last, graceDays) },
  }))
}
