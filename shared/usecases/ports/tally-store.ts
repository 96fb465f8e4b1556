import type { Breakdown } from '../../domain/breakdown.ts'
import type { Day, Minute, TimeZone } from '../../domain/calendar.ts'
import type { Period, Slot } from '../../domain/period.ts'
import type { DayFindings } from '../../domain/quality/finding.ts'
import type { DayRef } from './rating-store.ts'
import type { ReadOptions } from './read-options.ts'
import type { InstrumentRef, UnitRef } from './unit-ref.ts'

/** Whose ratings a tally counts: the unit's own, or also those of all units below it. */
export type Scope = 'own' | 'tree'

/** What a tally is of: a slot (counted from ratings), a day or a longer period (merged from the level below). */
export type TallyKey = UnitRef & {
  readonly instrument: string
  readonly scope: Scope
  readonly level: 'slot' | 'day' | 'month' | 'quarter' | 'semester' | 'year'
  readonly period: Period | Slot
}

export type StoredTally = {
  readonly key: TallyKey
  readonly breakdown: Breakdown
  /** When its reading began, ISO. */
  readonly asOf: string
  /** Grows by one at each write; the next writer must name it. */
  readonly version: number
  /** For a roll-up: the last day it includes. Later days are added when it is read. */
  readonly through?: Day | undefined
  /** For a roll-up with others below: by which tree it was merged, where that ever changed. By another it is not read, but merged again. */
  readonly tree?: string | undefined
}

/** Says that ratings of a unit's slot may have come in during a minute. Carries what recounting needs to know of the unit. */
export type Mark = UnitRef & { readonly minute: Minute } & SlotFacts
export type SlotFacts = {
  readonly instrument: string
  readonly slot: Slot
  readonly shards: number
  readonly zone: TimeZone
}

/** What was counted of the ratings, and what still is to be: each tally is overwritten by a newer count of the same. */
export type TallyStore = {
  readonly marks: {
    put(shard: number, mark: Mark): Promise<void>
    /** Marks of the minutes from the first to the last, both included, in order of time. */
    between(shard: number, first: Minute, last: Minute): Promise<Mark[]>
  }
  readonly watermarks: {
    /** The last minute whose ratings are all counted. */
    get(shard: number): Promise<Minute | undefined>
    /** Forward only: an older minute changes nothing. */
    advance(shard: number, minute: Minute): Promise<void>
  }
  readonly tallies: {
    get(keys: readonly TallyKey[], options: ReadOptions): Promise<StoredTally[]>
    /** All of one level whose period lies between two, both included. */
    between(key: Omit<TallyKey, 'period'>, first: string, last: string, options: ReadOptions): Promise<StoredTally[]>
    /** A day's slots, and what was found in its ratings: all that a recount needs beside the ratings, in one read. Consistent. */
    ofDay(day: DayRef): Promise<{ readonly slots: StoredTally[]; readonly found: DayFindings | undefined }>
    /** The instruments that a unit has tallies of: what was never asked for costs nothing. May be some seconds behind. */
    instruments(unit: UnitRef): Promise<string[]>
    /**
     * The first month, of those between two, of which anything of a unit's own was counted: one smallest read, however much there is.
     * May be some seconds behind.
     */
    firstMonth(key: InstrumentRef, first: Period, last: Period): Promise<Period | undefined>
    /** Stored only if the stored version is still the one read (0: none); false where somebody was faster. */
    put(tally: StoredTally): Promise<boolean>
  }
}
