import { hourOf, startOfDay } from '../../shared/domain/calendar.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { storeRating } from '../../shared/usecases/store-rating.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { type TestWorld, worldOn } from '../support/world.ts'
import { type CapacityMeter, meterOn, sumOf } from './capacity-meter.ts'
import type { Group, Outcome, Progress } from './group.ts'
import { inTurns, quantile, ratioOf, sayRatio } from './rounds.ts'
import { type Amount, ratingOf, ratingsIn, storeRatings } from './stored-ratings.ts'

const ROUNDS = 40
const FEW: Amount = { units: 5, days: 5 }
const MANY: Amount = { units: 50, days: 50 }
const TODAY = '2026-11-17'
const ZONE = 'Asia/Jakarta'
/** Minutes are counted once nobody can still write to them. */
const SETTLED = 3 * 60_000

type Stored = { readonly table: TestTable; readonly world: TestWorld; readonly meter: CapacityMeter }
type Tick = { readonly milliseconds: number; readonly cpu: number; readonly units: number }

/** How long a tick takes that finds one unit changed, with few and with many ratings stored: it must not depend on them. */
export const tick: Group = { name: 'tick', run }

async function run(progress: Progress): Promise<Outcome> {
  const few = await prepare(FEW, progress)
  const many = await prepare(MANY, progress)
  const step = 'ticks after one rating'
  progress(step, 0, ROUNDS)
  const found = await inTurns(ROUNDS, { few: () => rateAndTick(few), many: () => rateAndTick(many) }, (done) =>
    progress(step, done, ROUNDS),
  )
  for (const { table } of [few, many]) await table.close()

  const units = { few: sum(found.few), many: sum(found.many) }
  const row = (amount: Amount, ticks: readonly Tick[], ratios: readonly string[]) => [
    ratingsIn(amount).toLocaleString('en'),
    quantile(
      ticks.map(({ milliseconds }) => milliseconds),
      0.5,
    ).toFixed(1),
    (sum(ticks) / ROUNDS).toFixed(2),
    ...ratios,
  ]
  const ratio = (pick: (tick: Tick) => number) => sayRatio(ratioOf(found.many.map(pick), found.few.map(pick)))
  const figures = {
    title: 'One tick after one rating',
    compared: `The same store with few and with many ratings (five an hour, eight hours a day, in ${FEW.units} units over ${FEW.days} days and in ${MANY.units} over ${MANY.days}), with their marks and tallies. ${ROUNDS} interleaved rounds.`,
    columns: ['ratings stored', 'median ms', 'units', 'by the clock', 'by processor time', 'expected'],
    rows: [
      row(FEW, found.few, ['1', '1', '']),
      row(MANY, found.many, [
        ratio(({ milliseconds }) => milliseconds),
        ratio(({ cpu }) => cpu),
        'near 1; units equal',
      ]),
    ],
    notes: ['Units: capacity read and written by one tick, counted.'],
  }
  return {
    figures: [figures],
    bounds: [{ what: 'units of a tick, many ratings stored ÷ few', counted: units.many / units.few, most: 1 }],
  }
}

async function prepare(amount: Amount, progress: Progress): Promise<Stored> {
  const table = await startTable()
  const step = `storing ${ratingsIn(amount).toLocaleString('en')} ratings`
  progress(step, 0, 1)
  await storeRatings(table, amount, TODAY, (done, total) => progress(step, done, total))
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
