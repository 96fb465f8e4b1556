import { addDays, type Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { type Credit, creditOf } from '../../domain/performance/credit-points.ts'
import type { RuleStanding } from '../../domain/performance/distribution.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { isWithin } from '../../domain/performance/evaluated-periods.ts'
import { type Evaluation, newestTold, OBJECTION_DAYS } from '../../domain/performance/evaluation.ts'
import {
  EXPECTATIONS,
  type Expectation,
  headsResults,
  PREDICATES,
  type Predicate,
  predicateOf,
} from '../../domain/performance/predicate.ts'
import type { Relation } from '../../domain/performance/relation.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Registry } from '../../domain/registry.ts'
import { deciderOf } from './decide-objection.ts'
import { type EvaluationEvidence, evidenceOf } from './evaluation-evidence.ts'
import { type Grounds, groundsOf } from './evaluation-grounds.ts'
import { type PerformanceNeeds, type Subject, subjectOf } from './step.ts'
import { guidanceFor, unitEvaluations } from './unit-evaluations.ts'

/** A predikat that would depart from the guidance, and the rules that it would break. */
type IfUpheld = { readonly predicate: Predicate; readonly departures: readonly RuleStanding[] }

export type EvaluationReport = Grounds & {
  readonly registry: Registry
  readonly today: Day
  readonly person: Person
  readonly relation: Relation
  /** Undefined where nothing was written yet. */
  readonly evaluation: Evaluation | undefined
  /** Every edition of it that the reader may see, the first one first. */
  readonly editions: readonly Evaluation[]
  /** For a year: what was told of its periods in the same unit. */
  readonly parts: readonly Evaluation[]
  readonly evidence: EvaluationEvidence
  /** Whose it is to decide an objection. */
  readonly decider: 'next-superior' | 'manager' | undefined
  /** What it would be against to issue the draft now; for whoever may. */
  readonly departures: readonly RuleStanding[]
  /** For who may decide an objection: which other predikat would be against the guidance, and what. */
  readonly ifUpheld: readonly IfUpheld[]
  /** How many people of the unit that is reckoned with. */
  readonly size: number
  /** The last day of an objection, were it issued today. */
  readonly objectUntil: Day
  readonly credit: Credit | undefined
}

/**
 * An evaluation with all that is to be known beside it: for whoever is superior now also before it was written, and as a draft; for
 * everybody else once it was issued. Throws `dossier-unknown`, `agency-unknown`, `person-unknown`.
 */
export async function describeEvaluation(
  deps: PerformanceNeeds,
  reader: { readonly person: PersonId | undefined },
  at: { readonly agency: Slug; readonly person: PersonId; readonly evaluation: string },
): Promise<EvaluationReport> {
  const ref = { agency: at.agency, owner: ofPerson(at.person), id: at.evaluation }
  const subject = await subjectOf(deps, reader.person === undefined ? {} : { person: reader.person }, ref)
  const grounds = await groundsOf(deps, ref, subject)
  const { period, unit, edition } = grounds.at
  const { registry, today, person, relation } = subject
  const rules = performanceRulesOf(registry.agency)
  const known = { rules, zone: registry.agency.timeZone, stay: grounds.stay, reader: { ...reader, relation } }
  const [all, evidence] = await Promise.all([
    deps.store.dossiers.of('evaluation', ref, { consistent: true, beginning: period.slice(0, 4) }),
    evidenceOf(deps, { ...ref, unit, period }, known),
  ])
  const mayWrite = relation === 'superior'
  const seen = all.filter((each) => each.unit === unit && (mayWrite || each.state !== 'draft'))
  const evaluation = seen.find(({ id }) => id === ref.id)
  if (!evaluation && !(mayWrite && edition === 1)) throw new Refusal('dossier-unknown')
  const editions = seen.filter((each) => each.period === period).toSorted((a, b) => a.edition - b.edition)
  const parts = newestTold(seen.filter((each) => each.period !== period && isWithin(each.period, period)))
  return {
    ...{ ...grounds, registry, today, person, relation, evaluation, editions, parts, evidence },
    decider: evaluation?.state === 'objected' ? deciderOf(subject, evaluation) : undefined,
    ...(await guidanceNow(deps, { evaluation, grounds, subject })),
    objectUntil: addDays(today, OBJECTION_DAYS),
    credit: evaluation && creditOf(evaluation, grounds.stay),
  }
}

async function guidanceNow(
  deps: PerformanceNeeds,
  of: { readonly evaluation: Evaluation | undefined; readonly grounds: Grounds; readonly subject: Subject },
): Promise<Pick<EvaluationReport, 'departures' | 'ifUpheld' | 'size'>> {
  const { evaluation, grounds, subject } = of
  const mayDecide = evaluation?.state === 'objected' && subject.relation !== 'self' && subject.relation !== 'superior'
  const isToKnow = mayDecide || evaluation?.state === 'draft'
  if (!isToKnow || !evaluation || !grounds.rating) return { departures: [], ifUpheld: [], size: 0 }
  const { rating } = grounds.rating
  const found = await unitEvaluations(deps, grounds.at, subject.today)
  if (!mayDecide) return { ...guidanceFor(found, rating, evaluation), ifUpheld: [] }
  const { owner, unitRating, predicate: present } = evaluation
  const others = reachable(grounds.isHead ? [headsResults(unitRating)] : EXPECTATIONS).filter(
    (each) => each !== present,
  )
  const all = others.map((predicate) => ({ predicate, ...guidanceFor(found, rating, { owner, predicate }) }))
  const ifUpheld = all.filter(({ departures }) => departures.length > 0)
  return { departures: [], ifUpheld, size: all[0]?.size ?? 0 }
}

/** What the matrix gives for some results, the best first. */
function reachable(results: readonly Expectation[]): Predicate[] {
  const given = results.flatMap((each) => EXPECTATIONS.map((behaviour) => predicateOf(each, behaviour)))
  return PREDICATES.filter((each) => given.includes(each))
}

export type YearOfEvaluations = {
  readonly registry: Registry
  readonly today: Day
  readonly person: Person
  readonly relation: Relation
  /** All that the reader may see, whichever unit they were in. */
  readonly evaluations: readonly Evaluation[]
}

/** Somebody's evaluations of a year, or of all years: one query. Drafts for whoever is superior now alone. */
export async function evaluationsOf(
  deps: PerformanceNeeds,
  reader: { readonly person: PersonId | undefined },
  of: { readonly agency: Slug; readonly person: PersonId; readonly year?: string | undefined },
): Promise<YearOfEvaluations> {
  const ref = { agency: of.agency, owner: ofPerson(of.person) }
  const { registry, today, person, relation } = await subjectOf(
    deps,
    reader.person === undefined ? {} : { person: reader.person },
    ref,
  )
  const all = await deps.store.dossiers.of('evaluation', ref, { consistent: true, beginning: of.year ?? '' })
  const evaluations = all.filter(({ state }) => relation === 'superior' || state !== 'draft')
  return { registry, today, person, relation, evaluations }
}
