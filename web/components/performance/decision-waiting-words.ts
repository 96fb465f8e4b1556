import type { Waiting } from '../../../shared/domain/waiting.ts'
import { count } from '../../text/format.ts'
import { isolate } from '../../text/isolate.ts'
import { periodName } from '../../text/periods.ts'
import { waitingDecisions as text } from '../../text/staff/performance/waiting-decisions.ts'
import type { WaitingWords } from '../waiting-words.ts'
import { ownEvaluationLink } from './evaluation-path.tsx'

type OfDecisions = Extract<Waiting, { readonly kind: 'plans-to-agree' | 'evaluation-issued' | 'objection' }>

/** What of plans and evaluations waits, why, and where it is done. Only within a render. */
export function decisionWaitingWords(waiting: OfDecisions, root: string): WaitingWords {
  const { kind } = waiting
  switch (kind) {
    case 'plans-to-agree': {
      const action = { href: `${root}/bawahan`, name: text.toPlans }
      return { what: text.plans(count(waiting.plans)), why: text.plansWhy, action }
    }
    case 'evaluation-issued': {
      const action = { href: ownEvaluationLink(waiting.evaluation), name: text.toEvaluation }
      return { what: text.evaluation(periodName(waiting.period)), why: text.evaluationWhy, action }
    }
    case 'objection': {
      const { person, period, evaluation, byAgency } = waiting
      const one = `${root}/orang/${person.id}/evaluasi/${evaluation}`
      return {
        what: text.objection(isolate(person.name)),
        why: text.objectionWhy(periodName(period)),
        action: { href: byAgency ? `${one}/keberatan-instansi` : one, name: text.toObjection },
      }
    }
    default:
      throw kind satisfies never
  }
}
