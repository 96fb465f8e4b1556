import { ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Hono } from 'hono'
import type { Env } from '../../functions/http/app.tsx'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, tokenIn } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

/** A served counter of a small agency, over a table of its own. */
export type Counter = {
  readonly app: Hono<Env>
  readonly world: TestWorld
  readonly code: string
  /** Opens a visit as the page does and gives its token. */
  visit(): Promise<string>
  /** Everything in the table: what was refused must leave it as it was. */
  items(): Promise<number>
  close(): Promise<void>
}

export async function openCounter(): Promise<Counter> {
  const table = await startTable()
  const world = worldOn(table)
  const app = appOn(world)
  const { codes } = await registerAgency(world)
  const code = codes['loka-a'] ?? ''
  return {
    app,
    world,
    code,
    visit: async () => tokenIn(await (await app.request(`/q/${code}`)).text()),
    items: () => countItems(table),
    close: () => table.close(),
  }
}

async function countItems({ client, tableName }: TestTable): Promise<number> {
  const { Count = 0, LastEvaluatedKey } = await client.send(
    new ScanCommand({ TableName: tableName, Select: 'COUNT', ConsistentRead: true }),
  )
  if (LastEvaluatedKey) throw new Error('the table holds more than one page')
  return Count
}
