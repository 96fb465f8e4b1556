import type { PersonalDataId } from '../domain/personal-data.ts'
import type { Store } from '../usecases/ports/store.ts'

/** What each part of the store keeps of people: entries of the register, or `none`. A new part does not compile until it says so here. */
export const personalOf = {
  registry: 'none',
  ratings: ['answers', 'comments'],
  marks: 'none',
  watermarks: 'none',
  tallies: 'none',
  findings: ['decision-authors'],
  inspections: 'none',
  versions: ['decision-authors'],
  imports: 'none',
  devices: 'none',
  visitCodes: 'none',
  rotating: 'none',
  serviceTimes: 'none',
  retentions: 'none',
  reaches: 'none',
  people: ['staff', 'sign-in-names'],
  sessions: ['sessions'],
  trail: ['trail'],
  privacyRequests: ['privacy-requests'],
  reminders: ['reminders'],
  dossiers: ['performance', 'assessments'],
  dossierLists: ['performance'],
} as const satisfies Readonly<Record<keyof Store, readonly PersonalDataId[] | 'none'>>
