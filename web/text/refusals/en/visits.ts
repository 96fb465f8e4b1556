import type { VisitRefusals } from '../id/visits.ts'

/** What citizens and kiosks are refused, in English. */
export const visits = {
  'code-unknown': {
    title: 'Unknown counter code',
    detail: 'This QR code is not registered or has been replaced. Please scan the one shown at the counter again.',
  },
  'code-replaced': {
    title: 'This QR code has been replaced',
    detail: 'This counter has a new QR code. Please scan the code that is at the counter now, or ask the staff.',
  },
  'visit-invalid': {
    title: 'The visit cannot be read',
    detail:
      'The link or token is incomplete or was changed, so nothing was stored. Please scan the QR code at the counter again.',
  },
  'visit-expired': {
    title: 'The visit has expired',
    detail: 'This visit is too long ago to be rated; nothing was stored. Please scan the QR code at your next visit.',
  },
  'visit-misplaced': {
    title: 'The visit belongs to another counter',
    detail:
      'Nothing was stored, for this link is not for this counter. Please scan the QR code at the counter that served you.',
  },
  'answers-invalid': {
    title: 'The answers are not complete',
    detail: 'Please check the parts that are marked or named. Nothing was stored.',
  },
  'rating-differs': {
    title: 'This visit has already been rated',
    detail: 'A visit is rated once. The first rating is kept, unchanged.',
  },
  'service-time-differs': {
    title: 'This record was accepted with other content',
    detail: 'A service time with this id is stored already. The first is kept, unchanged.',
  },
  'counter-retired': {
    title: 'This counter is closed for good',
    detail: 'We would still like to hear from you. Please choose the counter where you were served, or ask the staff.',
  },
  'device-unknown': {
    title: 'Device not known',
    detail:
      'No such device is registered at this unit. Please check the link, or ask the unit’s manager for a new one.',
  },
  'device-refused': {
    title: 'This device is not paired',
    detail: 'Its key is not valid or was taken back. Ask the unit’s manager for a new pairing link.',
  },
  'visit-code-mistyped': {
    title: 'The visit code is not quite right',
    detail: 'A letter or digit in the code is wrong. A visit code has 13 characters, for example {example}.',
  },
  'visit-code-unknown': {
    title: 'This visit code is not valid',
    detail: 'The code is not known at this unit, or it has expired.',
  },
  'batch-unknown': {
    title: 'Sheet of codes not found',
    detail: 'This unit has no such sheet, or its codes have expired.',
  },
  'batch-differs': {
    title: 'The batch’s name is taken',
    detail: 'A batch of this name was made with another count, place or validity. Use another name for a new request.',
  },
  'proof-invalid': {
    title: 'The QR code cannot be read',
    detail: 'The link is incomplete or was changed. Please scan the QR code that the screen shows now.',
  },
  'proof-expired': {
    title: 'This QR code has been replaced',
    detail: 'The code on the screen changes every minute, and the one you scanned is too old.',
  },
  'pass-invalid': {
    title: 'This kiosk page cannot be read',
    detail: 'The rating was not stored: the kiosk page is not this device’s, or was changed.',
  },
  'pass-expired': {
    title: 'This kiosk page is too old',
    detail: 'The rating was not stored: the kiosk page was loaded more than 90 days ago.',
  },
  'recorded-ahead': {
    title: 'The clock of this device is ahead',
    detail: 'The rating was not stored: its time has not come yet. The kiosk sets its clock right and sends it again.',
  },
} as const satisfies VisitRefusals
