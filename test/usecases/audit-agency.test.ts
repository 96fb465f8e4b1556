import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AUDIT_NIGHTS, blockOfNight } from '../../shared/domain/audit-plan.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import { auditAgency } from '../../shared/usecases/audit-agency.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import type { TallyKey } from '../../shared/usecases/ports/tally-store.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { rebuild } from '../../shared/usecases/rebuild.ts'
import { rollUpAround } from '../../shared/usecases/roll-up.ts'
import { ratingNamed } from '../storage/samples.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { forgedVersion } from '../support/forged.ts'
import { countAt, rateAt, storeAt } from '../support/rated.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const agency = 'uji'
const STRONG = { consistent: true } as const
const WHOLE = { from: '2026-03-30', to: '2026-03-31' }
let table: TestTable
let world: TestWorld

afterEach(() => table.close())
/** Two units rated in March, counted, rolled up and closed. */
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  const { codes } = await registerAgency(world, agency)
  await rateAt(world, codes['loka-a'] ?? '', '2026-03-31T03:00:00Z', [4])
  await rateAt(world, codes['loka-a'] ?? '', '2026-03-31T05:00:00Z', [3])
  await rateAt(world, codes['loka-b'] ?? '', '2026-03-31T03:00:00Z', [2])
  await countAt(world, '2026-04-01T17:30:00Z')
  for (const unit of ['loka-a', 'loka-b'])
    await rollUpAround(world, { agency, unit }, { instrument: 'skm-2017', months: ['2026-03'] })
  await countAt(world, '2026-04-08T18:10:00Z')
  await closeAgency(world, agency)
})

const keyOf = (over: Partial<TallyKey> = {}): TallyKey => ({
  ...{ agency, unit: 'loka-a', instrument: 'skm-2017', scope: 'own', level: 'day', period: '2026-03-31' },
  ...over,
})

/** Writes over a tally what is not so, as somebody with the table's key may. */
async function tamper(key: TallyKey): Promise<void> {
  const [stored] = await world.store.tallies.get([key], STRONG)
  const [other] = await world.store.tallies.get([keyOf({ unit: 'loka-b' })], STRONG)
  if (!stored || !other) throw new Error('there is no such tally')
  await world.store.tallies.put({ ...stored, breakdown: other.breakdown, version: stored.version + 1 })
}

const SCORES = { pk: 'uji#dinas#score', sk: (name: string) => `skm-2017#2026-03-31#${name}` }
async function changeVersion(sk: string, change: Readonly<Record<string, unknown>>): Promise<void> {
  const [found] = await world.store.versions.ofPeriod(
    { agency, unit: 'dinas', instrument: 'skm-2017', period: sk.split('#')[2] ?? '' },
    STRONG,
  )
  const { agency: _a, unit: _u, instrument: _i, period: _p, version: _v, ...stored } = found ?? {}
  await table.client.send(
    new PutCommand({ TableName: table.tableName, Item: { pk: SCORES.pk, sk, v: 1, ...stored, ...change } }),
  )
}

const keysFound = async (wish = {}) => (await auditAgency(world, agency, wish)).mismatches.map(({ key }) => key)

