import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Breakdown, breakdownOf, emptyBreakdown, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import type { Score } from '../../shared/domain/score.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { type Division, derivable } from '../support/derivable.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, MANAGER } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const MONTHS = ['2026-10', '2026-11', '2026-08'] as const
const PERIODS = ['2026', '2026-S2', '2026-Q3', '2026-Q4', ...MONTHS] as const
/** Where ratings lie: a unit, one of its counters and one of its services. */
const PLACES = [
  ['dinas', '', ''],
  ['dinas', 'loket-1', 'ktp'],
  ['loka-a', 'loket-1', 'ktp'],
  ['loka-a', 'loket-1', 'kk'],
  ['loka-a', 'loket-2', 'kk'],
  ['loka-b', 'loket-1', ''],
] as const
const UNITS = ['dinas', 'loka-a', 'loka-b'] as const

type Counts = readonly (readonly number[])[]
type Ask = (path: string) => Promise<Score>

let table: TestTable
let agencies = 0
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

/** An agency of its own with so many ratings in each place in each month. */
async function agencyWith(counts: Counts): Promise<{ world: TestWorld; agency: string }> {
  const world = worldOn(table, { now: '2026-12-31T02:00:00Z', store: remembering })
  const agency = `uji-${agencies++}`
  await registerAgency(world, agency)
  for (const unit of UNITS) {
    for (const [at, month] of MONTHS.entries()) {
      const parts = PLACES.flatMap((place, index) =>
        place[0] === unit ? [ratings(place[1], place[2], counts[index]?.[at] ?? 0)] : [],
      )
      const key = { agency, unit, instrument: 'skm-2017', scope: 'own', level: 'day', period: `${month}-05` } as const
      await world.store.tallies.put({
        key,
        breakdown: sumBreakdowns(parts),
        asOf: `${month}-05T09:00:00.000Z`,
        version: 1,
      })
    }
  }
  return { world, agency }
}

function ratings(counter: string, service: string, n: number): Breakdown {
  const place = { ...(counter !== '' && { counter }), ...(service !== '' && { service }) }
  const one = breakdownOf({ answers: answersOf(4), tier: 'T3', channel: 'web', ...place })
  return sumBreakdowns(Array.from({ length: n }, () => one).concat(emptyBreakdown))
}

/** Reads once what does not change while it is asked about. */
function remembering(store: Store): Store {
  const once = <Args extends unknown[], T>(read: (...args: Args) => Promise<T>) => {
    const known = new Map<string, Promise<T>>()
    return (...args: Args) => {
      const name = JSON.stringify(args)
      const found = known.get(name) ?? read(...args)
      known.set(name, found)
      return found
    }
  }
  return {
    ...store,
    tallies: { ...store.tallies, get: once(store.tallies.get), between: once(store.tallies.between) },
    versions: { ...store.versions, ofPeriod: once(store.versions.ofPeriod), ending: once(store.versions.ending) },
  }
}

function askOn(world: TestWorld, agency: string, who?: typeof MANAGER): Ask {
  const app = who ? appOn(world, who) : appOn(world)
  return async (path) => {
    const response = await app.request(`/api/v1/agencies/${agency}/units/${path}`)
    expect(response.status).toBe(200)
    return response.json() as Promise<Score>
  }
}

const partsOf = (unit: string, at: 1 | 2) => [
  ...new Set(PLACES.filter(([each]) => each === unit).map((place) => place[at])),
]
/** What of a unit is its own, once by counters and once by services: a reader may use either. */
const DIVISIONS: readonly Division[] = [
  { whole: 'dinas', parts: ['own', 'loka-a', 'loka-b'] },
  ...UNITS.flatMap((unit) => {
    const whole = unit === 'dinas' ? 'own' : unit
    return [
      { whole, parts: partsOf(unit, 1).map((counter) => `${unit}?counter=${counter}`) },
      { whole, parts: partsOf(unit, 2).map((service) => `${unit}?service=${service}`) },
    ]
  }),
]

