import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb'
import { canonical } from '../../domain/digest.ts'
import type { Archive, ArchivedItem } from '../../usecases/archive/archive.ts'
import { type Item, openTable } from '../client.ts'
import { keyFrom } from '../key-pattern.ts'
import type { ItemKey } from '../keys.ts'
import { placeOf } from '../kinds.ts'
import { table } from '../table.ts'
import { describedKinds } from './described-kinds.ts'
import { exportedKinds } from './exported-kinds.ts'
import { closeValue, openValue } from './open-values.ts'

/** A page of a scan is a megabyte, from a table that may be busy: nobody waits for it. */
const PAGE_DEADLINE = 60_000

/** Of what no kind knows, the key as it is: nothing that is stored is lost for being unknown. */
const UNKNOWN = 'unknown'

const kinds = describedKinds()

/** All that is stored, over the one table: each item with its kind, its key by names, and its bytes as what they are. */
export function openArchive(
  tableName: string,
  now: () => number,
  client = new DynamoDBClient({ maxAttempts: 10 }),
): Archive {
  const documents = DynamoDBDocumentClient.from(client)
  const kept = openTable(tableName, client)

  return {
    kinds,

    async *pages() {
      let next: Record<string, unknown> | undefined
      do {
        const command = new ScanCommand({
          TableName: tableName,
          ConsistentRead: true,
          ...(next ? { ExclusiveStartKey: next } : {}),
        })
        const abortSignal = AbortSignal.timeout(PAGE_DEADLINE)
        const { Items = [], LastEvaluatedKey }: ScanCommandOutput = await documents.send(command, { abortSignal })
        next = LastEvaluatedKey
        yield Items.filter((item) => !isOver(item, now())).map(archived)
      } while (next)
    },

    async put(line, madeAnew = []) {
      const item = storedOf(line)
      const isNew = await kept.put(item, {
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: { '#pk': table.partitionKey },
      })
      if (isNew) return 'stored'
      const there = await kept.get({ pk: item.pk, sk: item.sk }, { consistent: true })
      const compared = (each: Item) => openValue({ ...each, ...Object.fromEntries(madeAnew.map((name) => [name, ''])) })
      return there && canonical(compared(there)) === canonical(compared(item)) ? 'same' : 'differs'
    },
  }
}

function isOver(item: Item, now: number): boolean {
  const expires = item[table.expiry]
  return typeof expires === 'number' && expires * 1000 <= now
}

/** A stored item as an export has it. */
export function archived({ pk, sk, ...item }: Item): ArchivedItem {
  const key: ItemKey = { pk: String(pk), sk: String(sk) }
  const opened = openValue(item) as Record<string, unknown>
  const place = placeOf(key)
  if (!place) return { kind: UNKNOWN, key: { ...key }, item: opened }
  return { kind: exportedKinds[place.name].name, key: place.parts, item: opened }
}

/** An item of an export as it is stored. Throws for a kind that there is not. */
function storedOf({ kind, key, item }: ArchivedItem): Item & ItemKey {
  const closed = closeValue(item) as Item
  if (kind === UNKNOWN) return { ...closed, pk: key.pk ?? '', sk: key.sk ?? '' }
  const described = kinds.find(({ name }) => name === kind)
  if (!described) throw new Error(`no item is of the kind ${kind}`)
  return { ...closed, ...keyFrom(described, key) }
}
