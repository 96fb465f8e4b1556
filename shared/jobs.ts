import type { Access } from './access.ts'

/** When a job is due, in UTC: every minute, or at one minute past some hours of every day. */
export type Schedule = { readonly every: 'minute' } | { readonly hours: readonly number[]; readonly minute: number }

export type Job = {
  readonly name: string
  /** The file with its handler. */
  readonly entry: string
  readonly schedule: Schedule
  /** One run for each counting shard, told its number. */
  readonly perShard: boolean
  /** Seconds. */
  readonly timeout: number
  /** Megabytes. */
  readonly memory: number
  readonly access: readonly Access[]
  /** What it means for people when it fails, for whoever is woken. */
  readonly failure: string
}

/** Everything that runs by the clock: EventBridge Scheduler and the local clock both read this list. */
export const jobs = [
  {
    name: 'aggregate',
    entry: 'functions/jobs/aggregate.ts',
    schedule: { every: 'minute' },
    perShard: true,
    timeout: 300,
    memory: 1024,
    access: ['registry:read', 'rating:read', 'service-time:read', 'mark:read', 'tally:read', 'tally:write'],
    failure: 'New ratings are kept but not yet in the scores. The next run that succeeds counts them; nothing is lost.',
  },
  {
    name: 'roll-up',
    entry: 'functions/jobs/roll-up.ts',
    // 00:30 in Jayapura, Makassar and Jakarta.
    schedule: { hours: [15, 16, 17], minute: 30 },
    perShard: false,
    timeout: 900,
    memory: 1024,
    access: ['registry:read', 'tally:read', 'tally:write'],
    failure: 'Scores stay right but pages read more days at each view. The next night catches up.',
  },
] as const satisfies readonly Job[]

export type JobName = (typeof jobs)[number]['name']

/** Whether a job is due in a UTC minute, `2026-11-22T15:30`. */
export function isDue(schedule: Schedule, minute: string): boolean {
  return (
    'every' in schedule ||
    (schedule.hours.includes(Number(minute.slice(11, 13))) && schedule.minute === Number(minute.slice(14, 16)))
  )
}
