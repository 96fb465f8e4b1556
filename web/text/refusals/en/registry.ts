import type { RegistryRefusals } from '../id/registry.ts'

/** What is refused about places, their devices and their published scores, in English. */
export const registry = {
  'agency-unknown': {
    title: 'Unknown agency',
    detail: 'There is no agency "{agency}".',
  },
  'unit-unknown': {
    title: 'Unknown unit',
    detail: 'The agency "{agency}" has no unit "{unit}".',
  },
  'unit-ambiguous': {
    title: 'Unit of several agencies',
    detail: 'The unit "{unit}" is in {agencies}. Say which agency.',
  },
  'counter-unknown': {
    title: 'There is no such counter',
    detail: 'This unit has no counter "{counter}".',
  },
  'unit-change-refused': {
    title: 'The unit was not changed',
    detail:
      'Somebody else has just changed it, or the change is not possible any more. Look at the unit and try again.',
  },
  'counter-changed': {
    title: 'The counter’s code has changed',
    detail:
      'Another request has just replaced this counter’s code, so this one was not carried out. Please open the poster page again and check which code is in use.',
  },
  'instrument-unknown': {
    title: 'Unknown instrument',
    detail: 'There is no instrument "{instrument}".',
  },
  'period-invalid': {
    title: 'The period cannot be read',
    detail: '"{period}" is not a period. Examples: 2021-03-14, 2021-03, 2021-Q1, 2021-S1, 2021.',
  },
  'query-invalid': {
    title: 'The request cannot be read',
    detail: 'The parameter "{field}" is not valid.',
  },
  'version-unknown': {
    title: 'There is no such version',
    detail: 'This period has no version {version}.',
  },
  'period-open': {
    title: 'This period is not closed yet',
    detail: 'The score of {period} still follows the answers that come in, so there is nothing to correct.',
  },
  'correction-same': {
    title: 'There is nothing to correct',
    detail: 'The counts of {period} are those of its last version, so no new version was made.',
  },
  'registry-invalid': {
    title: 'The registry file cannot be applied',
    detail: '{problems}',
  },
  'registry-changed': {
    title: 'These settings have changed',
    detail:
      'Somebody else has just changed {thing}, so your change was not saved. Please open the page again and check what it says now.',
  },
  'import-invalid': {
    title: 'The file cannot be imported',
    detail: '{problem}',
  },
  'device-changed': {
    title: 'The device has just been changed',
    detail:
      'Another manager changed this device at the same moment, so your request was not carried out. Reload the page and try again if it is still needed.',
  },
  'finding-unknown': {
    title: 'Finding not found',
    detail: 'This unit has no such finding, or it no longer holds since the answers of that day were looked at again.',
  },
  'finding-changed': {
    title: 'This finding has just changed',
    detail:
      'Another reviewer has decided, or more answers came in. Your decision was not stored. Open the finding again and decide if it is still needed.',
  },
  'comment-unknown': {
    title: 'This comment is no longer there',
    detail: 'It may have been removed, or its time is over.',
  },
} as const satisfies RegistryRefusals
