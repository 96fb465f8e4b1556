import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import { Plan, type PlanContent, planId } from '../../shared/domain/performance/plan.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import type { TestWorld } from './world.ts'

/** Two numbers and a sentence to report on. */
export const CONTENT: PlanContent = {
  approach: 'quantitative',
  rhks: [
    {
      id: 'r1',
      kind: 'main',
      words: 'Dokumen kependudukan terbit tepat waktu',
      indicators: [
        {
          id: 'i1',
          aspect: 'quantity',
          words: 'Jumlah KTP-el yang diterbitkan',
          target: { value: '1200', measure: 'dokumen', direction: 'higher' },
        },
        {
          id: 'i2',
          aspect: 'time',
          words: 'Rata-rata lama penerbitan',
          target: { value: '7', measure: 'hari', direction: 'lower' },
        },
      ],
    },
    {
      id: 'r2',
      kind: 'additional',
      words: 'Warga mengenal layanan daring',
      indicators: [
        {
          id: 'i1',
          aspect: 'quality',
          words: 'Sosialisasi di kelurahan',
          target: { words: 'Setiap kelurahan didatangi' },
        },
      ],
    },
  ],
  behaviours: {},
}

/** A plan in force for a year, as its agreement would leave it. */
export async function agreePlan(
  world: TestWorld,
  agency: string,
  whose: { readonly id: string; readonly unit?: string },
  by: { readonly id: string; readonly name: string },
  { year = '2026', content = CONTENT } = {},
): Promise<Plan> {
  const unit = whose.unit ?? 'loka-a'
  const plan = Plan.parse({
    ...{ agency, owner: ofPerson(whose.id), id: planId(year, unit), version: 1, history: [] },
    ...{ year, unit, position: 'Petugas loket', state: 'agreed', content, dialogue: [] },
    agreed: { content, from: `${year}-01-05`, by: { person: by.id, name: by.name } },
  })
  if (!(await world.store.dossiers.put('plan', plan))) throw new Error('there is a plan already')
  return plan
}

export const asWeb = ({ id, name }: { readonly id: string; readonly name: string }): Actor => ({
  via: 'web',
  person: id,
  name,
})

/** What somebody reports on that plan in a quarter; all in order. */
export function submissionOf(world: TestWorld, over: object = {}) {
  return {
    submission: world.newId(),
    version: 0,
    entries: [
      { rhk: 'r1', indicator: 'i1', realised: { value: '300' }, evidence: [] },
      { rhk: 'r1', indicator: 'i2', realised: { value: '6.5' }, note: 'Blangko tersedia', evidence: [] },
      {
        rhk: 'r2',
        indicator: 'i1',
        realised: { words: 'Tiga kelurahan' },
        evidence: [{ kind: 'link', url: 'https://contoh.go.id/foto' }],
      },
    ],
    ...over,
  }
}
