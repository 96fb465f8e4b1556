import type { PeopleRefusals } from '../id/people.ts'

/** What is refused about people, their data and their performance, in English. */
export const people = {
  'erasure-held': {
    title: 'This data cannot be erased yet',
    detail:
      'This person is still placed in a unit. While they serve, their data must be kept by law. End the placement first, then try again.',
  },
  'person-unknown': {
    title: 'Person not found',
    detail:
      'This person is not registered at this agency. Check the address, or look for the name in the list of staff.',
  },
  'person-changed': {
    title: 'This person’s record has just changed',
    detail:
      'Somebody else changed it at the same moment, so your change was not stored. Open the record again and change it if it is still needed.',
  },
  'person-invalid': {
    title: 'The record cannot be stored yet',
    detail: 'A field does not fit what else is known. Please check the fields that are marked.',
  },
  'dossier-unknown': {
    title: 'This document cannot be found',
    detail: 'The address may be wrong, or nobody has written it yet.',
  },
  'dossier-changed': {
    title: 'This document has just been changed',
    detail: 'Somebody else was faster, so your change is not stored. Reload the page to see the newest.',
  },
  'dossier-state': {
    title: 'This step is not possible yet',
    detail: 'The document is not in a state for it. Nothing was stored.',
  },
  'dossier-full': {
    title: 'This document was changed too often',
    detail: 'Its history is full. Please ask your agency’s admin.',
  },
  'dossier-own': {
    title: 'Others decide about your own documents',
    detail: 'You cannot approve or rate what is yours.',
  },
  'relation-ended': {
    title: 'This document is not yours to decide',
    detail: 'Only who is the person’s superior now may decide it. Nothing was stored.',
  },
  'own-record': {
    title: 'You cannot change your own powers',
    detail:
      'Your own roles and status can be changed by another administrator only. Please ask a colleague who administers the agency.',
  },
  'last-admin': {
    title: 'An agency needs an administrator',
    detail: 'This person is the only active administrator of the agency. Give that role to somebody else first.',
  },
} as const satisfies PeopleRefusals
