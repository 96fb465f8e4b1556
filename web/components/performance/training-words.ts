import { training as text } from '../../text/staff/performance/training.ts'

const names: ReadonlyMap<string, string> = new Map(Object.entries(text.changed))

/** What a changed value of a course or a training is called; states are told by the step itself. */
export function trainingFieldName(field: string): string | undefined {
  return /^(content|record)\./.test(field) ? names.get(field.split('.').at(-1) ?? '') : undefined
}
