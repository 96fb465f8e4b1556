import type { Evaluation } from './evaluation.ts'
import type { Plan } from './plan.ts'
import type { Report } from './report.ts'

type Year = {
  readonly person: { readonly id: string; readonly name: string; readonly nip?: string | undefined }
  readonly position: string
  readonly plan: Plan | undefined
  readonly reports: readonly Report[]
  readonly evaluations: readonly Evaluation[]
}

/** Somebody's year as the API tells it: what is in force of the plan, what was reported, how it was rated. Nothing that was said about them. */
export function performanceAnswer({ person, position, plan, reports, evaluations }: Year) {
  const content = plan?.agreed?.content ?? plan?.content
  return {
    person: { id: person.id, name: person.name, nip: person.nip ?? null },
    position,
    plan:
      plan && content
        ? { id: plan.id, state: plan.state, version: plan.version, approach: content.approach, results: content.rhks }
        : null,
    reports: reports.map(({ id, period, state, version, submittedAt, due, entries }) => ({
      ...{ id, period, state, version, submittedAt, due },
      entries: entries.map(({ rhk, indicator, realised }) => ({ result: rhk, indicator, realised })),
    })),
    evaluations: evaluations.map(({ id, period, edition, state, unitRating, results, behaviour, predicate }) => {
      return { id, period, edition, state, unitRating, results, behaviour, predicate }
    }),
  }
}
