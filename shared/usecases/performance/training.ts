import * as z from 'zod/mini'
import type { Day } from '../../domain/calendar.ts'
import { OwnId, type PersonId, type Slug } from '../../domain/ids.ts'
import { Name } from '../../domain/name.ts'
import { COURSE_FORMS, Hours, offered } from '../../domain/performance/course.ts'
import { DossierId, ofPerson } from '../../domain/performance/dossier.ts'
import { NEEDS } from '../../domain/performance/need.ts'
import {
  TRAINING_STEPS,
  type Training,
  type TrainingContent,
  TrainingRecord,
  type TrainingState,
  type TrainingStep,
} from '../../domain/performance/training.ts'
import { Words } from '../../domain/performance/words.ts'
import { placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { byOf } from './by-actor.ts'
import { coursesOf } from './courses.ts'
import { sameAgain } from './same-again.ts'
import { beginDossier, type PerformanceNeeds, type Subject, stepDossier, subjectOf } from './step.ts'
import { trainingList } from './training-list.ts'

export type TrainingRef = { readonly agency: Slug; readonly person: PersonId; readonly training: DossierId }

const common = { need: z.optional(z.enum(NEEDS)), why: z.optional(Words), record: z.optional(TrainingRecord) }
/** A course of the catalogue, which says itself what it is. */
const FromCatalogue = z.strictObject({ course: DossierId, ...common })
/** Any other, as whoever asks for it describes it. */
const Described = z.strictObject({ name: Name, provider: Name, hours: Hours, form: z.enum(COURSE_FORMS), ...common })

/** How a training comes to be: asked for by oneself, suggested by the superior, or told of by oneself when it is over. */
const TRAINING_BEGINNINGS = {
  request: { state: 'requested', by: 'self', action: 'training-request' },
  suggest: { state: 'suggested', by: 'superior', action: 'training-suggest' },
  record: { state: 'done', by: 'self', action: 'training-record' },
} as const satisfies Readonly<
  Record<string, { readonly state: TrainingState; readonly by: 'self' | 'superior'; readonly action: string }>
>
export type TrainingBeginning = keyof typeof TRAINING_BEGINNINGS

/**
 * Begins a training under an id that the sender made: the same again changes nothing. Throws `answers-invalid`, `dossier-changed` (another
 * one of that id), `dossier-own`, `relation-ended`, `dossier-state` (`course-retired`: it is offered no more).
 */
export async function beginTraining(
  deps: PerformanceNeeds,
  actor: Actor,
  ref: TrainingRef,
  beginning: TrainingBeginning,
  sent: unknown,
): Promise<Training> {
  const id = readSent(OwnId, ref.training)
  const { state, by, action } = TRAINING_BEGINNINGS[beginning]
  const subject = await subjectOf(deps, actor, ownedBy(ref))
  const { content, why, record } = await readWish(deps, ref.agency, sent, beginning === 'record', subject.today)
  const said = { content, ...(why !== undefined && { why }), ...(record && { record }) }
  const same = await deps.store.dossiers.get('training', { ...ownedBy(ref), id }, { consistent: true })
  const unit = placementOn(subject.person, subject.today)?.unit
  if (same) {
    const { content: c, why: w, record: r } = same
    return sameAgain(same, { c, w, r }, { c: content, w: why, r: record })
  }
  // Who has no say in it leaves no entry in a list either.
  if (subject.relation === by) await announce(deps, ref, subject, record?.until)
  return beginDossier(deps, actor, 'training', { ...ownedBy(ref), id }, { action, by: [by] }, () => ({
    ...(unit !== undefined && { unit }),
    ...said,
    by: byOf(actor),
    state,
  }))
}

/**
 * The next step of a training. Throws `answers-invalid`, `dossier-state` with the state that it is in, and as `stepDossier` does:
 * `dossier-changed`, `dossier-own`, `relation-ended`.
 */
export async function stepTraining(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: TrainingRef & { readonly version: number },
  step: TrainingStep,
  sent: unknown,
): Promise<Training> {
  const rule = TRAINING_STEPS[step]
  const { reason, record } = readAnswer(rule.asks, sent)
  const said = { action: `training-${step}`, by: [rule.by], ...(reason !== undefined && { reason }) }
  const at = { ...ownedBy(seen), id: seen.training, version: seen.version }
  if (record) {
    const subject = await subjectOf(deps, actor, at)
    requirePast(record, subject.today)
    if (subject.relation === rule.by) await announce(deps, seen, subject, record.until)
  }
  return stepDossier(deps, actor, 'training', at, said, (before) => {
    const from: readonly TrainingState[] = rule.from
    if (!from.includes(before.state)) throw new Refusal('dossier-state', { why: before.state })
    const answer = rule.by === 'superior' && {
      answer: {
        at: new Date(deps.now()).toISOString(),
        by: byOf(actor),
        how: ANSWERS[rule.to],
        ...(reason !== undefined && { reason }),
      },
    }
    return { ...before, state: rule.to, ...(record && { record }), ...answer }
  })
}

const ANSWERS = { approved: 'approved', refused: 'refused', confirmed: 'confirmed', returned: 'returned' } as const

const ownedBy = ({ agency, person }: Pick<TrainingRef, 'agency' | 'person'>) => ({ agency, owner: ofPerson(person) })

/** Says in the lists of the person's unit that there is a training: of this year, and of the one in which it ended. */
async function announce(
  { store }: PerformanceNeeds,
  { agency, person, training }: TrainingRef,
  subject: Subject,
  until: Day | undefined,
): Promise<void> {
  const unit = placementOn(subject.person, subject.today)?.unit
  if (unit === undefined) return
  const years = new Set([subject.today, until ?? subject.today].map((day) => day.slice(0, 4)))
  for (const year of years) {
    await store.dossierLists.add(agency, trainingList(unit, year), { owner: ofPerson(person), id: training })
  }
}

type Wish = {
  readonly content: TrainingContent
  readonly why: string | undefined
  readonly record: TrainingRecord | undefined
}

async function readWish(
  deps: PerformanceNeeds,
  agency: Slug,
  sent: unknown,
  isOver: boolean,
  today: Day,
): Promise<Wish> {
  if (typeof sent === 'object' && sent !== null && 'course' in sent) {
    const read = readSent(FromCatalogue, sent)
    const { course, need, why } = read
    const record = recordIn(read.record, isOver, today)
    const known = (await coursesOf(deps, agency)).find(({ id }) => id === course)
    if (!known) throw new Refusal('dossier-unknown')
    // What was taken before it was retired may still be told of.
    if (!isOver && offered([known]).length === 0) throw new Refusal('dossier-state', { why: 'course-retired' })
    const { name, provider, hours, form } = known.content
    return { content: { course, name, provider, hours, form, ...(need && { need }) }, why, record }
  }
  const read = readSent(Described, sent)
  const { name, provider, hours, form, need, why } = read
  const content = { name, provider, hours, form, ...(need && { need }) }
  return { content, why, record: recordIn(read.record, isOver, today) }
}

/** The record that is sent with what is over, and with nothing else. */
function recordIn(record: TrainingRecord | undefined, isOver: boolean, today: Day): TrainingRecord | undefined {
  if (isOver !== (record !== undefined)) {
    throw new Refusal('answers-invalid', {}, [{ field: 'record', problem: isOver ? 'missing' : 'unknown' }])
  }
  if (record) requirePast(record, today)
  return record
}

/** Throws `answers-invalid` for days in the wrong order, or to come. */
function requirePast({ from, until }: TrainingRecord, today: Day): void {
  if (until > today) throw new Refusal('answers-invalid', {}, [{ field: 'record.until', problem: 'invalid' }])
  if (from !== undefined && from > until) {
    throw new Refusal('answers-invalid', {}, [{ field: 'record.from', problem: 'invalid' }])
  }
}

const Nothing = z.strictObject({})
const WithReason = z.strictObject({ reason: Words })
const WithRecord = z.strictObject({ record: TrainingRecord })

function readAnswer(asks: (typeof TRAINING_STEPS)[TrainingStep]['asks'], sent: unknown) {
  switch (asks) {
    case 'nothing':
      return { reason: undefined, record: undefined, ...readSent(Nothing, sent) }
    case 'reason':
      return { record: undefined, ...readSent(WithReason, sent) }
    case 'record':
      return { reason: undefined, ...readSent(WithRecord, sent) }
    default:
      return asks satisfies never
  }
}
