import { newUuid } from '../../functions/random.ts'
import { breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { addMinutes, type Day, startOfDay, startOfMinute } from '../../shared/domain/calendar.ts'
import type { Rating } from '../../shared/domain/rating.ts'
import { visitSlot } from '../../shared/domain/visit-slot.ts'
import { ratings as ratingsOver } from '../../shared/storage/entities/rating.ts'
import type { Count, Scene } from './capacity.ts'
import type { Consumed } from './capacity-meter.ts'
import type { Progress } from './group.ts'
import { storeHistory } from './history.ts'
import { recordingTable } from './recording-table.ts'
import type { RatedUnit } from './sample-registry.ts'
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
  const spread = { ...known, shards: [{ from: day, count: SHARDS }] }
  await store.registry.putUnit(spread)
  await storeHistory(deployment.world, [unit], day, 1000)
  const respondents = unit.respondents(RATINGS)
  for (let at = midnight + OPENS; at < midnight + FROM; at += MINUTES * MINUTE) {
    await putSlotTally(scene, unit, visitSlot(spread, at, unit.zone).slot, respondents)
  }

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
      for (const { body, counter, at } of others.filter(({ at }) => at >= minute && at < minute + MINUTE)) {
        const { answers, profile, service, comment } = body
        const given: Rating = {
          ...{ id: newUuid(at), agency: unit.agency, unit: unit.id, slot, instrument: 'skm-2017', counter, tier: 'T3' },
          ...{ answers, profile, service, comment, channel: 'web', signals: ['unproven'] },
          ...{ acceptedAt: new Date(at).toISOString(), digest: 'as long as a digest of a rating is, 43 letters' },
        }
        await put(given, SHARDS)
      }
      await recorded.flush(() => undefined)
    },
  })
  const nextNight = startOfMinute(addMinutes(new Date(midnight + 24 * HOUR).toISOString().slice(0, 16), 30))
  const atNight = await letTimePass(deployment, meter, { from: nextNight, to: nextNight + MINUTE }, [])
  const key = { agency: unit.agency, unit: unit.id, instrument: 'skm-2017', scope: 'own', level: 'slot' } as const
  const [counted] = await store.tallies.get([{ ...key, period: slot }], { consistent: true })
  if (counted?.breakdown.all.n !== RATINGS) throw new Error(`${counted?.breakdown.all.n} of ${RATINGS} were counted`)
  return {
    ratings: RATINGS,
    units: 1,
    consumed: scalePuts(meter.take()),
    runs: new Map([...runs, ['requests', 2 * RATINGS], ['roll-up', atNight.get('roll-up') ?? 0]]),
    scaled: `Scaled: one rating in ${ONE_IN} came through the citizens' pages, in ${scene.deployment.citizens.length} processes; its put is counted ${ONE_IN} times. The others were laid into the store as it stores them, minute by minute. Marks and the registry's reads are per process and minute, and ticks read all ${RATINGS.toLocaleString('en')}: these are counted as they were. The unit's ratings spread over ${SHARDS} partitions; ${(FROM - OPENS) / MINUTES / MINUTE} slots of the day lay there before.`,
  }
}

/** The tally of an earlier slot, with as large numbers as this one's. */
async function putSlotTally(
  { deployment }: Scene,
  unit: RatedUnit,
  slot: string,
  respondents: ReturnType<RatedUnit['respondents']>,
): Promise<void> {
  const some = respondents.slice(0, RATINGS / 100)
  const sum = sumBreakdowns(
    some.map(({ body, counter }) => breakdownOf({ ...body, counter, tier: 'T3', channel: 'web' })),
  )
  await deployment.world.store.tallies.put({
    key: { agency: unit.agency, unit: unit.id, instrument: 'skm-2017', scope: 'own', level: 'slot', period: slot },
    breakdown: sumBreakdowns(Array(100).fill(sum)),
    asOf: new Date(deployment.world.now()).toISOString(),
    version: 1,
  })
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
