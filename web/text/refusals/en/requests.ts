import type { RequestRefusals } from '../id/requests.ts'

/** What is refused of any request, whatever it asks for, in English. */
export const requests = {
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
  busy: {
    title: 'The service is busy',
    detail: 'What you have just sent, if anything, was not stored. Please try again shortly.',
  },
} as const satisfies RequestRefusals
