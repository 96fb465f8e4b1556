import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeRounds } from '../../../shared/usecases/performance/describe-rounds.ts'
import { receivedFeedback } from '../../../shared/usecases/performance/feedback-lists.ts'
import { seedFeedback } from '../../../shared/usecases/performance/seed-feedback.ts'
import { registerCircle } from '../../support/circle.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { registerAgency, worldOn } from '../../support/world.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

test('the demo’s people have given each other feedback and have a round half answered, and again changes nothing', async () => {
  const world = worldOn(table)
  await registerAgency(world)
  const { headA, staffA } = await registerCircle(world, 'uji', 4, 0)
  const all = [headA, ...staffA]
  const read = async () => {
    const lists = await Promise.all(all.map(({ id }) => receivedFeedback(world, { agency: 'uji', person: id })))
    const { rounds } = await describeRounds(world, { agency: 'uji', unit: 'loka-a' })
    return { said: lists.flatMap(({ feedback }) => feedback), rounds }
  }
  await seedFeedback(world, 'uji', all)
  const first = await read()
  expect(first.said.length).toBeGreaterThanOrEqual(4)
  expect(first.said.some(({ answer }) => answer !== undefined)).toBe(true)
  expect(first.rounds[0]?.answered).toBe(Math.ceil((first.rounds[0]?.asked ?? 0) / 2))
  await seedFeedback(world, 'uji', all)
  expect(await read()).toEqual(first)
})

test('nothing is made up where demo agencies may not exist', async () => {
  const world = worldOn(table, { demo: false })
  await expect(seedFeedback(world, 'uji', [])).rejects.toThrow('never reach')
})
