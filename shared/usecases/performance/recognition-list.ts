import type { PersonId, Slug } from '../../domain/ids.ts'
import { personOf } from '../../domain/performance/dossier.ts'
import type { Recognition } from '../../domain/performance/recognition.ts'
import { type Statement, statementsOf } from '../../domain/performance/strengths.ts'
import type { Person } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Deps } from '../deps.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PerformanceNeeds } from './step.ts'
import { membersOf, PEOPLE_A_PAGE } from './team.ts'

/** The lists that a year's recognition stands in: the agency's and the unit's. */
export function recognitionLists(unit: Slug, year: string): readonly [string, string] {
  return [`recognition.${year}`, `recognition.${year}.${unit}`]
}

export type RecognitionPage = {
  readonly recognitions: readonly Recognition[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly page: number
  readonly pages: number
  readonly total: number
}

/** Those of a year of an agency, or of one of its units, twenty a page, the newest first: three calls. */
export async function recognitionsOf(
  { store }: Pick<Deps, 'store'>,
  { agency, unit, year }: { readonly agency: Slug; readonly unit: Slug | undefined; readonly year: string },
  wish: number,
): Promise<RecognitionPage> {
  const list = unit === undefined ? `recognition.${year}` : `recognition.${year}.${unit}`
  // Ids begin with the time at which they were made.
  const entries = (await store.dossierLists.entries(agency, list)).toSorted((a, b) => (a.id < b.id ? 1 : -1))
  const pages = Math.max(1, Math.ceil(entries.length / PEOPLE_A_PAGE))
  const page = Math.min(wish, pages)
  const shown = entries.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE)
  const found = await store.dossiers.many(
    'recognition',
    shown.map((each) => ({ agency, ...each })),
    { consistent: true },
  )
  const recognitions = found.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  const people = await store.people.many(agency, [...new Set(recognitions.map(personOf))], { consistent: false })
  return { recognitions, names: new Map(people.map(({ id, name }) => [id, name])), page, pages, total: entries.length }
}

/** Of a unit's newest recognitions of a year those that nobody has decided: one query and one call for each unit. */
export async function recognitionsWaiting(
  { store }: Pick<Deps, 'store'>,
  at: { readonly agency: Slug; readonly unit: Slug | undefined; readonly year: string },
): Promise<Recognition[]> {
  const { agency, unit, year } = at
  const list = unit === undefined ? `recognition.${year}` : `recognition.${year}.${unit}`
  const entries = await store.dossierLists.entries(agency, list, NEWEST)
  const found = await store.dossiers.many(
    'recognition',
    entries.map((each) => ({ agency, ...each })),
    { consistent: true },
  )
  return found.filter(({ state }) => state === 'proposed').toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** So many of a list are looked at for what waits. */
const NEWEST = 100

export type Candidate = { readonly person: Person; readonly statements: readonly Statement[] }

/**
 * The people of a unit of whom something good can be said from this year's evidence, twenty members a page, by name: no order of merit,
 * for most differences between people are noise. Two calls for the members and those of `evidenceOf`.
 */
export async function candidatesOf(
  deps: PerformanceNeeds,
  registry: Registry,
  { unit, today, page: wish }: { readonly unit: Slug; readonly today: string; readonly page: number },
): Promise<{ readonly candidates: readonly Candidate[]; readonly page: number; readonly pages: number }> {
  const members = await membersOf(deps, { agency: registry.agency.id, unit }, today)
  const pages = Math.max(1, Math.ceil(members.length / PEOPLE_A_PAGE))
  const page = Math.min(wish, pages)
  const looked = members.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE)
  const evidence = await evidenceOf(deps, registry, looked, [today.slice(0, 4)])
  const candidates = looked.flatMap((person) => {
    const known = evidence.get(person.id)
    const statements = known ? statementsOf(known) : []
    return statements.some(({ side }) => side === 'strength') ? [{ person, statements }] : []
  })
  return { candidates, page, pages }
}
