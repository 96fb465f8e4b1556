import * as z from 'zod/mini'
import { Agency } from '../../domain/agency.ts'
import { Counter } from '../../domain/counter.ts'
import { Device } from '../../domain/device.ts'
import { DOSSIER_KINDS } from '../../domain/performance/kinds.ts'
import { Person } from '../../domain/person.ts'
import { PrivacyRequest } from '../../domain/privacy-request.ts'
import { Rating } from '../../domain/rating.ts'
import { Reach } from '../../domain/reach.ts'
import { ScoreVersion } from '../../domain/score-version.ts'
import { Service } from '../../domain/service.ts'
import { ServiceTime } from '../../domain/service-time.ts'
import { TrailEntry } from '../../domain/trail.ts'
import { TrailAnchor } from '../../domain/trail-anchor.ts'
import { Unit } from '../../domain/unit.ts'
import { IssuedCode, VisitCodeBatch } from '../../domain/visit-code.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { StoredKey } from '../kinds.ts'

export type ExportedKind = {
  /** What an export calls it, and the file that it lies in. */
  readonly name: string
  readonly part: keyof Store
  readonly holds: string
  /** Why it is not taken along. */
  readonly leftOut?: string
  /** What the item is of, and which of its fields its key says: the item has the others. */
  readonly schema?: z.ZodMiniType
  readonly keyed?: readonly string[]
}

