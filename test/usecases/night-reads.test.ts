import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noteCalls, type WireCall } from '../../functions/cli/docs/wire-calls.ts'
import { auditAgency } from '../../shared/usecases/audit-agency.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { type CapacityMeter, meterOn } from '../bench/capacity-meter.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { countAt, rateAt } from '../support/rated.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const agency = 'uji'
let table: TestTable
let world: TestWorld
let calls: WireCall[]
let meter: CapacityMeter

afterEach(() => table.close())
/** Two units rated on two days; the nights up to the first of them have done their work. */
beforeEach(async () => {
  table = await startTable()
  meter = meterOn(table.client)
  calls = noteCalls(table.client)
  world = worldOn(table)
  const { codes } = await registerAgency(world, agency)
  for (const day of ['2026-03-16', '2026-03-17']) {
    for (const unit of ['loka-a', 'loka-b']) await rateAt(world, codes[unit] ?? '', `${day}T03:00:00Z`, [4])
    await countAt(world, `${day}T04:00:00Z`)
    if (day === '2026-03-16') await night('2026-03-16')
  }
})

async function night(day: string) {
  world.clock = Date.parse(`${day}T17:30:00Z`)
  await rollUpAgency(world, agency)
}

/** What an action reads, and what it asks of tallies one by one. */
async function readsOf(action: () => Promise<unknown>) {
  meter.take()
  calls.splice(0)
  await meter.during('night', action)
  const kinds = meter.take().get('night')
  return {
    tallies: kinds?.get('tally')?.reads ?? 0,
    versions: kinds?.get('score')?.reads ?? 0,
    days: calls.filter(({ operation, sk }) => operation === 'GetItem' && sk.includes('#day#')).length,
    consistent: calls.filter(
      ({ consistent, operation, pk }) => consistent && operation !== 'PutItem' && !/registry|agencies/.test(pk),
    ),
  }
}

describe('a night’s roll-ups', () => {
  test('find the level below as far as they go, and add no day by itself', async () => {
    const { tallies, days } = await readsOf(() => night('2026-03-17'))
    expect(days).toBe(0)
    expect(tallies).toBeLessThanOrEqual(79)
    const again = await readsOf(() => night('2026-03-17'))
    expect(again.tallies).toBeLessThanOrEqual(15)
  })
})

describe('a night’s audit', () => {
  test('reads nothing consistently while all is well, and each day and version once', async () => {
    await night('2026-03-17')
    await countAt(world, '2026-04-08T18:05:00Z')
    await closeAgency(world, agency)
    world.clock = Date.parse('2026-03-17T19:10:00Z')
    const { consistent, tallies, versions } = await readsOf(async () => {
      expect((await auditAgency(world, agency)).mismatches).toEqual([])
    })
    expect(consistent).toEqual([])
    expect(versions).toBeLessThanOrEqual(3)
    expect(tallies).toBeLessThanOrEqual(15)
  })
})
