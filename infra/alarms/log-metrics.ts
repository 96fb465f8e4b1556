import type { Access } from '../../shared/access.ts'
import type { Schedule } from '../../shared/jobs.ts'
import type { Metric } from './metric.ts'

/** A number that CloudWatch makes of log lines. */
export type LogMetric = {
  readonly name: string
  /** In CloudWatch's filter syntax for JSON. */
  readonly pattern: string
  /** What is added for each line: one, or a field of it. */
  readonly value: '1' | `$.${string}`
  /** Where other lines came and none of these, it is 0 and not unknown: what is subtracted from another number must be a number. */
  readonly orZero?: true
}

const line = (event: string) => `{ $.event = "${event}" }`

/** Of every service, under its name. */
export const failuresOf = (service: string) => `${service}-failures`
/** Of every job, under its name: how many seconds each run took that was done. */
export const doneOf = (job: string) => `${job}-done`
/** Of every counting shard: how many seconds it is behind. */
export const behindOf = (shard: number) => `behind-${shard}`
export const ACCEPTED = 'accepted'
export const COUNTED = 'counted'
export const MISMATCHES = 'mismatches'
export const REFUSED = 'refused'

type Logging = {
  readonly name: string
  readonly access: readonly Access[]
  readonly schedule?: Schedule | undefined
}

/** What is counted in a function's log. It follows from what the function is and may do, so that a new one is watched by itself. */
export function logMetricsOf({ name, access, schedule }: Logging, shards: number): LogMetric[] {
  const isJob = schedule !== undefined
  return [
    ...(isJob
      ? ([{ name: doneOf(name), pattern: line('job-done'), value: '$.seconds' }] as const)
      : ([{ name: failuresOf(name), pattern: line('failed'), value: '1' }] as const)),
    ...(access.includes('rating:write')
      ? ([{ name: ACCEPTED, pattern: line('accepted'), value: '1', orZero: true }] as const)
      : []),
    ...(access.includes('mark:read')
      ? ([
          { name: COUNTED, pattern: line('counted'), value: '$.ratings', orZero: true },
          // A metric each, and no dimension: whoever misses one of many in a single number misses a shard that nobody counts.
          ...Array.from({ length: shards }, (_, shard) => ({
            name: behindOf(shard),
            pattern: `{ $.event = "ticked" && $.shard = ${shard} }`,
            value: '$.behind' as const,
          })),
        ] as const)
      : []),
    ...(access.includes('trail:anchor')
      ? ([{ name: MISMATCHES, pattern: line('mismatch'), value: '1' }] as const)
      : []),
  ]
}

/** Of the HTTP API's access log: whom our own ceiling sent away. The gateway writes every value as text. */
export const accessLogMetrics: readonly LogMetric[] = [{ name: REFUSED, pattern: '{ $.status = "429" }', value: '1' }]

/** The metric that such lines of a stage become. */
export function logged(stage: string, name: string, statistic: Metric['statistic']): Metric {
  return { namespace: logNamespace(stage), name, dimensions: {}, statistic }
}

export function logNamespace(stage: string): string {
  return `SuaraLoket/${stage}`
}
