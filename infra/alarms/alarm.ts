import type { GroupName } from './groups.ts'
import type { Signal } from './metric.ts'

/** Something that wakes somebody. Without a meaning for people and steps to take there is none. */
export type Alarm = {
  /** Also its place in docs/alarms.md. */
  readonly name: string
  /** Which of several that are alike. */
  readonly instance?: string
  readonly measures: string
  readonly signal: Signal
  readonly fires: {
    readonly when: 'at least' | 'above' | 'below'
    readonly threshold: number
    /** What the threshold counts, for people. */
    readonly unit: string
    /** Minutes of one period. */
    readonly minutes: number
    /** So many of the last periods are beyond the threshold. */
    readonly periods: { readonly beyond: number; readonly of: number }
    /** Whether a period without any number is beyond it too. */
    readonly silence: 'fires' | 'is quiet'
    /** Periods are days of this time zone, and only those that are over. Otherwise they end now. */
    readonly daysOf?: string
  }
  /** Who tells: the alarm by itself, or its group, once for all in it. */
  readonly told: 'by itself' | GroupName
  readonly meaning: string
  readonly steps: readonly [string, ...string[]]
}

/** As CloudWatch knows it. */
export function alarmName(stage: string, { name, instance }: Pick<Alarm, 'name' | 'instance'>): string {
  return ['suara-loket', stage, name, ...(instance === undefined ? [] : [instance])].join('-')
}

/** What stands in its mail: what it means for people, and where the steps are. */
export function alarmText({ name, meaning }: Pick<Alarm, 'name' | 'meaning'>): string {
  return `${meaning} What to do: docs/alarms.md#${name}`
}

/** Fires where a number is beyond the threshold in one period. */
export const ONCE = { beyond: 1, of: 1 } as const
