import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKey, create as openLevel } from 'dynalite/db/index.js'
import { openTable, type Table } from '../../shared/storage/client.ts'
import { table as description } from '../../shared/storage/table.ts'
import { startTable, TABLE_NAME, type TestTable } from '../support/dynalite.ts'
import { wireItem } from './wire-item.ts'

/** So many items go to the disk at once. */
const BATCH = 10_000

/**
 * An embedded store on a folder of its own, with items already in it: they are written to its files as it would write them, without
 * a request for each. `lay` is given a table that takes every put and says that it was stored; nothing can be read back from it.
 */
export async function startLaidTable(lay: (table: Table) => Promise<void>): Promise<TestTable> {
  const path = mkdtempSync(join(tmpdir(), 'suara-loket-bench-'))
  const empty = await startTable({ path, overSockets: true })
  const unused = openTable(TABLE_NAME, empty.client)
  await empty.close()

  const level = openLevel({ path })
  const items = level.getItemDb(TABLE_NAME)
  let batch: { type: 'put'; key: string; value: unknown }[] = []
  const write = async () => {
    const full = batch
    batch = []
    await new Promise<void>((resolve, reject) => {
      items.batch(full, (error) => (error ? reject(error) : resolve()))
    })
  }
  await lay({
    ...unused,
    async put(item) {
      const value = wireItem(item)
      batch.push({ type: 'put', key: createKey(value, SCHEMA), value })
      if (batch.length >= BATCH) await write()
      return true
    },
  })
  await write()
  await new Promise<void>((resolve) => level.db.close(() => resolve()))

  const laid = await startTable({ path, overSockets: true })
  return {
    ...laid,
    async close() {
      await laid.close()
      rmSync(path, { recursive: true })
    },
  }
}

const KEYS = [description.partitionKey, description.sortKey]
const SCHEMA = {
  KeySchema: KEYS.map((AttributeName) => ({ AttributeName })),
  AttributeDefinitions: KEYS.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
}
