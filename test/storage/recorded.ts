import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { canonical } from '../../shared/domain/digest.ts'
import { type Item, openTable } from '../../shared/storage/client.ts'
import type { ItemKey } from '../../shared/storage/keys.ts'
import { type Kind, kindOf } from '../../shared/storage/kinds.ts'
import { storeOver } from '../../shared/storage/store.ts'
import { same, versions } from '../../shared/storage/versions.ts'
import type { TestTable } from '../support/dynalite.ts'
import { storedRows } from './stored-kinds.ts'

const FOLDER = new URL('stored/', import.meta.url)

/** Items of a kind as a release stored them, and what its schema allowed then. */
export type Recorded = {
  readonly kind: Kind
  readonly version: number
  readonly schema: unknown
  readonly items: readonly (Item & ItemKey)[]
}

export function fileOf({ kind, version }: Pick<Recorded, 'kind' | 'version'>): string {
  return `${kind}.${version}.json`
}

/** All that was ever recorded and is still kept. */
export function recorded(): Recorded[] {
  return readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'), toBytes))
}

/** Writes what a release stores. What is there is written over only where `again` says that nothing deployed ever stored it so. */
export function record(what: Recorded, again: boolean): boolean {
  const file = new URL(fileOf(what), FOLDER)
  if (existsSync(file) && !again) return false
  writeFileSync(file, `${JSON.stringify(JSON.parse(canonical(fromBytes(what))), null, 2)}\n`)
  return true
}

/** What today's code stores of every kind: real items, by way of the store. */
export async function storedToday(table: TestTable): Promise<Recorded[]> {
  const store = storeOver(openTable(table.tableName, table.client))
  for (const { put } of storedRows.values()) await put(store)
  const items = Map.groupBy(await itemsIn(table), kindOf)
  return [...storedRows].flatMap(([kind, row]) => {
    const schema = row.schema ? z.toJSONSchema(row.schema, { unrepresentable: 'any' }) : null
    const newest = Math.max(...versionsRead(kind))
    const written = Map.groupBy(items.get(kind) ?? [], ({ v }) => Number(v))
    // One that is read and not written yet is there too: the schema is its.
    return [...new Set([...written.keys(), newest])].map((version) => ({
      ...{ kind, version, schema: version === newest ? schema : null },
      items: written.get(version) ?? [],
    }))
  })
}

/** Every version of a kind that today's code reads. */
export function versionsRead(kind: Kind): number[] {
  return Object.keys(versions[kind]?.from ?? { 1: same }).map(Number)
}

export async function itemsIn({ client, tableName }: TestTable): Promise<(Item & ItemKey)[]> {
  const items: (Item & ItemKey)[] = []
  let next: Record<string, unknown> | undefined
  do {
    const page = await DynamoDBDocumentClient.from(client).send(
      new ScanCommand({ TableName: tableName, ...(next && { ExclusiveStartKey: next }) }),
    )
    items.push(...((page.Items ?? []) as (Item & ItemKey)[]))
    next = page.LastEvaluatedKey
  } while (next)
  return items.toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

/** As text that differs exactly where what is stored does: the same bytes may be deflated in another way. */
export function legible(what: unknown): string {
  return canonical(
    fromBytes(what, (bytes) => {
      try {
        return inflateRawSync(bytes).toString()
      } catch {
        return Buffer.from(bytes).toString('hex')
      }
    }),
  )
}

function fromBytes(
  value: unknown,
  told = (bytes: Uint8Array): unknown => ({ $bytes: Buffer.from(bytes).toString('base64') }),
): unknown {
  if (value instanceof Uint8Array) return told(value)
  if (Array.isArray(value)) return value.map((each) => fromBytes(each, told))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fromBytes(each, told)]))
}

function toBytes(_name: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && '$bytes' in value
  return isBytes ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64')) : value
}
