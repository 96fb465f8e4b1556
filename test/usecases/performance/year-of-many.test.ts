import { beforeAll, describe, expect, test } from 'vitest'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { evaluationId } from '../../../shared/domain/performance/evaluation.ts'
import { CITIZEN, type Identity } from '../../../shared/domain/permissions.ts'
import { describeUnitScore } from '../../../shared/usecases/describe-unit-score.ts'
import { describeAdoption } from '../../../shared/usecases/performance/adoption.ts'
import { membersOf, PEOPLE_A_PAGE, teamOf } from '../../../shared/usecases/performance/team.ts'
import { withDocuments } from '../../../shared/usecases/performance/unit-year.ts'
import { readingOnce } from '../../../shared/usecases/reading-once.ts'
import { whatWaits } from '../../../shared/usecases/what-waits.ts'
import { type MemoryTable, memoryTable } from '../../support/memory-table.ts'
import type { Worker } from '../../support/performed.ts'
import { type TestWorld, worldOver } from '../../support/world.ts'
import { AGENCY, DESK, OFFICE, ROOT, yearOfMany } from '../../support/year-of-many.ts'

const TODAY = '2027-01-25'
type Year = { readonly table: MemoryTable; readonly world: TestWorld; readonly workers: readonly Worker[] }

const manager = (unit: string): Identity => ({
  grants: [...CITIZEN.grants, { role: 'manager', agency: AGENCY, unit }],
})

/** Somebody in the middle: the head of a unit with others below it. */
function headOf({ workers }: Year): Worker['person'] {
  const head = workers.find(({ unit }) => unit === OFFICE)?.person
  if (!head) throw new Error('every unit has a head')
  return head
}

/**
 * What the pages of this year's lists read, each as its use case makes it, and the most requests that it may take, whatever the number of
 * people. A list of somebody else's is one more line.
 */
const PAGES: readonly (readonly [name: string, most: number, read: (year: Year) => Promise<unknown>])[] = [
  ['a superior’s team', 2, (year) => teamOf(year.world, { agency: AGENCY, person: headOf(year).id }, TODAY)],
  ['a unit’s people', 2, ({ world }) => membersOf(world, { agency: AGENCY, unit: DESK }, TODAY)],
  [
    'twenty people with their plan and four reports',
    4,
    async ({ world }) => {
      const members = await membersOf(world, { agency: AGENCY, unit: DESK }, TODAY)
      const periods = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
      return withDocuments(world, members.slice(0, PEOPLE_A_PAGE), { unit: DESK, day: TODAY, year: '2026', periods })
    },
  ],
  [
    'the evaluations of twenty people',
    3,
    async ({ world }) => {
      const members = await membersOf(world, { agency: AGENCY, unit: DESK }, TODAY)
      const ids = members.slice(0, PEOPLE_A_PAGE).map(({ id }) => ofPerson(id))
      const refs = ids.map((owner) => ({ agency: AGENCY, owner, id: evaluationId('2026', DESK) }))
      return world.store.dossiers.many('evaluation', refs, { consistent: false })
    },
  ],
  [
    'the year of a unit without others below',
    7,
    ({ world }) => describeAdoption(world, { agency: AGENCY, unit: DESK }),
  ],
  ['the year of the whole agency', 9, ({ world }) => describeAdoption(world, { agency: AGENCY, unit: ROOT })],
  [
    'the next twenty units of the agency',
    9,
    ({ world }) => describeAdoption(world, { agency: AGENCY, unit: ROOT, unitPage: '2' }),
  ],
  [
    'the agency’s score, as its manager sees it',
    60,
    ({ world }) => describeUnitScore(readingOnce(world), { agency: AGENCY, unit: ROOT, period: '2026' }, 'full'),
  ],
  [
    'the agency’s score, as the public sees it',
    280,
    ({ world }) => describeUnitScore(readingOnce(world), { agency: AGENCY, unit: ROOT, period: '2026' }, 'public'),
  ],
  ['a manager’s home', 40, ({ world }) => whatWaits(world, manager(DESK), { agency: AGENCY })],
]

const years = new Map<number, Year>()
beforeAll(async () => {
  for (const people of [500, 5_000]) {
    const table = memoryTable()
    const { workers } = await yearOfMany(table, people)
    const world = worldOver(table, { now: `${TODAY}T03:00:00Z` })
    years.set(people, { table, world, workers })
  }
}, 480_000)

function yearOf(people: number): Year {
  const year = years.get(people)
  if (!year) throw new Error(`no year of ${people} people was made`)
  return year
}

describe('a year of five thousand people', () => {
  test('is everybody’s: a plan agreed, four reports confirmed in time, and all that was planned done', async () => {
    const { world } = yearOf(5_000)
    const score = await describeUnitScore(readingOnce(world), { agency: AGENCY, unit: ROOT, period: '2026' }, 'full')
    expect(score.parts.map(({ indicator, n, value }) => [indicator, n, value])).toEqual([
      ['reports-in-time', 5_000, 100],
      ['plan-realisation', 5_000, 100],
    ])
    expect(score).toMatchObject({ published: '100.00', state: 'complete' })
    const { whole, peoplePages, unitPages } = await describeAdoption(world, { agency: AGENCY, unit: ROOT })
    expect(whole).toMatchObject({ report: { of: 5_000, missing: 0 }, review: { of: 5_000, missing: 0 } })
    expect([peoplePages.total, unitPages.total]).toEqual([1, 25])
  })

  test.each(PAGES)('shows %s with at most %i requests, and as many for five hundred', async (_name, most, read) => {
    const [few, many] = [yearOf(500), yearOf(5_000)]
    const requests = [await few.table.counted(() => read(few)), await many.table.counted(() => read(many))]
    expect(requests[1]).toBe(requests[0])
    expect(requests[1]).toBeLessThanOrEqual(most)
    expect(requests[1]).toBeGreaterThan(0)
  })
})
