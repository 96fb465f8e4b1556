import { type DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../shared/storage/client.ts'
import { fromStored, toStored } from '../shared/storage/kept.ts'
import type { ItemKey } from '../shared/storage/keys.ts'
import { type Kind, kindOf } from '../shared/storage/kinds.ts'
import { type AllVersions, versions as todays } from '../shared/storage/versions.ts'
import { concurrently } from '../shared/usecases/concurrently.ts'

export type Migrated = {
  /** Items of the kind in an older version than the one that is written. */
  readonly older: number
  readonly written: number
  /** Changed by somebody else between reading and writing, and left to them. */
  readonly changed: number
}

type Options = {
  /** Only counts. */
  readonly dryRun: boolean
  readonly versions?: AllVersions
  readonly onPage?: (sofar: Migrated) => void
}

const WIDTH = 8

/**
 * Writes every item of a kind that is of an older version as what today's code writes, each only if nothing of it has changed since it
 * was read. It runs beside a system at work, may be cut off anywhere, and may run again: what is done is passed over. It reads the whole
 * table, for keys begin with agencies and not with kinds. Throws where something is of a version that this release does not know.
 */
export async function migrateKind(
  documents: DynamoDBDocumentClient,
  tableName: string,
  kind: Kind,
  { dryRun, versions = todays, onPage }: Options,
): Promise<Migrated> {
  const sofar = { older: 0, written: 0, changed: 0 }
  const [, newest] = toStored(kind, { pk: '', sk: '' }, versions)
  let next: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        FilterExpression: 'attribute_not_exists(#v) or #v <> :v',
        ExpressionAttributeNames: { '#v': 'v' },
        ExpressionAttributeValues: { ':v': newest },
        ...(next && { ExclusiveStartKey: next }),
      }),
    )
    const found = ((page.Items ?? []) as (Item & ItemKey)[]).filter((item) => kindOf(item) === kind)
    const read = found.map((item) => {
      const { pk, sk } = item
      const [stored] = toStored(kind, { ...fromStored(kind, item, versions), pk, sk }, versions)
      return { item, stored }
    })
    const older = read.filter(({ item, stored }) => Number(item.v ?? 1) < stored.v)
    sofar.older += older.length
    await concurrently(dryRun ? [] : older, WIDTH, async ({ item, stored }) => {
      if (await putInPlaceOf(item, stored)) sofar.written++
      else sofar.changed++
    })
    onPage?.({ ...sofar })
    next = page.LastEvaluatedKey
  } while (next)
  return sofar

  async function putInPlaceOf(before: Item, stored: Item): Promise<boolean> {
    const put = new PutCommand({ TableName: tableName, Item: stored, ...unchangedSince(before) })
    return documents.send(put).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
        throw error
      },
    )
  }
}

/**
 * That an item is what was read: every plain attribute has its value, every list, map and byte string its size. Whatever is changed in
 * place changes a plain one with it: its version, a time, a digest.
 */
function unchangedSince(item: Item) {
  const attributes = Object.entries(item).map(([name, value], index) => {
    const isPlain = typeof value !== 'object' || value === null
    const size = value instanceof Uint8Array ? value.length : Object.keys(value ?? {}).length
    return {
      name,
      index,
      condition: isPlain ? `#a${index} = :a${index}` : `size(#a${index}) = :a${index}`,
      value: isPlain ? value : size,
    }
  })
  return {
    ConditionExpression: attributes.map(({ condition }) => condition).join(' and '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map(({ name, index }) => [`#a${index}`, name])),
    ExpressionAttributeValues: Object.fromEntries(attributes.map(({ value, index }) => [`:a${index}`, value])),
  }
}
