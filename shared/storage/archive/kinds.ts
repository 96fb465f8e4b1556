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
import type { Store } from '../../usecases/deps.ts'
import type { KeyPattern } from './item-key.ts'

export type Kind = KeyPattern & {
  readonly part: keyof Store
  readonly holds: string
  /** Why it is not taken along. */
  readonly leftOut?: string
  /** What the item is of, and which of its fields its key says: the item has the others. */
  readonly schema?: z.ZodMiniType
  readonly keyed?: readonly string[]
}

/**
 * Every kind of item that the table holds, by the pattern of its key. A test holds them against the access patterns: what is stored is here.
 * The first pattern that a key has is its kind's.
 */
export const itemKinds = {
  agencies: { part: 'registry', pk: '-#agencies', sk: '{agency}', holds: 'An agency', schema: Agency },
  services: {
    ...{ part: 'registry', pk: '{agency}#registry', sk: 'unit#{unit}#service#{service}', schema: Service },
    holds: 'A service of a unit',
  },
  counters: {
    ...{ part: 'registry', pk: '{agency}#registry', sk: 'unit#{unit}#counter#{counter}', schema: Counter },
    holds: 'A counter of a unit, with the code in its QR',
  },
  units: {
    ...{ part: 'registry', pk: '{agency}#registry', sk: 'unit#{unit}', schema: Unit },
    holds: 'A unit, with what it was called and whom it belonged to from which day on',
  },
  codes: {
    ...{ part: 'registry', pk: '-#code#{code}', sk: 'code' },
    holds: 'The counter that the code in a QR leads to',
  },
  'first-taps': {
    ...{ part: 'ratings', schema: Rating, keyed: ['id', 'agency', 'unit', 'slot', 'instrument'] },
    pk: '{agency}#{unit}#rating#{instrument}#{day or month}#{shard}',
    sk: '{time or -}#{rating}#first-tap',
    holds: 'The first tap of a visit; counts only where there is no whole rating of the same id',
  },
  ratings: {
    ...{ part: 'ratings', schema: Rating, keyed: ['id', 'agency', 'unit', 'slot', 'instrument'] },
    pk: '{agency}#{unit}#rating#{instrument}#{day or month}#{shard}',
    sk: '{time or -}#{rating}',
    holds: 'A rating of one visit; `slot` is day (or month) and hour in local time',
  },
  'finding-days': {
    ...{ part: 'findings', pk: '{agency}#{unit}#finding', sk: '{day}#{instrument}' },
    holds: 'That a day may have findings',
  },
  findings: {
    ...{ part: 'findings', pk: '{agency}#{unit}#tally', sk: '{instrument}#own#slot#{day}+findings' },
    holds: 'Odd answers of a day, which ratings they are, and what was decided about them',
  },
  tallies: {
    ...{ part: 'tallies', pk: '{agency}#{unit}#tally', sk: '{instrument}#{scope}#{level}#{period}' },
    holds: 'Counts of an hour, day or longer period; can be made again from the ratings (`rebuild`)',
  },
  versions: {
    ...{ part: 'versions', schema: ScoreVersion, keyed: ['agency', 'unit', 'instrument', 'period', 'version'] },
    pk: '{agency}#{unit}#score',
    sk: '{instrument}#{last day}#{period}#{version}',
    holds: 'A closed period’s score with its counts, frozen; each names the one before by its digest',
  },
  reaches: {
    ...{ part: 'reaches', pk: '{agency}#{unit}#reach', sk: '{instrument}', schema: Reach },
    holds: 'How far closing has come',
  },
  inspections: {
    ...{ part: 'inspections', pk: '{agency}#inspection', sk: 'through' },
    holds: 'How far the looking for odd answers has come',
  },
  retentions: {
    ...{ part: 'retentions', pk: '{agency}#retention', sk: 'comments' },
    holds: 'Until which day comments are gone',
  },
  marks: {
    ...{ part: 'marks', pk: '-#mark#{counting shard}#{UTC day}', sk: '{minute}#{agency}#{unit}#{instrument}#{slot}' },
    holds: 'That ratings of an hour may have come in during a minute, for counting',
  },
  watermarks: {
    ...{ part: 'watermarks', pk: '-#watermark', sk: '{counting shard}' },
    holds: 'How far counting has come; of no single agency',
  },
  imports: {
    ...{ part: 'imports', pk: '{agency}#{unit}#import', sk: '{batch}' },
    holds: 'That a file of survey responses was imported',
  },
  'device-ids': {
    ...{ part: 'devices', pk: '-#device#{device}', sk: 'device' },
    holds: 'The unit that a device’s id leads to',
  },
  devices: {
    ...{
      part: 'devices',
      pk: '{agency}#{unit}#device',
      sk: '{device}',
      schema: Device,
      keyed: ['agency', 'unit', 'id'],
    },
    holds: 'A kiosk, screen or connected system, with the digest of its secret',
  },
  'visit-code-batches': {
    ...{
      part: 'visitCodes',
      pk: '{agency}#{unit}#visit-code-batch',
      sk: '{origin}#{batch}',
      schema: VisitCodeBatch,
      keyed: ['agency', 'unit', 'origin', 'id'],
    },
    holds: 'A batch of codes for single visits',
  },
  'visit-codes': {
    ...{
      part: 'visitCodes',
      pk: '{agency}#{unit}#visit-code#{code}',
      sk: 'issued',
      schema: IssuedCode,
      keyed: ['agency', 'unit', 'code'],
    },
    holds: 'A code for one visit',
  },
  'visit-codes-opened': {
    ...{ part: 'visitCodes', pk: '{agency}#{unit}#visit-code#{code}', sk: 'opened' },
    holds: 'When such a code was first opened',
  },
  'rotating-claims': {
    ...{ part: 'rotating', pk: '{agency}#{unit}#rotating#{counter}', sk: '{minute}' },
    holds: 'That the QR of a screen’s minute was used',
  },
  'service-times': {
    ...{ part: 'serviceTimes', schema: ServiceTime, keyed: ['id', 'agency', 'unit', 'slot'] },
    pk: '{agency}#{unit}#service-time#{day}#{shard}',
    sk: '{hour}#{sample}',
    holds: 'How long one service took',
  },
  people: {
    ...{ part: 'people', pk: '{agency}#person', sk: '{person}', schema: Person, keyed: ['agency', 'id'] },
    holds: 'Somebody who works for an agency, or did',
  },
  'people-in-units': {
    ...{ part: 'people', pk: '{agency}#in-unit#{unit}', sk: '{person}' },
    holds: 'That somebody may have a placement in a unit',
  },
  'people-under': {
    ...{ part: 'people', pk: '{agency}#under#{superior}', sk: '{person}' },
    holds: 'That somebody may have a superior',
  },
  'sign-in-names': {
    ...{ part: 'people', pk: '-#person-name#{kind}#{digest}', sk: 'name' },
    holds: 'The person whom the digest of an address, or of a provider’s subject, leads to',
  },
  'nip-names': {
    ...{ part: 'people', pk: '{agency}#person-name#nip#{digest}', sk: 'name' },
    holds: 'The person whom the digest of a NIP leads to',
  },
  sessions: {
    ...{ part: 'sessions', pk: '-#session#{digest}', sk: 'session' },
    holds: 'That somebody is signed in',
    leftOut: 'It would let browsers in elsewhere, and ends within ten hours: people sign in again.',
  },
  trail: {
    ...{ part: 'trail', pk: '{agency}#trail', sk: '{number}', schema: TrailEntry, keyed: ['agency', 'number'] },
    holds: 'A line of the audit trail; each names the one before by its digest',
  },
  'trail-anchors': {
    ...{ part: 'trail', pk: '{agency}#trail-anchor', sk: '{number}', schema: TrailAnchor, keyed: ['agency', 'number'] },
    holds: 'How long the trail was in a night',
  },
  'trail-tries': {
    ...{ part: 'trail', pk: '{agency}#trail-try#{hour}', sk: '{person}#{what}' },
    holds: 'That somebody was refused in an hour',
    leftOut: 'The trail has the line; this is forgotten after two days.',
  },
  'privacy-requests': {
    ...{
      part: 'privacyRequests',
      pk: '{agency}#privacy-request',
      sk: '{request}',
      schema: PrivacyRequest,
      keyed: ['agency', 'id'],
    },
    holds: 'That somebody asked for a copy or for erasure',
  },
  dossiers: {
    ...{ part: 'dossiers', pk: '{agency}#dossier#{owner}', sk: '{kind}#{dossier}' },
    ...{ schema: z.union(Object.values(DOSSIER_KINDS)), keyed: ['agency', 'owner', 'id'] },
    holds: 'A document about performance, with all its steps: plan, report, evaluation, …',
  },
  'dossier-lists': {
    ...{ part: 'dossierLists', pk: '{agency}#dossier-list#{list}', sk: '{dossier}#{owner}' },
    holds: 'That a document may be of interest in a list',
  },
} as const satisfies Readonly<Record<string, Kind>>
