import type { Agency } from '../domain/agency.ts'
import type { Breakdown } from '../domain/breakdown.ts'
import type { Day, Minute, TimeZone } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import type { Device, DeviceId } from '../domain/device.ts'
import type { CounterCode, RatingId, Slug } from '../domain/ids.ts'
import type { KioskPass, KnownPass } from '../domain/kiosk-pass.ts'
import type { Period, Slot } from '../domain/period.ts'
import type { Inspected } from '../domain/quality/detector.ts'
import type { DayFindings } from '../domain/quality/finding.ts'
import type { Countable, Rating } from '../domain/rating.ts'
import type { Reach } from '../domain/reach.ts'
import type { CounterPlace, Registry } from '../domain/registry.ts'
import type { ScoreVersion } from '../domain/score-version.ts'
import type { Service } from '../domain/service.ts'
import type { CountableTime, ServiceTime } from '../domain/service-time.ts'
import type { Unit } from '../domain/unit.ts'
import type { KnownVisit, SignedVisit, Visit } from '../domain/visit.ts'
import type { BatchOrigin, IssuedCode, VisitCode, VisitCodeBatch } from '../domain/visit-code.ts'
import type { Vouched } from '../domain/vouched.ts'
import type { Letters } from './letters.ts'
import type { PeopleStore } from './people-store.ts'
import type { DossierStore } from './performance/dossier-store.ts'
import type { EvidenceStore } from './performance/evidence-store.ts'