/** Everything of the year that a reader can ask the API for. */
async function readAll(ask: Ask) {
  const cells = new Map<string, { n: number; isShown: boolean }>()
  for (const group of new Set(DIVISIONS.flatMap(({ whole, parts }) => [whole, ...parts]))) {
    if (group === 'own') continue
    const [unit = '', query = ''] = group.split('?')
    for (const period of PERIODS) {
      const { n, published } = await ask(`${unit}/scores?period=${period}${query === '' ? '' : `&${query}`}`)
      cells.set(`${group} ${period}`, { n, isShown: published !== null })
    }
  }
  return (group: string, period: string) => {
    if (group !== 'own') return cells.get(`${group} ${period}`) ?? { n: 0, isShown: false }
    const n = partsOf('dinas', 1).reduce((sum, each) => sum + (cells.get(`dinas?counter=${each} ${period}`)?.n ?? 0), 0)
    return { n, isShown: false }
  }
}

describe('what everybody may ask for', () => {
  test('F38 whatever was rated where and when, no group of 1 … 9 is had along one division', async () => {
    const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 40 }))
    const month = fc.array(size, { minLength: MONTHS.length, maxLength: MONTHS.length })
    await fc.assert(
      fc.asyncProperty(fc.array(month, { minLength: PLACES.length, maxLength: PLACES.length }), async (counts) => {
        const { world, agency } = await agencyWith(counts)
        expect(derivable(PERIODS, DIVISIONS, await readAll(askOn(world, agency)))).toEqual([])
      }),
      { numRuns: 5, endOnFailure: true },
    )
  })
})

describe('a unit beside one of seven', () => {
  // In November: dinas 20 of its own, loka-a 60, loka-b 7.
  const counts: Counts = [[20, 20], [], [30, 30], [20, 20], [10, 10], [40, 7]]
  let world: TestWorld
  let agency: string
  beforeAll(async () => {
    ;({ world, agency } = await agencyWith(counts))
  })

  const page = async (path: string) => (await appOn(world).request(`/instansi/${agency}${path}`)).text()

  test('F38 the next smallest is hidden with it, on every way to it', async () => {
    const ask = askOn(world, agency)
    expect(await ask('loka-b/scores?period=2026-11')).toMatchObject({ n: 7, belowThreshold: true, suppressed: false })
    // dinas itself, 20, is the smallest beside: its counters would add up to it.
    expect(await ask('dinas/scores?period=2026-11&counter=')).toMatchObject({
      n: 20,
      published: null,
      suppressed: true,
    })
    expect(await ask('loka-a/scores?period=2026-11')).toMatchObject({ n: 60, published: '100.00', suppressed: false })
    expect(await ask('loka-b/scores?period=2026-10')).toMatchObject({ n: 40, published: null, suppressed: true })
    for (const path of ['?period=2026-10', '/unit/dinas?period=2026-10', '/unit/loka-b?period=2026-10'])
      expect(await page(path)).toContain('Tidak ditampilkan (40)')
    expect(await page('/unit/loka-b/rumus?period=2026-10')).toContain('Tidak ditampilkan (40)')
    const derived = await appOn(world).request(
      `/api/v1/agencies/${agency}/units/loka-b/scores/derivation?period=2026-10`,
    )
    expect(await derived.json()).toMatchObject({ counts: null, index: null, score: { suppressed: true } })
  })

  test('F38 no comparison tells of a period that is hidden', async () => {
    expect(await page('/unit/dinas?period=2026-11')).not.toContain('Tidak dapat dibandingkan')
    expect(await page('/unit/loka-a?period=2026-11')).not.toContain('Tidak ditampilkan (60)')
    expect(await page('/unit/loka-b?period=2026-10')).not.toContain('Apa yang berubah')
  })

  test('F38 those who manage the unit see all of it', async () => {
    const ask = askOn(world, agency, MANAGER)
    for (const path of [
      'loka-b/scores?period=2026-10',
      'loka-b/scores?period=2026-11',
      'dinas/scores?period=2026-11&counter=',
    ])
      expect(await ask(path)).toMatchObject({ published: '100.00', suppressed: false })
  })
})
