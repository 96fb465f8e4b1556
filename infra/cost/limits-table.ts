import type { Stage } from '../stage.ts'
import type { Arrivals } from './arrivals.ts'
import { ofRating } from './capacity.ts'
import { durations, habits, LARGEST_AGENCY } from './habits.ts'
import type { Limit } from './limit.ts'
import { pageReads } from './measured.ts'
import { quotas } from './quotas.ts'
import type { Usage } from './usage.ts'

/** Seconds for which a process remembers a registry. */
const REMEMBERED = 300
/** Ratings that one consistent read of 4 kB holds. */
const RATINGS_A_READ = 6
const DEEDS = 10
/** The trail's last line is read and the next one put, one writer after the other. */
const LINES_A_SECOND = 50

function processesOf({ requests }: Arrivals): number {
  return Math.max(1, (requests * durations.slow) / 1000)
}

/** What one partition key takes, which no setting of the table changes. */
export function partitionLimits({ tickShards }: Stage, arrivals: Arrivals, usage: Usage): Limit[] {
  const shards = 'spread the unit: `shards` in its registration; each is as much again'
  const largest = Math.min(usage.units, LARGEST_AGENCY)
  const registry = (largest * pageReads.registryUnit * processesOf(arrivals)) / REMEMBERED
  return [
    {
      name: "busiest unit's partition, writes",
      meets: 2 * arrivals.unitRatings,
      bears: quotas.partitionWrites,
      unit: 'units/s',
      by: 'two puts a rating, a first tap and the whole, each below 1 kB',
      remedy: shards,
    },
    {
      name: "busiest unit's partition, reads",
      meets: (arrivals.unitHour * (1 + habits.firstTaps)) / RATINGS_A_READ / quotas.partitionReads,
      bears: 60,
      unit: 's',
      by: `its hour, read by one tick at ${quotas.partitionReads} units a second, ${RATINGS_A_READ} ratings a unit`,
      remedy: `${shards}, and its slots are ten minutes then, not an hour`,
    },
    {
      name: 'marks of a shard',
      meets: arrivals.ratings / tickShards,
      bears: quotas.partitionWrites,
      unit: 'units/s',
      by: 'a mark for each rating, as where each comes to another process, unit or minute',
      remedy: 'raise `tickShards`, and never lower it again',
    },
    {
      name: "largest agency's registry",
      meets: registry,
      bears: quotas.partitionReads,
      unit: 'units/s',
      by: `an agency of ${LARGEST_AGENCY} units, or of all there are, ${pageReads.registryUnit} read units each, read by each process once in ${REMEMBERED} s`,
      remedy: 'remember the registry for longer (`registryCache` in functions/compose.ts)',
    },
    {
      name: "largest agency's trail",
      meets: ((usage.staff / usage.units) * largest * DEEDS) / (habits.openHours * 3600),
      bears: LINES_A_SECOND,
      unit: 'lines/s',
      by: `the staff of as many units, ${DEEDS} deeds each a day; each line follows from the one before, some ${1000 / LINES_A_SECOND} ms later`,
      remedy: 'spread deadlines over days; an agency of that size is better two',
    },
  ]
}

/** What the table takes in all. */
export function tableLimits({ sizedFor, tableCeiling }: Stage, arrivals: Arrivals): Limit[] {
  const of = ofRating(arrivals.ratingsHour / sizedFor.units)
  const read = arrivals.requests - arrivals.citizenRequests
  return [
    {
      name: 'table, writes',
      meets: arrivals.ratings * (of.writes + 1),
      bears: tableCeiling.writes,
      unit: 'units/s',
      by: 'what a rating takes at that rate, as it was counted, with a first tap',
      remedy: `raise \`tableCeiling.writes\`; beyond ${quotas.tableUnits}, ask for more`,
    },
    {
      name: 'table, reads',
      meets:
        arrivals.ratings * (of.reads + 2 * of.recounted) + arrivals.asks * pageReads.citizen + read * pageReads.manager,
      bears: tableCeiling.reads,
      unit: 'units/s',
      by: 'ratings with their recounts as counted, devices, and each page of staff and public taken to be the dearest',
      remedy: `raise \`tableCeiling.reads\`; beyond ${quotas.tableUnits}, ask for more`,
    },
  ]
}
