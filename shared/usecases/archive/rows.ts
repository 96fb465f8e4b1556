import { instruments } from '../../domain/instruments/index.ts'
import { type Instrument, scaleOf } from '../../domain/instruments/instrument.ts'
import { PROFILE_FIELDS } from '../../domain/profile.ts'
import type { ArchivedItem } from './archive.ts'

/** A table for people: a file, the heads of its columns, and a row for an item that belongs in it. */
export type RowOf = {
  readonly file: string
  readonly heads: readonly string[]
  readonly row: (archived: ArchivedItem) => readonly string[] | undefined
}

const PLACE = ['agency', 'unit'] as const
const ABOUT = ['counter', 'service', 'channel', 'tier'] as const
const SCORE = [
  'version',
  'n',
  'served',
  'published',
  'grade',
  'method',
  'closedAt',
  'reason',
  'author',
  'digest',
] as const

/** Ratings by instrument, and the published scores of closed periods. `comments`: with a column for what citizens wrote. */
export function rowsFor(comments: boolean): readonly RowOf[] {
  return [...instruments.map((instrument) => ratingsOf(instrument, comments)), scores]
}

function ratingsOf(instrument: Instrument, comments: boolean): RowOf {
  const codes = instrument.questions.map(({ code }) => code)
  const scale = `1-${scaleOf(instrument)}`
  const heads = [
    ...['id', ...PLACE, 'period', 'hour', ...ABOUT, ...codes.map((code) => `${code} (${scale})`), 'reasons'],
    ...[...PROFILE_FIELDS, 'first tap', 'signals', 'accepted'],
    ...(comments ? ['comment'] : []),
  ]
  return {
    file: `csv/ratings-${instrument.id}.csv`,
    heads,
    row({ kind, key, item, comment }) {
      if ((kind !== 'ratings' && kind !== 'first-taps') || key.instrument !== instrument.id) return undefined
      const answers = membersOf(item.answers)
      const profile = membersOf(item.profile)
      return [
        ...[cell(key.rating), ...PLACE.map((name) => cell(key[name]))],
        ...[cell(key.dayOrMonth), key.time === '-' ? '' : cell(key.time)],
        ...ABOUT.map((name) => cell(item[name])),
        ...codes.map((code) => cell(answers[code])),
        ...[cell(item.reasons), ...PROFILE_FIELDS.map((field) => cell(profile[field]))],
        ...[kind === 'first-taps' ? 'yes' : '', cell(item.signals), cell(item.acceptedAt)],
        ...(comments ? [cell(comment ?? item.comment)] : []),
      ]
    },
  }
}

const scores: RowOf = {
  file: 'csv/scores.csv',
  heads: [...PLACE, 'instrument', 'period', ...SCORE],
  row({ kind, key, item }) {
    if (kind !== 'versions') return undefined
    const place = [...PLACE, 'instrument', 'period'].map((name) => cell(key[name]))
    return [...place, ...SCORE.map((name) => (name === 'version' ? String(Number(key.version)) : cell(item[name])))]
  },
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return value instanceof Object ? Object.fromEntries(Object.entries(value)) : {}
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.map(cell).join(' ') : String(value)
}
