import { type Day, dayOf, type TimeZone } from '../calendar.ts'
import { spanOf } from '../period.ts'
import type { Person } from '../person.ts'
import type { Evaluation } from './evaluation.ts'
import type { Plan } from './plan.ts'
import type { Recognition } from './recognition.ts'
import type { Training } from './training.ts'

/** What a career is read from. */
export type CareerSources = {
  readonly placements: Person['placements']
  readonly plans: readonly Plan[]
  readonly evaluations: readonly Evaluation[]
  readonly trainings: readonly Training[]
  readonly recognitions: readonly Recognition[]
}

/** One thing of somebody's career, on the day on which it began or was settled. */
export type CareerEntry = { readonly day: Day; readonly until?: Day | undefined } & (
  | { readonly kind: 'post'; readonly post: Person['placements'][number] }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'evaluation'; readonly evaluation: Evaluation }
  | { readonly kind: 'training'; readonly training: Training }
  | { readonly kind: 'recognition'; readonly recognition: Recognition }
)

/**
 * A career in order of time, the newest first: posts, plans that were agreed, evaluations that are closed (of each only the newest
 * edition), trainings that are confirmed, recognitions that were granted. What is still being discussed is no part of it.
 */
export function careerOf(sources: CareerSources, zone: TimeZone): CareerEntry[] {
  const entries: CareerEntry[] = [
    ...sources.placements.map((post): CareerEntry => ({ kind: 'post', day: post.from, until: post.until, post })),
    ...sources.plans.flatMap((plan): CareerEntry[] =>
      plan.agreed ? [{ kind: 'plan', day: plan.agreed.from, plan }] : [],
    ),
    ...newestClosed(sources.evaluations).map(
      (evaluation): CareerEntry => ({ kind: 'evaluation', day: spanOf(evaluation.period).last, evaluation }),
    ),
    ...sources.trainings.flatMap((training): CareerEntry[] =>
      training.state === 'confirmed' && training.record
        ? [{ kind: 'training', day: training.record.until, training }]
        : [],
    ),
    ...sources.recognitions.flatMap((recognition): CareerEntry[] =>
      recognition.state === 'granted' && recognition.decided
        ? [{ kind: 'recognition', day: dayOf(Date.parse(recognition.decided.at), zone), recognition }]
        : [],
    ),
  ]
  return entries.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

/** Of each period and unit the closed evaluation of the newest edition. */
export function newestClosed(evaluations: readonly Evaluation[]): Evaluation[] {
  const newest = new Map<string, Evaluation>()
  for (const each of evaluations) {
    const of = `${each.period} ${each.unit}`
    if (each.state === 'closed' && each.edition > (newest.get(of)?.edition ?? 0)) newest.set(of, each)
  }
  return [...newest.values()]
}
