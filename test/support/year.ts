import { ofPerson, ofUnit } from '../../shared/domain/performance/dossier.ts'
import { type Evaluation, evaluationId } from '../../shared/domain/performance/evaluation.ts'
import { type Plan, type PlanContent, planId } from '../../shared/domain/performance/plan.ts'
import { type Report, reportId } from '../../shared/domain/performance/report.ts'
import type { Person } from '../../shared/domain/person.ts'
import { registerPeople } from './people.ts'
import type { TestWorld } from './world.ts'

const UNIT = 'loka-a'
const YEAR = '2026'

/** What the head plans, and what serves it. */
export const HEADS_PLAN: PlanContent = {
  approach: 'quantitative',
  rhks: [
    {
      id: 'r1',
      kind: 'main',
      words: 'Layanan KTP selesai tepat waktu',
      indicators: [
        {
          ...{ id: 'i1', aspect: 'time', words: 'Layanan yang selesai sesuai janji' },
          target: { value: '95', measure: '%', direction: 'higher' },
        },
      ],
    },
  ],
  behaviours: { pelayanan: 'Menyapa setiap warga' },
}

export function plansPlan(person: Person, content: PlanContent, state: Plan['state'], by: Person): Plan {
  const [placement] = person.placements
  const agreed = { content, from: `${YEAR}-01-20`, by: { person: by.id, name: by.name } }
  return {
    ...{ agency: person.agency, owner: ofPerson(person.id), id: planId(YEAR, UNIT), version: 1, history: [] },
    ...{ year: YEAR, unit: UNIT, position: placement?.position ?? '', state, content, dialogue: [] },
    ...(state === 'agreed' && { agreed }),
  }
}

/** An agency’s people with a year of them stored: the head’s plan agreed, a plan that serves it, a report and an evaluation. */
export async function fillYear(world: TestWorld, agency = 'uji') {
  const { budi, sari, rina, admin } = await registerPeople(world, agency)
  const serves = { person: budi.id, plan: planId(YEAR, UNIT), rhk: 'r1', words: 'Layanan KTP selesai tepat waktu' }
  const own: PlanContent = {
    ...HEADS_PLAN,
    rhks: [
      {
        ...{ id: 'r1', kind: 'main', words: 'KTP tercetak pada hari yang sama', serves },
        indicators: [
          {
            ...{ id: 'i1', aspect: 'quantity', words: 'KTP yang tercetak' },
            target: { value: '1200.5', measure: 'keping', direction: 'higher' },
          },
          {
            id: 'i2',
            aspect: 'cost',
            words: 'Kartu yang rusak',
            target: { value: '10', measure: 'keping', direction: 'lower' },
          },
        ],
      },
    ],
  }
  const head = { agency, owner: ofPerson(sari.id), version: 1, history: [] }
  const report: Report = {
    ...{
      ...head,
      id: reportId('2026-Q1', UNIT),
      period: '2026-Q1',
      unit: UNIT,
      plan: planId(YEAR, UNIT),
      planVersion: 1,
    },
    ...{ state: 'confirmed', submission: world.newId(), due: '2026-04-10' },
    ...{ submittedAt: '2026-04-02T03:00:00.000Z', firstAt: '2026-04-02T03:00:00.000Z' },
    entries: [
      { rhk: 'r1', indicator: 'i1', realised: { value: '300' }, evidence: [] },
      { rhk: 'r1', indicator: 'i2', realised: { value: '2' }, evidence: [] },
    ],
  }
  const evaluation: Evaluation = {
    ...{ ...head, id: evaluationId('2026-Q1', UNIT), period: '2026-Q1', unit: UNIT, edition: 1, state: 'issued' },
    ...{ unitRating: 'good', results: 'above', behaviour: 'meets', predicate: 'good', notes: 'Cepat dan teliti' },
    by: { person: budi.id, name: budi.name },
  }
  const { dossiers } = world.store
  await dossiers.put('plan', plansPlan(budi, HEADS_PLAN, 'agreed', rina))
  await dossiers.put('plan', plansPlan(sari, own, 'agreed', budi))
  await dossiers.put('report', report)
  await dossiers.put('evaluation', evaluation)
  return { budi, sari, rina, admin, owner: ofUnit(UNIT) }
}
