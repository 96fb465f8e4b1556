import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ASN, breakdownOfPeople, type PersonCounts } from '../../../shared/domain/performance/performance-tally.ts'
import { type Period, spanOf } from '../../../shared/domain/period.ts'
import { describeUnitScore } from '../../../shared/usecases/describe-unit-score.ts'
import { readingOnce } from '../../../shared/usecases/reading-once.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3'] as const
const UNITS = ['dinas', 'loka-a', 'loka-b'] as const
type Unit = (typeof UNITS)[number]
/** People of each unit in each quarter who reported in time. */
type Sizes = Readonly<Record<Unit, readonly number[]>>

let table: TestTable
let count = 0
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

async function agencyWith(sizes: Sizes, counts: PersonCounts = { report: 'in-time' }): Promise<Ask> {
  const world = worldOn(table, { now: '2026-11-22T02:00:00Z' })
  const agency = `kecil-${++count}`
  await registerAgency(world, agency)
  const registry = await world.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Error('the agency was registered')
  const weights = { 'reports-in-time': 60, 'plans-agreed': 40 }
  const weighting = [{ from: '2026', weights, missing: 'renormalise', minimum: 10 } as const]
  await world.store.registry.putAgency({ ...registry.agency, weighting })
  for (const unit of UNITS) {
    for (const [at, quarter] of QUARTERS.entries()) {
      const people = Array.from({ length: sizes[unit][at] ?? 0 }, () => counts)
      if (people.length > 0) await put(world, { agency, unit, quarter }, people)
    }
  }
  return async (unit, period, audience = 'public') => {
    const said = await describeUnitScore(readingOnce(world), { agency, unit, period }, audience)
    const reports = said.parts.find(({ indicator }) => indicator === 'reports-in-time')
    return { value: reports?.value ?? null, n: reports?.n ?? 0, index: said.index, counted: said.performance?.counted }
  }
}
type Said = {
  readonly value: number | null
  readonly n: number
  readonly index: number | null
  readonly counted: unknown
}
type Ask = (unit: Unit, period: Period, audience?: 'public' | 'full') => Promise<Said>

async function put(
  world: TestWorld,
  { agency, unit, quarter }: { readonly agency: string; readonly unit: Unit; readonly quarter: Period },
  people: readonly PersonCounts[],
): Promise<void> {
  const key = { agency, unit, instrument: ASN, scope: 'own', level: 'day', period: spanOf(quarter).last } as const
  const breakdown = breakdownOfPeople(quarter, people)
  await world.store.tallies.put({ key, breakdown, asOf: '2026-11-01T00:00:00.000Z', version: 1 })
}

describe('the public learns nothing about single people', () => {
  test('of a unit of three, though they reported four times, and its manager does', async () => {
    const ask = await agencyWith({ dinas: [0], 'loka-a': [3, 3, 3], 'loka-b': [40, 40, 40] })
    for (const period of ['2026-Q1', '2026-S1', '2026']) {
      expect(await ask('loka-a', period)).toEqual({ value: null, n: 3, index: null, counted: undefined })
      expect(await ask('loka-a', period, 'full')).toMatchObject({ value: 100, n: 3, index: null })
    }
  })

  test('from what is left when the unit beside it is taken from the one above', async () => {
    const ask = await agencyWith({ dinas: [0], 'loka-a': [3, 3, 3], 'loka-b': [40, 40, 40] })
    for (const period of ['2026-Q1', '2026-S1', '2026']) {
      expect(await ask('dinas', period)).toMatchObject({ value: 100, n: 43, index: 100 })
      expect(await ask('loka-b', period)).toMatchObject({ value: null, n: 40, index: null, counted: undefined })
      expect(await ask('loka-b', period, 'full')).toMatchObject({ value: 100, index: 100 })
    }
  })

  test('of the few of an office itself, though the units below it have many, not always as many', async () => {
    const ask = await agencyWith({ dinas: [3, 3, 0], 'loka-a': [10, 20, 0], 'loka-b': [20, 10, 0] })
    for (const period of ['2026-Q1', '2026-Q2', '2026-S1', '2026']) {
      expect(await ask('dinas', period)).toMatchObject({ value: 100, n: 33 })
      const below = [await ask('loka-a', period), await ask('loka-b', period)]
      expect(below.filter(({ value }) => value !== null).length, period).toBeLessThan(2)
    }
  })

  test('where everybody is many, all of it is shown, with the counts', async () => {
    const ask = await agencyWith({ dinas: [12, 12, 12], 'loka-a': [12, 12, 12], 'loka-b': [40, 40, 40] })
    for (const unit of UNITS) {
      expect(await ask(unit, '2026')).toMatchObject({ value: 100, index: 100 })
    }
    expect((await ask('loka-a', '2026')).counted).toEqual([
      {
        indicator: 'reports-in-time',
        outcomes: [
          { outcome: 'missing', count: 0 },
          { outcome: 'late', count: 0 },
          { outcome: 'in-time', count: 36 },
        ],
      },
    ])
  })
})
