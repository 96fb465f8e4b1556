import { DEPLOYED } from '../../functions/compose.ts'
import { withCachedRegistry } from '../../shared/storage/cached-registry.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { startTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'
import type { Group, Outcome, Progress } from './group.ts'
import { rowsOf, storeDayTallies } from './million.ts'
import { inTurns, quantile, ratioOf, sayRatio } from './rounds.ts'
import { duckdb, type Engine, type Index, sqlite } from './sql-engines.ts'

const ROUNDS = 40
const RATINGS = 1_000_000
const QUARTER = { name: '2026-Q4', first: '2026-10-01', last: '2026-12-31' } as const
/** Noon of the quarter's last day: all earlier days are in the roll-up, this one is added when it is read. */
const NOW = '2026-12-31T05:00:00Z'
/** Of all nights those that end a month, and the last. */
const NIGHTS = ['2026-11-01T05:00:00Z', '2026-12-01T05:00:00Z', NOW] as const
const UNIT = { agency: 'uji', unit: 'loka-a' } as const
const SCORE = `/api/v1/agencies/uji/units/loka-a/scores?period=${QUARTER.name}`
const PAGE = `/instansi/uji/unit/loka-a?period=${QUARTER.name}`

/** A unit's quarter of a million ratings as a page shows it, beside databases that add up the same answers. */
export const view: Group = { name: 'view', run }

async function run(progress: Progress): Promise<Outcome> {
  const table = await startTable({ overSockets: true })
  const step = `a quarter of ${RATINGS.toLocaleString('en')} ratings`
  progress(step, 0, ROUNDS)
  const rows = () => rowsOf(RATINGS, QUARTER.first, QUARTER.last)
  const world: TestWorld = worldOn(table, {
    now: NOW,
    store: (store) => withCachedRegistry(store, () => world.clock, DEPLOYED.registryCache * 1000),
  })
  await registerAgency(world)
  await storeDayTallies(world.store, UNIT, rows())
  for (const night of NIGHTS) {
    world.clock = Date.parse(night)
    await rollUpAgency(world, UNIT.agency)
  }
  const engines = [sqlite(rows(), QUARTER.first, QUARTER.last), await duckdb(rows(), QUARTER.first, QUARTER.last)]
  const app = appOn(world)
  const get = async (path: string) => {
    const answer = await app.request(path)
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`)
    return answer
  }
  const index = await assertEqual(await (await get(SCORE)).json(), engines)

  const [lite, duck] = engines
  if (!lite || !duck) throw new Error('an engine is missing')
  const found = await inTurns(
    ROUNDS,
    {
      score: () => timed(async () => void (await (await get(SCORE)).json())),
      page: () => timed(async () => void (await (await get(PAGE)).text())),
      sqlite: () => timed(async () => void (await lite.ask())),
      duckdb: () => timed(async () => void (await duck.ask())),
    },
    (done) => progress(step, done, ROUNDS),
  )
  for (const engine of engines) engine.close()
  await table.close()

  const row = (name: string, of: keyof typeof found, expected: string) => [
    name,
    quantile(found[of], 0.5).toFixed(2),
    of === 'score' ? '1' : sayRatio(ratioOf(found[of], found.score)),
    of === 'page' ? '1' : sayRatio(ratioOf(found[of], found.page)),
    expected,
  ]
  return {
    figures: [
      {
        title: 'A quarter of a million ratings',
        compared: `One unit’s quarter with ${RATINGS.toLocaleString('en')} ratings. Ours: the request answered whole, from the stored score and the open day, over the embedded store, whose work is in our time. Theirs: one GROUP BY in memory, a row for each rating, without a page, a server or a disk. ${ROUNDS} interleaved rounds.`,
        columns: ['', 'median ms', '÷ our score', '÷ our page', 'expected'],
        rows: [
          row('our score, by the API', 'score', ''),
          row('our unit’s page: score, twelve months, counters, services', 'page', ''),
          row(`${lite.name}, GROUP BY`, 'sqlite', 'well above 1'),
          row(`${duck.name}, GROUP BY, one thread`, 'duckdb', ''),
        ],
        notes: [
          `All say the same to the last digit: n ${index.n.toLocaleString('en')}, index ${index.score}, published ${index.published}.`,
          'A database’s time grows with the ratings; ours does not: see the tick, and that a page reads a bounded number of tallies.',
        ],
      },
    ],
    bounds: [],
  }
}

/** All of them must find the very same number. */
async function assertEqual(ours: unknown, engines: readonly Engine[]): Promise<Index> {
  const { n, score, published } = ours as Index
  const index = { n, score, published }
  for (const engine of engines) {
    const theirs = await engine.ask()
    if (JSON.stringify(theirs) !== JSON.stringify(index) || n !== RATINGS) {
      throw new Error(`${engine.name} says ${JSON.stringify(theirs)}, our score ${JSON.stringify(index)}`)
    }
  }
  return index
}

async function timed(action: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await action()
  return performance.now() - start
}
