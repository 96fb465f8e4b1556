import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenAt } from '../../shared/domain/trail.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { record } from '../../shared/usecases/record.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { interleaver } from '../support/stepped-store.ts'
import { worldOn } from '../support/world.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

let agencies = 0
const fresh = () => ({ world: worldOn(table), agency: `jejak-${++agencies}` })

const deed = (agency: string, thing: string) => ({ agency, actor: SOMEBODY, action: 'uji.catat', thing, changes: [] })

async function linesOf({ trail }: Store, agency: string) {
  return (await Array.fromAsync(trail.from(agency, 1))).flat()
}

test('twenty who write at once each get a line of their own, without a gap', async () => {
  const { world, agency } = fresh()
  const written = await Promise.all(
    Array.from({ length: 20 }, (_, index) => record(world, deed(agency, `hal/${index}`))),
  )
  const lines = await linesOf(world.store, agency)
  expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(brokenAt(lines)).toBeUndefined()
  expect(new Set(lines.map(({ thing }) => thing)).size).toBe(20)
  for (const entry of written) expect(lines[entry.number - 1]).toEqual(entry)
})

test('F56 killed at any call, a writer leaves a whole line or none, and a chain that others go on with', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { world, agency } = fresh()
    let state = seed * 7919
    const chance = () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state >> 8
    }
    const run = interleaver(chance, 8)
    const ended: string[] = []
    for (let writer = 0; writer < 6; writer++) {
      const store = run.storeOf(world.store, `penulis-${writer}`, 'hasty')
      run.start('hasty', async () => {
        for (let step = 0; step < 3; step++) {
          await record({ ...world, store }, deed(agency, `hal/${writer}-${step}`))
          ended.push(`hal/${writer}-${step}`)
        }
      })
    }
    await run.toTheEnd()
    const lines = await linesOf(world.store, agency)
    expect(brokenAt(lines)).toBeUndefined()
    const things = lines.map(({ thing }) => thing)
    expect(new Set(things).size).toBe(things.length)
    for (const thing of ended) expect(things).toContain(thing)
  }
})

test('F40 a line whose answer was lost is not written again', async () => {
  const { world, agency } = fresh()
  const { trail } = world.store
  const store: Store = { ...world.store, trail: { ...trail, put: async (entry) => (await trail.put(entry)) && false } }
  await record({ ...world, store }, deed(agency, 'hal/1'))
  await record({ ...world, store }, deed(agency, 'hal/2'))
  expect((await linesOf(world.store, agency)).map(({ thing }) => thing)).toEqual(['hal/1', 'hal/2'])
})

describe('F37 a line that is written stays', () => {
  test('as it is, whatever is put in its place', async () => {
    const { world, agency } = fresh()
    const first = await record(world, deed(agency, 'hal/1'))
    expect(await world.store.trail.put({ ...first, actor: { via: 'web', name: 'orang lain' } })).toBe(false)
    expect(await world.store.trail.get(agency, 1)).toEqual(first)
  })

  test('and nothing of the store takes one away', () => {
    const verbs = ['anchors', 'before', 'from', 'get', 'isFirstTry', 'last', 'lastAnchor', 'put', 'putAnchor']
    expect(Object.keys(worldOn(table).store.trail).toSorted()).toEqual(verbs)
  })
})

test('a clock that goes back changes no order: lines stand as they were written', async () => {
  const { world, agency } = fresh()
  await record(world, deed(agency, 'hal/1'))
  world.clock -= 3_600_000
  await record(world, deed(agency, 'hal/2'))
  const lines = await linesOf(world.store, agency)
  expect(lines.map(({ thing }) => thing)).toEqual(['hal/1', 'hal/2'])
  expect(brokenAt(lines)).toBeUndefined()
})
