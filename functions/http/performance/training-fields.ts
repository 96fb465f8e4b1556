import { TRAINING_STEPS, type TrainingStep } from '../../../shared/domain/performance/training.ts'
import type { Sent } from '../person-form.ts'
import { numberIn } from './follow-form.ts'

const DESCRIBED = ['name', 'provider', 'hours', 'form']

/** A form's fields as a use case is told them. A course of the catalogue says itself what it is; whatever was sent beside stays, to be refused. */
export function wishOf(sent: Sent, isOver: boolean): Readonly<Record<string, unknown>> {
  const { record, rest } = isOver ? recordOf(sent) : { record: undefined, rest: sent }
  const recorded = record === undefined ? {} : { record }
  if (rest.course !== undefined) {
    return { ...Object.fromEntries(Object.entries(rest).filter(([name]) => !DESCRIBED.includes(name))), ...recorded }
  }
  // What is over took as long as it took.
  const hours = isOver ? numberIn(sent.taken) : numberIn(rest.hours)
  return { ...rest, hours, ...recorded }
}

/** What a step's form says. */
export function answerOf(sent: Sent, step: TrainingStep): Readonly<Record<string, unknown>> {
  if (TRAINING_STEPS[step].asks !== 'record') return sent
  const { record, rest } = recordOf(sent)
  return { ...rest, record }
}

function recordOf({ from, until, taken, certificate, proof, ...rest }: Sent) {
  const record = {
    ...(from !== undefined && { from }),
    until,
    hours: numberIn(taken),
    ...(certificate !== undefined && { certificate }),
    evidence: proof === undefined ? [] : [{ kind: 'link', url: proof }],
  }
  return { record, rest }
}
