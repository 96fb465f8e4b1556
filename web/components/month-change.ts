import type { Day } from '../../shared/domain/calendar.ts'
import { spanOf } from '../../shared/domain/period.ts'
import type { Score } from '../../shared/domain/score.ts'
import type { UnitReport } from '../../shared/domain/unit-report.ts'
import { count, decimal, monthName } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'

/**
 * What changed, in a sentence, and how far to trust it: the last month of the period that has a score against the last one
 * before it. The difference is that of the published figures, so that a reader who subtracts finds the same.
 */
export function monthChange(report: UnitReport): { readonly change: string; readonly caution: string | undefined } {
  const { months, period, today } = report
  const valued = months.filter(({ published }) => published !== null)
  const [before, last] = [valued.at(-2), valued.at(-1)]
  if (!last || !before || last.period < spanOf(period).first.slice(0, 7)) {
    return { change: manage.change.alone, caution: undefined }
  }
  return { change: sentenceOn(last, before, today), caution: cautionOn(last, before) }
}

function sentenceOn(last: Score, before: Score, today: Day): string {
  const said = manage.change
  const difference = hundredths(last) - hundredths(before)
  const month = monthName(last.period)
  const name = last.period === today.slice(0, 7) ? said.running(month) : month
  const [now, was] = [decimal(Number(last.published)), decimal(Number(before.published))]
  if (difference === 0) return said.same(name, now, monthName(before.period))
  const say = difference < 0 ? said.down : said.up
  return say(name, now, decimal(Math.abs(difference) / 100), monthName(before.period), was)
}

function cautionOn(last: Score, before: Score): string {
  return manage.change.caution(count(last.n), count(before.n))
}

function hundredths({ published }: Score): number {
  return Math.round(Number(published) * 100)
}