/** What an export says of everything that is stored. A row of `storedKeys` without one here does not compile. */
export const exportedKinds = {
  agency: { name: 'agencies', part: 'registry', holds: 'An agency', schema: Agency },
  service: { name: 'services', part: 'registry', schema: Service, holds: 'A service of a unit' },
  counter: {
    name: 'counters',
    part: 'registry',
    schema: Counter,
    holds: 'A counter of a unit, with the code in its QR',
  },
  unit: {
    name: 'units',
    part: 'registry',
    schema: Unit,
    holds: 'A unit, with what it was called and whom it belonged to from which day on',
  },
  'counter-code': { name: 'codes', part: 'registry', holds: 'The counter that the code in a QR leads to' },
  'rating/first-tap': {
    name: 'first-taps',
    part: 'ratings',
    schema: Rating,
    keyed: ['id', 'agency', 'unit', 'slot', 'instrument'],
    holds: 'The first tap of a visit; counts only where there is no whole rating of the same id',
  },
  rating: {
    name: 'ratings',
    part: 'ratings',
    schema: Rating,
    keyed: ['id', 'agency', 'unit', 'slot', 'instrument'],
    holds: 'A rating of one visit; `slot` is day (or month) and hour in local time',
  },
  'findings-entry': { name: 'finding-days', part: 'findings', holds: 'That a day may have findings' },
  findings: {
    name: 'findings',
    part: 'findings',
    holds: 'Odd answers of a day, which ratings they are, and what was decided about them',
  },
  tally: {
    name: 'tallies',
    part: 'tallies',
    holds: 'Counts of an hour, day or longer period; can be made again from the ratings (`rebuild`)',
  },
  'score-version': {
    name: 'versions',
    part: 'versions',
    schema: ScoreVersion,
    keyed: ['agency', 'unit', 'instrument', 'period', 'version'],
    holds: 'A closed period’s score with its counts, frozen; each names the one before by its digest',
  },
  reach: { name: 'reaches', part: 'reaches', schema: Reach, holds: 'How far closing has come' },
  inspection: { name: 'inspections', part: 'inspections', holds: 'How far the looking for odd answers has come' },
  retention: { name: 'retentions', part: 'retentions', holds: 'Until which day comments are gone' },
  mark: {
    name: 'marks',
    part: 'marks',
    holds: 'That ratings of an hour may have come in during a minute, for counting',
  },
  watermark: { name: 'watermarks', part: 'watermarks', holds: 'How far counting has come; of no single agency' },
  'import-batch': { name: 'imports', part: 'imports', holds: 'That a file of survey responses was imported' },
  'device-claim': { name: 'device-ids', part: 'devices', holds: 'The unit that a device’s id leads to' },
  device: {
    name: 'devices',
    part: 'devices',
    schema: Device,
    keyed: ['agency', 'unit', 'id'],
    holds: 'A kiosk, screen or connected system, with the digest of its secret',
  },
  'visit-code-batch': {
    name: 'visit-code-batches',
    part: 'visitCodes',
    schema: VisitCodeBatch,
    keyed: ['agency', 'unit', 'origin', 'id'],
    holds: 'A batch of codes for single visits',
  },
  'visit-code': {
    name: 'visit-codes',
    part: 'visitCodes',
    schema: IssuedCode,
    keyed: ['agency', 'unit', 'code'],
    holds: 'A code for one visit',
  },
  'visit-code-opening': { name: 'visit-codes-opened', part: 'visitCodes', holds: 'When such a code was first opened' },
  'rotating-claim': { name: 'rotating-claims', part: 'rotating', holds: 'That the QR of a screen’s minute was used' },
  'service-time': {
    name: 'service-times',
    part: 'serviceTimes',
    schema: ServiceTime,
    keyed: ['id', 'agency', 'unit', 'slot'],
    holds: 'How long one service took',
  },
  person: {
    name: 'people',
    part: 'people',
    schema: Person,
    keyed: ['agency', 'id'],
    holds: 'Somebody who works for an agency, or did',
  },
  'person-in-unit': { name: 'people-in-units', part: 'people', holds: 'That somebody may have a placement in a unit' },
  'person-under': { name: 'people-under', part: 'people', holds: 'That somebody may have a superior' },
  'person-name': {
    name: 'sign-in-names',
    part: 'people',
    holds: 'The person whom the digest of an address, or of a provider’s subject, leads to',
  },
  'person-name/nip': { name: 'nip-names', part: 'people', holds: 'The person whom the digest of a NIP leads to' },
  session: {
    name: 'sessions',
    part: 'sessions',
    holds: 'That somebody is signed in',
    leftOut: 'It would let browsers in elsewhere, and ends within ten hours: people sign in again.',
  },
  'trail-entry': {
    name: 'trail',
    part: 'trail',
    schema: TrailEntry,
    keyed: ['agency', 'number'],
    holds: 'A line of the audit trail; each names the one before by its digest',
  },
  'trail-anchor': {
    name: 'trail-anchors',
    part: 'trail',
    schema: TrailAnchor,
    keyed: ['agency', 'number'],
    holds: 'How long the trail was in a night',
  },
  'trail-try': {
    name: 'trail-tries',
    part: 'trail',
    holds: 'That somebody was refused in an hour',
    leftOut: 'The trail has the line; this is forgotten after two days.',
  },
  reminder: {
    name: 'reminders',
    part: 'reminders',
    holds: 'That somebody was written to on a day',
    leftOut: 'It keeps a second letter of the same day away, and is forgotten after a month.',
  },
  'reminders-reach': {
    name: 'reminders-reach',
    part: 'reminders',
    holds: 'How far the letters of a day have come',
    leftOut: 'It is of one day, and of where the letters are sent.',
  },
  'privacy-request': {
    name: 'privacy-requests',
    part: 'privacyRequests',
    schema: PrivacyRequest,
    keyed: ['agency', 'id'],
    holds: 'That somebody asked for a copy or for erasure',
  },
  dossier: {
    name: 'dossiers',
    part: 'dossiers',
    schema: z.union(Object.values(DOSSIER_KINDS)),
    keyed: ['agency', 'owner', 'id'],
    holds: 'A document about performance, with all its steps: plan, report, evaluation, …',
  },
  'dossier-entry': {
    name: 'dossier-lists',
    part: 'dossierLists',
    holds: 'That a document may be of interest in a list',
  },
} as const satisfies Readonly<Record<StoredKey, ExportedKind>>
