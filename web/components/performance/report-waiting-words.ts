import type { Waiting } from '../../../shared/domain/waiting.ts'
import { count, dayName } from '../../text/format.ts'
import { isolate } from '../../text/isolate.ts'
import { periodName } from '../../text/periods.ts'
import { waitingReports as text } from '../../text/staff/performance/waiting-reports.ts'
import type { WaitingWords } from '../waiting-words.ts'

type OfReports = Extract<
  Waiting,
  {
    readonly kind:
      | 'report-due'
      | 'report-reopened'
      | 'reopened-to-review'
      | 'reports-to-review'
      | 'reports-missing'
      | 'review-escalated'
  }
>

/** What of reports waits, why, and where it is done. Only within a render. */
export function reportWaitingWords(waiting: OfReports, root: string): WaitingWords {
  const { kind } = waiting
  const period = periodName(waiting.period)
  const team = { href: `${root}/bawahan?periode=${waiting.period}`, name: text.toTeam }
  switch (kind) {
    case 'report-due': {
      const { state, late, report } = waiting
      const action = {
        href: `/kelola/kinerja/laporan/${report}`,
        name: state === 'none' ? text.toReport : text.toReturned,
      }
      if (state === 'returned') return { what: text.returned(period), why: text.returnedWhy, action }
      return { what: text.due(period), why: late > 0 ? text.dueLate(count(late)) : text.dueWhy, action }
    }
    case 'report-reopened':
      return {
        what: text.reopened(period),
        why: text.reopenedWhy(isolate(waiting.by), isolate(waiting.reason)),
        action: { href: `/kelola/kinerja/laporan/${waiting.report}`, name: text.toReopened },
      }
    case 'reopened-to-review':
      return {
        what: text.cameAgain(isolate(waiting.person.name)),
        why: text.cameAgainWhy(period),
        action: { href: `${root}/orang/${waiting.person.id}/laporan/${waiting.report}`, name: text.toEscalated },
      }
    case 'reports-to-review':
      return { what: text.toReview(count(waiting.reports)), why: text.toReviewWhy(period), action: team }
    case 'reports-missing':
      return { what: text.missing(count(waiting.people)), why: text.missingWhy(period), action: team }
    case 'review-escalated': {
      const { person, report, superior, due } = waiting
      return {
        what: text.escalated(isolate(person.name)),
        why: text.escalatedWhy(period, isolate(superior), dayName(due ?? '')),
        action: { href: `${root}/orang/${person.id}/laporan/${report}`, name: text.toEscalated },
      }
    }
    default:
      throw kind satisfies never
  }
}
