import { DeleteCommand, DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHead, trailText } from '../../functions/cli/verify-trail.ts'
import { run as audit } from '../../functions/jobs/audit.ts'
import { AUDIT_NIGHTS } from '../../shared/domain/audit-plan.ts'
import { entryAfter, TrailEntry } from '../../shared/domain/trail.ts'
import { proveNewLines, proveTrail } from '../../shared/usecases/prove-trail.ts'
import { record } from '../../shared/usecases/record.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { configured } from '../support/http.ts'
import { registerAgency, worldOn } from '../support/world.ts'

let table: TestTable
let documents: DynamoDBDocumentClient
beforeAll(async () => {
  table = await startTable()
  documents = DynamoDBDocumentClient.from(table.client)
})
afterAll(() => table.close())

let agencies = 0

/** An agency's trail of so many lines, and hands that reach around the store into the table. */
async function trailOf(count: number) {
  const world = worldOn(table)
  const agency = `bukti-${++agencies}`
  const pk = `${agency}#trail`
  const write = (thing: string) => record(world, { agency, actor: SOMEBODY, action: 'uji', thing, changes: [] })
  for (let line = 1; line <= count; line++) await write(`hal/${line}`)
  const skOf = (number: number) => String(number).padStart(12, '0')
  const item = async (number: number) => {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName: table.tableName,
        KeyConditionExpression: 'pk = :pk and sk = :sk',
        ExpressionAttributeValues: { ':pk': pk, ':sk': skOf(number) },
      }),
    )
    return Items[0] ?? {}
  }
  return {
    world,
    agency,
    write,
    whole: async () => (await proveTrail(world, agency)).flaws,
    night: async () => (await proveNewLines(world, agency)).flaws,
    async alter(number: number, change: Record<string, unknown>) {
      await documents.send(
        new PutCommand({
          TableName: table.tableName,
          Item: { ...(await item(number)), ...change, pk, sk: skOf(number) },
        }),
      )
    },
    async remove(number: number) {
      await documents.send(new DeleteCommand({ TableName: table.tableName, Key: { pk, sk: skOf(number) } }))
    },
    item,
    /** All lines from one on, made again with right digests by somebody who may write the table. */
    async forge(from: number, thing: string) {
      const lines = (await Array.fromAsync(world.store.trail.from(agency, 1))).flat()
      let last = lines[from - 2]
      for (const line of lines.slice(from - 1)) {
        const { number: _number, before: _before, digest: _digest, ...deed } = line
        const entry = TrailEntry.parse(entryAfter(last, line.number === from ? { ...deed, thing } : deed))
        const { agency: _agency, number, ...stored } = entry
        await documents.send(
          new PutCommand({ TableName: table.tableName, Item: { pk, sk: skOf(number), v: 1, ...stored } }),
        )
        last = entry
      }
    },
  }
}

