import type { PersonId } from '../../shared/domain/ids.ts'
import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import { type Evaluation, evaluationId } from '../../shared/domain/performance/evaluation.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { issueEvaluation, writeEvaluation } from '../../shared/usecases/performance/evaluate-person.ts'
import { findUnitRating, rateUnit } from '../../shared/usecases/performance/unit-rating.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { COMMAND } from './people.ts'
import { registerAgency, type TestWorld } from './world.ts'

const NAMES = ['Sari Melati', 'Tono Wijaya', 'Umi Kalsum', 'Vina Lestari', 'Wawan Setia', 'Yuni Astuti', 'Zaki Rahman']

/** An agency of a head of office (Rina), the head of `loka-a` below (Budi), and so many officers below him. */
export async function registerTeam(world: TestWorld, agency: string, officers = 1) {
  await registerAgency(world, agency)
  const register = (name: string, unit: string, position: string, superior?: PersonId) =>
    registerPerson(world, COMMAND, {
      ...{ agency, name, email: `${name.split(' ')[0]?.toLowerCase()}@${agency}.go.id` },
      placement: { from: '2022-01-01', unit, position, ...(superior !== undefined && { superior }) },
      ...(superior === undefined && { roles: [{ role: 'admin', from: '2020-01-01' }] }),
    })
  const rina = await register('Rina Wulandari', 'dinas', 'Kepala Dinas')
  const budi = await register('Budi Santoso', 'loka-a', 'Kepala Seksi', rina.id)
  const below: Person[] = []
  for (const name of NAMES.slice(0, officers)) below.push(await register(name, 'loka-a', 'Petugas loket', budi.id))
  const [sari = budi, tono = budi] = below
  return { rina, budi, sari, tono, officers: below }
}
export type Team = Awaited<ReturnType<typeof registerTeam>>

export const asActor = ({ id, name }: Pick<Person, 'id' | 'name'>): Actor => ({ via: 'web', person: id, name })

export const RATED = { results: 'meets', behaviour: 'meets', notes: 'Pekerjaan selesai sesuai harapan.' } as const

export function refOf(person: Person, period = '2026-Q1', unit = 'loka-a', edition = 1) {
  return { agency: person.agency, owner: ofPerson(person.id), id: evaluationId(period, unit, edition) }
}

/** Rates `loka-a` for a period, by the head of office. */
export function rated(world: TestWorld, { rina }: Pick<Team, 'rina'>, rating = 'good', period = '2026-Q1') {
  const at = { agency: rina.agency, unit: 'loka-a', period }
  return findUnitRating(world, at).then((before) =>
    rateUnit(
      world,
      asActor(rina),
      { ...at, version: before?.version ?? 0 },
      { rating, reason: 'Capaian triwulan ini' },
    ),
  )
}

/** Evaluates somebody of the unit and tells them. */
export async function issued(
  world: TestWorld,
  superior: Person,
  person: Person,
  more: { readonly period?: string; readonly departure?: string } & Partial<
    Pick<Evaluation, 'results' | 'behaviour'>
  > = {},
): Promise<Evaluation> {
  const { period, departure, ...ratings } = more
  const ref = refOf(person, period)
  const draft = await writeEvaluation(world, asActor(superior), { ...ref, version: 0 }, { ...RATED, ...ratings })
  const seen = { ...ref, version: draft.version }
  return issueEvaluation(world, asActor(superior), seen, departure === undefined ? {} : { departure })
}
