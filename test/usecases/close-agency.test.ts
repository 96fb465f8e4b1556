import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, fraction } from '../../shared/domain/exact.ts'
import { ikmOf } from '../../shared/domain/indicators/ikm.ts'
import { currentMethod, methods } from '../../shared/domain/indicators/methods.ts'
import { flawsOf, nameOf, type ScoreVersion } from '../../shared/domain/score-version.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { ratingNamed } from '../storage/samples.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { countAt, rateAt, storeAt } from '../support/rated.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const agency = 'uji'
const STRONG = { consistent: true } as const
let table: TestTable
let world: TestWorld
let codes: Readonly<Record<string, string>>

afterEach(() => table.close())
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  ;({ codes } = await registerAgency(world, agency))
})

const rate = (unit: string, at: string, ...values: readonly number[]) => rateAt(world, codes[unit] ?? '', at, values)
const versionsOf = (unit: string, instrument = 'skm-2017') =>
  world.store.versions.ending({ agency, unit, instrument }, '1900-01-01', '2099-12-31', STRONG)
const namesOf = async (unit: string, instrument?: string) => (await versionsOf(unit, instrument)).map(nameOf)
const score = (unit: string, period: string) => readScore(world, { agency, unit, period }, 'full')

/** Counted and closed at an instant. */
async function closeAt(at: string) {
  await countAt(world, at)
  return closeAgency(world, agency)
}

describe('a period is closed', () => {
  beforeEach(() => rate('loka-a', '2026-03-31T03:00:00Z', 4))

  test('once its last day and the agency’s grace are over, in the unit’s own days, and not an hour before', async () => {
    expect(await closeAt('2026-04-07T16:00:00Z')).toEqual({ frozen: 0, waiting: false })
    expect(await closeAt('2026-04-07T18:10:00Z')).toEqual({ frozen: 4, waiting: false })
    expect(await namesOf('loka-a')).toEqual(['2026-03 v1', '2026-Q1 v1'])
  })

  test('after the days that the agency set', async () => {
    const [found] = await world.store.registry.agencies()
    if (found) await world.store.registry.putAgency({ ...found, closing: { graceDays: 0 } })
    await closeAt('2026-03-31T18:10:00Z')
    expect(await namesOf('loka-a')).toEqual(['2026-03 v1', '2026-Q1 v1'])
  })

  test('with its counts, its score by a method, and digests that hold', async () => {
    await closeAt('2026-04-08T18:10:00Z')
    const [march, quarter] = await versionsOf('dinas')
    expect(march).toMatchObject({ n: 1, published: '100.00', grade: null, method: currentMethod.name, previous: [] })
    expect(quarter?.previous).toEqual([{ period: '2026-03', version: 1, digest: march?.digest }])
    for (const version of [march, quarter]) expect(version && flawsOf(version)).toEqual([])
  })

  test('only where somebody rated: no unit, instrument or month without answers', async () => {
    await closeAt('2026-04-08T18:10:00Z')
    expect(await namesOf('loka-b')).toEqual([])
    expect(await namesOf('loka-a', 'quick-1')).toEqual([])
    await rate('loka-a', '2026-05-05T03:00:00Z', 3)
    await countAt(world, '2026-05-05T03:00:00Z')
    await closeAt('2026-07-08T18:10:00Z')
    expect(await namesOf('loka-a')).toEqual(['2026-03 v1', '2026-Q1 v1', '2026-05 v1', '2026-Q2 v1', '2026-S1 v1'])
  })

  test('for each instrument by itself', async () => {
    await rateAt(world, codes['loka-a'] ?? '', '2026-03-31T04:00:00Z', [2], { instrument: 'quick' })
    await closeAt('2026-04-08T18:10:00Z')
    expect(await versionsOf('loka-a', 'quick-1')).toMatchObject([{ n: 1 }, { n: 1 }])
  })

  test('F54 never before it is counted: where counting is behind, closing waits, and says so', async () => {
    await countAt(world, '2026-04-01T03:00:00Z')
    world.clock = Date.parse('2026-04-20T18:10:00Z')
    expect(await closeAgency(world, agency)).toEqual({ frozen: 0, waiting: true })
    expect(await closeAt('2026-04-20T18:11:00Z')).toEqual({ frozen: 4, waiting: false })
  })

  test('F54 with the same bytes by each night’s run and by one run after months of outage', async () => {
    const other = await startTable()
    const late = worldOn(other)
    const { codes: lateCodes } = await registerAgency(late, agency)
    const visits = ['2026-03-31T03:00:00Z', '2026-04-15T03:00:00Z', '2026-06-30T03:00:00Z', '2026-12-31T03:00:00Z']
    for (const at of visits) {
      if (at !== visits[0]) await rate('loka-a', at, 3)
      await rateAt(late, lateCodes['loka-a'] ?? '', at, [at === visits[0] ? 4 : 3])
      await countAt(late, at)
      for (const days of [8, 40]) {
        await closeAt(new Date(Date.parse(at) + days * 86_400_000).toISOString())
      }
    }
    await countAt(late, '2027-03-01T18:10:00Z')
    await closeAgency(late, agency)
    const bytes = (versions: readonly ScoreVersion[]) => versions.map(({ closedAt: _closedAt, ...rest }) => rest)
    for (const unit of ['loka-a', 'dinas']) {
      const key = { agency, unit, instrument: 'skm-2017' }
      const once = await late.store.versions.ending(key, '1900-01-01', '2099-12-31', STRONG)
      expect(once.map(nameOf)).toContain('2026 v1')
      expect(bytes(once)).toEqual(bytes(await versionsOf(unit)))
    }
    await other.close()
  })

  test('F62 not the sooner for a clock that is a month ahead of what is counted', async () => {
    await countAt(world, '2026-03-31T04:00:00Z')
    world.clock = Date.parse('2026-05-01T18:10:00Z')
    await closeAgency(world, agency)
    expect(await namesOf('loka-a')).toEqual([])
    world.clock = Date.parse('2026-04-08T18:10:00Z')
    await closeAt('2026-04-08T18:10:00Z')
    world.clock -= 30 * 86_400_000
    await closeAgency(world, agency)
    expect(await namesOf('loka-a')).toEqual(['2026-03 v1', '2026-Q1 v1'])
  })

  test('with its roll-ups brought through its last day first', async () => {
    await countAt(world, '2026-04-08T18:10:00Z')
    await closeAgency(world, agency)
    const [quarter] = await world.store.tallies.get(
      [{ agency, unit: 'dinas', instrument: 'skm-2017', scope: 'tree', level: 'quarter', period: '2026-Q1' }],
      STRONG,
    )
    expect(quarter?.through).toBe('2026-03-31')
  })
})

