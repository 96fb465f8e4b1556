import { PrivacyRequest } from '../../domain/privacy-request.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, onVersion } from '../kept.ts'
import { type ItemKey, keyOf } from '../keys.ts'

/** An agency's requests lie together, in the order in which they were written down: their ids begin with the time. */
const requestKey = (agency: string, id: string): ItemKey => ({ pk: keyOf(agency, 'privacy-request'), sk: keyOf(id) })

export function privacyRequests(table: Table): Store['privacyRequests'] {
  const kept = keptAs(table, 'privacy-request')
  return {
    async get(agency, id) {
      const item = await kept.get(requestKey(agency, id), { consistent: true })
      return item && toRequest(agency, item)
    },

    async newest(agency, limit) {
      const options = { consistent: true, newestFirst: limit }
      const items = await kept.queryAll(requestKey(agency, '').pk, 'all', options)
      return items.map((item) => toRequest(agency, item))
    },

    async put(request) {
      const { agency, id, ...stored } = request
      return kept.put({ ...requestKey(agency, id), ...stored }, onVersion(request.version))
    },
  }
}

function toRequest(agency: string, { pk: _pk, sk, ...stored }: Item): PrivacyRequest {
  return PrivacyRequest.parse({ agency, id: sk, ...stored })
}
