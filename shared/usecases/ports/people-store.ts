import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import type { Person } from '../../domain/person.ts'
import type { PrivacyRequest } from '../../domain/privacy-request.ts'
import type { RemindersReach } from '../../domain/reminders-reach.ts'
import type { Session } from '../../domain/session.ts'
import type { TrailEntry } from '../../domain/trail.ts'
import type { TrailAnchor } from '../../domain/trail-anchor.ts'
import type { ReadOptions } from './read-options.ts'

type PersonRef = { readonly agency: Slug; readonly person: PersonId }

/** What names exactly one person of the whole system: an address, or the subject that a provider signed in. */
type PersonName =
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'subject'; readonly issuer: string; readonly subject: string }
  /** A number names one person of an agency. */
  | { readonly kind: 'nip'; readonly agency: Slug; readonly nip: string }

/** Who works for agencies, who is signed in, what was done, and how long words and records of people stay. */
export type PeopleStore = {
  readonly people: {
    get(ref: PersonRef, options: ReadOptions): Promise<Person | undefined>
    /** All of an agency, disabled ones too, in no order that means something. */
    ofAgency(agency: Slug, options: ReadOptions): Promise<Person[]>
    /** The same from somebody on, in order of their numbers, page by page; undefined is from the first. May be some seconds behind. */
    from(agency: Slug, first: PersonId | undefined): AsyncIterable<readonly Person[]>
    /** Stored only if the stored version is the one before (1: none is stored); false where somebody was faster. Announces first. */
    put(person: Person): Promise<boolean>
    /** Says in the lists of units and of superiors that somebody has or had a placement there; again changes nothing. */
    announce(person: Pick<Person, 'agency' | 'id' | 'placements'>): Promise<void>
    /** Who may have, or have had, a placement in a unit: their records decide. Consistent. */
    inUnit(unit: { readonly agency: Slug; readonly unit: Slug }): Promise<PersonId[]>
    /** Who may have, or have had, somebody as superior: their records decide. Consistent. */
    under(superior: PersonRef): Promise<PersonId[]>
    /** Those of some people that exist, in no order: one call for each hundred. */
    many(agency: Slug, people: readonly PersonId[], options: ReadOptions): Promise<Person[]>
    /** Makes a name lead to somebody from an instant on, milliseconds since 1970; false where it already leads to somebody else. */
    claim(name: PersonName, ref: PersonRef, at: number): Promise<boolean>
    /** Whom a name leads to, and since when it is claimed for them. They may have another by now: the record decides. Consistent. */
    named(name: PersonName): Promise<(PersonRef & { readonly claimedAt: number }) | undefined>
    /** Lets a name lead to nobody, if it led to them. */
    release(name: PersonName, ref: PersonRef): Promise<void>
  }
  readonly sessions: {
    /** Stored only if the stored version is the one before (1: none is stored); false where somebody was faster. Expires by itself. */
    put(session: Session): Promise<boolean>
    /** By the digest of its secret. Consistent: one that ended a moment ago lets nobody in. It may have ended. */
    find(digest: string): Promise<Session | undefined>
  }
  readonly reminders: {
    /** Says that somebody is written to on a day: true once, to whoever was first. Forgotten after a month. */
    claim(ref: PersonRef, day: Day): Promise<boolean>
    /** How far the letters of an agency have come. Consistent. */
    reached(agency: Slug): Promise<RemindersReach | undefined>
    /** Forward only: an earlier day, or somebody earlier of the same, changes nothing. */
    advance(agency: Slug, reach: RemindersReach): Promise<void>
  }
  readonly privacyRequests: {
    get(agency: Slug, id: string): Promise<PrivacyRequest | undefined>
    /** So many that were written down last, the newest first. Consistent. */
    newest(agency: Slug, limit: number): Promise<PrivacyRequest[]>
    /** Stored only if the stored version is the one before (1: none is stored); false where somebody was faster. */
    put(request: PrivacyRequest): Promise<boolean>
  }
  readonly retentions: {
    /** The last day whose comments are gone; undefined where none are yet. */
    get(agency: Slug): Promise<Day | undefined>
    /** Forward only: an earlier day changes nothing. */
    advance(agency: Slug, day: Day): Promise<void>
  }
  readonly trail: {
    /** Stored once; false where that number is taken, and stays as it is. */
    put(entry: TrailEntry): Promise<boolean>
    /** The newest entry of an agency. Consistent. */
    last(agency: Slug): Promise<TrailEntry | undefined>
    get(agency: Slug, number: number): Promise<TrailEntry | undefined>
    /** Up to so many entries before a number, the newest first. */
    before(agency: Slug, number: number, limit: number): Promise<TrailEntry[]>
    /** All entries from a number on, in order, page by page. Consistent. */
    from(agency: Slug, number: number): AsyncIterable<readonly TrailEntry[]>
    /** Remembers how long the trail was; the same number again changes nothing. */
    putAnchor(anchor: TrailAnchor): Promise<void>
    /** All that were remembered, the oldest first. Consistent. */
    anchors(agency: Slug): Promise<TrailAnchor[]>
    lastAnchor(agency: Slug): Promise<TrailAnchor | undefined>
    /** Whether this is the first try of somebody at something in an hour, `2026-11-22T02`: true once. Forgotten after two days. */
    isFirstTry(
      tried: { readonly agency: Slug; readonly person: PersonId; readonly what: string },
      hour: string,
    ): Promise<boolean>
  }
}