describe('F57 what comes late', () => {
  beforeEach(() => rate('loka-a', '2026-03-31T16:58:00Z', 4))

  test('by a minute, or within the grace, is in the first version', async () => {
    await rateAt(world, codes['loka-a'] ?? '', '2026-03-31T16:59:00Z', [2], { answered: '2026-03-31T17:00:30Z' })
    await storeAt(world, '2026-04-07T16:00:00Z', ratingNamed('typed', { slot: '2026-03-30', answers: answersOf(1) }))
    await closeAt('2026-04-08T18:10:00Z')
    expect(await score('loka-a', '2026-03')).toMatchObject({ n: 3, closed: { version: 1, newest: 1 } })
  })

  test('by ten days leaves the closed score as it is, and its day and the open year have it', async () => {
    await closeAt('2026-04-08T18:10:00Z')
    const before = await score('loka-a', '2026-03')
    await storeAt(world, '2026-04-10T03:00:00Z', ratingNamed('typed', { slot: '2026-03-30', answers: answersOf(1) }))
    await closeAt('2026-04-11T18:10:00Z')
    expect(await score('loka-a', '2026-03')).toEqual(before)
    expect(await score('dinas', '2026-Q1')).toMatchObject({ n: 1 })
    expect(await score('loka-a', '2026-03-30')).toMatchObject({ n: 1, closed: null })
    expect(await score('loka-a', '2026')).toMatchObject({ n: 2, closed: null })
  })
})

describe('F59 a unit that is renamed or moved after its periods were closed', () => {
  test('keeps their scores, and so do both parents', async () => {
    await rate('loka-a', '2026-03-31T03:00:00Z', 4)
    await rate('loka-b', '2026-03-31T03:00:00Z', 2)
    await closeAt('2026-04-08T18:10:00Z')
    const before = await Promise.all(['loka-a', 'dinas'].map((unit) => score(unit, '2026-Q1')))
    await world.store.registry.putUnit({ agency, id: 'kantor', name: 'Kantor lain', shards: [] })
    await world.store.registry.putUnit({ agency, id: 'loka-a', name: 'Nama baru', parent: 'kantor', shards: [] })
    await rate('loka-a', '2026-04-10T03:00:00Z', 1)
    await closeAt('2026-04-11T18:10:00Z')
    expect(await Promise.all(['loka-a', 'dinas'].map((unit) => score(unit, '2026-Q1')))).toEqual(before)
    expect(await score('dinas', '2026-Q1')).toMatchObject({ n: 2, score: 75 })
  })
})

describe('F61 a new method', () => {
  const next = {
    ...currentMethod,
    name: 'ikm-made-up-2',
    indexOf: (...given: Parameters<typeof ikmOf>) => {
      const index = ikmOf(...given)
      return index && add(index, fraction(-5))
    },
  }

  test('closes new periods under its own name and changes none that is closed', async () => {
    await rate('loka-a', '2026-03-31T03:00:00Z', 4)
    await closeAt('2026-04-08T18:10:00Z')
    const before = await versionsOf('loka-a')
    await rate('loka-a', '2026-04-10T03:00:00Z', 4)
    await countAt(world, '2026-05-09T18:10:00Z')
    await closeAgency(world, agency, { method: next })
    const after = await versionsOf('loka-a')
    expect(after.slice(0, 2)).toEqual(before)
    expect(after.at(-1)).toMatchObject({ period: '2026-04', method: next.name, published: '95.00' })
    // Each is held to the method that it names, by code that knows both.
    expect(after.map((version) => flawsOf(version, [next, ...methods]))).toEqual([[], [], []])
    expect(after.map((version) => flawsOf(version, [{ ...next, name: currentMethod.name }, next]))).toEqual([
      ['score'],
      ['score'],
      [],
    ])
  })
})

describe('F60 a period that nobody rated', () => {
  test('is not closed, and says that there is no data', async () => {
    await closeAt('2026-04-08T18:10:00Z')
    expect(await namesOf('dinas')).toEqual([])
    expect(await score('dinas', '2026-Q1')).toMatchObject({ n: 0, score: null, published: null, closed: null })
  })
})
