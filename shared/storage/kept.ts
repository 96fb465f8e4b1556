import type { Condition, Item, QueryOptions, Range, Table } from './client.ts'
import type { ItemKey } from './keys.ts'
import type { Kind } from './kinds.ts'
import { type AllVersions, same, versions as todays } from './versions.ts'

/** Nothing is there yet: nothing is replaced. */
export const ONCE: Condition = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'pk' },
}

/** The condition under which a thing's version may be stored: none is there, or the one before. */
export function onVersion(version: number): Condition {
  return version === 1
    ? ONCE
    : {
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': version - 1 },
      }
}

/** Of every put that may replace an item. What a later release wrote, this one cannot have read: it leaves it alone. */
export const NOT_NEWER = '(attribute_not_exists(#v) or #v <= :v)'

/**
 * The table for items of one kind, or of kinds that lie together: each is stamped with the version of its shape when it is written,
 * and has the shape of today's code when it is read, whichever known version it was written as. Reading another one throws.
 */
export function keptAs(table: Table, kind: Kind | ((item: Item) => Kind), versions: AllVersions = todays) {
  const kindOf = (item: Item) => (typeof kind === 'string' ? kind : kind(item))
  const read = (item: Item) => fromStored(kindOf(item), item, versions)

  return {
    async get(key: ItemKey, options: { readonly consistent: boolean }): Promise<Item | undefined> {
      const item = await table.get(key, options)
      return item && read(item)
    },

    /** False where the condition did not hold. */
    async put(item: Item & ItemKey, condition?: Condition): Promise<boolean> {
      const [stored, known] = toStored(kindOf(item), item, versions)
      if (condition === ONCE) return table.put(stored, ONCE)
      const isPut = await table.put(stored, {
        ConditionExpression: condition ? `(${condition.ConditionExpression}) and ${NOT_NEWER}` : NOT_NEWER,
        ExpressionAttributeNames: { ...condition?.ExpressionAttributeNames, '#v': 'v' },
        ExpressionAttributeValues: { ...condition?.ExpressionAttributeValues, ':v': known },
      })
      // Where nobody asks for the outcome, none would hear of it.
      if (!isPut && !condition) throw unknownVersion(kindOf(item), 'a later version')
      return isPut
    },

    async batchGet(keys: readonly ItemKey[], options: { readonly consistent: boolean }): Promise<Item[]> {
      return (await table.batchGet(keys, options)).map(read)
    },

    query,

    async queryAll(pk: string, range: Range, options: QueryOptions): Promise<Item[]> {
      const items: Item[] = []
      for await (const page of query(pk, range, options)) items.push(...page)
      return items
    },
  }

  async function* query(pk: string, range: Range, { only, ...options }: QueryOptions): AsyncGenerator<Item[]> {
    const also = typeof kind === 'string' ? versions[kind]?.also : undefined
    const asked = only ? { ...options, only: [...only, 'v', ...(also ?? [])] } : options
    for await (const page of table.query(pk, range, asked)) yield page.map(read)
  }
}

/** Of kinds that are stored as they were first. */
const AT_FIRST: NonNullable<AllVersions[Kind]> = { writes: 1, from: { 1: same } }

/** An item as today's code has it, without its version. What was stored before there were versions is of the first. */
export function fromStored(kind: Kind, { v = 1, ...item }: Item, versions: AllVersions = todays): Item {
  const { from } = versions[kind] ?? AT_FIRST
  const reshape = from[Number(v)]
  if (!reshape) throw unknownVersion(kind, `version ${Number(v)}`)
  return reshape(item)
}

/** An item as it is written today, and the latest version that this release reads. */
export function toStored(kind: Kind, item: Item & ItemKey, versions: AllVersions = todays) {
  const { writes, to = same, from } = versions[kind] ?? AT_FIRST
  const { pk, sk } = item
  const v = typeof writes === 'number' ? writes : writes(item)
  return [{ ...to(item), pk, sk, v }, Math.max(...Object.keys(from).map(Number))] as const
}

/** Whoever sees this has a release running that is older than what another one wrote. It tells nothing of what is in the item. */
function unknownVersion(kind: Kind, version: string): Error {
  return new Error(`a stored ${kind} is of ${version}, which this release does not know`)
}
