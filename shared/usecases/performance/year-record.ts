import type { Slug } from '../../domain/ids.ts'
import { type Credit, creditOf } from '../../domain/performance/credit-points.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import type { Evaluation } from '../../domain/performance/evaluation.ts'
import type { Plan } from '../../domain/performance/plan.ts'
import type { Report } from '../../domain/performance/report.ts'
import { stayIn } from '../../domain/performance/stay.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { concurrently } from '../concurrently.ts'
import { agencyToday } from '../describe-people.ts'
import type { PerformanceNeeds } from './step.ts'
import { membersOf } from './team.ts'

/** Somebody's year in a unit as it is given out: what was planned, what was done, how it was rated. */
export type YearRecord = {
  readonly person: Pick<Person, 'id' | 'name' | 'nip'>
  /** The post today, or that of the plan. */
  readonly position: string
  readonly superior: (Pick<Person, 'name' | 'nip'> & { readonly position: string }) | undefined
  readonly year: string
  readonly unit: { readonly id: Slug; readonly name: string }
  readonly plan: Plan | undefined
  /** By period. */
  readonly reports: readonly Report[]
  /** The newest edition of each period and of the year, as far as the person was told of it. */
  readonly evaluations: readonly Evaluation[]
  /** What the year's own predikat is worth, where the post has a level. */
  readonly credit: Credit | undefined
}

const WIDTH = 8
const EVENTUAL = { consistent: false } as const

/** One person's year in a unit: three queries. */
export async function yearRecordOf(
  deps: PerformanceNeeds,
  person: Person,
  { unit, year }: { readonly unit: Slug; readonly year: string },
): Promise<YearRecord> {
  const { agency, id } = person
  const { registry, today } = await agencyToday(deps, agency)
  const owner = { agency, owner: ofPerson(id) }
  const beginning = { ...EVENTUAL, beginning: year }
  const placement = placementOn(person, today)
  const [plans, reports, evaluations, superior] = await Promise.all([
    deps.store.dossiers.of('plan', owner, beginning),
    deps.store.dossiers.of('report', owner, beginning),
    deps.store.dossiers.of('evaluation', owner, beginning),
    placement?.superior === undefined
      ? undefined
      : deps.store.people.get({ agency, person: placement.superior }, EVENTUAL),
  ])
  const plan = plans.find((each) => each.unit === unit)
  const told = newestEditions(evaluations.filter((each) => each.unit === unit && each.state !== 'draft'))
  const whole = told.find(({ period }) => period === year)
  return {
    person,
    position: plan?.position ?? placement?.position ?? '',
    superior: superior && {
      name: superior.name,
      nip: superior.nip,
      position: placementOn(superior, today)?.position ?? '',
    },
    year,
    unit: { id: unit, name: registry.units.find((each) => each.id === unit)?.name ?? unit },
    plan,
    reports: reports.filter((each) => each.unit === unit),
    evaluations: told,
    credit: whole && creditOf(whole, stayIn(person, unit, year)),
  }
}

/** The years of those who work in a unit today, by name; of so many of them from one on: what is given out at once. */
export async function yearRecordsIn(
  deps: PerformanceNeeds,
  { agency, unit, year }: { readonly agency: Slug; readonly unit: Slug; readonly year: string },
  { from = 0, most = Number.POSITIVE_INFINITY }: { readonly from?: number; readonly most?: number } = {},
): Promise<{ readonly records: readonly YearRecord[]; readonly people: number }> {
  const { today } = await agencyToday(deps, agency)
  const members = await membersOf(deps, { agency, unit }, today)
  const records = new Map<string, YearRecord>()
  const wanted = members.slice(from, from + most)
  await concurrently(wanted, WIDTH, async (person) => {
    records.set(person.id, await yearRecordOf(deps, person, { unit, year }))
  })
  return { records: wanted.flatMap(({ id }) => records.get(id) ?? []), people: members.length }
}

function newestEditions(evaluations: readonly Evaluation[]): Evaluation[] {
  const newest = new Map<string, Evaluation>()
  for (const each of evaluations) {
    if ((newest.get(each.period)?.edition ?? 0) < each.edition) newest.set(each.period, each)
  }
  return [...newest.values()]
}
