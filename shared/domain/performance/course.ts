import * as z from 'zod/mini'
import { Name } from '../name.ts'
import { dossierHead } from './dossier.ts'
import { NEEDS, type Need } from './need.ts'
import { Sentence } from './words.ts'

/** How a course is taken. Source: PP 11/2017, art. 211: classical, or not (at a distance, or coached at work). */
export const COURSE_FORMS = ['classical', 'online', 'coaching'] as const

/** An hour of lessons (jam pelajaran, JP) of 45 minutes; so many make the longest course. */
export const Hours = z.int().check(z.minimum(1), z.maximum(900))

/** What a course is said to be. */
export const CourseContent = z.strictObject({
  name: Name,
  provider: Name,
  /** JP. */
  hours: Hours,
  form: z.enum(COURSE_FORMS),
  serves: z.array(z.enum(NEEDS)).check(z.maxLength(NEEDS.length)),
  /** Where more stands. */
  link: z.optional(z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s<>"]+$/))),
})
export type CourseContent = z.infer<typeof CourseContent>

/** A course of an agency's catalogue. It is never deleted: one that is offered no more is retired. */
export const Course = z.strictObject({
  ...dossierHead,
  content: CourseContent,
  /** Since when it is not offered, and why. */
  retired: z.optional(z.strictObject({ at: z.iso.datetime(), reason: Sentence })),
})
export type Course = z.infer<typeof Course>

/** So many courses are in a catalogue, retired ones too: all of them are read at once. */
export const COURSES_AT_MOST = 500

/** The courses that are offered, by name. */
export function offered(courses: readonly Course[]): Course[] {
  return courses
    .filter(({ retired }) => retired === undefined)
    .toSorted((a, b) => (a.content.name < b.content.name ? -1 : a.content.name > b.content.name ? 1 : 0))
}

/** Those of some courses that serve a need, the shortest first: it is the least that is to be asked for. */
export function fitting(courses: readonly Course[], need: Need): Course[] {
  return offered(courses)
    .filter(({ content }) => content.serves.includes(need))
    .toSorted((a, b) => a.content.hours - b.content.hours)
}
