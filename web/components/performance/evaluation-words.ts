import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'

const fields: ReadonlyMap<string, string> = new Map(Object.entries(text.changed))

/** What a changed value of an evaluation is called; nothing for one that nobody reads. */
export function evaluationField(field: string): string | undefined {
  return fields.get(field)
}

const words: ReadonlyMap<string, ReadonlyMap<unknown, string>> = new Map([
  ['state', wordsOf(text.states)],
  ['results', wordsOf(predicates.expectations)],
  ['behaviour', wordsOf(predicates.expectations)],
  ['predicate', wordsOf(predicates.predicates)],
  ['unitRating', wordsOf(predicates.ratings)],
  ['rating', wordsOf(predicates.ratings)],
])

function wordsOf(names: Readonly<Record<string, string>>): ReadonlyMap<unknown, string> {
  return new Map(Object.entries(names))
}

/** A history with its values as people read them: `Sesuai ekspektasi`, not `meets`. */
export function inWords(history: readonly Step[]): Step[] {
  return history.map((step) => ({
    ...step,
    changes: step.changes.map(({ field, from, to }) => {
      const names = words.get(field)
      return {
        field,
        ...(from !== undefined && { from: names?.get(from) ?? from }),
        ...(to !== undefined && { to: names?.get(to) ?? to }),
      }
    }),
  }))
}
