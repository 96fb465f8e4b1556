import type { Permission } from './permissions.ts'

/** Of whom something is kept. `nobody`: it names no person, and no way leads from it to one. */
type Whom = 'staff' | 'citizen' | 'nobody'

/** One kind of personal data, as article 31 of UU 27/2022 asks that processing be recorded. */
type PersonalData = {
  readonly what: string
  readonly of: Whom
  /** What it is needed for. */
  readonly why: string
  /** The basis in UU 27/2022, article 20 (2). */
  readonly basis: string
  /** How long it is kept, and what ends it. */
  readonly kept: string
  readonly ends: string
  /** Who may see it: those with one of these permissions, and those it is about. */
  readonly seenWith: readonly Permission[]
  /** What somebody who asks for it gets, and what erasing does to it. */
  readonly onRequest: string
}

const OFFICE = 'Art. 20 (2) e: a task in the public interest, public service, or an authority by law'
const DUTY = 'Art. 20 (2) c: a legal duty of the controller'

/** All personal data that is kept anywhere. What is not here is not kept: a test holds every stored thing against it. */
export const PERSONAL_DATA = {
  staff: {
    what: 'Name, NIP, e-mail address, placements with post and superior, roles, and whether they want no letters, of somebody who works for an agency',
    of: 'staff',
    why: 'Who may see and decide what, who reviews whose work, and who decided what at the time',
    basis: OFFICE,
    kept: 'As long as they work for the agency, and after that as long as records of their decisions are kept',
    ends: 'Disabled when they leave; emptied at their request once no placement is in force',
    seenWith: ['person.read', 'person.write'],
    onRequest:
      'Exported whole. Erased: name, NIP, e-mail and posts go; units and dates of placements stay under a number',
  },
  'sign-in-names': {
    what: 'Digests of the e-mail address, the NIP, and the subject of the sign-in provider, each leading to a person’s number',
    of: 'staff',
    why: 'Finding somebody’s record when they sign in, and noticing that an address is taken',
    basis: OFFICE,
    kept: 'As long as the person’s record has the address, number or subject',
    ends: 'Released when it changes, and at erasure; a provider’s subject stays as a digest that lets nobody in',
    seenWith: [],
    onRequest: 'Not exported: digests say nothing that the record does not. Released at erasure',
  },
  sessions: {
    what: 'That somebody is signed in: their number, when it began, was last used and ended',
    of: 'staff',
    why: 'Signing in, and ending it at once when somebody is disabled',
    basis: OFFICE,
    kept: 'Ten hours from sign-in',
    ends: 'Expires by itself',
    seenWith: [],
    onRequest: 'Begins and ends are lines of the trail and exported as such; the items are gone within ten hours',
  },
  trail: {
    what: 'Name and number of who did something, and what; values of personal fields masked',
    of: 'staff',
    why: 'Showing who did what, and that nobody altered it',
    basis: DUTY,
    kept: 'As long as the agency’s records',
    ends: 'Never altered. After erasure pages and files no longer show the name',
    seenWith: ['trail.read'],
    onRequest:
      'All lines by and about the person are exported. Kept at erasure, art. 15 (1) c: the public interest in how the state is run',
  },
  'decision-authors': {
    what: 'The name beside a decision about odd answers, and beside the correction of a closed period',
    of: 'staff',
    why: 'Who answers for a published figure',
    basis: DUTY,
    kept: 'As long as the figure',
    ends: 'With the figure: a closed version is sealed by its digest',
    seenWith: ['quality.read', 'closing.read', 'score.read'],
    onRequest:
      'In the export by the trail’s lines. Kept at erasure, art. 15 (1) c: an act of office, not of private life',
  },
  performance: {
    what: 'What somebody plans, reports, is evaluated by, learns and is recognised for in their post, with the files that show it and what superiors and colleagues say of it',
    of: 'staff',
    why: 'Managing performance of the civil service (PP 30/2019), and the person’s own record',
    basis: DUTY,
    kept: 'As long as the agency’s personnel records',
    ends: 'With the records; what is closed is never altered',
    seenWith: ['performance.read', 'performance.manage'],
    onRequest:
      'Exported whole to the person. Kept at erasure, art. 15 (1) c: the public interest in how the state is run',
  },
  assessments: {
    what: 'What colleagues answered about somebody in a round of peers and subordinates: seven ratings, no words',
    of: 'staff',
    why: 'Behaviour is evaluated with what peers and subordinates see of it (Permenpan RB 6/2022)',
    basis: DUTY,
    kept: 'As long as the agency’s personnel records',
    ends: 'With the records. Who answered stands beside no answer; the secret that could tell is dropped after the round',
    seenWith: ['performance.read'],
    onRequest:
      'Given out as the person is shown it, at least three answers in one: a single answer is also of whoever gave it. Kept at erasure, art. 15 (1) c',
  },
  reminders: {
    what: 'That somebody was written to on a day; what the letter said is not kept',
    of: 'staff',
    why: 'Reminding of what is due, once a day at the most',
    basis: OFFICE,
    kept: 'A month',
    ends: 'Expires by itself',
    seenWith: [],
    onRequest: 'Not exported: it is a number and a day. Whoever wants no letters says so in their own data',
  },
  'privacy-requests': {
    what: 'That a person asked for a copy or for erasure, when, and who answered when',
    of: 'staff',
    why: 'Answering within 3 × 24 hours, and showing it',
    basis: DUTY,
    kept: 'As long as the agency’s records',
    ends: 'Holds the person’s number only',
    seenWith: ['privacy.read'],
    onRequest: 'Exported with the rest',
  },
  comments: {
    what: 'What a citizen wrote in their own words; it may name somebody although the page asks not to',
    of: 'citizen',
    why: 'Mending what the scores show to be wrong',
    basis: OFFICE,
    kept: 'Until the agency’s retention of comments ends',
    ends: 'Sealed by a key of its own; taken out by the retention job. The score stays',
    seenWith: ['comment.read', 'quality.review'],
    onRequest: 'Nobody knows who wrote it. Who can show which one it is may have it removed by the unit',
  },
  answers: {
    what: 'Answers, and where given sex, age group, education and work, of one visit',
    of: 'nobody',
    why: 'The unit’s score, as Permenpan RB 14/2017 asks',
    basis: OFFICE,
    kept: 'As long as the scores made of it must be provable',
    ends: 'Not linked to any person: no name, number, address or device stands beside it',
    seenWith: ['quality.review'],
    onRequest: 'Nothing can be found by person, so nothing can be given out or erased',
  },
} as const satisfies Readonly<Record<string, PersonalData>>

export type PersonalDataId = keyof typeof PERSONAL_DATA
