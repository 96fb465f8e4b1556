import { TrailEntry } from '../../domain/trail.ts'
import type { Store } from '../../usecases/deps.ts'
import type { Item, Table } from '../client.ts'
import { type ItemKey, keyOf } from '../keys.ts'

const DIGITS = 12
/** Numbers are as long as each other, so that they sort as what they are. */
const entryKey = (agency: string, number: number): ItemKey => ({
  pk: keyOf(agency, 'trail'),
  sk: String(number).padStart(DIGITS, '0'),
})
const LAST = '9'.repeat(DIGITS)

export function trail(table: Table): Store['trail'] {
  return {
    async put(entry) {
      const { agency, number, ...stored } = entry
      return table.put(
        { ...entryKey(agency, number), v: 1, ...stored },
        { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } },
      )
    },

    async last(agency) {
      const options = { consistent: true, newestFirst: 1 } as const
      const [item] = await table.queryAll(entryKey(agency, 0).pk, 'all', options)
      return item && toEntry(agency, item)
    },

    async get(agency, number) {
      const item = await table.get(entryKey(agency, number), { consistent: true })
      return item && toEntry(agency, item)
    },

    async before(agency, number, limit) {
      const range = { from: entryKey(agency, 0).sk, to: entryKey(agency, number - 1).sk }
      const items = await table.queryAll(entryKey(agency, 0).pk, range, { consistent: true, newestFirst: limit })
      return items.map((item) => toEntry(agency, item))
    },

    async *from(agency, number) {
      const { pk, sk } = entryKey(agency, number)
      for await (const page of table.query(pk, { from: sk, to: LAST }, { consistent: true })) {
        yield page.map((item) => toEntry(agency, item))
      }
    },
  }
}

function toEntry(agency: string, { pk: _pk, sk, v: _v, ...stored }: Item): TrailEntry {
  return TrailEntry.parse({ agency, number: Number(sk), ...stored })
}
