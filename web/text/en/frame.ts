import type { FrameText } from '../id/frame.ts'

/** What stands around every page, and on one that failed, in English. */
export const frame: FrameText = {
  locale: 'en-GB',
  switchLabel: 'Choice of language',
  product: 'Suara Loket',
  tagline: 'What citizens say about public services',
  pageTitle: (page) => `${page} · Suara Loket`,
  skip: 'Skip to the content',
  demo: 'Sample data: these are not real ratings.',
  demoMark: 'Sample data',
  trial: 'UJI COBA (trial): what is rated here counts for no real score.',
  homeLink: 'Start page',
  signIn: 'Sign in',
  otherAccount: 'Use another account',
  pathLabel: 'Where this page is',
  footer:
    'The scores here are computed directly from what citizens answer. They hold no name, NIK or telephone number.',
  apiLink: 'Open data and API',
  privacyLink: 'Privacy',
  requestId: 'Request number',
  failure: {
    title: 'Something went wrong on our side',
    detail: 'Your request could not be completed. The failure has been recorded. Please try again in a few minutes.',
  },
}
