import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'
import { DuckDBInstance, type Json } from '@duckdb/node-api'
import { answerCodes, itemType } from '../../infra/analytics/exported-columns.ts'
import { AT_HOUR, exportings } from '../../infra/analytics/exporting.ts'
import { EXPORTED } from '../../infra/analytics/named-queries.ts'
import type { TestTable } from './dynalite.ts'

/** Writes what a table holds as DynamoDB exports it: a line for each item, packed, with lists of the files and an empty one beside. */
export async function exportTable({ client, tableName }: TestTable, folder: string): Promise<void> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }))
  const data = join(folder, 'AWSDynamoDB', '01732649400000-0a1b2c3d', 'data')
  mkdirSync(data, { recursive: true })
  const half = Math.ceil(Items.length / 2)
  const files = [Items.slice(0, half), Items.slice(half), []].map((items, index) => {
    const text = items.map((item) => `${JSON.stringify({ Item: item }, asBase64)}\n`).join('')
    writeFileSync(join(data, `part${index}.json.gz`), gzipSync(text))
    return JSON.stringify({ itemCount: items.length, md5Checksum: 'x', etag: 'y-1', dataFileS3Key: `part${index}` })
  })
  writeFileSync(join(data, '..', 'manifest-files.json'), `${files.join('\n')}\n`)
  const summary = {
    version: '2020-06-30',
    itemCount: Items.length,
    outputFormat: 'DYNAMODB_JSON',
    exportType: 'FULL_EXPORT',
  }
  writeFileSync(join(data, '..', 'manifest-summary.json'), JSON.stringify(summary))
  writeFileSync(join(data, '..', '_started'), '')
}

/** Bytes are exported as base64. */
function asBase64(_name: string, value: AttributeValue | Uint8Array): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}

/**
 * Asks DuckDB over such an export, with the very text that Athena is given. What differs stands here: the table over the files, whose type
 * Athena reads without regard to capitals, and two functions that DuckDB calls otherwise.
 */
export async function askExport<T extends Json>(folder: string, sql: string): Promise<readonly T[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    const night = `concat(CAST(CAST(${exportings.nightly.lastDay} AS date) AS varchar), '${AT_HOUR}')`
    const files = `read_json('${folder}/AWSDynamoDB/*/**/*.json*', format = 'newline_delimited', columns = {Item: '${duckType(itemType)}'})`
    await connection.run('CREATE MACRO sequence(first, last) AS range(first, last + 1)')
    await connection.run('CREATE MACRO cardinality(list) AS len(list)')
    await connection.run(`CREATE VIEW ${EXPORTED} AS SELECT ${night} AS night, Item AS item FROM ${files}`)
    const answer = await connection.runAndReadAll(sql)
    return answer.getRowObjectsJson() as unknown as readonly T[]
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const CAPITALS = new Set([...'SNMLB', 'BOOL', ...answerCodes])

/** A type as Athena writes it, as DuckDB writes it: `struct<pk:struct<s:string>>` is `STRUCT(pk STRUCT(S VARCHAR))`. */
function duckType(type: string): string {
  const tokens = type.match(/[a-z0-9]+|[<>:,]/g) ?? []
  let at = 0
  const next = () => tokens[at++] ?? ''
  const read = (): string => {
    const kind = next()
    if (kind === 'string' || kind === 'boolean') return kind.toUpperCase().replace('STRING', 'VARCHAR')
    next()
    if (kind === 'array') return `${readLast()}[]`
    if (kind === 'map') return `MAP(${[read(), next() === ',' ? readLast() : ''].join(', ')})`
    const fields: string[] = []
    do {
      const name = next()
      next()
      fields.push(`"${CAPITALS.has(name.toUpperCase()) ? name.toUpperCase() : name}" ${read()}`)
    } while (next() === ',')
    return `STRUCT(${fields.join(', ')})`
  }
  const readLast = () => {
    const inner = read()
    next()
    return inner
  }
  return read()
}
