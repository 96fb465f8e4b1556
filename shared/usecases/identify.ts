import { dayOf } from '../domain/calendar.ts'
import { identityOf } from '../domain/identity-of.ts'
import type { Identity } from '../domain/permissions.ts'
import { digestOfSession, formTokenOf, isLive, type Session } from '../domain/session.ts'
import type { Deps } from './deps.ts'

type Needs = Pick<Deps, 'store' | 'now'>

/** How often a session's use is written down, in ms: as much shorter may an idle session's hour be. */
const NOTED_EVERY = 5 * 60_000

/** Who asks, and what the forms of their pages carry. */
export type Known = { readonly identity: Identity; readonly formToken: string }

/**
 * Who a session's secret belongs to, by their record and its roles as they are now: disabling and other roles act at the very next request.
 * Undefined where no session of it is live, or its person may not sign in any more.
 */
export async function identify({ store, now }: Needs, secret: string): Promise<Known | undefined> {
  const session = await store.sessions.find(digestOfSession(secret))
  if (!session || !isLive(session, now())) return undefined
  const { agency, person: id } = session
  const [person, registry] = await Promise.all([
    store.people.get({ agency, person: id }, { consistent: true }),
    store.registry.load(agency),
  ])
  if (!person || person.disabled || !registry) return undefined
  await noteUse({ store, now }, session)
  const today = dayOf(now(), registry.agency.timeZone)
  return { identity: identityOf(person, today), formToken: formTokenOf(secret) }
}

async function noteUse({ store, now }: Needs, session: Session): Promise<void> {
  if (now() < session.seenAt + NOTED_EVERY) return
  // Written on the version that was read: noted by another request already, or ended meanwhile, it stays as it is.
  await store.sessions.put({ ...session, seenAt: now(), version: session.version + 1 })
}
