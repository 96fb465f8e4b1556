import type { RefusalWords } from '../say-refusal.ts'

export const refusals = {
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
  'body-unreadable': {
    title: 'The body cannot be read',
    detail: 'The body is not valid JSON or a valid form.',
  },
  'body-too-large': {
    title: 'The body is too large',
    detail: 'A body may have {limit} kB at most.',
  },
  'media-type-unsupported': {
    title: 'Unsupported media type',
    detail: 'Send it as {expected}.',
  },
  'page-unknown': {
    title: 'Page not found',
    detail: 'There is nothing at this address. Please check the link.',
  },
  'permission-denied': {
    title: 'This page is for staff',
    detail: 'You do not have the permission to open this page.',
  },
  'origin-foreign': {
    title: 'This request does not come from a page of ours',
    detail:
      'For safety, changes are accepted only from Suara Loket’s own pages. Nothing was changed. Please open the page again and repeat it from there.',
  },
  'registry-changed': {
    title: 'These settings have changed',
    detail:
      'Somebody else has just changed {thing}, so your change was not saved. Please open the page again and check what it says now.',
  },
  'counter-retired': {
    title: 'This counter is closed for good',
    detail: 'We would still like to hear from you. Please choose the counter where you were served, or ask the staff.',
  },
  'form-stale': {
    title: 'This page has been open for too long',
    detail:
      'The form was not sent from your present session. Nothing was stored. Please open the page again and repeat it from there.',
  },
  'sign-in-needed': {
    title: 'Please sign in',
    detail:
      'You have not signed in, or your session has ended. This request was not stored. Please sign in and repeat it.',
  },
  'sign-in-failed': {
    title: 'Signing in did not work',
    detail: 'This attempt could not be completed: perhaps it took too long, or another tab used it. Please try again.',
  },
  'sign-in-cancelled': {
    title: 'Signing in was cancelled',
    detail: 'You are not signed in, as it was cancelled on the account’s page. Please try again if you like.',
  },
  'sign-in-unknown': {
    title: 'This account is not known here',
    detail:
      'Your account is fine, but it is not registered as somebody who can sign in. Please ask the Suara Loket administrator of your agency, and make sure that the registered e-mail address is that of your account.',
  },
  'sign-in-unavailable': {
    title: 'Signing in is not possible at the moment',
    detail: 'Please try again in a moment. Citizens can rate as usual.',
  },
  'registry-invalid': {
    title: 'The registry file cannot be applied',
    detail: '{problems}',
  },
  'import-invalid': {
    title: 'The file cannot be imported',
    detail: '{problem}',
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
  'device-changed': {
    title: 'The device has just been changed',
    detail:
      'Another manager changed this device at the same moment, so your request was not carried out. Reload the page and try again if it is still needed.',
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
  'finding-unknown': {
    title: 'Finding not found',
    detail: 'This unit has no such finding, or it no longer holds since the answers of that day were looked at again.',
  },
  'finding-changed': {
    title: 'This finding has just changed',
    detail:
      'Another reviewer has decided, or more answers came in. Your decision was not stored. Open the finding again and decide if it is still needed.',
  },
  'erasure-held': {
    title: 'This data cannot be erased yet',
    detail:
      'This person is still placed in a unit. While they serve, their data must be kept by law. End the placement first, then try again.',
  },
  'comment-unknown': {
    title: 'This comment is no longer there',
    detail: 'It may have been removed, or its time is over.',
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
  busy: {
    title: 'The service is busy',
    detail: 'What you have just sent, if anything, was not stored. Please try again shortly.',
  },
} satisfies RefusalWords
