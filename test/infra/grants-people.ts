import type { Person } from '../../shared/domain/person.ts'
import type { PrivacyRequest } from '../../shared/domain/privacy-request.ts'
import { entryAfter } from '../../shared/domain/trail.ts'
import type { Store } from '../../shared/usecases/deps.ts'

const id = '0123456789abcdef'
const ref = { agency: 'uji', person: id }
const person: Person = { agency: 'uji', id, name: 'Nama', placements: [], roles: [], version: 1, trail: 1 }
const email = { kind: 'email', email: 'nama@contoh.go.id' } as const
const request: PrivacyRequest = {
  ...{ agency: 'uji', id: '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16', person: id, kind: 'export', version: 1, trail: 1 },
  askedAt: '2026-11-22T02:00:00.000Z',
  recordedAt: '2026-11-22T02:05:00.000Z',
}
const session = { digest: 'of-its-secret', ...ref, beganAt: 0, seenAt: 0, version: 1 }
const entry = entryAfter(undefined, {
  agency: 'uji',
  at: '2026-11-22T02:00:00.000Z',
  actor: { via: 'job', name: 'tugas' },
  action: 'person.read',
  thing: `person/${id}`,
  changes: [],
})

/** All that the store does about people under the name of an access. */
export const peopleVerbs = {
  'person:read': async ({ people, privacyRequests }: Store) => {
    await people.get(ref, { consistent: true })
    await people.ofAgency('uji', { consistent: true })
    await people.named(email)
    await people.under(ref)
    await people.inUnit({ agency: 'uji', unit: 'loka-a' })
    await people.many('uji', [id], { consistent: true })
    await privacyRequests.get('uji', request.id)
    await privacyRequests.newest('uji', 20)
  },
  'person:write': async ({ people, privacyRequests }: Store) => {
    await people.claim(email, ref, 0)
    await people.put(person)
    await people.put({ ...person, version: 2 })
    await people.release(email, ref)
    await privacyRequests.put(request)
    await privacyRequests.put({ ...request, version: 2 })
  },
  'session:use': async ({ sessions }: Store) => {
    await sessions.put(session)
    await sessions.put({ ...session, version: 2 })
    await sessions.find(session.digest)
  },
  'trail:read': async ({ trail }: Store) => {
    await trail.last('uji')
    await trail.get('uji', 1)
    await trail.before('uji', 10, 5)
    await Array.fromAsync(trail.from('uji', 1))
    await trail.anchors('uji')
    await trail.lastAnchor('uji')
  },
  'trail:append': async ({ trail }: Store) => {
    await trail.last('uji')
    await trail.put(entry)
    await trail.get('uji', 1)
    await trail.isFirstTry({ agency: 'uji', person: id, what: 'unit.manage' }, '2026-11-22T02')
  },
  'trail:anchor': async ({ trail }: Store) => {
    await trail.lastAnchor('uji')
    await trail.putAnchor({ agency: 'uji', number: 1, digest: entry.digest, at: entry.at })
  },
}
