import type { PersonId, Slug } from '../../domain/ids.ts'
import { DossierId, ofPerson } from '../../domain/performance/dossier.ts'
import { type PlanContent, planId } from '../../domain/performance/plan.ts'
import { type PerformanceRules, reportPeriods } from '../../domain/performance/rules.ts'
import { Period } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { DossierRef } from '../ports/dossier-store.ts'

/** Somebody's report as an address names it. */
export type ReportAsked = { readonly agency: Slug; readonly person: PersonId; readonly report: string }

/** What a report's id says: its period and unit, and where it and its plan are kept. */
export type ReportPlace = {
  readonly period: Period
  readonly unit: Slug
  readonly ref: DossierRef
  readonly plan: DossierRef
}

/** Throws `dossier-unknown` for an id that none can have. */
export function reportPlace({ agency, person, report }: ReportAsked): ReportPlace {
  const [, period = '', unit = ''] = /^([^.]+)\.([a-z0-9-]+)$/.exec(report) ?? []
  const id = DossierId.safeParse(report)
  if (!id.success || !Period.safeParse(period).success) throw new Refusal('dossier-unknown')
  const owner = ofPerson(person)
  return {
    ...{ period, unit, ref: { agency, owner, id: id.data } },
    plan: { agency, owner, id: planId(period.slice(0, 4), unit) },
  }
}

/** Throws `dossier-unknown` for a period that an agency's people do not report in. */
export function requireReported(rules: PerformanceRules, period: Period): void {
  if (!reportPeriods(rules, period.slice(0, 4)).includes(period)) throw new Refusal('dossier-unknown')
}

/** The plan that a report is looked at beside: what is in force; nothing where nothing is. */
export function planInForce(
  plan: { readonly agreed?: { readonly content: PlanContent } | undefined } | undefined,
): PlanContent {
  return plan?.agreed?.content ?? { approach: 'quantitative', rhks: [], behaviours: {} }
}

/** Throws `dossier-state` with the word by which pages say why. */
export function refuseReport(
  why: 'no-plan' | 'early' | 'confirmed' | 'other-submission' | 'reviewed' | 'in-time' | 'not-confirmed' | 'evaluated',
): never {
  throw new Refusal('dossier-state', { why })
}
