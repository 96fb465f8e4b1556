import type { Day } from '../../domain/calendar.ts'
import type { Period } from '../../domain/period.ts'
import type { Reach } from '../../domain/reach.ts'
import type { ScoreVersion } from '../../domain/score-version.ts'
import type { ReadOptions } from './read-options.ts'
import type { InstrumentRef } from './unit-ref.ts'

/** The scores of closed periods, and how far closing has come. */
export type ScoreStore = {
  readonly versions: {
    /** Stored once; false where that version of the period is there already, and stays as it is. */
    put(version: ScoreVersion): Promise<boolean>
    /** All versions of one period, the oldest first. */
    ofPeriod(key: InstrumentRef & { readonly period: Period }, options: ReadOptions): Promise<ScoreVersion[]>
    /** All versions of the periods whose last day lies between two, both included, by that day. */
    ending(key: InstrumentRef, first: Day, last: Day, options: ReadOptions): Promise<ScoreVersion[]>
  }
  readonly reaches: {
    /** May be some seconds behind. */
    get(key: InstrumentRef): Promise<Reach | undefined>
    put(key: InstrumentRef, reach: Reach): Promise<void>
  }
}
