import { COURSE_FORMS } from '../../../shared/domain/performance/course.ts'
import { NEEDS } from '../../../shared/domain/performance/need.ts'
import { following } from '../../text/staff/performance/following.ts'
import { training as text } from '../../text/staff/performance/training.ts'
import type { FormField } from '../form-field.tsx'

const { fields, wrong } = text

const needChoices = NEEDS.map((value) => ({ value, label: following.needs[value] }))
const formChoices = COURSE_FORMS.map((value) => ({ value, label: text.forms[value] }))

const name: FormField = { kind: 'text', name: 'name', label: fields.name, maxlength: 120, wrong: wrong.name }
const provider: FormField = {
  kind: 'text',
  name: 'provider',
  label: fields.provider,
  maxlength: 120,
  wrong: wrong.provider,
}
const hours: FormField = {
  ...{ kind: 'number', name: 'hours', label: fields.hours, hint: fields.hoursHint, min: 1, max: 900 },
  wrong: wrong.hours,
}
const form: FormField = { kind: 'select', name: 'form', label: fields.form, choices: formChoices, wrong: wrong.form }

/** What a course of the catalogue is asked for. */
export const COURSE_FIELDS: readonly FormField[] = [
  name,
  provider,
  hours,
  form,
  {
    kind: 'checks',
    name: 'serves',
    label: fields.serves,
    hint: fields.servesHint,
    choices: needChoices,
    wrong: wrong.serves,
  },
  { kind: 'text', name: 'link', label: fields.link, hint: fields.linkHint, maxlength: 500, wrong: wrong.link },
]

const need: FormField = {
  ...{ kind: 'select', name: 'need', label: fields.need, empty: fields.noNeed, choices: needChoices },
  wrong: wrong.need,
}
const why: FormField = {
  kind: 'lines',
  name: 'why',
  label: fields.why,
  hint: fields.whyHint,
  rows: 3,
  wrong: wrong.why,
}

/** What is asked of a training that is over. */
export const RECORD_FIELDS: readonly FormField[] = [
  { kind: 'date', name: 'until', label: fields.until, wrong: wrong.until },
  { kind: 'date', name: 'from', label: fields.from, hint: fields.fromHint, wrong: wrong.from },
  {
    ...{ kind: 'number', name: 'taken', label: fields.taken, hint: fields.hoursHint, min: 1, max: 900 },
    wrong: wrong.taken,
  },
  {
    ...{ kind: 'text', name: 'certificate', label: fields.certificate, hint: fields.certificateHint, maxlength: 300 },
    wrong: wrong.certificate,
  },
  { kind: 'text', name: 'proof', label: fields.proof, hint: fields.proofHint, maxlength: 500, wrong: wrong.proof },
]

export const REASON_FIELDS: readonly FormField[] = [
  { kind: 'lines', name: 'reason', label: fields.reason, rows: 3, wrong: wrong.reason },
]

/** What a training is asked for: by a course of the catalogue, or described. */
export function trainingFields(
  courses: readonly { readonly value: string; readonly label: string }[],
  isOver: boolean,
): readonly FormField[] {
  const course: FormField = {
    ...{ kind: 'select', name: 'course', label: fields.course, hint: fields.courseHint, empty: fields.otherCourse },
    choices: courses,
    wrong: wrong.course,
  }
  const described = isOver ? [name, provider, form] : [name, provider, hours, form]
  return [...(courses.length > 0 ? [course] : []), ...described, ...(isOver ? RECORD_FIELDS : []), need, why]
}
