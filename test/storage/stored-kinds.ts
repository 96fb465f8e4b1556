import * as z from 'zod/mini'
import { Agency } from '../../shared/domain/agency.ts'
import { breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { Counter } from '../../shared/domain/counter.ts'
import { Device } from '../../shared/domain/device.ts'
import { DOSSIER_KINDS, type Dossier, type DossierKind } from '../../shared/domain/performance/kinds.ts'
import { Person } from '../../shared/domain/person.ts'
import { PrivacyRequest } from '../../shared/domain/privacy-request.ts'
import { Finding } from '../../shared/domain/quality/finding.ts'
import { Rating } from '../../shared/domain/rating.ts'
import { Reach } from '../../shared/domain/reach.ts'
import { EVERYBODY, RemindersReach } from '../../shared/domain/reminders-reach.ts'
import { ScoreVersion } from '../../shared/domain/score-version.ts'
import { Service } from '../../shared/domain/service.ts'
import { ServiceTime } from '../../shared/domain/service-time.ts'
import { Session } from '../../shared/domain/session.ts'
import { TrailEntry } from '../../shared/domain/trail.ts'
import { TrailAnchor } from '../../shared/domain/trail-anchor.ts'
import { Unit } from '../../shared/domain/unit.ts'
import { IssuedCode, VisitCodeBatch } from '../../shared/domain/visit-code.ts'
import type { Kind } from '../../shared/storage/kinds.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { answersOf } from '../support/world.ts'
import { fullest } from './fullest.ts'

/** How a kind of item comes into the table, and what reading it gives; what is only written, so that it is written once, has no reading. */
export type StoredKind = {
  /** What it says, where the domain has a schema for it. */
  readonly schema: z.core.$ZodType | undefined
  put(store: Store): Promise<unknown>
  readonly read: ((store: Store) => Promise<unknown>) | undefined
}

/** A thing with everything in it that its schema allows. */
function whole<Schema extends z.core.$ZodType>(
  schema: Schema,
  put: (store: Store, thing: z.infer<Schema>) => Promise<unknown>,
  read: (store: Store, thing: z.infer<Schema>) => Promise<unknown>,
): StoredKind {
  const thing = z.parse(schema, fullest(schema))
  return { schema, put: (store) => put(store, thing), read: (store) => read(store, thing) }
}

/** What has no schema of its own. */
function bare(put: StoredKind['put'], read?: StoredKind['read']): StoredKind {
  return { schema: undefined, put, read }
}

const STRONG = { consistent: true } as const
const place = { agency: 'loket-1', unit: 'loket-1' } as const
const [counter, instrument, day, minute] = ['loket-1', 'loket-1', '2026-11-22', '2026-11-22T02:05'] as const
const person = '0123456789abcdef'
const at = '2026-11-22T02:05:00.000Z'
const device = z.parse(Device, fullest(Device))
const issued = z.parse(IssuedCode, fullest(IssuedCode))
const code = '7f3kq9x2m8'
const email = { kind: 'email', email: 'nama@contoh.go.id' } as const
const dayFindings = { ...place, instrument, day, findings: [z.parse(Finding, fullest(Finding))], version: 1 }
const mark = { ...place, instrument, slot: `${day}T09`, minute, shards: 1, zone: 'Asia/Jakarta' } as const
const dossierRef = { owner: 'unit/loket-1', id: '2026-Q1' }

/** Of one counter and of a hundred: small tallies are stored as text, large ones deflated. */
const tallies = ([1, 100] as const).map((counters) => ({
  key: { ...place, instrument, scope: 'own', level: 'day', period: `2026-11-${20 + Math.min(counters, 2)}` } as const,
  breakdown: sumBreakdowns(
    Array.from({ length: counters }, (_, index) =>
      breakdownOf({
        ...{ answers: answersOf(4, 3, 2), tier: 'T3', channel: 'web', counter: `loket-${index}`, service: 'ktp' },
        profile: { sex: 'P', age: '25-34' },
      }),
    ),
  ),
  ...{ asOf: at, version: 1, through: day, tree: 'of the units below' },
}))

/** Every kind of item but documents of performance, by a row each: one without does not compile. */
const rows: { readonly [Of in Exclude<Kind, `dossier-${DossierKind}`>]: StoredKind } = {
  agency: whole(
    Agency,
    ({ registry }, agency) => registry.putAgency(agency),
    async ({ registry }, { id }) => (await registry.load(id, STRONG))?.agency,
  ),
  unit: whole(
    Unit,
    ({ registry }, unit) => registry.putUnit(unit),
    async ({ registry }, { agency }) => (await registry.load(agency, STRONG))?.units,
  ),
  service: whole(
    Service,
    ({ registry }, service) => registry.putService(service),
    async ({ registry }, { agency }) => (await registry.load(agency, STRONG))?.services,
  ),
  counter: whole(
    Counter,
    ({ registry }, each) => registry.putCounter({ ...each, code }),
    async ({ registry }, { agency }) => (await registry.load(agency, STRONG))?.counters,
  ),
  'counter-code': bare(
    ({ registry }) => registry.claimCode({ ...place, id: counter, code }),
    ({ registry }) => registry.place(code),
  ),
  rating: whole(
    Rating,
    ({ ratings }, rating) => ratings.put(rating, 1),
    ({ ratings }, rating) => ratings.get(rating, 1),
  ),
  mark: bare(
    ({ marks }) => marks.put(0, mark),
    ({ marks }) => marks.between(0, minute, minute),
  ),
  watermark: bare(
    ({ watermarks }) => watermarks.advance(0, minute),
    ({ watermarks }) => watermarks.get(0),
  ),
  tally: bare(
    (store) => Promise.all(tallies.map((tally) => store.tallies.put(tally))),
    (store) =>
      store.tallies.get(
        tallies.map(({ key }) => key),
        STRONG,
      ),
  ),
  findings: {
    schema: Finding,
    put: ({ findings }) => findings.put(dayFindings),
    read: ({ findings }) => findings.get(dayFindings, STRONG),
  },
  'findings-entry': bare(
    ({ findings }) => findings.announce(dayFindings),
    ({ findings }) => findings.since(place, day),
  ),
  inspection: bare(
    ({ inspections }) => inspections.advance(place.agency, { through: day, at }),
    ({ inspections }) => inspections.get(place.agency),
  ),
  retention: bare(
    ({ retentions }) => retentions.advance(place.agency, day),
    ({ retentions }) => retentions.get(place.agency),
  ),
  reminder: bare(({ reminders }) => reminders.claim({ agency: place.agency, person: '0123456789abcdef' }, day)),
  'reminders-reach': {
    schema: RemindersReach,
    put: ({ reminders }) => reminders.advance(place.agency, { day, through: EVERYBODY }),
    read: ({ reminders }) => reminders.reached(place.agency),
  },
  'score-version': whole(
    ScoreVersion,
    ({ versions }, version) => versions.put({ ...version, period: '2026-11' }),
    ({ versions }) => versions.ofPeriod({ ...place, instrument, period: '2026-11' }, STRONG),
  ),
  reach: whole(
    Reach,
    ({ reaches }, reach) => reaches.put({ ...place, instrument }, reach),
    ({ reaches }) => reaches.get({ ...place, instrument }),
  ),
  'import-batch': bare(
    ({ imports }) => imports.open({ ...place, id: 'survei', defaultSlot: day }),
    ({ imports }) => imports.open({ ...place, id: 'survei', defaultSlot: '2026-11-23' }),
  ),
  'device-claim': bare(
    ({ devices }) => devices.claim(device),
    ({ devices }) => devices.find(device.id, STRONG),
  ),
  device: whole(
    Device,
    ({ devices }, each) => devices.put(each),
    ({ devices }) => devices.ofUnit(place),
  ),
  'visit-code-batch': whole(
    VisitCodeBatch,
    ({ visitCodes }, batch) => visitCodes.openBatch(batch, 0),
    ({ visitCodes }, { origin }) => visitCodes.batches(place, origin),
  ),
  'visit-code': whole(
    IssuedCode,
    ({ visitCodes }, each) => visitCodes.put(each),
    ({ visitCodes }, each) => visitCodes.find(each, each.code),
  ),
  'visit-code-opening': bare(
    ({ visitCodes }) => visitCodes.begin(issued, Date.parse(at)),
    ({ visitCodes }) => visitCodes.find(issued, issued.code),
  ),
  'rotating-claim': bare(({ rotating }) => rotating.claim({ ...place, counter }, 1)),
  'service-time': whole(
    ServiceTime,
    ({ serviceTimes }, time) => serviceTimes.put({ ...time, slot: `${day}T09` }, 1),
    ({ serviceTimes }, time) => serviceTimes.get({ ...time, slot: `${day}T09` }, 1),
  ),
  person: whole(
    Person,
    ({ people }, each) => people.put(each),
    ({ people }, each) => people.get({ agency: each.agency, person: each.id }, STRONG),
  ),
  'person-name': bare(
    ({ people }) => people.claim(email, { agency: place.agency, person }, 1),
    ({ people }) => people.named(email),
  ),
  'person-in-unit': bare(
    ({ people }) =>
      people.announce({ ...place, id: person, placements: [{ from: day, unit: counter, position: 'Staf' }] }),
    ({ people }) => people.inUnit(place),
  ),
  'person-under': bare(
    ({ people }) =>
      people.announce({
        ...{ agency: place.agency, id: person },
        placements: [{ from: day, unit: counter, position: 'Staf', superior: person }],
      }),
    ({ people }) => people.under({ agency: place.agency, person }),
  ),
  session: whole(
    Session,
    ({ sessions }, session) => sessions.put(session),
    ({ sessions }, { digest }) => sessions.find(digest),
  ),
  'trail-entry': whole(
    TrailEntry,
    ({ trail }, entry) => trail.put(entry),
    ({ trail }, entry) => trail.get(entry.agency, entry.number),
  ),
  'trail-anchor': whole(
    TrailAnchor,
    ({ trail }, anchor) => trail.putAnchor(anchor),
    ({ trail }) => trail.anchors(place.agency),
  ),
  'trail-try': bare(({ trail }) =>
    trail.isFirstTry({ agency: place.agency, person, what: 'unit.manage' }, '2026-11-22T02'),
  ),
  'privacy-request': whole(
    PrivacyRequest,
    ({ privacyRequests }, request) => privacyRequests.put(request),
    ({ privacyRequests }, { agency, id }) => privacyRequests.get(agency, id),
  ),
  'dossier-entry': bare(
    ({ dossierLists }) => dossierLists.add(place.agency, 'sample', dossierRef),
    ({ dossierLists }) => dossierLists.entries(place.agency, 'sample'),
  ),
}

function dossierRow(kind: DossierKind): StoredKind {
  return whole(
    DOSSIER_KINDS[kind],
    ({ dossiers }, dossier) => dossiers.put(kind, dossier as Dossier<typeof kind>),
    ({ dossiers }, { agency, owner, id }) => dossiers.get(kind, { agency, owner, id }, STRONG),
  )
}

export const storedRows: ReadonlyMap<Kind, StoredKind> = new Map<Kind, StoredKind>([
  ...(Object.entries(rows) as [keyof typeof rows, StoredKind][]),
  ...(Object.keys(DOSSIER_KINDS) as DossierKind[]).map((kind) => [`dossier-${kind}`, dossierRow(kind)] as const),
])
