import type { Person } from '../domain/person.ts'
import { digestOfSession } from '../domain/session.ts'
import type { Deps } from './deps.ts'
import { endSession } from './end-session.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'newSecret'>

/**
 * Signs somebody in on a browser, and gives the new session's secret. Whatever secret the browser came with is ended: it may have been put
 * there by somebody who knows it.
 */
export async function beginSession(
  deps: Needs,
  { agency, id }: Pick<Person, 'agency' | 'id'>,
  before?: string,
): Promise<string> {
  if (before !== undefined) await endSession(deps, before)
  const secret = deps.newSecret()
  const now = deps.now()
  const session = { digest: digestOfSession(secret), agency, person: id, beganAt: now, seenAt: now, version: 1 }
  if (!(await deps.store.sessions.put(session))) throw new Error('a fresh secret is already somebody’s session')
  return secret
}
