import { emptyBreakdown } from '../../../shared/domain/breakdown.ts'
import type { Device } from '../../../shared/domain/device.ts'
import type { Rating } from '../../../shared/domain/rating.ts'
import { freeze } from '../../../shared/domain/score-version.ts'
import { digestOfServiceTime, type ServiceTime } from '../../../shared/domain/service-time.ts'
import { codesOf, type VisitCodeBatch } from '../../../shared/domain/visit-code.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import type { StoredTally, TallyKey } from '../../../shared/usecases/ports/tally-store.ts'
import { sample } from './sample-day.ts'
import { sampleDossiers } from './sample-dossiers.ts'
import { samplePeople } from './sample-people.ts'

/** One use of each method of the store, after the sample day: what it then asks of the table is what the docs show. */
export type SampleCalls = {
  readonly [Noun in keyof Store]: { readonly [Verb in keyof Store[Noun]]: (store: Store) => Promise<unknown> }
}

const { agency, unit, counter, service, code, instrument, slot, day, minute, batch } = sample
const place = { agency, unit }
const named = { name: 'Nama' } as const
const timeZone = 'Asia/Jakarta'
const calendar = { holidays: [] }
const rating: Rating = {
  ...place,
  instrument,
  slot,
  id: sample.rating,
  answers: { U1: 4 },
  tier: 'T3',
  channel: 'web',
  acceptedAt: `${minute}:10.000Z`,
  digest: 'of another rating',
}
const facts = { instrument, slot, shards: 1 }
const dayRef = { ...place, instrument, day }
const key: TallyKey = { ...place, instrument, scope: 'own', level: 'day', period: day }
const yearKey: TallyKey = { ...place, instrument, scope: 'own', level: 'year', period: '2026' }
const tally: StoredTally = { key, breakdown: emptyBreakdown, asOf: `${minute}:00.000Z`, version: 1 }
const version = freeze(
  { ...place, instrument, period: '2026-11', version: 2 },
  { breakdown: emptyBreakdown, previous: [], closedAt: `${minute}:00.000Z` },
)
const times = {
  ...place,
  id: sample.rating,
  service,
  counter,
  taken: `${minute}:00.000Z`,
  called: '2026-11-22T02:12:00.000Z',
  done: '2026-11-22T02:20:00.000Z',
}
const serviceTime: ServiceTime = {
  ...times,
  slot,
  promise: 60,
  source: 'officer',
  acceptedAt: '2026-11-22T02:21:00.000Z',
  digest: digestOfServiceTime(times),
}
const device: Device = {
  ...place,
  ...named,
  id: sample.device,
  kind: 'screen',
  counter,
  secretDigest: 'of its secret',
  issuedAt: `${minute}:00.000Z`,
  version: 1,
}
const visitBatch: VisitCodeBatch = {
  ...place,
  origin: 'slips',
  id: sample.batch,
  count: 1,
  days: 7,
  mintedAt: `${minute}:00.000Z`,
  validUntil: '2026-11-29T02:05:00.000Z',
  secret: sample.secret,
}
const atMinute = Date.parse(`${minute}:00Z`)
const STRONG = { consistent: true } as const

