import { breakdownCount } from '../../shared/domain/breakdown-count.ts'
import { type Day, startOfDay } from '../../shared/domain/calendar.ts'
import { visitSlot } from '../../shared/domain/visit-slot.ts'
import { ratings as ratingsOver } from '../../shared/storage/entities/rating.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Count, Scene } from './capacity.ts'
import type { Consumed } from './capacity-meter.ts'
import type { Progress } from './group.ts'
import { layDayTally, laySlot, ratingOf } from './history.ts'
import { passNight } from './night.ts'
import { recordingTable } from './recording-table.ts'
import { letTimePass, type SimulatedVisit } from './simulated-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const A_MINUTE = 10_000
/** A whole slot: each of its minutes counts all before it again, so a shorter run would flatter it. */
const MINUTES = 10
const RATINGS = A_MINUTE * MINUTES
/** One in so many comes through the citizens' pages; the others lie in the store as these do. */
const ONE_IN = 50
const SHARDS = 4
/** From the page to the answers: then the rating lies in the store. */
const THINKING = 90_000
/** The middle of the day: half of its slots are there to be added up. */
const FROM = 12 * HOUR
const OPENS = 8 * HOUR
/** Ratings in each of these slots: a whole slot's would take long to lay, and their tallies are as many without. */
const EARLIER = 1000
const SETTLING = 4 * MINUTE

/** Ten minutes in a unit that gets very many and therefore spreads them, until all is counted; and the night after it. */
export async function rateAsCrowd(scene: Scene, day: Day, progress: Progress): Promise<Count> {
  const { deployment, meter, units } = scene
  const [unit] = units
  if (!unit) throw new Error('no unit has counters')
  const step = `ten minutes of ${RATINGS.toLocaleString('en')} ratings in one unit`
  progress(step, 0, 1)
  const midnight = startOfDay(day, unit.zone)
  const { store } = deployment.world
  const known = (await store.registry.load(unit.agency))?.units.find(({ id }) => id === unit.id)
  if (!known) throw new Error(`${unit.id} is not registered`)
  const spread = { ...known, shards: [{ from: day, count: SHARDS }], version: (known.version ?? 0) + 1 }
  if (!(await store.registry.putUnit(spread))) throw new Error('the unit is not the one that was read')
  const respondents = unit.respondents(RATINGS)
  const earlier = recordingTable(scene.table)
  const ofDay = breakdownCount()
  for (let at = midnight + OPENS; at < midnight + FROM; at += MINUTES * MINUTE) {
    const { slot } = visitSlot(spread, at, unit.zone)
    const few = respondents.slice(0, EARLIER)
    await laySlot(storeOver(earlier.table), unit, { slot, from: at, minutes: MINUTES }, few, ofDay, SHARDS)
  }
  await layDayTally(storeOver(earlier.table), unit, day, ofDay)
  await earlier.flush(() => undefined)

  const from = midnight + FROM
  const { slot } = visitSlot(spread, from, unit.zone)
  const visits = respondents.flatMap(({ code, body }, index): SimulatedVisit[] =>
    index % ONE_IN === 0 ? [{ at: from + (index * MINUTE) / A_MINUTE, code, body }] : [],
  )
  const others = respondents
    .map((respondent, index) => ({ ...respondent, at: from + (index * MINUTE) / A_MINUTE + THINKING, index }))
    .filter(({ index }) => index % ONE_IN !== 0)
  const span = { from, to: from + MINUTES * MINUTE + THINKING + SETTLING }
  const runs = await letTimePass(deployment, meter, span, visits, {
    progress: (done) => progress(step, done, 1),
    // What comes in this minute: no tick looks at it before the minute is over.
    beforeMinute: async (minute) => {
      const recorded = recordingTable(scene.table)
      const { put } = ratingsOver(recorded.table)
      for (const { at, ...respondent } of others.filter(({ at }) => at >= minute && at < minute + MINUTE)) {
        await put(ratingOf(unit, slot, at, respondent), SHARDS)
      }
      await recorded.flush(() => undefined)
    },
  })
  const key = { agency: unit.agency, unit: unit.id, instrument: 'skm-2017', scope: 'own', level: 'slot' } as const
  const [counted] = await store.tallies.get([{ ...key, period: slot }], { consistent: true })
  if (counted?.breakdown.all.n !== RATINGS) throw new Error(`${counted?.breakdown.all.n} of ${RATINGS} were counted`)
  const all = await passNight(deployment, meter, midnight + 24 * HOUR, runs)
  return {
    ratings: RATINGS,
    units: 1,
    consumed: scalePuts(meter.take()),
    runs: new Map([...all, ['requests', 2 * RATINGS]]),
    scaled: `Scaled: one rating in ${ONE_IN} came through the citizens' pages, in ${scene.deployment.citizens.length} processes; its put is counted ${ONE_IN} times. The others were laid into the store as it stores them, minute by minute. Marks and the registry's reads are per process and minute, and ticks read all ${RATINGS.toLocaleString('en')}: these are counted as they were. The unit's ratings spread over ${SHARDS} partitions; ${(FROM - OPENS) / MINUTES / MINUTE} slots of the day with ${EARLIER.toLocaleString('en')} ratings each lay there before.`,
  }
}

function scalePuts(consumed: Consumed): Consumed {
  return new Map(
    [...consumed].map(([part, byKind]) => [
      part,
      new Map(
        [...byKind].map(([kind, { reads, writes }]) =>
          part === 'post' && kind === 'rating'
            ? [kind, { reads: reads * ONE_IN, writes: writes * ONE_IN }]
            : [kind, { reads, writes }],
        ),
      ),
    ]),
  )
}
