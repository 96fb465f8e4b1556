import type { Waiting } from '../../../shared/domain/waiting.ts'
import { count } from '../../text/format.ts'
import { isolate } from '../../text/isolate.ts'
import { periodName } from '../../text/periods.ts'
import { waitingDecisions as text } from '../../text/staff/performance/waiting-decisions.ts'
import type { WaitingWords } from '../waiting-words.ts'

type OfDecisions = Extract<
  Waiting,
  { readonly kind: 'plan-due' | 'plans-to-answer' | 'evaluation-issued' | 'objection' }
>

/** What of plans and evaluations waits, why, and where it is done. Only within a render. */
export function decisionWaitingWords(waiting: OfDecisions, root: string): WaitingWords {
  const { kind } = waiting
  switch (kind) {
    case 'plan-due': {
      const action = { href: '/kelola/kinerja', name: text.toPlan }
      return waiting.state === 'returned'
        ? { what: text.planReturned(waiting.year), why: text.planReturnedWhy, action }
        : { what: text.planDue(waiting.year), why: text.planWhy, action }
    }
    case 'plans-to-answer': {
      const action = { href: `${root}/bawahan`, name: text.toTeam }
      return { what: text.plans(count(waiting.proposals)), why: text.plansWhy, action }
    }
    case 'evaluation-issued': {
      const action = { href: `/kelola/kinerja/evaluasi/${waiting.evaluation}`, name: text.toEvaluation }
      return { what: text.evaluation(periodName(waiting.period)), why: text.evaluationWhy, action }
    }
    case 'objection': {
      const { person, evaluation, period, asManager } = waiting
      const href = `${root}/orang/${person.id}/evaluasi/${evaluation}${asManager ? '/keberatan-instansi' : ''}`
      return {
        what: text.objection(isolate(person.name)),
        why: text.objectionWhy(periodName(period)),
        action: { href, name: text.toObjection },
      }
    }
    default:
      throw kind satisfies never
  }
}
