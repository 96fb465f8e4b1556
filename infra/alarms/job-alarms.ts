import { type Job, jobs } from '../../shared/jobs.ts'
import { type Alarm, ONCE } from './alarm.ts'
import { functionMetric } from './function-metric.ts'
import { behindOf, doneOf, logged } from './log-metrics.ts'
import type { Places } from './places.ts'

/** Of each of `shared/jobs.ts`, and of each counting shard. */
export function jobAlarms({ stage }: Places): Alarm[] {
  return [
    ...jobs.flatMap((job: Job) => [failed(stage.name, job), notDone(stage.name, job), nearlyCutOff(stage.name, job)]),
    ...Array.from({ length: stage.tickShards }, (_, shard) => behind(stage.name, shard)),
  ]
}

const groupOf = ({ perShard }: Job) => (perShard ? 'counting' : 'jobs')
const isByMinute = ({ schedule }: Job) => 'every' in schedule
const byHand = ({ name }: Job) =>
  `Once the reason is gone: \`npm run job -- ${name}\`, with the stage’s environment. It may run beside the scheduled one.`

function failed(stage: string, job: Job): Alarm {
  const { name, failure } = job
  return {
    name: `${name}-fails`,
    measures: `runs of the job ${name} that failed: what it threw is the log line \`job-failed\`, or it was cut off by its time or memory`,
    signal: functionMetric(stage, name, 'Errors', 'Sum'),
    fires: {
      // By the minute the next run repairs the last; by night there are two more tries.
      ...{ when: 'at least', threshold: 3, unit: 'runs', minutes: isByMinute(job) ? 5 : 60 },
      ...{ periods: ONCE, silence: 'is quiet' },
    },
    told: groupOf(job),
    meaning: failure,
    steps: [
      `Read the line \`job-failed\` in the log of the function \`…-${name}\`: it has the input and the error with its place.`,
      'No such line, and `status: timeout` in `platform.report`: it needs longer than it may. It goes on where it stopped, run by run; if it does not get ahead, raise `timeout` or `memory` in `shared/jobs.ts`.',
      'One unit that cannot be counted holds up no other: the error names its keys.',
      byHand(job),
    ],
  }
}

function notDone(stage: string, job: Job): Alarm {
  const { name, failure } = job
  const hours = 26
  return {
    name: `${name}-not-done`,
    measures: `runs of the job ${name} that came to their end: log lines \`job-done\``,
    signal: logged(stage, doneOf(name), 'SampleCount'),
    fires: {
      ...{ when: 'below', threshold: 1, unit: 'runs', silence: 'fires' },
      ...(isByMinute(job)
        ? { minutes: 5, periods: { beyond: 3, of: 3 } }
        : { minutes: 60, periods: { beyond: hours, of: hours } }),
    },
    told: groupOf(job),
    meaning: failure,
    steps: [
      'In the first night after a first deployment this is so, and ends by itself.',
      `Does it fail, or is it not even started? See \`${name}-fails\` and \`failed-runs\`.`,
      `Not started: is its schedule there and enabled (\`aws scheduler list-schedules\`), may its role call the function, and is there room in the account’s concurrency?`,
      byHand(job),
    ],
  }
}

function nearlyCutOff(stage: string, job: Job): Alarm {
  const { name, timeout } = job
  return {
    name: `${name}-nearly-cut-off`,
    measures: `how long the longest run of the job ${name} took: 80 % of the ${timeout} s it may`,
    signal: functionMetric(stage, name, 'Duration', 'Maximum'),
    fires: {
      ...{ when: 'above', threshold: timeout * 800, unit: 'ms', minutes: 60 },
      ...{ periods: ONCE, silence: 'is quiet' },
    },
    told: 'strained',
    meaning: `Nothing is missing yet. When ${name} takes longer than it may, it is cut off and gets done over several runs, or not at all.`,
    steps: [
      'After an outage of hours this is so once, while it catches up.',
      'Does it take longer week by week? The dashboard shows it. Then raise `memory` (which is speed) and `timeout` in `shared/jobs.ts`, or `tickShards` of the stage where it is counting.',
    ],
  }
}

/** Minutes. */
const LATEST = 10

function behind(stage: string, shard: number): Alarm {
  const minutes = 5
  const both = LATEST / minutes
  return {
    name: 'counting-behind',
    instance: `shard-${shard}`,
    measures:
      'by how much the counting of a shard is behind the clock, when a run has finished a stretch: log lines `ticked`. No line means that no run finishes, or that none is started',
    signal: logged(stage, behindOf(shard), 'Maximum'),
    fires: {
      ...{ when: 'above', threshold: LATEST * 60, unit: 's', minutes, silence: 'fires' },
      ...{ periods: { beyond: both, of: both } },
    },
    told: 'counting',
    meaning:
      'The scores of a part of the units are older than ten minutes. Ratings are taken and kept, and are counted once it runs again.',
    steps: [
      'Is the number there and falling? Then it is catching up after an outage: wait.',
      'No number, of one shard: its schedule is gone or disabled, or its runs fail. See `aggregate-fails`.',
      'No number, of all shards: the job is not started at all, or the table does not answer. See `aggregate-not-done` and `table-throttles`.',
      '`npm run job -- aggregate --shard N` with the stage’s environment counts at once what is due, and shows the error where there is one.',
    ],
  }
}
