import { Refusal } from '../../../shared/domain/refusals.ts'
import type { Problems } from '../../../web/components/form-field.tsx'
import { refusals } from '../../../web/text/refusals/id.ts'
import { sayRefusal } from '../../../web/text/say-refusal.ts'
import { sayWhy } from '../../../web/text/staff/performance/evaluations.ts'

export type FormProblems = {
  readonly problems: Problems
  readonly status: Refusal['status']
  /** Whether somebody was faster. */
  readonly isLate: boolean
}

/** What was wrong with a form, in words by its fields; undefined for a refusal that no form can put right, and for what is none. */
export function formProblems(error: unknown, words: Readonly<Record<string, string>>): FormProblems | undefined {
  if (!(error instanceof Refusal)) return undefined
  const { code, status, params } = error
  switch (code) {
    case 'answers-invalid': {
      const known = new Map(Object.entries(words))
      const form = known.get('form') ?? ''
      const problems = error.fields.map(({ field }) => (known.has(field) ? [field, known.get(field)] : ['', form]))
      return { problems: Object.fromEntries(problems), status, isLate: false }
    }
    case 'dossier-state':
      return { problems: { '': sayWhy(params.why) }, status, isLate: false }
    case 'dossier-changed':
      return { problems: { '': sayRefusal(code, params, refusals).detail }, status, isLate: true }
    default:
      return undefined
  }
}
