import { afterAll, beforeAll, expect, it } from 'vitest'
import { Refusal } from '../../shared/domain/refusals.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { worldOn } from '../support/world.ts'
import { freshId, unit } from './written-registry.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const NOW = '2026-11-22T02:00:00Z'
const first = { from: '2026-01', weights: { ikm: 70, 'service-time': 30 }, missing: 'renormalise' } as const
const next = { from: '2027-Q1', weights: { ikm: 100 }, missing: 'withhold', minimum: 50 } as const

const apply = (id: string, weighting: unknown) =>
  applyRegistry(
    worldOn(table, { now: NOW }),
    { agencies: [{ id, name: 'Uji', timeZone: 'Asia/Jakarta', units: [unit('a')], weighting }] },
    { dryRun: false, actor: SOMEBODY },
  )
const stored = async (id: string) => (await worldOn(table).store.registry.load(id))?.agency.weighting

async function problemsOf(id: string, weighting: unknown): Promise<string> {
  const refused: unknown = await apply(id, weighting).catch((error: unknown) => error)
  if (!(refused instanceof Refusal)) throw new Error(`not refused: ${JSON.stringify(refused)}`)
  return String(refused.params.problems)
}

it('keeps an agency’s weightings in order of time, and those that a file does not name', async () => {
  const id = freshId()
  await apply(id, [first])
  expect(await stored(id)).toEqual([{ ...first, minimum: 30 }])
  await apply(id, [next])
  expect(await stored(id)).toEqual([{ ...first, minimum: 30 }, next])
  await apply(id, undefined)
  expect(await stored(id)).toHaveLength(2)
  expect((await apply(id, [first, next])).map(({ change }) => change)).toEqual(['same', 'same'])
})

it('replaces one that has not begun, whatever period names its first day', async () => {
  const id = freshId()
  await apply(id, [first, next])
  await apply(id, [{ ...next, from: '2027-01' }])
  expect((await stored(id))?.map(({ from }) => from)).toEqual(['2026-01', '2027-01'])
})

it('F61 changes no score of a period that has begun: neither by another weighting nor by one set in between', async () => {
  const id = freshId()
  await apply(id, [first])
  expect(await problemsOf(id, [{ ...first, minimum: 40 }])).toContain('[weighting-past]')
  expect(await problemsOf(id, [{ ...next, from: '2026-11' }])).toContain('[weighting-past]')
  expect(await problemsOf(id, [{ ...next, from: '2025' }])).toContain('[weighting-past]')
  expect(await stored(id)).toEqual([{ ...first, minimum: 30 }])
})

it('refuses an indicator that is none and names those that are', async () => {
  const problems = await problemsOf(freshId(), [{ ...first, weights: { kepuasan: 1 } }])
  expect(problems).toContain('[indicator-unknown]')
  expect(problems).toContain('service-time')
})

it.each([
  ['no weights', { weights: {} }],
  ['a weight of nothing', { weights: { ikm: 0 } }],
  ['a minimum below what may be shown', { minimum: 9 }],
  ['a period that is none', { from: '2026-13' }],
  ['another way with what is missing', { missing: 'zero' }],
])('refuses %s', async (_name, over) => {
  expect(await problemsOf(freshId(), [{ ...first, ...over }])).toContain('weighting')
})

it('refuses two that begin on the same day', async () => {
  expect(await problemsOf(freshId(), [first, { ...next, from: '2026-Q1' }])).toContain('[duplicate]')
})
