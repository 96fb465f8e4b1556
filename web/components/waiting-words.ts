import type { Agency } from '../../shared/domain/agency.ts'
import type { Waiting } from '../../shared/domain/waiting.ts'
import { count, dayName, decimal } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { periodName } from '../text/periods.ts'
import { home as text } from '../text/staff/home.ts'
import { feedback } from '../text/staff/performance/feedback.ts'
import { rounds } from '../text/staff/performance/rounds.ts'
import { quality } from '../text/staff/quality.ts'
import { decisionWaitingWords } from './performance/decision-waiting-words.ts'
import { reportWaitingWords } from './performance/report-waiting-words.ts'

/** What waits, why that matters, and the one thing to do about it. */
export type WaitingWords = {
  readonly what: string
  readonly why: string
  readonly action: { readonly href: string; readonly name: string }
}

/** So many units are named; of more only how many. */
const NAMED = 3

/** Only within a render. */
export function wordsOf(waiting: Waiting, agency: Pick<Agency, 'id'>): WaitingWords {
  const root = `/kelola/${agency.id}`
  const { kind } = waiting
  switch (kind) {
    case 'finding':
      return {
        what: text.finding(quality.names[waiting.detector], dayName(waiting.day)),
        why: text.findingWhy,
        action: { href: findingLink(root, waiting), name: text.toFinding },
      }
    case 'too-few':
      return {
        what: text.tooFew(count(waiting.needed)),
        why: text.tooFewWhy(count(waiting.n), periodName(waiting.period)),
        action: { href: `${root}/unit/${waiting.unit.id}/poster`, name: text.toPosters },
      }
    case 'silent':
      return {
        what: text.silent(isolate(waiting.counter)),
        why: text.silentWhy(count(waiting.days)),
        action: { href: findingLink(root, waiting), name: text.toSilent },
      }
    case 'late-answers':
      return {
        what: (waiting.more > 0 ? text.lateAnswers : text.fewerAnswers)(count(Math.abs(waiting.more))),
        why: text.lateAnswersWhy(periodName(waiting.period)),
        action: { href: `${root}/unit/${waiting.unit.id}/tutup`, name: text.toClosing },
      }
    case 'worse':
      return {
        what: text.worse(decimal(waiting.from), decimal(waiting.to)),
        why: text.worseWhy(periodName(waiting.period)),
        action: { href: `${root}/unit/${waiting.unit.id}`, name: text.toUnit },
      }
    case 'open-steps':
      return {
        what: openStepsWords(waiting),
        why: text.openStepsWhy,
        action: { href: `${root}/unit/${waiting.unit.id}/kinerja`, name: text.toOpenSteps },
      }
    case 'closing':
      return {
        what: text.closing(waiting.periods.map(periodName).join(', ')),
        why: text.closingWhy,
        action: { href: '#units-title', name: text.toUnits },
      }
    case 'assessments':
      return {
        what: rounds.waiting(count(waiting.people)),
        why: rounds.waitingWhy,
        action: { href: '/kelola/kinerja/penilaian', name: rounds.toAssess },
      }
    case 'unplaced':
    case 'roleless':
      return {
        what: text[kind](count(waiting.people)),
        why: text[`${kind}Why`],
        action: { href: `${root}/orang`, name: text.toPeople },
      }
    case 'no-manager': {
      const names = waiting.units.slice(0, NAMED).map(({ name }) => isolate(name))
      const more = waiting.units.length - names.length
      return {
        what: text.noManager(count(waiting.units.length)),
        why: more > 0 ? text.noManagerMore(names.join(', '), count(more)) : text.noManagerWhy(names.join(', ')),
        action: { href: `${root}/orang`, name: text.toPeople },
      }
    }
    case 'training-requests':
      return {
        what: text.trainingRequests(count(waiting.trainings)),
        why: text.trainingRequestsWhy,
        action: { href: `${root}/pelatihan/menunggu`, name: text.toTrainingRequests },
      }
    case 'training-suggested':
      return {
        what: text.trainingSuggested(count(waiting.trainings)),
        why: text.trainingSuggestedWhy,
        action: { href: '/kelola/kinerja/pelatihan', name: text.toOwnTraining },
      }
    case 'recognitions':
      return {
        what: text.recognitions(count(waiting.recognitions)),
        why: text.recognitionsWhy,
        action: { href: `${root}/penghargaan`, name: text.toRecognitions },
      }
    case 'feedback-unread':
      return {
        what: (waiting.isMore ? feedback.unreadMore : feedback.unread)(count(waiting.feedback)),
        why: feedback.unreadWhy,
        action: { href: '/kelola/kinerja/umpan-balik', name: feedback.toUnread },
      }
    case 'setting':
      return {
        what: text.settings[waiting.setting],
        why: text.settingsWhy[waiting.setting],
        action: { href: `${root}/pengaturan`, name: text.toSettings },
      }
    case 'plan-due':
    case 'plans-to-answer':
    case 'evaluation-issued':
    case 'objection':
      return decisionWaitingWords(waiting, root)
    case 'report-due':
    case 'report-reopened':
    case 'reopened-to-review':
    case 'reports-to-review':
    case 'reports-missing':
    case 'review-escalated':
      return reportWaitingWords(waiting, root)
    default:
      throw kind satisfies never
  }
}

function findingLink(root: string, { unit, day, finding }: Extract<Waiting, { readonly finding: string }>): string {
  return `${root}/unit/${unit.id}/mutu/${day}/${finding}`
}

function openStepsWords({ plans, reports, period }: Extract<Waiting, { readonly kind: 'open-steps' }>): string {
  const said = [
    ...(plans > 0 ? [text.openPlans(count(plans))] : []),
    ...(reports > 0 ? [text.openReports(count(reports), periodName(period))] : []),
  ]
  return said.join(', ')
}
