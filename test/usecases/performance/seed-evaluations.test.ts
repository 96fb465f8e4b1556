import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedEvaluations } from '../../../shared/usecases/performance/seed-evaluations.ts'
import { unitEvaluations } from '../../../shared/usecases/performance/unit-evaluations.ts'
import { findUnitRating } from '../../../shared/usecases/performance/unit-rating.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { registerTeam } from '../../support/evaluated.ts'
import { worldOn } from '../../support/world.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

test('the demo has two quarters rated and evaluated, one accepted and one objected to, and again changes nothing', async () => {
  const world = worldOn(table)
  const team = await registerTeam(world, 'peraga', 5)
  const people = [team.rina, team.budi, ...team.officers]
  const of = { agency: 'peraga', year: '2026', people, rater: team.rina }
  await seedEvaluations(world, of)
  const found = async () => {
    const each = ['2026-Q1', '2026-Q2'].map((period) => ({ agency: 'peraga', unit: 'loka-a', period }))
    const ratings = await Promise.all(each.map((at) => findUnitRating(world, at)))
    const units = await Promise.all(each.map((at) => unitEvaluations(world, at, '2026-11-22')))
    return {
      ratings: ratings.map((rating) => rating?.rating),
      states: units.map(({ told }) => told.map(({ state }) => state).toSorted()),
      versions: units.flatMap(({ all }) => all.map(({ owner, id, version }) => `${owner} ${id} ${version}`)).toSorted(),
    }
  }
  const first = await found()
  expect(first.ratings).toEqual(['good', 'good'])
  expect(first.states).toEqual([
    ['closed', 'issued', 'issued', 'issued', 'issued', 'issued'],
    ['closed', 'issued', 'issued', 'issued', 'issued', 'objected'],
  ])
  await seedEvaluations(world, of)
  expect(await found()).toEqual(first)
})
