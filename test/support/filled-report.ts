import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import { Plan, planId } from '../../shared/domain/performance/plan.ts'
import { Report, reportId } from '../../shared/domain/performance/report.ts'
import { CONTENT } from './reports.ts'
import type { TestWorld } from './world.ts'

/** Somebody's report of the third quarter, which waits for its review, with the plan that it is against. */
export async function fillReport(
  { store }: TestWorld,
  { agency, person, mark }: { readonly agency: string; readonly person: string; readonly mark: string },
): Promise<string> {
  const owner = ofPerson(person)
  const [plan, id] = [planId('2026', 'loka-a'), reportId('2026-Q3', 'loka-a')]
  const head = { agency, owner, version: 1, history: [] }
  const by = { person, name: `Atasan ${mark}` }
  const agreed = { content: CONTENT, from: '2026-01-05', by }
  await store.dossiers.put(
    'plan',
    Plan.parse({
      ...{ ...head, id: plan, year: '2026', unit: 'loka-a', position: `Petugas ${mark}`, state: 'agreed' },
      ...{ content: CONTENT, agreed, dialogue: [] },
    }),
  )
  const at = '2026-10-05T02:00:00Z'
  const entries = [{ rhk: 'r1', indicator: 'i1', realised: { value: '300' }, note: `Catatan ${mark}`, evidence: [] }]
  await store.dossiers.put(
    'report',
    Report.parse({
      ...{ ...head, id, period: '2026-Q3', unit: 'loka-a', plan, planVersion: 1, state: 'submitted', entries },
      ...{ submission: '019a0000-0000-7000-8000-000000000001', submittedAt: at, firstAt: at, due: '2026-10-10' },
    }),
  )
  return id
}
