import type { Access } from '../access.ts'
import type { Store } from '../usecases/ports/store.ts'
import type { AccessPattern, TableCall } from './access-pattern.ts'
import { accessPatterns } from './access-patterns.ts'

/** A method of the store, as `ratings.put`. */
export type MethodName = { [Noun in keyof Store]: `${Noun}.${keyof Store[Noun] & string}` }[keyof Store]

export type Right = {
  /** What somebody has it for, in a sentence for whoever audits grants. */
  readonly why: string
  /** What of the store it takes. Which calls to the table these are, and on which keys, stands in the access patterns. */
  readonly methods: readonly MethodName[]
}

/** What each kind of access is for. Nothing is ever updated in place, deleted or scanned. */
export const rights = {
  'registry:read': {
    why: 'Finds the counter behind a code, and the agency, units and services that a page shows.',
    methods: ['registry.agencies', 'registry.load', 'registry.place'],
  },
  'registry:write': {
    why: 'Registers agencies, units, services and counters, and makes codes lead to counters.',
    methods: [
      'registry.putAgency',
      'registry.putUnit',
      'registry.putService',
      'registry.putCounter',
      'registry.claimCode',
    ],
  },
  'rating:write': {
    why: 'Stores a rating behind its mark. A put that finds its id taken reads what is there, to tell a repetition from another rating.',
    methods: ['marks.put', 'ratings.put', 'ratings.get'],
  },
  'rating:read': {
    why: 'Counts ratings, and looks into those of a day.',
    methods: ['ratings.ofSlot', 'ratings.ofDay', 'ratings.toInspect'],
  },
  'comment:seal': { why: 'Seals what citizens write, for which the public half of the key is enough.', methods: [] },
  'comment:open': { why: 'Opens what citizens wrote.', methods: [] },
  'comment:forget': {
    why: 'Takes a comment from its rating, and remembers up to which day all are gone.',
    methods: ['ratings.forgetComment', 'retentions.get', 'retentions.advance'],
  },
  'import:open': {
    why: 'The first to import a file records its period; whoever comes later reads it.',
    methods: ['imports.open'],
  },
  'mark:read': {
    why: 'Reads marks up to a watermark, and puts that forward.',
    methods: ['marks.between', 'watermarks.get', 'watermarks.advance'],
  },
  'counting:read': {
    why: 'Sees how far counting has got, and what it still has to do; it moves nothing.',
    methods: ['marks.between', 'watermarks.get'],
  },
  'tally:read': {
    why: 'Reads the counts that scores are made of, and what was set aside of a day.',
    methods: [
      'tallies.get',
      'tallies.between',
      'tallies.ofDay',
      'tallies.instruments',
      'tallies.firstMonth',
      'findings.get',
    ],
  },
  'tally:write': { why: 'Stores counts.', methods: ['tallies.put'] },
  'finding:read': {
    why: 'Reads what was found odd in the ratings of days.',
    methods: ['findings.get', 'findings.since'],
  },
  'finding:write': {
    why: 'Stores what was found in a day, or decided about it: the day as it is, its marks, then the day as it becomes.',
    methods: ['findings.get', 'findings.announce', 'marks.put', 'findings.put'],
  },
  'inspection:read': { why: 'Sees up to which day ratings were looked at.', methods: ['inspections.get'] },
  'inspection:write': {
    why: 'Remembers up to which day ratings were looked at.',
    methods: ['inspections.get', 'inspections.advance'],
  },
  'reach:write': {
    why: 'Remembers how far closing has come, and what was empty.',
    methods: ['reaches.get', 'reaches.put'],
  },
  'version:read': { why: 'Reads the scores of closed periods.', methods: ['versions.ofPeriod', 'versions.ending'] },
  'version:write': { why: 'Freezes the score of a closed period, once and for all.', methods: ['versions.put'] },
  'device:read': { why: 'Finds the kiosk, screen or queue system that calls.', methods: ['devices.find'] },
  'device:write': {
    why: 'Registers devices and lists them, gives them new secrets and revokes them.',
    methods: ['devices.claim', 'devices.put', 'devices.ofUnit'],
  },
  'visit-code:mint': {
    why: 'Issues visit codes in batches, and shows which were opened. A batch asked for again reads what was recorded of it at first.',
    methods: ['visitCodes.openBatch', 'visitCodes.batches', 'visitCodes.put', 'visitCodes.find'],
  },
  'visit-code:open': {
    why: 'Opens a visit by its code, once.',
    methods: ['visitCodes.find', 'visitCodes.begin'],
  },
  'rotating:claim': { why: 'Opens a visit by the QR that a screen shows, once.', methods: ['rotating.claim'] },
  'service-time:write': {
    why: 'Stores how long a service took; as ratings, a repetition reads what is there.',
    methods: ['serviceTimes.put', 'serviceTimes.get'],
  },
  'service-time:read': {
    why: 'Counts how long services took, and shows a day’s to who enters them.',
    methods: ['serviceTimes.ofSlot', 'serviceTimes.ofDay'],
  },
  'person:read': {
    why: 'Reads who works for an agency, where, and under whom, with what they asked for about themselves.',
    methods: [
      'people.get',
      'people.ofAgency',
      'people.inUnit',
      'people.under',
      'people.many',
      'people.named',
      'privacyRequests.get',
      'privacyRequests.newest',
    ],
  },
  'person:write': {
    why: 'Registers people, their placements and roles, and writes down what they ask for about themselves.',
    methods: ['people.put', 'people.announce', 'people.claim', 'people.release', 'privacyRequests.put'],
  },
  'session:use': {
    why: 'Finds a session by its secret, and writes it when it begins, is used and ends.',
    methods: ['sessions.put', 'sessions.find'],
  },
  'trail:read': {
    why: 'Reads what was done, and proves that nobody changed it.',
    methods: ['trail.last', 'trail.get', 'trail.before', 'trail.from', 'trail.anchors', 'trail.lastAnchor'],
  },
  'trail:append': {
    why: 'Reads the last line of what was done, and puts the next one where there is none.',
    methods: ['trail.last', 'trail.get', 'trail.put', 'trail.isFirstTry'],
  },
  'trail:anchor': {
    why: 'Remembers how long the trail was each night.',
    methods: ['trail.lastAnchor', 'trail.putAnchor'],
  },
  'dossier:read': {
    why: 'Reads plans, reports, evaluations and feedback, with the lists that lead to them.',
    methods: ['dossiers.get', 'dossiers.many', 'dossiers.of', 'dossiers.newest', 'dossierLists.entries'],
  },
  'dossier:write': {
    why: 'Writes plans, reports, evaluations and feedback, step by step.',
    methods: ['dossiers.put', 'dossierLists.add'],
  },
  'letter:send': {
    why: 'Writes to staff what waits for them: remembers whom it wrote to on a day, and how far it has come.',
    methods: ['people.from', 'reminders.claim', 'reminders.reached', 'reminders.advance'],
  },
  'evidence:send': { why: 'Lets a browser send a file, into quarantine.', methods: [] },
  'evidence:fetch': { why: 'Lets a browser fetch a file that was found clean.', methods: [] },
  'evidence:scan': { why: 'Reads files in quarantine, and stores what is clean of them.', methods: [] },
} as const satisfies Readonly<Record<Access, Right>>

const patterns = new Map<string, AccessPattern>(
  Object.entries(accessPatterns).flatMap(([noun, { rows }]) =>
    Object.entries<AccessPattern>(rows).map(([verb, pattern]) => [`${noun}.${verb}`, pattern] as const),
  ),
)

/** The shapes of all kinds of partitions that the store knows: `{agency}#{unit}#tally`. */
export const partitions: readonly string[] = [
  ...new Set([...patterns.values()].flatMap(({ calls }) => calls.map(({ pk }) => pk))),
]

/** A kind of call to the table, and the shape of the partitions that it is made on. */
export type KindOfCall = Pick<TableCall, 'operation' | 'pk'>

/** The methods of the store that a list of accesses amounts to, each once. */
export function methodsOf(access: readonly Access[]): MethodName[] {
  return [...new Set<MethodName>(access.flatMap((each) => rights[each].methods))]
}

/** Which calls to the table a list of accesses amounts to, each once. */
export function callsOf(access: readonly Access[]): KindOfCall[] {
  const calls = methodsOf(access).flatMap((method) => patterns.get(method)?.calls ?? [])
  const distinct = new Map(calls.map(({ operation, pk }) => [`${operation} ${pk}`, { operation, pk }]))
  return [...distinct.values()]
}
