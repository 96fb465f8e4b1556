import { OF_AGENCY, ofPerson } from '../../shared/domain/performance/dossier.ts'
import type { Person } from '../../shared/domain/person.ts'
import { recognitionLists } from '../../shared/usecases/performance/recognition-list.ts'
import { trainingList } from '../../shared/usecases/performance/training-list.ts'
import type { TestWorld } from './world.ts'

/** A course, a training that waits and a recognition that waits, each text holding a mark; what paths name of them. */
export async function fillFollowing(
  { store, newId, clock }: TestWorld,
  agency: string,
  mark: string,
  { id: person }: Pick<Person, 'id'>,
) {
  const at = new Date(clock).toISOString()
  const by = { person, name: `Sari ${mark}` }
  const step = { at, by, action: 'training-request', version: 1, changes: [] }
  const head = { agency, version: 1, history: [step] }
  const content = { name: `Pelatihan ${mark}`, provider: `Penyelenggara ${mark}`, hours: 8, form: 'online' as const }
  const [course, training, recognition] = [newId(), newId(), newId()]
  await store.dossiers.put('course', {
    ...{ ...head, owner: OF_AGENCY, id: course, content: { ...content, serves: ['value-pelayanan'] } },
  })
  const owner = ofPerson(person)
  await store.dossierLists.add(agency, trainingList('loka-a', at.slice(0, 4)), { owner, id: training })
  await store.dossiers.put('training', {
    ...{ ...head, owner, id: training, unit: 'loka-a', content, why: `Perlu ${mark}`, by, state: 'requested' },
  })
  for (const list of recognitionLists('loka-a', at.slice(0, 4))) {
    await store.dossierLists.add(agency, list, { owner, id: recognition })
  }
  await store.dossiers.put('recognition', {
    ...{ ...head, owner, id: recognition, year: at.slice(0, 4), unit: 'loka-a', title: `Teladan ${mark}` },
    ...{ why: `Karena ${mark}`, evidence: [], by: { person: 'a'.repeat(16), name: `Budi ${mark}` }, state: 'proposed' },
  })
  return { ':course': course, ':training': training, ':recognition': recognition, ':step': 'setujui' }
}