describe('F37 what somebody does to the table behind the system’s back is found', () => {
  test('nothing done: the trail is whole', async () => {
    const { whole, night } = await trailOf(5)
    expect(await whole()).toEqual([])
    expect(await night()).toEqual([])
    expect(await night()).toEqual([])
  })

  test('a line that was altered', async () => {
    const { whole, night, alter } = await trailOf(5)
    await alter(3, { thing: 'hal/lain' })
    expect(await whole()).toEqual([{ number: 3, flaw: 'broken' }])
    expect(await night()).toEqual([{ number: 3, flaw: 'broken' }])
  })

  test('a line that was taken out', async () => {
    const { whole, remove } = await trailOf(5)
    await remove(3)
    expect(await whole()).toEqual([{ number: 3, flaw: 'broken' }])
  })

  test('the first line taken out', async () => {
    const { whole, remove } = await trailOf(3)
    await remove(1)
    expect(await whole()).toEqual([{ number: 1, flaw: 'broken' }])
  })

  test('a line that was put in', async () => {
    const { whole, alter, item } = await trailOf(5)
    await alter(6, { ...(await item(2)) })
    expect(await whole()).toEqual([{ number: 6, flaw: 'broken' }])
  })

  test('two lines that changed places', async () => {
    const { whole, alter, item } = await trailOf(5)
    const [second, third] = [await item(2), await item(3)]
    await alter(2, third)
    await alter(3, second)
    expect(await whole()).toEqual([{ number: 2, flaw: 'broken' }])
  })

  test('the last lines cut off, by the head that was remembered', async () => {
    const { whole, night, remove, write } = await trailOf(5)
    expect(await night()).toEqual([])
    await remove(5)
    await remove(4)
    expect(await whole()).toEqual([{ number: 4, flaw: 'gone' }])
    expect(await night()).toEqual([{ number: 5, flaw: 'gone' }])
    await write('hal/4 yang lain')
    await write('hal/5 yang lain')
    expect(await whole()).toEqual([{ number: 5, flaw: 'rewritten' }])
    expect(await night()).toContainEqual({ number: 5, flaw: 'rewritten' })
    // It is said every night: the head that was remembered stays.
    expect(await night()).toContainEqual({ number: 5, flaw: 'rewritten' })
  })

  test('every line cut off', async () => {
    const { whole, night, remove } = await trailOf(2)
    await night()
    await remove(2)
    await remove(1)
    expect(await whole()).toEqual([{ number: 1, flaw: 'gone' }])
    expect(await night()).toEqual([{ number: 2, flaw: 'gone' }])
  })

  test('a chain that was written anew and fits together, by what was written down outside', async () => {
    const { world, agency, whole, forge } = await trailOf(5)
    const { head } = await proveTrail(world, agency)
    await forge(2, 'hal/palsu')
    expect(await whole()).toEqual([])
    expect((await proveTrail(world, agency, head ? [head] : [])).flaws).toEqual([{ number: 5, flaw: 'rewritten' }])
  })
})

test('a night reads what is new and a part of the rest, and all is read again within the nights of a round', async () => {
  const { world, agency, night, alter } = await trailOf(3)
  await night()
  await alter(1, { thing: 'hal/lain' })
  const found: number[] = []
  for (let each = 0; each < AUDIT_NIGHTS; each++) {
    const { lines, flaws } = await proveNewLines(world, agency)
    expect(lines).toBeLessThanOrEqual(3)
    found.push(...flaws.map(({ number }) => number))
    world.clock += 86_400_000
  }
  expect(found).toContain(1)
})

test('the nightly audit logs each trail’s head, and fails where a line is not what was written', async () => {
  const own = await startTable()
  const world = worldOn(own)
  await registerAgency(world)
  for (const thing of ['hal/1', 'hal/2']) {
    await record(world, { agency: 'uji', actor: SOMEBODY, action: 'uji', thing, changes: [] })
  }
  const logged: unknown[] = []
  const logging = Object.assign(configured(world), {
    log: (level: string, event: string, fields: unknown) => logged.push([level, event, fields]),
  })
  await audit(logging, {})
  const head = await world.store.trail.last('uji')
  expect(logged).toContainEqual(['info', 'trail-head', { agency: 'uji', number: 2, digest: head?.digest, lines: 2 }])
  await DynamoDBDocumentClient.from(own.client).send(
    new DeleteCommand({ TableName: own.tableName, Key: { pk: 'uji#trail', sk: '000000000002' } }),
  )
  await expect(audit(logging, {})).rejects.toThrow('1 stored')
  expect(logged).toContainEqual(['error', 'mismatch', { key: 'uji/trail/2', flaws: ['gone'] }])
  await own.close()
})

test('the command says that a trail is whole, or where it is not', async () => {
  const { world, agency, alter } = await trailOf(2)
  const proof = await proveTrail(world, agency)
  expect(trailText(agency, proof)).toContain(`2 baris diperiksa  baris terakhir 2:${proof.head?.digest}\nutuh`)
  expect(readHead(`2:${proof.head?.digest}`)).toEqual(proof.head)
  expect(readHead('2:pendek')).toBeUndefined()
  await alter(2, { action: 'lain' })
  expect(trailText(agency, await proveTrail(world, agency))).toContain('BEDA di baris 2: bukan yang ditulis')
})
