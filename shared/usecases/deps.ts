import type { Agency } from '../domain/agency.ts'
import type { Breakdown } from '../domain/breakdown.ts'
import type { Day, Minute, TimeZone } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import type { CounterCode, RatingId, Slug } from '../domain/ids.ts'
import type { Period, Slot } from '../domain/period.ts'
import type { Countable, Rating } from '../domain/rating.ts'
import type { CounterPlace, Registry } from '../domain/registry.ts'
import type { Service } from '../domain/service.ts'
import type { Unit } from '../domain/unit.ts'
import type { Visit } from '../domain/visit.ts'

/** All that a use case may touch beside its arguments. `functions/compose.ts` builds the real one; tests fake clock and ids only. */
export type Deps = {
  readonly store: Store
  readonly visits: VisitTokens
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  /** A fresh UUID, version 7. */
  readonly newId: () => RatingId
  /** A fresh counter code, from a secure source. */
  readonly newCode: () => CounterCode
  readonly log: Log
  readonly settings: Settings
}

type Settings = {
  /** Over how many shards the counting of units is spread; each has its own marks and watermark. */
  readonly tickShards: number
  /** Whether demo agencies may exist here. */
  readonly demo: boolean
}

/** A structured log line. Never carries an answer, a comment, a token or an address. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: Readonly<Record<string, unknown>>) => void

/** A visit as it is handed out: the token, and the key by which its receipt will be known. */
export type SignedVisit = { readonly token: string; readonly receiptKey: string }

/** A visit that came back with a token of ours. */
export type KnownVisit = {
  readonly visit: Visit
  /** When it was signed: milliseconds since 1970, UTC. */
  readonly signedAt: number
  readonly receiptKey: string
}

/** Signs visits, and reads them back only if this system signed them and they have not expired. */
export type VisitTokens = {
  sign(visit: Visit): Promise<SignedVisit>
  /** Throws the refusals `visit-invalid` and `visit-expired`. */
  verify(token: string): Promise<KnownVisit>
}

export type UnitRef = { readonly agency: Slug; readonly unit: Slug }

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
}

/** Says that ratings of a unit's slot may have come in during a minute. Carries what recounting needs to know of the unit. */
export type Mark = UnitRef & { readonly minute: Minute } & SlotFacts
export type SlotFacts = {
  readonly instrument: string
  readonly slot: Slot
  readonly shards: number
  readonly zone: TimeZone
}

/** An import's memory of itself, so that the same file finds its own rows again. */
export type ImportBatch = UnitRef & {
  /** Digest of all rows. */
  readonly id: string
  /** The period of rows that name none: the day the file was first imported. */
  readonly defaultSlot: Slot
}

export type ReadOptions = { readonly consistent: boolean }

export type Store = {
  readonly registry: {
    agencies(): Promise<Agency[]>
    /** Everything of an agency, or undefined. Consistent where it decides what is written; else it may be some seconds old. */
    load(agency: Slug, options?: ReadOptions): Promise<Registry | undefined>
    place(code: CounterCode): Promise<CounterPlace | undefined>
    putAgency(agency: Agency): Promise<void>
    putUnit(unit: Unit): Promise<void>
    putService(service: Service): Promise<void>
    /** Makes a code lead to a counter; false where it already leads to another. */
    claimCode(counter: Pick<Counter, 'agency' | 'unit' | 'id' | 'code'>): Promise<boolean>
    putCounter(counter: Counter): Promise<void>
  }
  readonly ratings: {
    /** One conditional put. `exists` says that the id is taken, by the same rating or by another. */
    put(rating: Rating, shards: number): Promise<'stored' | 'exists'>
    get(
      key: UnitRef & Pick<Rating, 'instrument' | 'slot' | 'id' | 'provisional'>,
      shards: number,
    ): Promise<Rating | undefined>
    /** Everything that counting needs of a slot's ratings, one for each visit, read consistently, page by page. */
    ofSlot(unit: UnitRef, slot: Omit<SlotFacts, 'zone'>): AsyncIterable<readonly Countable[]>
  }
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
    /** Stored only if the stored version is still the one read (0: none); false where somebody was faster. */
    put(tally: StoredTally): Promise<boolean>
  }
  readonly imports: {
    /** The batch as first recorded: this one, or an earlier one with the same id. */
    open(batch: ImportBatch): Promise<ImportBatch>
  }
}
