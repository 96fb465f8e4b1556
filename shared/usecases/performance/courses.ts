import * as z from 'zod/mini'
import { RatingId, type Slug } from '../../domain/ids.ts'
import { COURSES_AT_MOST, type Course, CourseContent } from '../../domain/performance/course.ts'
import { type DossierId, OF_AGENCY } from '../../domain/performance/dossier.ts'
import { Sentence } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import type { Deps } from '../deps.ts'
import { readSent } from '../read-sent.ts'
import { beginAgencyDossier, stepAgencyDossier } from './agency-step.ts'
import { sameAgain } from './same-again.ts'
import type { PerformanceNeeds } from './step.ts'

export type CourseRef = { readonly agency: Slug; readonly course: DossierId }
type SeenCourse = CourseRef & { readonly version: number }

const refOf = ({ agency, course }: CourseRef) => ({ agency, owner: OF_AGENCY, id: course })

/** An agency's whole catalogue, retired courses too: one query. */
export function coursesOf({ store }: Pick<Deps, 'store'>, agency: Slug): Promise<Course[]> {
  return store.dossiers.of('course', { agency, owner: OF_AGENCY }, { consistent: true })
}

/**
 * Adds a course to a catalogue under an id that the sender made: the same again changes nothing. Throws `answers-invalid`,
 * `dossier-changed` (another one of that id), `dossier-state` (`catalogue-full`).
 */
export async function addCourse(deps: PerformanceNeeds, actor: Actor, ref: CourseRef, sent: unknown): Promise<Course> {
  readSent(RatingId, ref.course)
  const content = readSent(CourseContent, sent)
  const known = await coursesOf(deps, ref.agency)
  const same = known.find(({ id }) => id === ref.course)
  if (same) return sameAgain(same, same.content, content)
  if (known.length >= COURSES_AT_MOST) throw new Refusal('dossier-state', { why: 'catalogue-full' })
  return beginAgencyDossier(deps, actor, 'course', refOf(ref), { action: 'course-add' }, { content })
}

/** Describes a course anew; what was asked for by its former name keeps that. Throws `answers-invalid` and as every step does. */
export async function changeCourse(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenCourse,
  sent: unknown,
): Promise<Course> {
  const content = readSent(CourseContent, sent)
  const at = { ...refOf(seen), version: seen.version }
  return stepAgencyDossier(deps, actor, 'course', at, { action: 'course-change' }, (before) => ({ ...before, content }))
}

const Reason = z.strictObject({ reason: Sentence })

/** Offers a course no more, and says why. Throws `answers-invalid` and as every step does. */
export async function retireCourse(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenCourse,
  sent: unknown,
): Promise<Course> {
  const { reason } = readSent(Reason, sent)
  const at = { ...refOf(seen), version: seen.version }
  const retired = { at: new Date(deps.now()).toISOString(), reason }
  return stepAgencyDossier(deps, actor, 'course', at, { action: 'course-retire', reason }, (before) =>
    before.retired ? before : { ...before, retired },
  )
}

/** Offers it again. */
export async function offerCourse(deps: PerformanceNeeds, actor: Actor, seen: SeenCourse): Promise<Course> {
  const at = { ...refOf(seen), version: seen.version }
  return stepAgencyDossier(
    deps,
    actor,
    'course',
    at,
    { action: 'course-offer' },
    ({ retired: _over, ...before }) => before,
  )
}
