import { ABSOLUTE_LIMIT, Session } from '../../domain/session.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Table } from '../client.ts'
import { keptAs, onVersion } from '../kept.ts'
import { type ItemKey, keyOf, NO_AGENCY } from '../keys.ts'

/** A cookie says nothing but its secret: whose session it is must be found by that. */
const sessionKey = (digest: string): ItemKey => ({ pk: keyOf(NO_AGENCY, 'session', digest), sk: 'session' })

export function sessions(table: Table): Store['sessions'] {
  const kept = keptAs(table, 'session')
  return {
    async put(session) {
      const { digest, ...stored } = session
      const expires = Math.ceil((session.beganAt + ABSOLUTE_LIMIT) / 1000)
      return kept.put({ ...sessionKey(digest), ...stored, expires }, onVersion(session.version))
    },

    async find(digest) {
      const item = await kept.get(sessionKey(digest), { consistent: true })
      if (!item) return undefined
      const { pk: _pk, sk: _sk, expires: _expires, ...stored } = item
      return Session.parse({ digest, ...stored })
    },
  }
}
