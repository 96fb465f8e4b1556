import type { Person } from '../../../shared/domain/person.ts'
import type { PrivacyRequest } from '../../../shared/domain/privacy-request.ts'
import type { Session } from '../../../shared/domain/session.ts'
import { entryAfter } from '../../../shared/domain/trail.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import type { SampleCalls } from './sample-calls.ts'
import { sample } from './sample-day.ts'

const { agency } = sample
const id = '0123456789abcdef'
const ref = { agency, person: id }
const placements = [{ from: '2026-01-02', unit: sample.unit, position: 'Jabatan', superior: 'fedcba9876543210' }]
const person: Person = { agency, id, name: 'Nama', placements, roles: [], version: 1, trail: 1 }
const session: Session = { digest: 'of-its-secret', agency, person: id, beganAt: 0, seenAt: 0, version: 1 }
const request: PrivacyRequest = {
  ...{ agency, id: sample.rating, person: id, kind: 'export', version: 1, trail: 1 },
  askedAt: '2026-11-22T02:00:00.000Z',
  recordedAt: '2026-11-22T02:05:00.000Z',
}
const email = { kind: 'email', email: 'nama@contoh.go.id' } as const
const nip = { kind: 'nip', agency, nip: '198001012005011001' } as const
const entry = entryAfter(undefined, {
  agency,
  at: '2026-11-22T02:05:00.000Z',
  actor: { via: 'command', name: 'perintah' },
  action: 'person.create',
  thing: `person/${id}`,
  version: 1,
  changes: [],
})

/** One use of each method that is about people. */
export const samplePeople: Pick<SampleCalls, 'people' | 'sessions' | 'trail' | 'privacyRequests' | 'reminders'> = {
  people: {
    get: (store) => store.people.get(ref, { consistent: true }),
    ofAgency: (store) => store.people.ofAgency(agency, { consistent: true }),
    from: (store) => Array.fromAsync(store.people.from(agency, id)),
    put: async (store) => {
      await store.people.put(person)
      return store.people.put({ ...person, version: 2 })
    },
    announce: (store) => store.people.announce(person),
    inUnit: (store) => store.people.inUnit({ agency, unit: sample.unit }),
    under: (store) => store.people.under({ agency, person: 'fedcba9876543210' }),
    many: (store) => store.people.many(agency, [id], { consistent: true }),
    claim: async (store) => {
      await store.people.claim(email, ref, 0)
      return store.people.claim(nip, ref, 0)
    },
    named: async (store) => {
      await store.people.named(email)
      return store.people.named(nip)
    },
    release: async (store) => {
      await store.people.release(email, ref)
      return store.people.release(nip, ref)
    },
  },
  sessions: {
    put: async (store) => {
      await store.sessions.put(session)
      return store.sessions.put({ ...session, version: 2 })
    },
    find: (store) => store.sessions.find(session.digest),
  },
  reminders: {
    claim: (store) => store.reminders.claim(ref, sample.day),
    reached: (store) => store.reminders.reached(agency),
    advance: (store) => store.reminders.advance(agency, { day: sample.day, through: id }),
  },
  privacyRequests: {
    get: (store) => store.privacyRequests.get(agency, request.id),
    newest: (store) => store.privacyRequests.newest(agency, 20),
    put: async (store) => {
      await store.privacyRequests.put(request)
      return store.privacyRequests.put({ ...request, version: 2 })
    },
  },
  trail: {
    put: (store) => store.trail.put(entry),
    last: (store) => store.trail.last(agency),
    get: (store) => store.trail.get(agency, 1),
    before: (store) => store.trail.before(agency, 10, 5),
    putAnchor: (store) => store.trail.putAnchor({ agency, number: 1, digest: entry.digest, at: entry.at }),
    anchors: (store) => store.trail.anchors(agency),
    lastAnchor: (store) => store.trail.lastAnchor(agency),
    isFirstTry: (store) => store.trail.isFirstTry({ agency, person: id, what: 'unit.manage' }, '2026-11-22T02'),
    from: (store: Store) => Array.fromAsync(store.trail.from(agency, 1)),
  },
}
