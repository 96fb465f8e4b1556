import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../shared/domain/calendar.ts'
import { lastMonths, spanOf } from '../../shared/domain/period.ts'
import { nameOf } from '../../shared/domain/score-version.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { type CapacityMeter, meterOn, type Units } from '../bench/capacity-meter.ts'
import { ratingNamed } from '../storage/samples.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { countAt, rateAt, storeAt } from '../support/rated.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const agency = 'uji'
let table: TestTable
let world: TestWorld
let meter: CapacityMeter
let codes: Readonly<Record<string, string>>

afterEach(() => table.close())
beforeEach(async () => {
  table = await startTable()
  meter = meterOn(table.client)
  world = worldOn(table)
  ;({ codes } = await registerAgency(world, agency))
})

const namesOf = async (unit: string) =>
  (
    await world.store.versions.ending({ agency, unit, instrument: 'skm-2017' }, '1900-01-01', '2099-12-31', {
      consistent: true,
    })
  ).map(nameOf)

/** Counted and closed on a day's night. */
async function closeOn(day: string) {
  await countAt(world, `${day}T18:08:00Z`)
  return closeAgency(world, agency)
}

/** Rated on the last day of each month up to one, and everything closed as nights close it. */
async function rateMonths(count: number, upTo: string) {
  for (const month of lastMonths(upTo, count)) {
    await rateAt(world, codes['loka-a'] ?? '', `${spanOf(month).last}T03:00:00Z`, [4])
    await closeOn(addDays(spanOf(month).last, 8))
  }
}

/** What a night's closing reads of each kind of item, and in all. */
async function readsOn(day: string): Promise<Readonly<Record<string, number>>> {
  await countAt(world, `${day}T18:08:00Z`)
  meter.take()
  await meter.during('close', () => closeAgency(world, agency))
  const kinds = [...(meter.take().get('close') ?? new Map<string, Units>())]
  return Object.fromEntries(kinds.map(([kind, { reads }]) => [kind, reads]))
}

describe('a night on which nothing is due', () => {
  test('reads no version and no counts, and as much after a year as after two months', async () => {
    await rateMonths(2, '2025-04-30')
    const young = await readsOn('2025-05-12')
    await rateMonths(12, '2026-04-30')
    const old = await readsOn('2026-05-12')
    expect((await namesOf('loka-a')).length).toBeGreaterThan(18)
    expect(old).toEqual(young)
    expect(Object.keys(old).toSorted()).toEqual(['reach', 'registry', 'tally', 'watermark'])
    // Of three units one was rated: each is asked for its instruments, and it and the one above for the first month.
    expect(old.tally).toBeLessThanOrEqual(5)
    expect(old.reach).toBe(1)
  })

  test('asks once for each stretch of months without answers, and reads no counts for it', async () => {
    await rateMonths(1, '2025-01-31')
    await rateMonths(2, '2026-04-30')
    const { score, tally = 0 } = await readsOn('2026-05-12')
    expect(score).toBeUndefined()
    // As above, and one smallest read for the stretch of the unit, three for that of the one above it.
    expect(tally).toBeLessThanOrEqual(5 + 0.5 + 1.5)
  })
})

describe('what was looked at before is closed all the same', () => {
  beforeEach(() => rateMonths(2, '2026-03-31'))

  test('F54 when nights were missed for months: all that ended meanwhile', async () => {
    for (const at of ['2026-04-30T03:00:00Z', '2026-05-31T03:00:00Z']) {
      await rateAt(world, codes['loka-a'] ?? '', at, [4])
      await countAt(world, at)
    }
    await closeOn('2026-06-30')
    expect((await namesOf('loka-a')).slice(3)).toEqual(['2026-04 v1', '2026-05 v1'])
    await closeOn('2026-07-08')
    expect((await namesOf('loka-a')).slice(5)).toEqual(['2026-Q2 v1', '2026-S1 v1'])
  })

  test('F57 when the first answers of a month come after it was found empty, and when they come before all others', async () => {
    await rateAt(world, codes['loka-a'] ?? '', '2026-05-31T03:00:00Z', [4])
    await closeOn('2026-06-08')
    expect(await namesOf('loka-a')).not.toContain('2026-04 v1')
    const typed = ratingNamed('typed', { slot: '2026-04-02', answers: answersOf(1) })
    await storeAt(world, '2026-06-09T03:00:00Z', typed)
    await closeOn('2026-06-09')
    expect(await namesOf('loka-a')).toContain('2026-04 v1')
    await storeAt(world, '2026-06-10T03:00:00Z', ratingNamed('old', { slot: '2019-11', answers: answersOf(2) }))
    await closeOn('2026-06-10')
    for (const unit of ['loka-a', 'dinas']) {
      expect((await namesOf(unit)).slice(0, 4)).toEqual(['2019-11 v1', '2019 v1', '2019-Q4 v1', '2019-S2 v1'])
      expect(await namesOf(unit)).toContain('2026-04 v1')
    }
  })

  test('F37 when a version was taken away: with the next period that is closed', async () => {
    const Key = { pk: 'uji#loka-a#score', sk: 'skm-2017#2026-03-31#2026-Q1#0001' }
    await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
    await closeOn('2026-04-09')
    expect(await namesOf('loka-a')).not.toContain('2026-Q1 v1')
    await rateAt(world, codes['loka-a'] ?? '', '2026-04-30T03:00:00Z', [4])
    await closeOn('2026-05-08')
    expect(await namesOf('loka-a')).toContain('2026-Q1 v1')
  })
})
