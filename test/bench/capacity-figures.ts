import type { Count, Limits } from './capacity.ts'
import { type Consumed, sumOf, type Units } from './capacity-meter.ts'
import type { Figures } from './group.ts'

/** What a shard's tick reads and writes whatever the units do. */
const OF_SHARD = ['mark', 'watermark']
/** How many units a shard may have, for the figures that depend on it. */
const UNITS_A_SHARD = [10, 20, 50, 100, 200, 500]

const WORDS: Readonly<Record<string, string>> = {
  'page/registry': 'page: the counter, its unit, agency and services',
  'post/registry': 'form sent: the same again, 90 seconds later',
  'post/mark': 'form sent: mark',
  'post/rating': 'form sent: the rating',
  'aggregate/mark': 'tick: marks of the shard, idle minutes too',
  'aggregate/watermark': 'tick: watermark of the shard, idle minutes too',
  'aggregate/rating': 'tick: the ratings of the slot',
  'aggregate/tally': 'tick: tallies of slot and day',
  'aggregate/registry': 'tick: registry, for a day already closed',
  'scan/registry': 'look for files: agencies',
  'scan/evidence-waiting': 'look for files: what may still come',
  'inspect/registry': 'nightly look: registry',
  'inspect/': 'nightly look: how far it came',
  'inspect/tally': 'nightly look: the days to look at, and what was found',
  'inspect/rating': 'nightly look: the ratings of a day',
  'inspect/finding': 'nightly look: days with findings',
  'inspect/mark': 'nightly look: marks for what is set aside',
  'close/registry': 'closing: registry',
  'close/watermark': 'closing: how far counting has got',
  'close/mark': 'closing: what it still has to count',
  'close/reach': 'closing: how far it came',
  'close/tally': 'closing: what was rated, and its counts where due',
  'close/score': 'closing: versions',
  'retain/registry': 'end of comments: registry',
  'retain/': 'end of comments: how far it came',
  'retain/tally': 'end of comments: what was rated',
  'retain/rating': 'end of comments: ratings of days that are over',
  'audit/': 'audit: the trail',
  'audit/registry': 'audit: registry',
  'audit/watermark': 'audit: how far counting has got',
  'audit/mark': 'audit: what it still has to count',
  'audit/rating': 'audit: ratings, counted again',
  'audit/tally': 'audit: tallies, compared',
  'audit/score': 'audit: versions',
  'roll-up/registry': 'nightly: registry',
  'roll-up/tally': 'nightly: month to year, units and parents',
}

/** Units a rating, part by part, and what the total may be. */
export function sayParts(
  scene: string,
  { ratings, units, consumed, scaled }: Count,
  limits: Limits | undefined,
): Figures {
  const rows = [...consumed].flatMap(([part, byKind]) =>
    [...byKind].map(([kind, { writes, reads }]) => {
      const name = `${part}/${kind}`
      return [WORDS[name] ?? name, perRating(writes, ratings), perRating(reads, ratings), '']
    }),
  )
  const total = sumOf(consumed)
  const limit = limits === undefined ? '' : `≤ ${limits.writes} write, ≤ ${limits.reads} read`
  return {
    title: `Capacity units a rating: ${scene}`,
    compared: `Every call to the store counted: ${ratings} ratings in ${units} ${units === 1 ? 'unit' : 'units'} of the demo agencies, by form, all in one counting shard; a tick each minute, the night's roll-ups.`,
    columns: ['', 'write', 'read', 'expected'],
    rows: [
      ...rows.toSorted((a, b) => order(a) - order(b)),
      ['all together', perRating(total.writes, ratings), perRating(total.reads, ratings), limit],
    ],
    notes: scaled === undefined ? [] : [scaled],
  }
}

function order([words]: readonly string[]): number {
  return Object.values(WORDS).indexOf(words ?? '')
}

/** How the ticks of a shard, which run whether anybody rates or not, weigh on a rating. */
export function sayIdle(counts: readonly Count[]): Figures {
  const scenes = counts.map(({ ratings, units, consumed }) => {
    const shard = shardReads(consumed)
    return { own: (sumOf(consumed).reads - shard) / ratings, shard, ratingsAUnit: ratings / units }
  })
  const [first] = scenes
  return {
    title: 'Read units a rating, by how many units a counting shard has',
    compared: `Each minute a shard's tick asks for its marks, and once an hour it reads its watermark: ${first?.shard.toFixed(0)} read units a day were counted, whatever its units do. Read units a rating = those of the rating itself + the shard's of a day ÷ (units in the shard × ratings of each a day).`,
    columns: ['units in the shard', ...scenes.map(({ ratingsAUnit }) => `${ratingsAUnit} ratings a day`)],
    rows: UNITS_A_SHARD.map((units) => [
      String(units),
      ...scenes.map(({ own, shard, ratingsAUnit }) => (own + shard / (units * ratingsAUnit)).toFixed(2)),
    ]),
    notes: [`The rating itself: ${scenes.map(({ own }) => own.toFixed(2)).join(' and ')}.`],
  }
}

/** What a shard's ticks read whatever its units do. */
export function shardReads(consumed: Consumed): number {
  const kinds = [...(consumed.get('aggregate') ?? new Map<string, Units>())]
  return kinds.filter(([kind]) => OF_SHARD.includes(kind)).reduce((sum, [, { reads }]) => sum + reads, 0)
}

function perRating(units: number, ratings: number): string {
  return (units / ratings).toFixed(2)
}
