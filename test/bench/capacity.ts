import { type Day, startOfDay } from '../../shared/domain/calendar.ts'
import type { TestTable } from '../support/dynalite.ts'
import { rateAsCrowd } from './capacity-crowd.ts'
import { sayIdle, sayParts } from './capacity-figures.ts'
import { keptBounds, sayKept } from './capacity-kept.ts'
import { type CapacityMeter, type Consumed, meterOn, sumOf } from './capacity-meter.ts'
import { weighPages } from './capacity-pages.ts'
import { costBounds, sayCost } from './cost.ts'
import { type Deployment, deploy } from './deployment.ts'
import type { Bound, Group, Outcome, Progress } from './group.ts'
import { type History, layHistory } from './history.ts'
import { startLaidTable } from './laid-table.ts'
import { catchUp, NIGHT, passNight } from './night.ts'
import { type RatedUnit, ratedUnits } from './sample-registry.ts'
import { letTimePass, type Runs, type SimulatedVisit } from './simulated-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Tuesday in the middle of a month: a month's roll-up then has half its days to read. */
const FIRST_DAY: Day = '2026-11-17'
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
const CROWD_PROCESSES = 16

export type Limits = { readonly reads: number; readonly writes: number }
const SPARSE_LIMITS: Limits = { reads: 10, writes: 6 }
const BUSY_LIMITS: Limits = { reads: 5, writes: 2 }

/** What was counted while so many ratings came in. */
export type Count = {
  readonly ratings: number
  readonly units: number
  readonly consumed: Consumed
  readonly runs: Runs
  /** What of it was not counted one by one. */
  readonly scaled?: string
}

export type Scene = {
  readonly table: TestTable
  readonly deployment: Deployment
  readonly meter: CapacityMeter
  readonly units: readonly RatedUnit[]
}

/** What a rating costs in all: everything that the store bills, counted call by call. */
export const capacity: Group = { name: 'capacity', run }

async function run(progress: Progress): Promise<Outcome> {
  const all = ratedUnits()
  const one = all.slice(0, 1)
  const year = { months: 13, anHour: 1 }
  const beforeNight = MIDNIGHT
  const afterNight = MIDNIGHT + NIGHT
  const hourly = await sceneOf(1, { ...year, units: all, hours: ALL_HOURS }, beforeNight, (scene) =>
    rateHourly(scene, ALL_HOURS, progress),
  )
  const office = await sceneOf(1, { ...year, units: all, hours: OPEN_HOURS }, beforeNight, (scene) =>
    rateHourly(scene, OPEN_HOURS, progress),
  )
  const minutely = await sceneOf(1, { units: all, months: 2, hours: [9], anHour: 60 }, afterNight, (scene) =>
    rateEachMinute(scene, progress),
  )
  const busy = await sceneOf(BUSY_PROCESSES, { ...year, units: one, hours: ALL_HOURS }, afterNight, (scene) =>
    rateAllTheTime(scene, progress),
  )
  const crowd = await sceneOf(
    CROWD_PROCESSES,
    { ...year, units: one, hours: OPEN_HOURS, anHour: 100 },
    afterNight,
    (scene) => rateAsCrowd(scene, FIRST_DAY, progress),
  )
  const priced = [
    { name: 'one an hour', count: hourly, limits: SPARSE_LIMITS, cost: 6 },
    { name: 'one a minute', count: minutely, limits: SPARSE_LIMITS, cost: 6 },
    { name: '100 a minute', count: busy, limits: BUSY_LIMITS, cost: 3 },
    { name: '10,000 a minute', count: crowd, limits: BUSY_LIMITS, cost: 3 },
  ]
  const pages = await weighPages()
  const kept = [
    { name: 'eight a day', anHour: 1, aDay: OPEN_HOURS.length, count: office },
    { name: 'one an hour', anHour: 1, aDay: ALL_HOURS.length, count: hourly },
    { name: 'one a minute', anHour: 60, aDay: 60, count: minutely },
    { name: '100 a minute', anHour: 6000, aDay: 6000, count: busy },
    { name: '10,000 a minute', anHour: 600_000, aDay: 100_000, count: crowd },
  ]
  return {
    figures: [
      sayParts('one rating an hour in each unit, round the clock', hourly, SPARSE_LIMITS),
      sayParts('one rating an hour in each unit, eight hours a day', office, undefined),
      sayParts('one rating a minute in each unit, for an hour', minutely, SPARSE_LIMITS),
      sayParts(`${BUSY_A_MINUTE} ratings a minute in one unit, for an hour`, busy, BUSY_LIMITS),
      sayParts('10,000 ratings a minute in one unit, for ten minutes', crowd, BUSY_LIMITS),
      sayIdle([hourly, office]),
      sayCost(priced),
      sayKept(kept),
      pages.figures,
    ],
    bounds: [
      ...priced.flatMap(({ name, count, limits }) => boundsOf(name, count, limits)),
      ...costBounds(priced),
      ...keptBounds(kept),
    ],
  }
}

