import { TrailEntry } from '../../domain/trail.ts'
import { TrailAnchor } from '../../domain/trail-anchor.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, ONCE } from '../kept.ts'
import { type ItemKey, keyOf } from '../keys.ts'

const DIGITS = 12
/** Numbers are as long as each other, so that they sort as what they are. */
const entryKey = (agency: string, number: number): ItemKey => ({
  pk: keyOf(agency, 'trail'),
  sk: String(number).padStart(DIGITS, '0'),
})
const LAST = '9'.repeat(DIGITS)
const anchorKey = (agency: string, number: number): ItemKey => ({
  pk: keyOf(agency, 'trail-anchor'),
  sk: entryKey(agency, number).sk,
})
const TRY_KEPT = 2 * 86_400

export function trail(table: Table): Store['trail'] {
  const entries = keptAs(table, 'trail-entry')
  const anchors = keptAs(table, 'trail-anchor')
  const tries = keptAs(table, 'trail-try')
  return {
    async put(entry) {
      const { agency, number, ...stored } = entry
      return entries.put({ ...entryKey(agency, number), ...stored }, ONCE)
    },

    async last(agency) {
      const options = { consistent: true, newestFirst: 1 } as const
      const [item] = await entries.queryAll(entryKey(agency, 0).pk, 'all', options)
      return item && toEntry(agency, item)
    },

    async get(agency, number) {
      const item = await entries.get(entryKey(agency, number), { consistent: true })
      return item && toEntry(agency, item)
    },

    async before(agency, number, limit) {
      const range = { from: entryKey(agency, 0).sk, to: entryKey(agency, number - 1).sk }
      const items = await entries.queryAll(entryKey(agency, 0).pk, range, { consistent: true, newestFirst: limit })
      return items.map((item) => toEntry(agency, item))
    },

    async *from(agency, number) {
      const { pk, sk } = entryKey(agency, number)
      for await (const page of entries.query(pk, { from: sk, to: LAST }, { consistent: true })) {
        yield page.map((item) => toEntry(agency, item))
      }
    },

    async putAnchor(anchor) {
      const { agency, number, ...stored } = anchor
      await anchors.put({ ...anchorKey(agency, number), ...stored }, ONCE)
    },

    async anchors(agency) {
      const items = await anchors.queryAll(anchorKey(agency, 0).pk, 'all', { consistent: true })
      return items.map((item) => toAnchor(agency, item))
    },

    async lastAnchor(agency) {
      const options = { consistent: true, newestFirst: 1 } as const
      const [item] = await anchors.queryAll(anchorKey(agency, 0).pk, 'all', options)
      return item && toAnchor(agency, item)
    },

    async isFirstTry({ agency, person, what }, hour) {
      const expires = Math.ceil(Date.parse(`${hour}:00:00Z`) / 1000) + TRY_KEPT
      return tries.put({ pk: keyOf(agency, 'trail-try', hour), sk: keyOf(person, what), expires }, ONCE)
    },
  }
}

function toAnchor(agency: string, { pk: _pk, sk, ...stored }: Item): TrailAnchor {
  return TrailAnchor.parse({ agency, number: Number(sk), ...stored })
}

function toEntry(agency: string, { pk: _pk, sk, ...stored }: Item): TrailEntry {
  return TrailEntry.parse({ agency, number: Number(sk), ...stored })
}
