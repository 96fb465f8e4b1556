import type * as z from 'zod/mini'
import { type FieldProblem, Refusal } from '../domain/refusals.ts'

/** Who sends thousands of unknown fields is not told of each. */
const NAMED_AT_MOST = 50

/** What was sent, as a schema wants it. Throws `answers-invalid`, which names every field that it refused by its dotted path. */
export function readSent<Schema extends z.ZodMiniType>(schema: Schema, sent: unknown): z.output<Schema> {
  // Without the input an issue does not tell a field that is missing from one of the wrong type.
  const parsed = schema.safeParse(sent, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new Refusal('answers-invalid', {}, parsed.error.issues.flatMap(fieldProblems).slice(0, NAMED_AT_MOST))
}

function fieldProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: field === '' ? key : `${field}.${key}`, problem: 'unknown' }))
  }
  return [{ field, problem: issue.input === undefined ? 'missing' : 'invalid' }]
}
