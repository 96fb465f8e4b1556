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
    name: 'scan',
    entry: 'functions/jobs/scan.ts',
    schedule: { every: 'minute' },
    perShard: false,
    timeout: 300,
    // A file of ten megabytes, and what it unpacks to: at the most 128, held once or twice.
    memory: 1024,
    access: ['registry:read', 'person:read', 'dossier:read', 'dossier:write', 'evidence:scan'],
    failure:
      'Files sent as evidence stay in quarantine and cannot be opened yet; reports that name them stand. The next run that succeeds looks into them.',
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
  {
    name: 'inspect',
    entry: 'functions/jobs/inspect.ts',
    // After the last count of the days that closed at 00:20 in Jayapura, Makassar and Jakarta.
    schedule: { hours: [15, 16, 17], minute: 40 },
    perShard: false,
    timeout: 900,
    memory: 1024,
    access: ['registry:read', 'rating:read', 'comment:open', 'tally:read', 'finding:write', 'inspection:write'],
    failure: 'Odd answers stay in the scores until the next run that succeeds; it looks at every day that was missed.',
  },
  {
    name: 'close',
    entry: 'functions/jobs/close.ts',
    // 01:10 in Jakarta, 03:10 in Jayapura: after the last roll-up.
    schedule: { hours: [18], minute: 10 },
    perShard: false,
    timeout: 900,
    memory: 1024,
    access: [
      'registry:read',
      'tally:read',
      'tally:write',
      'counting:read',
      'version:read',
      'version:write',
      'reach:write',
    ],
    failure: 'Periods that are over stay open: their scores may still move. The next night closes them.',
  },
  {
    name: 'perform',
    entry: 'functions/jobs/perform.ts',
    // After the roll-ups of the day that closed, so that what it merges is merged upon them.
    schedule: { hours: [18], minute: 25 },
    perShard: false,
    timeout: 900,
    memory: 1024,
    access: [
      'registry:read',
      'person:read',
      'dossier:read',
      'dossier:write',
      'trail:append',
      'tally:read',
      'tally:write',
    ],
    failure:
      'Evaluations that nobody objected to stay open, and secrets of closed rounds are kept, for a night longer; objections wait for who decided before. Units’ plans, reports, reviews and indicators are shown as of an earlier night. The next one makes up for it.',
  },
  {
    name: 'retain',
    entry: 'functions/jobs/retain.ts',
    schedule: { hours: [18], minute: 40 },
    perShard: false,
    timeout: 900,
    memory: 1024,
    access: ['registry:read', 'tally:read', 'rating:read', 'comment:forget'],
    failure: 'Comments are kept beyond their time. The next night takes away what is over, however many were missed.',
  },
  {
    name: 'audit',
    entry: 'functions/jobs/audit.ts',
    schedule: { hours: [19], minute: 10 },
    perShard: false,
    timeout: 900,
    memory: 1024,
    access: [
      'registry:read',
      'rating:read',
      'counting:read',
      'tally:read',
      'version:read',
      'trail:read',
      'trail:anchor',
    ],
    failure:
      'Stored numbers are not what the ratings say, a closed period is not what was frozen, or a line of the trail is not what was written; or the audit could not run. The log line `mismatch` names the keys: docs/operations.md says what to do.',
  },
] as const satisfies readonly Job[]

/** What runs only when somebody starts it: `npm run job -- NAME`. */
export const jobsByHand = [
  { name: 'rebuild', entry: 'functions/jobs/rebuild.ts' },
  { name: 'announce', entry: 'functions/jobs/announce.ts' },
] as const

export type JobName = (typeof jobs)[number]['name']

/** Whether a job is due in a UTC minute, `2026-11-22T15:30`. */
export function isDue(schedule: Schedule, minute: string): boolean {
  return (
    'every' in schedule ||
    (schedule.hours.includes(Number(minute.slice(11, 13))) && schedule.minute === Number(minute.slice(14, 16)))
  )
}
