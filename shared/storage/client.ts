import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb'
import { Refusal } from '../domain/refusals.ts'
import type { ItemKey } from './keys.ts'
import { table } from './table.ts'

export type Item = Readonly<Record<string, unknown>>
export type Condition = Pick<QueryCommandInput, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'> & {
  readonly ConditionExpression: string
}

/** Which of a partition's items: all, those between two sort keys (both included), or those that begin alike. */
export type Range = 'all' | { readonly from: string; readonly to: string } | { readonly beginsWith: string }
export type QueryOptions = {
  readonly consistent: boolean
  readonly only?: readonly string[]
  /** The last so many of them alone, from the last on. */
  readonly newestFirst?: number
}

/**
 * No call outlives this, retries included: a rating's mark, put and reading back together end before its function does, and
 * long before counting calls its minute settled.
 */
const CALL_DEADLINE = 4_000
const ATTEMPTS = 5
const BATCH = 100

/** The table's operations, as thin as they can be: complete pages, complete batches, a deadline, one kind of failure. */
export type Table = ReturnType<typeof openTable>

export function openTable(tableName: string, client: DynamoDBClient = new DynamoDBClient({ maxAttempts: ATTEMPTS })) {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const TableName = tableName
  const deadline = () => ({ abortSignal: AbortSignal.timeout(CALL_DEADLINE) })

  return {
    async get(key: ItemKey, options: { readonly consistent: boolean }): Promise<Item | undefined> {
      const input = { TableName, Key: key, ConsistentRead: options.consistent }
      const { Item } = await orBusy(documents.send(new GetCommand(input), deadline()))
      return Item
    },

    /** False where the condition did not hold. */
    async put(item: Item & ItemKey, condition?: Condition): Promise<boolean> {
      const input = new PutCommand({ TableName, Item: item, ...condition })
      return orBusy(
        documents.send(input, deadline()).then(
          () => true,
          (error: unknown) => {
            if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
            throw error
          },
        ),
      )
    },

    /** All items of the keys that exist, in no order. */
    async batchGet(keys: readonly ItemKey[], options: { readonly consistent: boolean }): Promise<Item[]> {
      const chunks = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) =>
        keys.slice(index * BATCH, (index + 1) * BATCH),
      )
      const pages = await Promise.all(chunks.map((chunk) => getChunk(chunk, options.consistent)))
      return pages.flat()
    },

    query,

    /** The sort key of the first item after another, or undefined: the smallest read there is. */
    async keyAfter(pk: string, sk: string): Promise<string | undefined> {
      const { partitionKey, sortKey } = table
      const command = new QueryCommand({
        TableName,
        KeyConditionExpression: '#pk = :pk and #sk > :sk',
        ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
        ProjectionExpression: '#sk',
        Limit: 1,
      })
      const { Items = [] } = await orBusy(documents.send(command, deadline()))
      const [first] = Items
      return first && String(first[sortKey])
    },

    async queryAll(pk: string, range: Range, options: QueryOptions): Promise<Item[]> {
      const items: Item[] = []
      for await (const page of query(pk, range, options)) items.push(...page)
      return items
    },
  }

  /** Pages of a partition's items, in order of their sort keys. */
  async function* query(pk: string, range: Range, options: QueryOptions): AsyncGenerator<Item[]> {
    if (range !== 'all' && 'from' in range && range.from > range.to) return
    const only = Object.fromEntries((options.only ?? []).map((name, index) => [`#a${index}`, name]))
    const input = { TableName, ConsistentRead: options.consistent, ...condition(pk, range) }
    let next: Record<string, unknown> | undefined
    let left = options.newestFirst
    do {
      const command = new QueryCommand({
        ...input,
        ExpressionAttributeNames: { ...input.ExpressionAttributeNames, ...only },
        ...(options.only ? { ProjectionExpression: Object.keys(only).join(', ') } : {}),
        ...(next ? { ExclusiveStartKey: next } : {}),
        ...(left === undefined ? {} : { ScanIndexForward: false, Limit: left }),
      })
      const page: QueryCommandOutput = await orBusy(documents.send(command, deadline()))
      if (left !== undefined) left -= page.Items?.length ?? 0
      next = left === 0 ? undefined : page.LastEvaluatedKey
      yield page.Items ?? []
    } while (next)
  }

  async function getChunk(keys: readonly ItemKey[], consistent: boolean): Promise<Item[]> {
    const items: Item[] = []
    let left: Record<string, unknown>[] = keys.map((key) => ({ ...key }))
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === ATTEMPTS) throw new Refusal('busy')
      if (attempt > 0) await pause(attempt)
      const command = new BatchGetCommand({ RequestItems: { [TableName]: { Keys: left, ConsistentRead: consistent } } })
      const page = await orBusy(documents.send(command, deadline()))
      items.push(...(page.Responses?.[TableName] ?? []))
      left = page.UnprocessedKeys?.[TableName]?.Keys ?? []
    }
    return items
  }
}

function condition(pk: string, range: Range) {
  const { partitionKey, sortKey } = table
  if (range === 'all') {
    return {
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': partitionKey },
      ExpressionAttributeValues: { ':pk': pk },
    }
  }
  const names = { '#pk': partitionKey, '#sk': sortKey }
  return 'from' in range
    ? {
        KeyConditionExpression: '#pk = :pk and #sk between :from and :to',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':pk': pk, ':from': range.from, ':to': range.to },
      }
    : {
        KeyConditionExpression: '#pk = :pk and begins_with(#sk, :begin)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':pk': pk, ':begin': range.beginsWith },
      }
}

/** Full jitter: waits of up to 50, 100, 200, … milliseconds. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt))
}

/** What passes by itself: the client may try again, and is told so. */
const PASSING = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'LimitExceededException',
  'TimeoutError',
  'AbortError',
  'ECONNREFUSED',
  'ECONNRESET',
])

async function orBusy<T>(sent: Promise<T>): Promise<T> {
  try {
    return await sent
  } catch (error) {
    const named = error instanceof Error ? [error.name, 'code' in error ? String(error.code) : ''] : []
    if (named.some((name) => PASSING.has(name))) throw new Refusal('busy', {}, [], { cause: error })
    throw error
  }
}
