import { jobs } from '../../shared/jobs.ts'
import type { Stage } from '../stage.ts'
import type { Arrivals } from './arrivals.ts'
import { ofNightOfStage } from './capacity.ts'
import { durations, habits } from './habits.ts'
import type { Limit } from './limit.ts'
import { recountSpeed } from './measured.ts'
import { MB_A_CORE, quotas } from './quotas.ts'
import { agenciesOf, type Usage } from './usage.ts'

/** What a recounted slot asks of the store, how long a call takes in seconds, and how many units are counted at once. */
const CALLS_A_SLOT = 5
const CALL = 0.01
const AT_ONCE = 8
/** The same of a look for files, one after the other in an agency: its lists, all at once, and the records that these name. */
const CALLS_AN_AGENCY = 2
const AGENCIES_AT_ONCE = 4

/** What must be done within its minute, and within its night. */
export function jobLimits({ tickShards, sizedFor }: Stage, arrivals: Arrivals, usage: Usage): Limit[] {
  const [tick] = jobs.filter(({ name }) => name === 'aggregate')
  const cores = (tick?.memory ?? MB_A_CORE) / MB_A_CORE
  // The busiest unit lies in one shard; the other units are spread over all.
  const inShard = arrivals.unitHour + (arrivals.ratingsHour - arrivals.unitHour) / tickShards
  const unitsInShard = Math.min(sizedFor.units / tickShards, arrivals.ratingsHour / tickShards / 60 + 1)
  const counting = (inShard * (1 + habits.firstTaps)) / (recountSpeed * cores)
  const asking = (unitsInShard * CALLS_A_SLOT * CALL) / AT_ONCE
  const [longest] = jobs
    .filter(({ schedule }) => 'hours' in schedule)
    .map((job) => ({ job, seconds: nightOf(job, usage) }))
    .toSorted((a, b) => b.seconds / b.job.timeout - a.seconds / a.job.timeout)
  return [
    {
      name: "a shard's tick",
      meets: counting + asking,
      bears: 60,
      unit: 's',
      by: `at the end of the busiest hour: the shard's ratings of it at ${recountSpeed} a second and core (docs/benchmarks.md) on ${cores.toFixed(2)} of one, and ${CALLS_A_SLOT} calls of ${CALL * 1000} ms for each slot, ${AT_ONCE} at once`,
      remedy: 'raise `tickShards`; where one unit is most of it, give it `shards`; or more memory in shared/jobs.ts',
    },
    {
      name: 'a look for files',
      meets: (agenciesOf(usage) * CALLS_AN_AGENCY * CALL) / AGENCIES_AT_ONCE,
      bears: 60,
      unit: 's',
      by: `${CALLS_AN_AGENCY} calls of ${CALL * 1000} ms for each agency, of some ${habits.unitsPerAgency} units, ${AGENCIES_AT_ONCE} at once`,
      remedy: 'look less often (shared/jobs.ts): files then wait longer in quarantine',
    },
    ...(longest
      ? [
          {
            name: `longest job of the night, ${longest.job.name}`,
            meets: longest.seconds,
            bears: longest.job.timeout,
            unit: 's',
            by: `${durations.night / 1000} s, and ${durations.readUnit} ms for each unit it reads`,
            remedy:
              'the next night does what one has not: a late one is no loss. Give it more memory (shared/jobs.ts), which is also more processor; then a run for each agency',
          },
        ]
      : []),
  ]
}

function nightOf(job: (typeof jobs)[number], usage: Usage): number {
  return (durations.night + ofNightOfStage(job.name, usage).reads * durations.readUnit) / 1000
}

/** What else an account is given. */
export function otherLimits({ tickShards }: Stage, { requests }: Arrivals, usage: Usage): Limit[] {
  return [
    {
      name: 'schedules in one second',
      meets: tickShards + jobs.length - 1,
      bears: quotas.schedules,
      unit: 'calls/s',
      by: 'every tick starts with its minute',
      remedy: 'ask for more of "Invocations throttle limit"',
    },
    {
      name: 'starts that ask for keys',
      meets: requests * habits.coldStarts,
      bears: quotas.publicKeys,
      unit: 'requests/s',
      by: `${habits.coldStarts * 100} per cent of requests start a process, which asks once for the key that comments are sealed for; sealing itself asks nothing`,
      remedy: 'ask for more of "GetPublicKey request rate"',
    },
    {
      name: 'sign-ins',
      meets: (usage.staff / 3600) * 2,
      bears: quotas.signIns,
      unit: 'requests/s',
      by: 'all staff within the first hour, password and second factor',
      remedy: 'ask for more of "Rate of UserAuthentication requests", or let agencies bring a provider of their own',
    },
  ]
}
