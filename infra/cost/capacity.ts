import { type JobName, jobs } from '../../shared/jobs.ts'
import { filesPerPerson, habits, performReadsPerPerson, remindReadsPerPerson, scanReadsPerFile } from './habits.ts'
import { agencyReads, idleReads, pageReads, type Scene, scenes, type Units } from './measured.ts'
import { agenciesOf, NIGHTS, requestsOf, type Usage } from './usage.ts'

const NOTHING: Units = { reads: 0, writes: 0 }
/** With nothing to count, a watermark still moves once an hour. */
const IDLE_WATERMARKS = 24

/** Ratings of a unit in an open hour, on average. Those of a busy unit cost less, so this errs on the dear side. */
export function rateOf({ ratings, units }: Pick<Usage, 'ratings' | 'units'>): number {
  return ratings / units / (habits.openDays * habits.openHours)
}

/**
 * A figure of the scenes at another rate than theirs: linear in the rate's logarithm, as rates go from one to ten thousands. Outside of
 * them, that of the nearest.
 */
export function interpolate(rate: number, at: (scene: Scene) => number, figure: (scene: Scene) => number): number {
  const known = scenes.toSorted((a: Scene, b: Scene) => at(a) - at(b))
  const above = known.findIndex((scene) => at(scene) >= rate)
  const [low, high] = [known.at(above === -1 ? -1 : Math.max(0, above - 1)), known.at(above)]
  if (!low || !high) throw new Error('nothing was measured')
  if (at(high) === at(low)) return figure(high)
  const share = Math.log(rate / at(low)) / Math.log(at(high) / at(low))
  return figure(low) + Math.max(0, share) * (figure(high) - figure(low))
}

/** What a rating takes at a rate, its first tap left out. */
export function ofRating(anHour: number): Units & { readonly recounted: number } {
  const by = (figure: (scene: Scene) => number) => interpolate(anHour, (scene) => scene.anHour, figure)
  return {
    reads: by(({ rating }) => rating.reads),
    writes: by(({ rating }) => rating.writes),
    recounted: by(({ recounted }) => recounted),
  }
}

/** What a job of the night takes for a unit that gets so many ratings a day. */
function ofNight(job: JobName, aDay: number): Units {
  const by = (figure: (units: Units) => number) =>
    interpolate(
      aDay,
      (scene) => scene.aDay,
      ({ night }) => figure(night[job] ?? NOTHING),
    )
  return { reads: by(({ reads }) => reads), writes: by(({ writes }) => writes) }
}

/** Units of a month, part by part. */
export function capacityOf(usage: Usage) {
  const { ratings, shards, staff } = usage
  const rate = rateOf(usage)
  const { reads, writes, recounted } = ofRating(rate)
  const taps = ratings * habits.firstTaps
  const openMinutes = habits.openDays * habits.openHours * 60
  const watermarks = Math.min(ratings, shards * openMinutes) + shards * NIGHTS * IDLE_WATERMARKS
  const { asks, managers } = requestsOf(usage)
  return {
    ratings: { reads: ratings * reads, writes: ratings * writes },
    /** Pages that are opened and not rated on. */
    pages: { reads: Math.max(0, habits.pagesPerRating - 1) * ratings * pageReads.citizen, writes: 0 },
    /** One put more, which ticks read like a rating. */
    firstTaps: { reads: 0, writes: taps },
    recounts: { reads: (ratings + taps) * recounted, writes: 0 },
    ticks: { reads: shards * NIGHTS * idleReads, writes: watermarks },
    nights: nightsOf(usage),
    devices: { reads: asks * pageReads.citizen, writes: 0 },
    public: { reads: usage.public * pageReads.public, writes: 0 },
    // Each request of staff reads their session and their record, and moves the session now and then.
    managers: { reads: managers * (pageReads.manager + 2), writes: managers * 0.2 + staff * 60 },
    scans: { reads: scanReadsOf(usage), writes: 0 },
  } satisfies Record<string, Units>
}

/** What the looks for files read in a month: of each agency once an hour, and for each file that came. */
export function scanReadsOf(usage: Pick<Usage, 'units' | 'staff'>): number {
  return NIGHTS * agenciesOf(usage) * agencyReads.scan + usage.staff * filesPerPerson * scanReadsPerFile
}

function nightsOf(usage: Usage): Units {
  const each = jobs.map(({ name }) => ofNightOfStage(name, usage))
  return {
    reads: NIGHTS * each.reduce((sum, { reads }) => sum + reads, 0),
    writes: NIGHTS * each.reduce((sum, { writes }) => sum + writes, 0),
  }
}

/** What a job takes in one night for all units. */
export function ofNightOfStage(
  job: JobName,
  { units, ratings, staff }: Pick<Usage, 'units' | 'ratings' | 'staff'>,
): Units {
  const { reads, writes } = ofNight(job, ratings / units / habits.openDays)
  const { reads: ofPeople, writes: written } = ofStaff(job, { units, staff })
  return { reads: units * reads + ofPeople, writes: units * writes + written }
}

/** What a job takes in one night, or morning, for the people of all agencies. */
function ofStaff(job: JobName, { units, staff }: Pick<Usage, 'units' | 'staff'>): Units {
  switch (job) {
    case 'perform':
      return { reads: agenciesOf({ units }) * agencyReads.perform + staff * performReadsPerPerson, writes: 0 }
    case 'remind':
      // A mark for each letter, over the nights of a month.
      return { reads: staff * remindReadsPerPerson, writes: (staff * habits.lettersPerPerson) / NIGHTS }
    default:
      return NOTHING
  }
}

export function sumOfUnits(parts: Readonly<Record<string, Units>>): Units {
  return Object.values(parts).reduce(
    (sum, { reads, writes }) => ({ reads: sum.reads + reads, writes: sum.writes + writes }),
    NOTHING,
  )
}
