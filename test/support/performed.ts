import { dayOf } from '../../shared/domain/calendar.ts'
import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import { evaluationId } from '../../shared/domain/performance/evaluation.ts'
import { type Plan, type PlanContent, planId } from '../../shared/domain/performance/plan.ts'
import { predicateOf } from '../../shared/domain/performance/predicate.ts'
import { type Report, reportId } from '../../shared/domain/performance/report.ts'
import { performanceRulesOf, reportDue } from '../../shared/domain/performance/rules.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { beginDossier, stepDossier } from '../../shared/usecases/performance/step.ts'
import type { TestWorld } from './world.ts'

/** Whose document it is, in which unit, and who decides about it. */
export type Worker = {
  readonly person: Pick<Person, 'agency' | 'id' | 'name'>
  readonly superior: Pick<Person, 'id' | 'name'>
  readonly unit: string
}

const ZONE = 'Asia/Jakarta'
const web = ({ id, name }: Pick<Person, 'id' | 'name'>): Actor => ({ via: 'web', person: id, name })
const refOf = ({ person }: Worker, id: string) => ({ agency: person.agency, owner: ofPerson(person.id), id })

/** A plan of two indicators: 1,200 documents, and 90 percent of people content. */
export const CONTENT: PlanContent = {
  approach: 'quantitative',
  rhks: [
    {
      id: 'r1',
      kind: 'main',
      words: 'Terlaksananya pelayanan dokumen kependudukan',
      indicators: [
        {
          id: 'i1',
          aspect: 'quantity',
          words: 'Jumlah dokumen yang diterbitkan',
          target: { value: '1200', measure: 'dokumen', direction: 'higher' },
        },
        {
          id: 'i2',
          aspect: 'quality',
          words: 'Warga yang puas',
          target: { value: '90', measure: '%', direction: 'higher' },
        },
      ],
    },
  ],
  behaviours: {},
}

/** A plan as somebody proposed it. */
export function proposed(world: TestWorld, worker: Worker, year = '2026'): Promise<Plan> {
  const ref = refOf(worker, planId(year, worker.unit))
  return beginDossier(world, web(worker.person), 'plan', ref, { action: 'propose', by: ['self'] }, () => ({
    year,
    unit: worker.unit,
    position: 'Petugas loket',
    state: 'proposed' as const,
    content: CONTENT,
    dialogue: [],
  }))
}

/** The same, agreed by the superior on the day that the world’s clock says. */
export async function agreed(world: TestWorld, worker: Worker, year = '2026'): Promise<Plan> {
  const { agency, owner, id, version } = await proposed(world, worker, year)
  const seen = { agency, owner, id, version }
  const said = { action: 'agree', by: ['superior'] } as const
  const { id: person, name } = worker.superior
  return stepDossier(world, web(worker.superior), 'plan', seen, said, (before) => ({
    ...before,
    state: 'agreed',
    agreed: { content: before.content, from: dayOf(world.clock, ZONE), by: { person, name } },
  }))
}

/** A report as somebody submitted it: so many documents, and so many percent content. */
export function submitted(
  world: TestWorld,
  worker: Worker,
  period: Period,
  [documents, content]: readonly [string, string] = ['300', '90'],
): Promise<Report> {
  const ref = refOf(worker, reportId(period, worker.unit))
  const at = new Date(world.clock).toISOString()
  return beginDossier(world, web(worker.person), 'report', ref, { action: 'submit', by: ['self'] }, () => ({
    period,
    unit: worker.unit,
    plan: planId(period.slice(0, 4), worker.unit),
    planVersion: 2,
    state: 'submitted' as const,
    entries: [
      { rhk: 'r1', indicator: 'i1', realised: { value: documents }, evidence: [] },
      { rhk: 'r1', indicator: 'i2', realised: { value: content }, evidence: [] },
    ],
    submission: world.newId(),
    submittedAt: at,
    firstAt: at,
    due: reportDue(performanceRulesOf({}), period),
  }))
}

/** The superior’s answer to a report. */
export function reviewed(
  world: TestWorld,
  worker: Worker,
  { agency, owner, id, version }: Report,
  how: 'confirmed' | 'returned' = 'confirmed',
): Promise<Report> {
  const said = { action: how === 'returned' ? 'return' : 'confirm', by: ['superior'] } as const
  const { id: person, name } = worker.superior
  const review = { at: new Date(world.clock).toISOString(), by: { person, name }, how }
  return stepDossier(world, web(worker.superior), 'report', { agency, owner, id, version }, said, (before) => ({
    ...before,
    state: how,
    review,
  }))
}

/** A report that was submitted and confirmed. */
export async function reported(
  world: TestWorld,
  worker: Worker,
  period: Period,
  realised?: readonly [string, string],
): Promise<Report> {
  return reviewed(world, worker, await submitted(world, worker, period, realised))
}

/** An evaluation as the superior issued and closed it. */
export async function evaluated(world: TestWorld, worker: Worker, period: Period): Promise<void> {
  const ref = refOf(worker, evaluationId(period, worker.unit))
  const { id: person, name } = worker.superior
  const actor = web(worker.superior)
  const { version } = await beginDossier(
    world,
    actor,
    'evaluation',
    ref,
    { action: 'issue', by: ['superior'] },
    () => ({
      period,
      unit: worker.unit,
      edition: 1,
      state: 'issued' as const,
      unitRating: 'good' as const,
      results: 'meets' as const,
      behaviour: 'above' as const,
      predicate: predicateOf('meets', 'above'),
      notes: 'Bekerja sesuai rencana.',
      by: { person, name },
    }),
  )
  const closedAt = new Date(world.clock).toISOString()
  const said = { action: 'close', by: ['superior'] } as const
  await stepDossier(world, actor, 'evaluation', { ...ref, version }, said, (before) => ({
    ...before,
    state: 'closed',
    closedAt,
  }))
}