describe('an audit', () => {
  test('finds nothing where nothing was touched, and looked at every day and version it was asked for', async () => {
    const report = await auditAgency(world, agency, WHOLE)
    expect(report.mismatches).toEqual([])
    expect(report.days).toBe(3 * 4 * 2)
    expect(report.versions).toBe(3 * 2)
  })

  test('names a day’s tally that was tampered with, with the numbers, and the roll-up that no longer follows from it', async () => {
    await tamper(keyOf())
    const { mismatches } = await auditAgency(world, agency, WHOLE)
    expect(mismatches.map(({ key }) => key)).toEqual([
      'uji/loka-a/tally/skm-2017/own/day/2026-03-31',
      'uji/loka-a/tally/skm-2017/own/month/2026-03',
    ])
    expect(mismatches[0]).toMatchObject({
      differing: expect.arrayContaining([
        { of: 'n', published: 1, found: 2 },
        { of: 'U1=4', published: 0, found: 1 },
      ]),
    })
  })

  test('names a slot, a month and a parent’s tree that were tampered with', async () => {
    await tamper(keyOf({ level: 'slot', period: '2026-03-31T10' }))
    await tamper(keyOf({ unit: 'dinas', scope: 'tree', level: 'quarter', period: '2026-Q1' }))
    await tamper(keyOf({ level: 'month', period: '2026-03' }))
    expect(await keysFound(WHOLE)).toEqual(
      expect.arrayContaining([
        'uji/loka-a/tally/skm-2017/own/slot/2026-03-31T10',
        'uji/loka-a/tally/skm-2017/own/month/2026-03',
        'uji/dinas/tally/skm-2017/tree/quarter/2026-Q1',
      ]),
    )
  })

  test('names tallies that are gone, which no other tally tells of', async () => {
    for (const sk of ['slot#2026-03-31T10', 'slot#2026-03-31T12', 'day#2026-03-31']) {
      const Key = { pk: 'uji#loka-a#tally', sk: `skm-2017#own#${sk}` }
      await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
    }
    expect(await keysFound(WHOLE)).toEqual(
      expect.arrayContaining(
        ['slot/2026-03-31T10', 'slot/2026-03-31T12', 'day/2026-03-31'].map(
          (each) => `uji/loka-a/tally/skm-2017/own/${each}`,
        ),
      ),
    )
  })

  test('F37 names a closed period whose counts, score, reason or digest was changed', async () => {
    await changeVersion(SCORES.sk('2026-03#0001'), { published: '99.00' })
    expect((await auditAgency(world, agency, WHOLE)).mismatches).toEqual([
      { key: 'uji/dinas/score/skm-2017/2026-03 v1', flaws: ['score', 'digest'] },
    ])
    await changeVersion(SCORES.sk('2026-Q1#0001'), { counts: '{"all":"3"}', author: 'orang lain' })
    expect(await auditAgency(world, agency, WHOLE)).toMatchObject({
      mismatches: [
        { flaws: ['score', 'digest'] },
        { key: 'uji/dinas/score/skm-2017/2026-Q1 v1', flaws: ['counts', 'digest'] },
      ],
    })
  })

  test('F37 names a version that is gone, and one that was made again with a digest that fits it', async () => {
    const Key = { pk: SCORES.pk, sk: SCORES.sk('2026-03#0001') }
    const { version, flaws } = await forgedVersion(world, 'dinas', '2026-03')
    expect(flaws).toEqual([])
    const { agency: _a, unit: _u, instrument: _i, period: _p, version: _v, ...stored } = version
    await changeVersion(Key.sk, stored)
    expect((await auditAgency(world, agency, WHOLE)).mismatches).toEqual([
      { key: 'uji/dinas/score/skm-2017/2026-03 v1', flaws: ['previous'] },
    ])
    await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
    expect((await auditAgency(world, agency, WHOLE)).mismatches).toEqual([
      { key: 'uji/dinas/score/skm-2017/2026-03 v1', flaws: ['missing'] },
    ])
  })

  test('F37 checks the closed periods of the last 400 days every night', async () => {
    await changeVersion(SCORES.sk('2026-03#0001'), { grade: 'A' })
    for (const at of ['2026-04-09T19:10:00Z', '2026-04-10T19:10:00Z', '2027-04-30T19:10:00Z']) {
      world.clock = Date.parse(at)
      expect([at, await keysFound()]).toEqual([at, ['uji/dinas/score/skm-2017/2026-03 v1']])
    }
  })

  test('is not disturbed by a rating that came in a moment ago and is yet to be counted, and later is', async () => {
    await storeAt(world, '2026-04-09T03:00:00Z', ratingNamed('typed', { slot: '2026-03-31T10', answers: answersOf(1) }))
    expect(await keysFound(WHOLE)).toEqual([])
    await countAt(world, '2026-04-09T03:10:00Z')
    expect(await keysFound(WHOLE)).toEqual([])
  })

  test('of one night counts the last closed day, and the night’s block', async () => {
    world.clock = Date.parse('2026-03-31T19:10:00Z')
    await tamper(keyOf({ period: '2026-03-31' }))
    expect(await keysFound()).toContain('uji/loka-a/tally/skm-2017/own/day/2026-03-31')
    const nights = Array.from({ length: AUDIT_NIGHTS }, (_, night) => addDays('2026-05-01', night))
    const its = nights.filter((day) => {
      const { first, last } = blockOfNight(day)
      return first <= '2026-03-31' && '2026-03-31' <= last
    })
    expect(its).toHaveLength(1)
    world.clock = Date.parse(`${its[0]}T19:10:00Z`)
    expect(await keysFound()).toContain('uji/loka-a/tally/skm-2017/own/day/2026-03-31')
    world.clock += 86_400_000
    expect(await keysFound()).not.toContain('uji/loka-a/tally/skm-2017/own/day/2026-03-31')
  })
})

describe('a rebuild', () => {
  test('makes good what was tampered with and what is gone, up to the year above, and leaves closed periods alone', async () => {
    world.clock = Date.parse('2026-04-01T03:00:00Z')
    const before = await Promise.all(
      ['loka-a', 'dinas'].map((unit) => readScore(world, { agency, unit, period: '2026' }, 'full')),
    )
    await tamper(keyOf())
    const Key = { pk: 'uji#loka-a#tally', sk: 'skm-2017#own#slot#2026-03-31T10' }
    await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
    await tamper(keyOf({ unit: 'dinas', scope: 'tree', level: 'year', period: '2026' }))
    let told = 0
    expect(await rebuild(world, { agency, unit: 'dinas', from: '2026-03-30' }, () => told++)).toBe(3)
    expect(told).toBeGreaterThan(0)
    expect(await keysFound(WHOLE)).toEqual([])
    const after = await Promise.all(
      ['loka-a', 'dinas'].map((unit) => readScore(world, { agency, unit, period: '2026' }, 'full')),
    )
    expect(after.map(({ n, score }) => [n, score])).toEqual(before.map(({ n, score }) => [n, score]))
  })

  test('takes away a day that nobody rated', async () => {
    const [day] = await world.store.tallies.get([keyOf()], STRONG)
    if (day) await world.store.tallies.put({ ...day, key: keyOf({ period: '2026-03-30' }), version: 1 })
    expect(await keysFound(WHOLE)).toContain('uji/loka-a/tally/skm-2017/own/day/2026-03-30')
    await rebuild(world, { agency, unit: 'loka-a', from: '2026-03-30' })
    expect(await keysFound(WHOLE)).toEqual([])
  })
})
