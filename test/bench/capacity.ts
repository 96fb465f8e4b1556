import { startOfDay } from '../../shared/domain/calendar.ts'
import { startTable } from '../support/dynalite.ts'
import { sayIdle, sayParts } from './capacity-figures.ts'
import { type CapacityMeter, type Consumed, meterOn, sumOf } from './capacity-meter.ts'
import { type Deployment, deploy } from './deployment.ts'
import type { Bound, Group, Outcome, Progress } from './group.ts'
import { storeHistory } from './history.ts'
import { type RatedUnit, ratedUnits } from './sample-registry.ts'
import { letTimePass, type SimulatedVisit } from './simulated-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Tuesday in the middle of a month: a month's roll-up then has half its days to read. */
const FIRST_DAY = '2026-11-17'
const MIDNIGHT = startOfDay(FIRST_DAY, 'Asia/Jakarta')
/** After the last rating, until it is counted. */
const SETTLING = 5 * MINUTE

/** To the letter of "one rating an hour"; and as offices open, where the idle night weighs on fewer ratings. */
const ALL_HOURS = [...Array(24).keys()]
const OPEN_HOURS = [8, 9, 10, 11, 12, 13, 14, 15]

const BUSY_A_MINUTE = 100
const BUSY_MINUTES = 60
/** So many processes answer the citizens of a busy unit: each writes its own marks and reads the registry for itself. */
const BUSY_PROCESSES = 2

const SPARSE_LIMITS = { reads: 10, writes: 6 }
const BUSY_LIMITS = { reads: 5, writes: 2 }

/** What was counted while so many ratings came in. */
export type Count = { readonly ratings: number; readonly units: number; readonly consumed: Consumed }

type Scene = { readonly deployment: Deployment; readonly meter: CapacityMeter; readonly units: readonly RatedUnit[] }

/** What a rating costs in all: everything that the store bills, counted call by call. */
export const capacity: Group = { name: 'capacity', run }

async function run(progress: Progress): Promise<Outcome> {
  const sparse = await sceneOf(1, (scene) => rateHourly(scene, ALL_HOURS, progress))
  const office = await sceneOf(1, (scene) => rateHourly(scene, OPEN_HOURS, progress))
  const busy = await sceneOf(BUSY_PROCESSES, (scene) => rateAllTheTime(scene, progress))
  return {
    figures: [
      sayParts('one rating an hour in each unit, round the clock', sparse, SPARSE_LIMITS),
      sayParts('one rating an hour in each unit, eight hours a day', office, undefined),
      sayParts(`${BUSY_A_MINUTE} ratings a minute in one unit, for an hour`, busy, BUSY_LIMITS),
      sayIdle([sparse, office]),
    ],
    bounds: [...boundsOf('a sparse unit', sparse, SPARSE_LIMITS), ...boundsOf('a busy unit', busy, BUSY_LIMITS)],
  }
}

function boundsOf(what: string, { ratings, consumed }: Count, most: typeof SPARSE_LIMITS): Bound[] {
  const { reads, writes } = sumOf(consumed)
  return [
    { what: `write units a rating in ${what}`, counted: writes / ratings, most: most.writes },
    { what: `read units a rating in ${what}`, counted: reads / ratings, most: most.reads },
  ]
}

async function sceneOf(processes: number, play: (scene: Scene) => Promise<Count>): Promise<Count> {
  const table = await startTable()
  try {
    const meter = meterOn(table.client)
    return await play({ deployment: await deploy(table, MIDNIGHT, processes), meter, units: ratedUnits() })
  } finally {
    await table.close()
  }
}

/** A day in which each unit is rated once in each open hour, each unit in a minute of its own. */
async function rateHourly({ deployment, meter, units }: Scene, hours: readonly number[], progress: Progress) {
  const step = `a day of ${hours.length} ratings in each of ${units.length} units`
  progress(step, 0, 1)
  await storeHistory(deployment.world, units, FIRST_DAY, hours.length)
  const visits = units.flatMap((unit, index) =>
    unit.respondents(hours.length).map(({ code, body }, nth): SimulatedVisit => {
      const minute = (index * 17 + nth * 7) % 60
      return { at: MIDNIGHT + (hours[nth] ?? 0) * HOUR + minute * MINUTE + 5000, code, body }
    }),
  )
  const day = { from: MIDNIGHT, to: MIDNIGHT + 24 * HOUR }
  await letTimePass(deployment, meter, day, visits, (done) => progress(step, done, 1))
  return { ratings: visits.length, units: units.length, consumed: meter.take() }
}

/** An hour in one unit, until all is counted, and the roll-ups of the night after it. */
async function rateAllTheTime({ deployment, meter, units }: Scene, progress: Progress): Promise<Count> {
  const [unit] = units
  if (!unit) throw new Error('no unit has counters')
  const ratings = BUSY_A_MINUTE * BUSY_MINUTES
  const step = `an hour of ${ratings} ratings in one unit`
  progress(step, 0, 1)
  await storeHistory(deployment.world, [unit], FIRST_DAY, ALL_HOURS.length)
  const from = MIDNIGHT + 9 * HOUR
  const visits = unit.respondents(ratings).map(({ code, body }, index): SimulatedVisit => {
    return { at: from + (index * MINUTE) / BUSY_A_MINUTE, code, body }
  })
  const hour = { from, to: from + BUSY_MINUTES * MINUTE + SETTLING }
  await letTimePass(deployment, meter, hour, visits, (done) => progress(step, done, 1))
  const night = MIDNIGHT + 24 * HOUR + 30 * MINUTE
  await letTimePass(deployment, meter, { from: night, to: night + MINUTE }, [])
  progress(step, 1, 1)
  return { ratings, units: 1, consumed: meter.take() }
}
