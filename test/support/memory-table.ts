import { deserialize, serialize } from 'node:v8'
import type { Condition, Item, QueryOptions, Range, Table } from '../../shared/storage/client.ts'
import type { ItemKey } from '../../shared/storage/keys.ts'

/** Requests of each kind that the real table would have been sent. */
type Requests = { get: number; put: number; batchGet: number; query: number }

export type MemoryTable = Table & {
  readonly requests: Requests
  /** How many requests of all kinds something makes. */
  counted(task: () => Promise<unknown>): Promise<number>
}

type Partition = { readonly keys: string[]; readonly items: Map<string, Buffer> }

/** As many keys as one BatchGet takes, and as many bytes as it and a Query answer with at once. */
const BATCH = 100
const BATCH_BYTES = 16 * 1024 * 1024
const PAGE_BYTES = 1024 * 1024

/**
 * The table's operations in memory, for thousands of people in seconds: keys are looked up as the real one does, conditions are evaluated,
 * items are copies, and requests are counted as they would be sent. What it does not know of, it refuses.
 */
export function memoryTable(): MemoryTable {
  const partitions = new Map<string, Partition>()
  const requests: Requests = { get: 0, put: 0, batchGet: 0, query: 0 }
  const bytesOf = ({ pk, sk }: ItemKey) => partitions.get(pk)?.items.get(sk)
  const itemFrom = (bytes: Buffer): Item => deserialize(bytes)
  const itemOf = (bytes: Buffer | undefined) => bytes && itemFrom(bytes)
  const all = () => Object.values(requests).reduce((sum, each) => sum + each, 0)

  async function* query(pk: string, range: Range, options: QueryOptions): AsyncGenerator<Item[]> {
    if (range !== 'all' && 'from' in range && range.from > range.to) return
    const found = keysIn(partitions.get(pk), range)
    const keys = options.newestFirst === undefined ? found : found.toReversed().slice(0, options.newestFirst)
    let page: Item[] = []
    let size = 0
    requests.query++
    for (const sk of keys) {
      const bytes = bytesOf({ pk, sk })
      if (bytes === undefined) continue
      if (size > 0 && size + bytes.length > PAGE_BYTES) {
        yield page
        page = []
        size = 0
        requests.query++
      }
      size += bytes.length
      page.push(only(itemFrom(bytes), options.only))
    }
    yield page
  }

  return {
    requests,
    async counted(task) {
      const before = all()
      await task()
      return all() - before
    },
    async get(key) {
      requests.get++
      return itemOf(bytesOf(key))
    },
    async put(item, condition) {
      requests.put++
      if (condition && !holds(condition, itemOf(bytesOf(item)))) return false
      const partition = partitions.get(item.pk) ?? { keys: [], items: new Map() }
      partitions.set(item.pk, partition)
      if (!partition.items.has(item.sk)) partition.keys.splice(placeIn(partition.keys, item.sk), 0, item.sk)
      partition.items.set(item.sk, serialize(item))
      return true
    },
    async batchGet(keys) {
      const names = keys.map(({ pk, sk }) => `${pk} ${sk}`)
      if (new Set(names).size < names.length) throw new Error('the same key twice in one BatchGet')
      const items: Item[] = []
      for (let at = 0; at < keys.length; at += BATCH) {
        const found = keys.slice(at, at + BATCH).flatMap((key) => bytesOf(key) ?? [])
        const bytes = found.reduce((sum, { length }) => sum + length, 0)
        requests.batchGet += Math.max(1, Math.ceil(bytes / BATCH_BYTES))
        items.push(...found.map(itemFrom))
      }
      return items
    },
    query,
    async keyAfter(pk, sk) {
      requests.query++
      const keys = partitions.get(pk)?.keys ?? []
      const at = placeIn(keys, sk)
      return keys[at] === sk ? keys[at + 1] : keys[at]
    },
    async queryAll(pk, range, options) {
      const items: Item[] = []
      for await (const page of query(pk, range, options)) items.push(...page)
      return items
    },
  }
}

/** Where a key stands in a sorted list, or would. */
function placeIn(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}

function keysIn(partition: Partition | undefined, range: Range): readonly string[] {
  const keys = partition?.keys ?? []
  if (range === 'all') return keys
  if ('from' in range) {
    const to = placeIn(keys, range.to)
    return keys.slice(placeIn(keys, range.from), keys[to] === range.to ? to + 1 : to)
  }
  const from = placeIn(keys, range.beginsWith)
  let to = from
  while (keys[to]?.startsWith(range.beginsWith)) to++
  return keys.slice(from, to)
}

function only(item: Item, names: readonly string[] | undefined): Item {
  return names ? Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))) : item
}

/** Whether a condition holds of what is stored: `a or (b and c)` of comparisons and of attributes that are not there. */
function holds(condition: Condition, stored: Item | undefined): boolean {
  const { ConditionExpression, ExpressionAttributeNames = {}, ExpressionAttributeValues = {} } = condition
  const tokens = ConditionExpression.match(/attribute_not_exists|and\b|or\b|[()]|<=|[=<]|[#:]\w+/g) ?? []
  let at = 0
  const take = () => tokens[at++]
  const operandOf = (token = '') =>
    token.startsWith('#') ? stored?.[ExpressionAttributeNames[token] ?? ''] : ExpressionAttributeValues[token]
  const any = (): boolean => {
    let found = every()
    while (tokens[at] === 'or') {
      take()
      found = every() || found
    }
    return found
  }
  const every = (): boolean => {
    let found = single()
    while (tokens[at] === 'and') {
      take()
      found = single() && found
    }
    return found
  }
  const single = (): boolean => {
    const token = take()
    if (token === '(') {
      const found = any()
      take()
      return found
    }
    if (token === 'attribute_not_exists') {
      take()
      const found = operandOf(take()) === undefined
      take()
      return found
    }
    return compare(operandOf(token), take(), operandOf(take()))
  }
  const found = any()
  if (at !== tokens.length || tokens.join('') !== ConditionExpression.replaceAll(' ', ''))
    throw new Error(`this table cannot evaluate ${ConditionExpression}`)
  return found
}

/** Of what is not there nothing holds. */
function compare(stored: unknown, how: string | undefined, value: unknown): boolean {
  if (stored === undefined) return false
  if (how === '=') return stored === value
  const isLess = typeof stored === typeof value && String(stored) < String(value)
  const [a, b] = [Number(stored), Number(value)]
  const isBelow = typeof stored === 'number' ? a < b : isLess
  if (how === '<') return isBelow
  if (how === '<=') return isBelow || stored === value
  throw new Error(`this table cannot compare by ${how}`)
}
