import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { type CareerEntry, careerOf } from '../../domain/performance/career.ts'
import { type Course, fitting } from '../../domain/performance/course.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import type { Evaluation } from '../../domain/performance/evaluation.ts'
import { type FormerYear, papersOfFormerUnits } from '../../domain/performance/former-papers.ts'
import { needOf } from '../../domain/performance/need.ts'
import type { Plan } from '../../domain/performance/plan.ts'
import { type Evidenced, type Statement, statementsOf } from '../../domain/performance/strengths.ts'
import type { Training } from '../../domain/performance/training.ts'
import type { Person } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Actor } from '../../domain/trail.ts'
import { findPerson } from '../change-person.ts'
import { agencyToday } from '../describe-people.ts'
import { record } from '../record.ts'
import { coursesOf } from './courses.ts'
import type { OpinionReader } from './opinions-of.ts'
import type { PerformanceNeeds } from './step.ts'
import { evidencedOf } from './strengths-of.ts'

type OfPerson = { readonly agency: Slug; readonly person: PersonId }

export type Career = {
  readonly registry: Registry
  readonly today: Day
  readonly person: Person
  /** The newest first. */
  readonly entries: readonly CareerEntry[]
  readonly trainings: readonly Training[]
  readonly plans: readonly Plan[]
  readonly evaluations: readonly Evaluation[]
}

/** Somebody's posts, plans, evaluations, trainings and recognitions: five queries. Throws `agency-unknown`, `person-unknown`. */
export async function readCareer(deps: PerformanceNeeds, { agency, person: id }: OfPerson): Promise<Career> {
  const owner = { agency, owner: ofPerson(id) }
  const consistent = { consistent: true }
  const { dossiers } = deps.store
  const [{ registry, today }, person, plans, evaluations, trainings, recognitions] = await Promise.all([
    agencyToday(deps, agency),
    findPerson(deps, { agency, person: id }),
    dossiers.of('plan', owner, consistent),
    dossiers.of('evaluation', owner, consistent),
    dossiers.of('training', owner, consistent),
    dossiers.of('recognition', owner, consistent),
  ])
  const { placements } = person
  const sources = { placements, plans, evaluations, trainings, recognitions }
  return {
    registry,
    today,
    person,
    trainings,
    plans,
    evaluations,
    entries: careerOf(sources, registry.agency.timeZone),
  }
}

/** A statement, and the courses that would serve it. */
export type Advice = { readonly statement: Statement; readonly courses: readonly Course[] }

export type CareerReport = Career & {
  readonly evidenced: Evidenced
  /** What there is of units in which they are no longer. */
  readonly former: readonly FormerYear[]
  readonly advice: readonly Advice[]
}

/** So many courses are named for one weakness. */
const COURSES = 3

/** The same with what somebody does well and what not, the training that fits, and the ways to what they did in other units: one query more. */
export async function describeCareer(
  deps: PerformanceNeeds,
  of: OfPerson,
  reader: OpinionReader,
): Promise<CareerReport> {
  const owner = { agency: of.agency, owner: ofPerson(of.person) }
  const [career, courses, reports] = await Promise.all([
    readCareer(deps, of),
    coursesOf(deps, of.agency),
    deps.store.dossiers.of('report', owner, { consistent: true }),
  ])
  const former = papersOfFormerUnits(career.person, { ...career, reports }, career.today)
  const evidenced = await evidencedOf(deps, career.registry, career.person, career.today, reader)
  return { ...career, evidenced, former, advice: adviceOf(statementsOf(evidenced), courses) }
}

/** Statements, each weakness with the courses that serve it. */
export function adviceOf(statements: readonly Statement[], courses: readonly Course[]): Advice[] {
  return statements.map((statement) => {
    const need = statement.side === 'weakness' ? needOf(statement) : undefined
    return { statement, courses: need === undefined ? [] : fitting(courses, need).slice(0, COURSES) }
  })
}

/** Somebody's career to be taken away by another: a line of the trail first. */
export async function exportCareer(deps: PerformanceNeeds, actor: Actor, of: OfPerson): Promise<Career> {
  const career = await readCareer(deps, of)
  const thing = `person/${of.person}`
  await record(deps, { agency: of.agency, actor, action: 'career.export', thing, changes: [] })
  return career
}