export const sampleCalls: SampleCalls = {
  ...samplePeople,
  ...sampleDossiers,
  registry: {
    agencies: (store) => store.registry.agencies(),
    load: (store) => store.registry.load(agency),
    place: (store) => store.registry.place(code),
    putAgency: (store) => twice(store.registry.putAgency, { ...named, id: agency, timeZone, calendar, demo: false }),
    putUnit: (store) => twice(store.registry.putUnit, { ...named, agency, id: unit, shards: [] }),
    putService: (store) => twice(store.registry.putService, { ...named, ...place, id: service }),
    claimCode: (store) => store.registry.claimCode({ ...place, id: counter, code }),
    putCounter: (store) =>
      twice(store.registry.putCounter, { ...named, ...place, id: counter, services: [service], code }),
  },
  ratings: {
    put: (store) => store.ratings.put(rating, 1),
    get: (store) => store.ratings.get(rating, 1),
    forgetComment: (store) => store.ratings.forgetComment({ ...rating, id: sample.rating }, 1),
    toInspect: (store) => Array.fromAsync(store.ratings.toInspect(dayRef, 1)),
    ofSlot: (store) => Array.fromAsync(store.ratings.ofSlot(place, facts)),
    ofDay: (store) => Array.fromAsync(store.ratings.ofDay(place, { instrument, day, shards: 1 }, STRONG)),
  },
  findings: {
    announce: (store) => store.findings.announce(dayRef),
    put: async (store) => {
      await store.findings.put({ ...dayRef, findings: [], version: 1 })
      return store.findings.put({ ...dayRef, findings: [], version: 2 })
    },
    get: (store) => store.findings.get(dayRef, STRONG),
    since: (store) => store.findings.since(place, day),
  },
  inspections: {
    get: (store) => store.inspections.get(agency),
    advance: (store) => store.inspections.advance(agency, { through: day, at: `${minute}:00.000Z` }),
  },
  retentions: {
    get: (store) => store.retentions.get(agency),
    advance: (store) => store.retentions.advance(agency, day),
  },
  marks: {
    put: (store) => store.marks.put(0, { ...place, ...facts, minute, zone: timeZone }),
    between: (store) => store.marks.between(0, minute, '2026-11-22T02:06'),
  },
  watermarks: {
    get: (store) => store.watermarks.get(0),
    advance: (store) => store.watermarks.advance(0, minute),
  },
  tallies: {
    get: async (store) => {
      await store.tallies.get([key], STRONG)
      return store.tallies.get([key, yearKey], STRONG)
    },
    between: (store) => store.tallies.between(key, '2026-11-01', '2026-11-30', STRONG),
    ofDay: (store) => store.tallies.ofDay(dayRef),
    instruments: (store) => store.tallies.instruments(place),
    firstMonth: (store) => store.tallies.firstMonth({ ...place, instrument }, '2026-10', '2026-12'),
    put: async (store) => {
      await store.tallies.put(tally)
      return store.tallies.put({ ...tally, version: 2 })
    },
  },
  versions: {
    put: (store) => store.versions.put(version),
    ofPeriod: (store) => store.versions.ofPeriod({ ...place, instrument, period: '2026-11' }, STRONG),
    ending: (store) => store.versions.ending({ ...place, instrument }, '2026-11-01', '2026-12-31', STRONG),
  },
  reaches: {
    get: (store) => store.reaches.get({ ...place, instrument }),
    put: (store) => store.reaches.put({ ...place, instrument }, { since: '2026-11', through: day, gaps: [] }),
  },
  imports: {
    open: (store) => store.imports.open({ ...place, id: batch, defaultSlot: day }),
  },
  devices: {
    claim: (store) => store.devices.claim(device),
    put: async (store) => {
      await store.devices.put(device)
      return store.devices.put({ ...device, version: 2 })
    },
    find: (store) => store.devices.find(device.id, STRONG),
    ofUnit: (store) => store.devices.ofUnit(place),
  },
  visitCodes: {
    openBatch: async (store) => {
      await store.visitCodes.openBatch(visitBatch, atMinute)
      return store.visitCodes.openBatch(visitBatch, atMinute)
    },
    batches: (store) => store.visitCodes.batches(place, 'slips'),
    put: (store) => Promise.all(codesOf(visitBatch).map((issued) => store.visitCodes.put(issued))),
    find: (store) => Promise.all(codesOf(visitBatch).map(({ code }) => store.visitCodes.find(place, code))),
    begin: (store) => Promise.all(codesOf(visitBatch).map((issued) => store.visitCodes.begin(issued, atMinute))),
  },
  rotating: {
    claim: (store) => store.rotating.claim({ ...place, counter }, atMinute / 60_000),
  },
  serviceTimes: {
    put: (store) => store.serviceTimes.put(serviceTime, 1),
    get: (store) => store.serviceTimes.get(serviceTime, 1),
    ofSlot: (store) => Array.fromAsync(store.serviceTimes.ofSlot(place, facts)),
    ofDay: (store) => store.serviceTimes.ofDay(place, day, 1),
  },
}

/** A thing's first version, and the one after. */
async function twice<Thing>(put: (thing: Thing) => Promise<boolean>, thing: Thing) {
  await put({ ...thing, version: 1 })
  return put({ ...thing, version: 2 })
}
