import { demos } from '../../functions/demo/demos.ts'
import { agencyReads, idleReads, MEASURED_ON, type Scene, scenes, type Units } from '../../infra/cost/measured.ts'
import { jobs } from '../../shared/jobs.ts'
import type { Count } from './capacity.ts'
import { shardReads } from './capacity-figures.ts'
import { sumOf } from './capacity-meter.ts'
import type { Bound, Figures } from './group.ts'

/** What is kept and what was just counted may differ by so many per cent, or by as many hundredths of a unit where that is more. */
const DRIFT = 2

type Named = { readonly name: string; readonly anHour: number; readonly aDay: number; readonly count: Count }

/** What `npm run cost` reckons with, beside what was just counted. */
export function sayKept(counted: readonly Named[]): Figures {
  return {
    title: 'Counted now, beside what npm run cost reckons with',
    compared: `Units that infra/cost/measured.ts keeps, as of ${MEASURED_ON}, beside those of this run. A rating: its own; the night: for each unit.`,
    columns: ['', 'counted', 'kept'],
    rows: differencesOf(counted).map(({ what, now, kept }) => [what, now.toFixed(3), kept.toFixed(3)]),
    notes: [],
  }
}

export function keptBounds(counted: readonly Named[]): Bound[] {
  return differencesOf(counted).map(({ what, now, kept }) => ({
    what: `per cent between counted and kept: ${what}`,
    counted: (100 * Math.abs(now - kept)) / Math.max(1, kept),
    most: DRIFT,
  }))
}

function differencesOf(counted: readonly Named[]) {
  const ofScenes = counted.flatMap((each) => {
    const now = figuresOf(sceneOf(each))
    const kept = scenes.find(({ name }) => name === each.name)
    return [...now].map(([what, value]) => ({
      what: `${what}, at ${each.name}`,
      now: value,
      kept: (kept && figuresOf(kept).get(what)) ?? 0,
    }))
  })
  const [first] = counted
  if (!first) return ofScenes
  const { consumed } = first.count
  const ofAgency = (job: keyof typeof agencyReads) => ({
    what: `${job}, reads of an agency a day`,
    now: sumOf(consumed, job).reads / demos.length,
    kept: agencyReads[job],
  })
  const idle = { what: 'reads of a shard a day, idle', now: shardReads(consumed), kept: idleReads }
  return [...ofScenes, idle, ofAgency('scan'), ofAgency('perform')]
}

function figuresOf({ rating, recounted, night }: Scene): ReadonlyMap<string, number> {
  const nights = Object.entries(night).flatMap(([job, { reads, writes }]) => [
    [`${job}, reads`, reads] as const,
    [`${job}, writes`, writes] as const,
  ])
  return new Map([
    ['a rating, reads', rating.reads],
    ['a rating, writes', rating.writes],
    ['recounted, reads', recounted],
    ...nights,
  ])
}

function sceneOf({ name, anHour, aDay, count: { ratings, units, consumed } }: Named): Scene {
  const own = sumOf(consumed, 'page', 'post')
  const tick = consumed.get('aggregate')
  const of = (kind: string): Units => tick?.get(kind) ?? { reads: 0, writes: 0 }
  // What is read for an agency, and not for its units, is told apart.
  const nightly = jobs.filter(({ name, schedule }) => 'hours' in schedule && !(name in agencyReads))
  return {
    name,
    anHour,
    aDay,
    rating: {
      reads: (own.reads + of('tally').reads + of('registry').reads) / ratings,
      writes: (own.writes + of('tally').writes) / ratings,
    },
    recounted: of('rating').reads / ratings,
    night: Object.fromEntries(
      nightly.map((job) => {
        const { reads, writes } = sumOf(consumed, job.name)
        return [job.name, { reads: reads / units, writes: writes / units }]
      }),
    ),
  }
}
