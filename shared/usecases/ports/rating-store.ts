import type { Day } from '../../domain/calendar.ts'
import type { RatingId, Slug } from '../../domain/ids.ts'
import type { Period, Slot } from '../../domain/period.ts'
import type { Inspected } from '../../domain/quality/detector.ts'
import type { DayFindings } from '../../domain/quality/finding.ts'
import type { Countable, Rating } from '../../domain/rating.ts'
import type { ReadOptions } from './read-options.ts'
import type { SlotFacts } from './tally-store.ts'
import type { UnitRef } from './unit-ref.ts'

/** A rating as it is counted, with the slot that it belongs to. */
type SlotRating = { readonly slot: Slot; readonly id: RatingId; readonly rating: Countable }

/** A rating as it is counted, with the id by which it may have been set aside. */
type Counted = Countable & Pick<Rating, 'id'>

/** A unit's ratings of an instrument and a day, by what names them. */
export type DayRef = UnitRef & Pick<DayFindings, 'instrument' | 'day'>

/** How far the looking for odd answers has come in an agency. */
type Inspection = {
  /** The last day that was looked at. */
  readonly through: Day
  /** When the last run that came to its end began, ISO: whatever was counted since is looked at again. */
  readonly at: string
}

/** What people said at counters, and what was found in it that is odd. */
export type RatingStore = {
  readonly ratings: {
    /** One conditional put. `exists` says that the id is taken, by the same rating or by another. */
    put(rating: Rating, shards: number): Promise<'stored' | 'exists'>
    get(
      key: UnitRef & Pick<Rating, 'instrument' | 'slot' | 'id' | 'provisional'>,
      shards: number,
    ): Promise<Rating | undefined>
    /** Everything that counting needs of a slot's ratings, one for each visit, read consistently, page by page. */
    ofSlot(unit: UnitRef, slot: Omit<SlotFacts, 'zone'>): AsyncIterable<readonly Counted[]>
    /** What may be looked at of a day's ratings, one for each visit, read consistently, page by page. */
    toInspect(day: DayRef, shards: number): AsyncIterable<readonly Inspected[]>
    /** Takes the comment from a rating, which stays as it is otherwise; false where it has none. */
    forgetComment(
      key: UnitRef & Pick<Rating, 'instrument' | 'slot' | 'id' | 'provisional'>,
      shards: number,
    ): Promise<boolean>
    /** The same of a whole day, or of all that is known by one month only, each with its slot: finds slots that no tally tells of. */
    ofDay(
      unit: UnitRef,
      day: Pick<SlotFacts, 'instrument' | 'shards'> & { readonly day: Day | Period },
      options: ReadOptions,
    ): AsyncIterable<readonly SlotRating[]>
  }
  readonly findings: {
    /** Says that a day may have findings, for whoever lists them. Before they are stored; again changes nothing. */
    announce(day: DayRef): Promise<void>
    /** Stored only if the stored version is the one before (1: none is stored); false where somebody was faster. */
    put(found: DayFindings): Promise<boolean>
    /** What was found in a day's ratings. */
    get(day: DayRef, options: ReadOptions): Promise<DayFindings | undefined>
    /** The same of all days of a unit from one on, the newest first. Consistent. */
    since(unit: UnitRef, first: Day): Promise<DayFindings[]>
  }
  readonly inspections: {
    get(agency: Slug): Promise<Inspection | undefined>
    /** Forward only: an earlier day changes nothing. */
    advance(agency: Slug, inspection: Inspection): Promise<void>
  }
}
