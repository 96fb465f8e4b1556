import { evaluations as text } from '../../text/staff/performance/evaluations.ts'

const fields: ReadonlyMap<string, string> = new Map(Object.entries(text.changed))

/** What a changed value of an evaluation is called; nothing for one that nobody reads. */
export function evaluationField(field: string): string | undefined {
  return fields.get(field)
}
