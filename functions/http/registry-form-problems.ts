import type { Refusal } from '../../shared/domain/refusals.ts'
import type { Problem } from '../../shared/domain/registry-problems.ts'
import type { FormField, Problems } from '../../web/components/form-field.tsx'

/** The fields that a rule of the registry may be about: the first that the form has. What no form can bring about names none. */
const FIELDS: Readonly<Partial<Record<Problem['kind'], readonly string[]>>> = {
  invalid: ['name'],
  'trial-unmarked': ['name'],
  duplicate: ['offers-1', 'from', 'name'],
  'instrument-unknown': ['offers-1', 'under'],
  'question-unknown': ['notAsked', 'under'],
  'question-fixed': ['text'],
  'questions-many': ['text'],
  'places-many': ['name'],
  'service-unknown': ['services'],
  'indicator-unknown': ['from'],
  'weighting-past': ['from'],
  orphan: ['parent'],
  cycle: ['parent'],
}

/** What a refused change says of the fields of its form, in their own words; undefined where it is about none of them. */
export function problemsByField({ code, fields }: Refusal, asked: readonly FormField[]): Problems | undefined {
  if (code !== 'registry-invalid' && code !== 'answers-invalid') return undefined
  const byRule = new Map<string, readonly string[]>([...Object.entries(FIELDS), ['id', ['name']]])
  const found = fields.flatMap(({ field }) => {
    const candidates = byRule.get(field) ?? []
    return candidates.flatMap((name) => asked.find((each) => each.name === name) ?? []).slice(0, 1)
  })
  return found.length > 0 ? Object.fromEntries(found.map(({ name, wrong }) => [name, wrong])) : undefined
}