/** All that a use case may touch beside its arguments. `functions/compose.ts` builds the real one; tests fake clock and ids only. */
export type Deps = {
  readonly store: Store
  readonly visits: VisitTokens
  readonly passes: KioskPasses
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  /** A fresh UUID, version 7. */
  readonly newId: () => RatingId
  /** A fresh counter code, from a secure source. */
  readonly newCode: () => CounterCode
  /** 130 random bits as 26 base32 characters, from a secure source. */
  readonly newSecret: () => string
  readonly seals: Seals
  readonly vault: Vault
  readonly evidence: EvidenceStore
  readonly crowd: Crowd
  readonly signIn: SignIn
  /** Undefined where none are written. */
  readonly letters: Letters | undefined
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

/** Signs visits, and reads them back only if this system signed them and they have not expired. */
export type VisitTokens = {
  sign(visit: Visit): Promise<SignedVisit>
  /** Throws the refusals `visit-invalid` and `visit-expired`. */
  verify(token: string): Promise<KnownVisit>
}

/** Signs what a kiosk's page asks, and reads it back only if this system signed it and it has not expired. */
export type KioskPasses = {
  sign(pass: KioskPass): Promise<string>
  /** Throws the refusals `pass-invalid` and `pass-expired`. */
  verify(token: string): Promise<KnownPass>
}

/** Seals the QR of a minute, so that nobody can know it who does not see the screen. 12 base32 characters: 60 bits. */
export type Seals = {
  /** Made with the newest key. */
  seal(code: CounterCode, minute: number): Promise<string>
  /** Whether a seal was made with any of the keys that are still good. */
  isSeal(code: CounterCode, minute: number, seal: string): Promise<boolean>
}

/** What a sealed text belongs to: it opens nowhere else. */
export type Sealing = Pick<Rating, 'agency' | 'unit' | 'id'>

/** Keeps free text so that who takes it cannot read it again, and only who may read it can. */
export type Vault = {
  seal(text: string, of: Sealing): Promise<string>
  /** Throws where the text was sealed for something else, or was changed. */
  open(sealed: string, of: Sealing): Promise<string>
}

/**
 * Asks a provider who somebody is. An attempt is one random secret that their browser keeps: all that must be the same at its end follows
 * from it, so nothing is stored for it here.
 */
export type SignIn = {
  /** What the attempt's answer names it by. */
  stateOf(secret: string): string
  /** Where the browser is sent. Throws `sign-in-unavailable`. */
  begin(secret: string): Promise<string>
  /** What the provider vouches for, by the query it sent the browser back with. Throws `sign-in-failed` and `sign-in-unavailable`. */
  finish(secret: string, query: string): Promise<Vouched>
  /** Where the provider ends what it remembers of the browser; undefined where it has no such place, or does not answer. */
  leave(): Promise<string | undefined>
  /** Makes an account for an address, and writes to it how to sign in; undefined where accounts are made elsewhere. Throws `sign-in-unavailable`. */
  readonly invite: ((email: string) => Promise<void>) | undefined
}

/**
 * How much comes from one network, as far as this process has seen. It refuses nobody: whole offices and cities share an address.
 * `source` is an address as the gateway saw it, never as the sender says; undefined where it is not known, and then never crowded.
 */
export type Crowd = {
  /** Counts a visit, and tells by how many bits its work is to be harder than usual: 0 to 3. */
  visit(source: string | undefined): number
  /** Counts a rating, and tells whether it is one of unusually many. */
  rating(source: string | undefined): boolean
  /** Whether a visit code of the unit is still looked up for this source, after how many that nobody has. */
  maySearch(source: string | undefined, unit: UnitRef): boolean
  missed(source: string | undefined, unit: UnitRef): void
}

export type UnitRef = { readonly agency: Slug; readonly unit: Slug }

/** One instrument's scores of a unit. */
export type InstrumentRef = UnitRef & { readonly instrument: string }

/** A rating as it is counted, with the slot that it belongs to. */
type SlotRating = { readonly slot: Slot; readonly id: RatingId; readonly rating: Countable }

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

/** An import's memory of itself, so that the same file finds its own rows again. */
export type ImportBatch = UnitRef & {
  /** Digest of all rows. */
  readonly id: string
  /** The period of rows that name none: the day the file was first imported. */
  readonly defaultSlot: Slot
}

export type ReadOptions = { readonly consistent: boolean }

/** Everything stored. */
export type Store = PeopleStore &
  DossierStore & {
    readonly registry: {
      agencies(): Promise<Agency[]>
      /** Everything of an agency, or undefined. Consistent where it decides what is written; else it may be some seconds old. */
      load(agency: Slug, options?: ReadOptions): Promise<Registry | undefined>
      /** The counter that has the code, or had it: its `former` says until when that one leads there. */
      place(code: CounterCode): Promise<CounterPlace | undefined>
      /** Each stored only if the stored version is the one before (1 or none: no version is stored); false where somebody was faster. */
      putAgency(agency: Agency): Promise<boolean>
      putUnit(unit: Unit): Promise<boolean>
      putService(service: Service): Promise<boolean>
      putCounter(counter: Counter): Promise<boolean>
      /** Makes a code lead to a counter; false where it already leads to another. */
      claimCode(counter: Pick<Counter, 'agency' | 'unit' | 'id' | 'code'>): Promise<boolean>
    }
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
    readonly retentions: {
      /** The last day whose comments are gone; undefined where none are yet. */
      get(agency: Slug): Promise<Day | undefined>
      /** Forward only: an earlier day changes nothing. */
      advance(agency: Slug, day: Day): Promise<void>
    }
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
    readonly imports: {
      /** The batch as first recorded: this one, or an earlier one with the same id. */
      open(batch: ImportBatch): Promise<ImportBatch>
    }
    readonly devices: {
      /** Makes an id lead to a unit; false where it already leads to another. */
      claim(device: Pick<Device, 'agency' | 'unit' | 'id'>): Promise<boolean>
      /** Stored only if the stored version is the one before (1: none is stored); false where somebody was faster. */
      put(device: Device): Promise<boolean>
      find(id: DeviceId, options: ReadOptions): Promise<Device | undefined>
      /** All of a unit, revoked ones too. Consistent. */
      ofUnit(unit: UnitRef): Promise<Device[]>
    }
    readonly visitCodes: {
      /** The batch as first recorded: this one, or an earlier one of the same origin and id that is still valid at `now`. */
      openBatch(batch: VisitCodeBatch, now: number): Promise<VisitCodeBatch>
      /** All batches of an origin, the newest last; expired ones may be among them. Consistent. */
      batches(unit: UnitRef, origin: BatchOrigin): Promise<VisitCodeBatch[]>
      /** The same code again changes nothing. */
      put(code: IssuedCode): Promise<void>
      /** A code and, once it was opened, when that was first. Consistent. It may have expired. */
      find(unit: UnitRef, code: VisitCode): Promise<FoundCode | undefined>
      /** Remembers the first opening, whatever comes after; false where there was one. */
      begin(code: IssuedCode, openedAt: number): Promise<boolean>
    }
    readonly rotating: {
      /** Whether this is the first opening of the QR that a counter's screen showed in a minute: true once. */
      claim(counter: UnitRef & { readonly counter: Slug }, minute: number): Promise<boolean>
    }
    readonly serviceTimes: {
      /** One conditional put. `exists` says that the id is taken in that hour, by the same sample or by another. */
      put(sample: ServiceTime, shards: number): Promise<'stored' | 'exists'>
      get(key: UnitRef & Pick<ServiceTime, 'slot' | 'id'>, shards: number): Promise<ServiceTime | undefined>
      /** Everything that counting needs of a slot's samples, read consistently, page by page. */
      ofSlot(unit: UnitRef, slot: Pick<SlotFacts, 'slot' | 'shards'>): AsyncIterable<readonly CountableTime[]>
      /** All of a unit's day, in order of neither time nor anything else. Consistent. */
      ofDay(unit: UnitRef, day: Day, shards: number): Promise<ServiceTime[]>
    }
  }

export type FoundCode = {
  readonly issued: IssuedCode
  /** Milliseconds since 1970, UTC. */
  readonly openedAt: number | undefined
}
