import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Weighting } from '../../shared/domain/weighting.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { acceptServiceTimes } from '../../shared/usecases/accept-service-time.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { describeUnit } from '../../shared/usecases/describe-unit.ts'
import { describeUnitScore } from '../../shared/usecases/describe-unit-score.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const agency = 'uji'
let table: TestTable
let world: TestWorld
let codes: Readonly<Record<string, string>>

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  ;({ codes } = await registerAgency(world, agency))
  for (const unit of ['loka-a', 'loka-b']) {
    await world.store.registry.putService({ agency, unit, id: 'ktp', name: 'KTP-el', promise: { minutes: 30 } })
  }
  await weigh([{ from: '2026', weights: { ikm: 60, 'service-time': 40 }, missing: 'renormalise', minimum: 10 }])
})
afterEach(() => table.close())

async function weigh(weighting: Weighting[]): Promise<void> {
  const registry = await world.store.registry.load(agency, { consistent: true })
  if (registry) await world.store.registry.putAgency({ ...registry.agency, weighting })
}

async function rate(unit: string, ...values: readonly number[]): Promise<void> {
  for (const value of values) {
    const { token } = await openVisit(world, codes[unit] ?? '', { instrument: 'skm', channel: 'web' })
    await acceptRating(world, { token, body: { answers: answersOf(value) } })
  }
}

/** So many services, each of which took so many minutes after a wait of ten. */
async function serve(unit: string, count: number, minutes = 20): Promise<void> {
  const samples = Array.from({ length: count }, () => ({
    id: world.newId(),
    service: 'ktp',
    taken: new Date(world.clock - (minutes + 10) * MINUTE).toISOString(),
    called: new Date(world.clock - minutes * MINUTE).toISOString(),
    done: new Date(world.clock).toISOString(),
  }))
  for (const { outcome } of await acceptServiceTimes(world, { agency, unit }, 'queue', samples)) {
    expect(outcome).toBe('stored')
  }
}

const count = () => countShard(world, 0, { openToo: true })
const scoreOf = (unit: string, audience: 'public' | 'full' = 'full', period?: string) =>
  describeUnitScore(world, { agency, unit, period }, audience)

const fill = (value: number, n: number) => Array.from({ length: n }, () => value)

describe('a unit’s score', () => {
  test('is the agency’s weighting of what was counted, and each part says what it adds', async () => {
    await rate('loka-a', ...fill(4, 6), ...fill(3, 4))
    await serve('loka-a', 15)
    await serve('loka-a', 5, 31)
    await count()
    const score = await scoreOf('loka-a')
    expect(score).toMatchObject({
      index: 84,
      published: '84.00',
      state: 'complete',
      missing: 'renormalise',
      minimum: 10,
    })
    expect(
      score.parts.map(({ indicator, value, index, weight, contribution, n }) => [
        indicator,
        value,
        index,
        weight,
        contribution,
        n,
      ]),
    ).toEqual([
      ['ikm', 90, 90, 60, 54, 10],
      ['service-time', 75, 75, 40, 30, 20],
    ])
    expect(score.method).toMatch(/^unit-score-1\/2026-/)
    expect(score.serviceTime).toEqual({
      n: 20,
      promised: 20,
      kept: 15,
      waiting: { median: { above: 9, atMost: 10 }, nineOfTen: { above: 9, atMost: 10 } },
      serving: { median: { above: 19, atMost: 20 }, nineOfTen: { above: 30, atMost: 31 } },
    })
  })

  test('F60 says what is missing and shares its weight, or shows no score, as the agency chose for the period', async () => {
    await weigh([
      { from: '2026', weights: { ikm: 60, 'complaint-response': 40 }, missing: 'renormalise', minimum: 10 },
      { from: '2026-11', weights: { ikm: 60, 'complaint-response': 40 }, missing: 'withhold', minimum: 10 },
    ])
    await rate('loka-a', ...fill(4, 10))
    await count()
    expect(await scoreOf('loka-a', 'full', '2026')).toMatchObject({ index: 100, state: 'partial' })
    const month = await scoreOf('loka-a', 'full', '2026-11')
    expect(month).toMatchObject({ index: null, published: null, state: 'withheld' })
    expect(month.parts[1]).toMatchObject({ indicator: 'complaint-response', value: null, missing: 'no-data', n: 0 })
    expect(await scoreOf('loka-a', 'full', '2025')).toMatchObject({ state: 'no-weighting', parts: [], index: null })
  })

  test('F60 of an empty period is no data, never 0 and never not a number', async () => {
    const score = await scoreOf('loka-a', 'public', '2026-03')
    expect(score).toMatchObject({ index: null, state: 'no-data', serviceTime: null, mix: null, asOf: null })
    expect(JSON.stringify(score)).not.toMatch(/NaN|Infinity/)
  })

  test('hides what speaks of fewer than ten from the public, and is the same for everybody', async () => {
    await rate('loka-a', ...fill(4, 9))
    await serve('loka-a', 12)
    await count()
    const [full, open] = [await scoreOf('loka-a'), await scoreOf('loka-a', 'public')]
    expect(open.index).toBe(full.index)
    expect(open.state).toBe('partial')
    expect(full.parts[0]).toMatchObject({ indicator: 'ikm', value: 100, n: 9, missing: 'too-few', contribution: null })
    expect(open.parts[0]).toMatchObject({ value: null, n: 9, missing: 'too-few', contribution: null })
    expect(open.mix).toBeNull()
  })

  test('F59 of a unit that took in another is made from the parts’ counts, not from their scores', async () => {
    await rate('loka-a', ...fill(4, 10))
    await serve('loka-a', 10)
    await rate('loka-b', ...fill(2, 30))
    await serve('loka-b', 30, 31)
    await count()
    expect((await scoreOf('loka-a')).index).toBe(100)
    // Merged in the middle of the period: what loka-b has is kept under its own name, and counts for loka-a too.
    await world.store.registry.putUnit({ agency, id: 'loka-b', name: 'Unit loka-b', parent: 'loka-a', shards: [] })
    const merged = await scoreOf('loka-a')
    expect(merged.parts.map(({ indicator, value, n }) => [indicator, value, n])).toEqual([
      ['ikm', 62.5, 40],
      ['service-time', 25, 40],
    ])
    expect(merged.index).toBe(47.5)
    expect(merged.mix).toMatchObject({ n: 40, crude: 62.5, standardised: 62.5, covered: 1, warnings: [] })
    expect((await scoreOf('loka-b')).parts[0]).toMatchObject({ value: 50, n: 30 })
  })

  test('F85 of a unit that asks at its strong part is warned of: by volume it stands lower', async () => {
    await rate('loka-a', ...fill(4, 40))
    await serve('loka-a', 50)
    await rate('loka-b', ...fill(2, 10))
    await serve('loka-b', 150)
    await count()
    const { mix } = await scoreOf('dinas')
    expect(mix).toMatchObject({ n: 50, crude: 90, warnings: ['level'] })
    expect(mix?.standardised).toBeCloseTo(62.5, 10)
  })

  test('F84 puts no unit of six perfect ratings in order with others', async () => {
    await rate('loka-a', ...fill(4, 6))
    await rate('loka-b', ...fill(4, 28), ...fill(3, 12))
    await count()
    const { comparison, children } = await describeUnit(world, { agency, unit: 'dinas' }, 'public')
    expect(comparison).toEqual({ ranked: false, order: ['loka-a', 'loka-b'], apart: [] })
    expect(children.find(({ id }) => id === 'loka-a')?.score.published).toBeNull()
  })
})
