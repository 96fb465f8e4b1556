import { Refusal } from '../domain/refusals.ts'
import { digestOfSession } from '../domain/session.ts'
import type { Deps } from './deps.ts'

const ATTEMPTS = 5

/** Ends a session for good, if there is one of the secret: from now on it lets nobody in, whatever browser still has it. Throws `busy`. */
export async function endSession({ store, now }: Pick<Deps, 'store' | 'now'>, secret: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const session = await store.sessions.find(digestOfSession(secret))
    if (!session || session.endedAt !== undefined) return
    // Its use may just be noted by another tab.
    if (await store.sessions.put({ ...session, endedAt: now(), version: session.version + 1 })) return
  }
  throw new Refusal('busy')
}
