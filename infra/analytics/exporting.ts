import { exportCheck } from '../../shared/export-check.ts'

/** How often a stage exports its table, where it does. */
export type Exporting = {
  /** When it is exported, as the scheduler reads it, in UTC. The nightly jobs are through by then. */
  readonly exported: string
  /** When somebody looks whether it was: `exportCheck.after` hours later. */
  readonly checked: string
  /** The day of the last export before today, in the SQL that Athena and DuckDB share. */
  readonly lastDay: string
  /** Exports in a month, and those that are kept at a time: each for 35 days. For bills. */
  readonly aMonth: number
  readonly kept: number
  /** For people, in Indonesian. */
  readonly said: string
}

const AT = { hour: 19, minute: 30 } as const
const CHECKED = `${AT.minute} ${(AT.hour + exportCheck.after) % 24}`
const DAYS_KEPT = 35

/** How the scheduler writes the time of an export behind its day. */
export const AT_HOUR = `T${AT.hour}:${AT.minute}:00Z`

export const exportings = {
  nightly: {
    exported: `cron(${AT.minute} ${AT.hour} * * ? *)`,
    checked: `cron(${CHECKED} * * ? *)`,
    lastDay: "current_date - INTERVAL '1' DAY",
    aMonth: 30,
    kept: DAYS_KEPT,
    said: 'tiap malam',
  },
  // Saturday in UTC: in the night to Sunday in Indonesia, when nobody waits for anything. Weeks begin on Mondays.
  weekly: {
    exported: `cron(${AT.minute} ${AT.hour} ? * SAT *)`,
    checked: `cron(${CHECKED} ? * SUN *)`,
    lastDay: "date_trunc('week', current_date + INTERVAL '1' DAY) - INTERVAL '2' DAY",
    aMonth: 30 / 7,
    kept: DAYS_KEPT / 7,
    said: 'tiap minggu',
  },
} as const satisfies Readonly<Record<'nightly' | 'weekly', Exporting>>

/** How often the table is exported. */
export type HowOften = keyof typeof exportings