function boundsOf(often: string, { ratings, consumed }: Count, most: Limits): Bound[] {
  const { reads, writes } = sumOf(consumed)
  return [
    { what: `write units a rating, at ${often}`, counted: writes / ratings, most: most.writes },
    { what: `read units a rating, at ${often}`, counted: reads / ratings, most: most.reads },
  ]
}

/** Plays a scene in a store that has a history, and in which all nights but the last before the first day have done their work. */
async function sceneOf(
  processes: number,
  history: Omit<History, 'before'>,
  nightsUntil: number,
  play: (scene: Scene) => Promise<Count>,
): Promise<Count> {
  const table = await startLaidTable((laid) => layHistory(laid, { ...history, before: FIRST_DAY }))
  try {
    const meter = meterOn(table.client)
    const deployment = await deploy(table, MIDNIGHT, processes)
    await catchUp(deployment, nightsUntil)
    return await play({ table, deployment, meter, units: history.units })
  } finally {
    await table.close()
  }
}

/** A day in which each unit is rated once in each open hour, each unit in a minute of its own. */
async function rateHourly({ deployment, meter, units }: Scene, hours: readonly number[], progress: Progress) {
  const step = `a day of ${hours.length} ratings in each of ${units.length} units`
  progress(step, 0, 1)
  const visits = units.flatMap((unit, index) =>
    unit.respondents(hours.length).map(({ code, body }, nth): SimulatedVisit => {
      const minute = (index * 17 + nth * 7) % 60
      return { at: MIDNIGHT + (hours[nth] ?? 0) * HOUR + minute * MINUTE + 5000, code, body }
    }),
  )
  const day = { from: MIDNIGHT, to: MIDNIGHT + 24 * HOUR }
  const runs = await letTimePass(deployment, meter, day, visits, { progress: (done) => progress(step, done, 1) })
  return { ratings: visits.length, units: units.length, consumed: meter.take(), runs }
}

/** An hour in which each unit is rated each minute, until all is counted, and the night after it. */
async function rateEachMinute({ deployment, meter, units }: Scene, progress: Progress): Promise<Count> {
  const step = `an hour of a rating a minute in each of ${units.length} units`
  progress(step, 0, 1)
  const visits = units.flatMap((unit, index) =>
    unit.respondents(60).map(({ code, body }, nth): SimulatedVisit => {
      return { at: MIDNIGHT + 9 * HOUR + nth * MINUTE + ((index * 17) % 60) * 1000, code, body }
    }),
  )
  const runs = await passHour(deployment, meter, visits, (done) => progress(step, done, 1))
  return { ratings: visits.length, units: units.length, consumed: meter.take(), runs }
}

/** The hour from nine until all is counted, and the night after it. */
async function passHour(
  deployment: Deployment,
  meter: CapacityMeter,
  visits: readonly SimulatedVisit[],
  progress: (done: number) => void,
): Promise<Runs> {
  const from = MIDNIGHT + 9 * HOUR
  const hour = { from, to: from + HOUR + SETTLING }
  const runs = await letTimePass(deployment, meter, hour, visits, { progress })
  return passNight(deployment, meter, MIDNIGHT + 24 * HOUR, runs)
}

/** An hour in one unit, until all is counted, and the night after it. */
async function rateAllTheTime({ deployment, meter, units }: Scene, progress: Progress): Promise<Count> {
  const [unit] = units
  if (!unit) throw new Error('no unit has counters')
  const ratings = BUSY_A_MINUTE * BUSY_MINUTES
  const step = `an hour of ${ratings} ratings in one unit`
  progress(step, 0, 1)
  const from = MIDNIGHT + 9 * HOUR
  const visits = unit.respondents(ratings).map(({ code, body }, index): SimulatedVisit => {
    return { at: from + (index * MINUTE) / BUSY_A_MINUTE, code, body }
  })
  const runs = await passHour(deployment, meter, visits, (done) => progress(step, done, 1))
  progress(step, 1, 1)
  return { ratings, units: 1, consumed: meter.take(), runs }
}
