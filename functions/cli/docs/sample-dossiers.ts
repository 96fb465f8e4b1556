import { ofUnit } from '../../../shared/domain/performance/dossier.ts'
import type { UnitRating } from '../../../shared/domain/performance/evaluation.ts'
import type { SampleCalls } from './sample-calls.ts'
import { sample } from './sample-day.ts'

const owner = ofUnit(sample.unit)
const ref = { agency: sample.agency, owner, id: '2026-Q1' }
const rating: UnitRating = {
  ...ref,
  ...{ version: 1, history: [], period: '2026-Q1', rating: 'good', reason: 'Target tercapai' },
  by: { person: '0123456789abcdef', name: 'Nama' },
}

/** One use of each method that is about performance. */
export const sampleDossiers: Pick<SampleCalls, 'dossiers' | 'dossierLists'> = {
  dossiers: {
    get: (store) => store.dossiers.get('unit-rating', ref, { consistent: true }),
    many: (store) => store.dossiers.many('unit-rating', [ref], { consistent: false }),
    of: (store) => store.dossiers.of('unit-rating', ref, { consistent: true, beginning: '2026' }),
    newest: async (store) => {
      await store.dossiers.newest('unit-rating', ref, 20)
      return store.dossiers.newest('unit-rating', ref, 20, ref.id)
    },
    put: async (store) => {
      await store.dossiers.put('unit-rating', rating)
      return store.dossiers.put('unit-rating', { ...rating, version: 2 })
    },
  },
  dossierLists: {
    add: (store) => store.dossierLists.add(sample.agency, 'sample', ref),
    entries: async (store) => {
      await store.dossierLists.entries(sample.agency, 'sample')
      return store.dossierLists.entries(sample.agency, 'sample', 20, ref.id)
    },
  },
}
