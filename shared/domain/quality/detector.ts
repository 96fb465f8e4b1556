import type { Day, TimeZone } from '../calendar.ts'
import type { Slug } from '../ids.ts'
import type { Instrument } from '../instruments/instrument.ts'
import type { OpenHours } from '../opening-hours.ts'
import type { Rating } from '../rating.ts'
import type { DetectorId, Finding } from './finding.ts'

/** What a detector may see of a rating. */
export type Inspected = Pick<
  Rating,
  'id' | 'slot' | 'answers' | 'counter' | 'tier' | 'channel' | 'comment' | 'sealed' | 'signals'
>

/** A unit's ratings of an instrument and a day, with all that they are compared to. */
export type InspectedDay = {
  readonly day: Day
  readonly zone: TimeZone
  readonly instrument: Instrument
  readonly ratings: readonly Inspected[]
  /** When the unit was open; undefined where nobody said. */
  readonly open: OpenHours | 'closed' | undefined
  /** How many people were served, as far as it is known from elsewhere. */
  readonly visits: number | undefined
  /** Ratings in an hour (`09`) of the same weekday, in each of the last eight weeks in which the unit had any on that day. */
  readonly sameHour: Readonly<Record<string, readonly number[]>>
  /** Ratings at each counter on each of the last days on which the unit had any. */
  readonly atCounters: readonly Readonly<Record<Slug, number>>[]
}

/** What a detector found: see `Finding`. */
export type Detected = Pick<Finding, 'detector' | 'subject' | 'evidence' | 'ratings'>

export type Detector = {
  readonly id: DetectorId
  /** Whether it sets ratings aside, or only tells. */
  readonly does: 'sets aside' | 'informs'
  /** Where the rule comes from. */
  readonly source: string
  /** The numbers in the rule, by name. */
  readonly thresholds: Readonly<Record<string, number>>
  detect(day: InspectedDay): Detected[]
}

/** What came from people themselves. Paper and files pass through an officer's hands at the officer's time, and are shown as such. */
export function sentByCitizens(ratings: readonly Inspected[]): Inspected[] {
  return ratings.filter(({ tier }) => tier !== 'P')
}

/** The same answer to every question, of at least two; undefined otherwise. */
export function straightLine({ answers }: Pick<Inspected, 'answers'>): number | undefined {
  const values = Object.values(answers)
  const [first] = values
  return values.length > 1 && values.every((value) => value === first) ? first : undefined
}

/** Ratings by slot, as findings hold them. */
export function bySlot(ratings: readonly Inspected[]): Record<string, string[]> {
  const slots: Record<string, string[]> = {}
  for (const { id, slot } of ratings) slots[slot] = [...(slots[slot] ?? []), id]
  return slots
}

/** The hour of a rating, `09`; undefined where only the day is known. */
export function hourOfSlot({ slot }: Pick<Inspected, 'slot'>): string | undefined {
  return slot.split('T')[1]
}
