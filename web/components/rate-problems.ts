import { ownField } from '../../shared/domain/form-fields.ts'
import type { OpenedVisit } from '../../shared/domain/opened-visit.ts'
import { PROFILE_FIELDS } from '../../shared/domain/profile.ts'
import { COMMENT_LIMIT } from '../../shared/domain/rating.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { translated } from '../text/translated.ts'
import type { ShownProblem } from './problem-summary.tsx'
import { questionsOf } from './survey-questions.tsx'

/** Problems in the order of the page, each told in words, once per field. What belongs to no field is told once at the end. */
export function shownProblems(opened: OpenedVisit, problems: readonly FieldProblem[]): ShownProblem[] {
  const text = useText()
  const shown = fieldsOf(opened).flatMap(({ field, target, about }): ShownProblem[] => {
    const found = problems.find((each) => each.field === field)
    return found ? [{ target, about, advice: adviceOn(found) }] : []
  })
  const known = new Set(fieldsOf(opened).map(({ field }) => field))
  return problems.every(({ field }) => known.has(field))
    ? shown
    : [...shown, { target: undefined, about: '', advice: text.rate.otherProblem }]
}

function fieldsOf(opened: OpenedVisit) {
  const text = useText()
  const { instrument, own } = opened
  const questions = questionsOf(opened).map(({ code, name }, index) => ({
    field: `answers.${code}`,
    target: code,
    about: text.rate.problemAt(count(index + 1), translated(instrument, { code })?.name ?? name),
  }))
  const additional = own.map(({ id, text: about }) => ({ field: `own.${id}`, target: ownField(id), about }))
  const profile = PROFILE_FIELDS.map((field) => ({
    field: `profile.${field}`,
    target: field,
    about: text.profile[field].name,
  }))
  return [
    { field: 'service', target: 'service', about: text.rate.service },
    ...questions,
    ...additional,
    ...profile,
    { field: 'comment', target: 'comment', about: text.rate.comment },
  ]
}

function adviceOn({ field, problem }: FieldProblem): string {
  const text = useText()
  if (field === 'comment') return text.rate.commentInvalid(count(COMMENT_LIMIT))
  return problem === 'missing' ? text.rate.missing : text.rate.invalid
}
