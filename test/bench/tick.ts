import { hourOf, startOfDay } from '../../shared/domain/calendar.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { storeRating } from '../../shared/usecases/store-rating.ts'
import type { TestTable } from '../support/dynalite.ts'
import { type TestWorld, worldOn } from '../support/world.ts'
import { type CapacityMeter, meterOn, sumOf } from './capacity-meter.ts'
import type { Group, Outcome, Progress } from './group.ts'
import { inTurns, quantile, ratioOf, sayRatio } from './rounds.ts'
import { type Amount, ratingOf, ratingsIn, startRated } from './stored-ratings.ts'

const ROUNDS = 30
/** Ten thousand ratings, a hundred thousand, a million. */
const AMOUNTS = {
  few: { units: 25, days: 10 },
  many: { units: 50, days: 50 },
  most: { units: 250, days: 100 },
} as const satisfies Record<string, Amount>
type Name = keyof typeof AMOUNTS
const NAMES: readonly Name[] = ['few', 'many', 'most']
const TODAY = '2026-11-17'
const ZONE = 'Asia/Jakarta'
/** Minutes are counted once nobody can still write to them. */
const SETTLED = 3 * 60_000

type Stored = { readonly table: TestTable; readonly world: TestWorld; readonly meter: CapacityMeter }
type Tick = { readonly milliseconds: number; readonly cpu: number; readonly units: number }

/** How long a tick takes that finds one unit changed, with few and with very many ratings stored: it must not depend on them. */
export const tick: Group = { name: 'tick', run }

async function run(progress: Progress): Promise<Outcome> {
  const stored = {
    few: await prepare(AMOUNTS.few, progress),
    many: await prepare(AMOUNTS.many, progress),
    most: await prepare(AMOUNTS.most, progress),
  }
  const step = 'ticks after one rating'
  progress(step, 0, ROUNDS)
  const turn = (name: Name) => () => rateAndTick(stored[name])
  const turns = { few: turn('few'), many: turn('many'), most: turn('most') }
  const found = await inTurns(ROUNDS, turns, (done) => progress(step, done, ROUNDS))
  for (const { table } of Object.values(stored)) await table.close()

  const ratio = (name: Name, pick: (tick: Tick) => number) =>
    name === 'few' ? '1' : sayRatio(ratioOf(found[name].map(pick), found.few.map(pick)))
  const figures = {
    title: 'One tick after one rating',
    compared: `The same store with ten thousand, a hundred thousand and a million ratings (five an hour, eight hours a day; ${NAMES.map((name) => `${AMOUNTS[name].units} units over ${AMOUNTS[name].days} days`).join(', ')}), on disk, with their marks and tallies. ${ROUNDS} interleaved rounds.`,
    columns: ['ratings stored', 'median ms', 'units', 'by the clock', 'by processor time', 'expected'],
    rows: NAMES.map((name) => [
      ratingsIn(AMOUNTS[name]).toLocaleString('en'),
      quantile(
        found[name].map(({ milliseconds }) => milliseconds),
        0.5,
      ).toFixed(1),
      (sum(found[name]) / ROUNDS).toFixed(2),
      ratio(name, ({ milliseconds }) => milliseconds),
      ratio(name, ({ cpu }) => cpu),
      name === 'few' ? '' : 'near 1; units equal',
    ]),
    notes: ['Units: capacity read and written by one tick, counted.'],
  }
  return {
    figures: [figures],
    bounds: [
      { what: 'units of a tick, 100,000 ratings stored ÷ 10,000', counted: sum(found.many) / sum(found.few), most: 1 },
      {
        what: 'units of a tick, 1,000,000 ratings stored ÷ 10,000',
        counted: sum(found.most) / sum(found.few),
        most: 1,
      },
    ],
  }
}

async function prepare(amount: Amount, progress: Progress): Promise<Stored> {
  const step = `storing ${ratingsIn(amount).toLocaleString('en')} ratings`
  progress(step, 0, 1)
  const table = await startRated(amount, TODAY, (done, total) => progress(step, done, total))
  const world = worldOn(table, { now: new Date(startOfDay(TODAY, ZONE) + 9 * 3_600_000).toISOString() })
  // All that is stored was counted: ticks go on from here.
  await world.store.watermarks.advance(0, new Date(world.clock - 60_000).toISOString().slice(0, 16))
  return { table, world, meter: meterOn(table.client) }
}

async function rateAndTick({ world, meter }: Stored): Promise<Tick> {
  const rating = ratingOf('loka-0', hourOf(world.clock, ZONE), world.clock)
  await storeRating(world, rating, { shards: 1, zone: ZONE })
  world.clock += SETTLED
  const cpu = process.cpuUsage()
  const start = performance.now()
  const { slots } = await meter.during('tick', () => countShard(world, 0))
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  if (slots !== 1) throw new Error(`a tick after one rating counted ${slots} hours`)
  const { reads, writes } = sumOf(meter.take())
  return { milliseconds, cpu: user + system, units: reads + writes }
}

function sum(ticks: readonly Tick[]): number {
  return ticks.reduce((total, { units }) => total + units, 0)
}
