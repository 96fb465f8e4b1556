import type { Day, TimeZone } from './calendar.ts'
import type { Slug } from './ids.ts'
import { type Cell, type SheetRow, textOf } from './import-cell.ts'
import type { ImportColumns } from './import-columns.ts'
import type { ImportField } from './import-fields.ts'
import type { PlaceFinder } from './import-places.ts'
import { PROFILE_READERS } from './import-profile.ts'
import type { ImportReason, Reject } from './import-reasons.ts'
import { slotOfDate, slotOfMonth } from './import-slot.ts'
import { type Instrument, scaleOf } from './instruments/instrument.ts'
import type { Slot } from './period.ts'
import { PROFILE_FIELDS, Profile, type ProfileField } from './profile.ts'
import { type Answers, COMMENT_LIMIT, Comment } from './rating.ts'

/** What reading a row needs to know beside the row. */
export type RowContext = {
  readonly instrument: Instrument
  readonly zone: TimeZone
  /** Today in the unit's zone: no response can be of a later day. */
  readonly today: Day
  readonly findCounter: PlaceFinder
  readonly findService: PlaceFinder
}

/** A response as a file gives it. Without a slot, its period is that of the whole file. */
export type Response = {
  readonly answers: Answers
  readonly slot?: Slot
  readonly counter?: Slug
  readonly service?: Slug
  readonly profile?: Profile
  readonly comment?: string
}

/** Texts that stand for nothing registered, told to the officer and otherwise harmless. */
export type RowNotes = { readonly field: 'counter' | 'service' | ProfileField; readonly value: string }[]

export type ReadRow =
  | { readonly response: Response; readonly notes: RowNotes }
  | { readonly response?: undefined; readonly reject: Reject }

type Wrong = { readonly index: number; readonly reason: ImportReason; readonly params?: Reject['params'] }

/** Reads one row. A wrong answer, period or comment rejects it whole: half a response would shift the score. */
export function readRow(row: SheetRow, columns: ImportColumns, context: RowContext): ReadRow {
  const wrong: Wrong[] = []
  const cell = (field: ImportField): Cell => {
    const index = columns.fields[field]
    return index === undefined ? null : (row.cells[index] ?? null)
  }
  const refuse = (field: ImportField, reason: ImportReason, params?: Reject['params']) =>
    void wrong.push({ index: columns.fields[field] ?? 0, reason, ...(params && { params }) })

  const extra = row.cells.findIndex((each, index) => index >= columns.names.length && textOf(each) !== '')
  if (extra >= 0) wrong.push({ index: extra, reason: 'cells-extra' })
  const answers = readAnswers(row, columns, context.instrument, wrong)
  const slot = readSlot(cell, context, refuse)
  const comment = Comment.safeParse(textOf(cell('comment')))
  if (!comment.success) refuse('comment', 'comment-long', { limit: COMMENT_LIMIT })
  const [first, ...others] = wrong
  if (first) {
    const name = (index: number) => columns.names[index] ?? `kolom ke-${index + 1}`
    const { index, reason, params = {} } = first
    const alsoWrong = others.map((each) => name(each.index))
    return {
      reject: { line: row.line, column: name(index), value: textOf(row.cells[index]), reason, params, alsoWrong },
    }
  }

  const notes: RowNotes = []
  const counter = readPlace('counter', textOf(cell('counter')), context.findCounter, notes)
  const service = readPlace('service', textOf(cell('service')), context.findService, notes)
  const profile = readProfile(cell, notes)
  const response = {
    answers,
    ...(slot !== undefined && { slot }),
    ...(counter !== undefined && { counter }),
    ...(service !== undefined && { service }),
    ...(profile !== undefined && { profile }),
    ...(comment.data !== undefined && { comment: comment.data }),
  }
  return { response, notes }
}

function readAnswers(row: SheetRow, columns: ImportColumns, instrument: Instrument, wrong: Wrong[]): Answers {
  const scale = scaleOf(instrument)
  const answers: Answers = {}
  for (const { code, index } of columns.answers) {
    const text = textOf(row.cells[index])
    // "4.0" and "4,0" are how spreadsheets and their exports may write the number 4.
    const value = Number(/^(\d{1,2})(?:[.,]0+)?$/.exec(text)?.[1] ?? 0)
    if (text === '') wrong.push({ index, reason: 'answer-blank' })
    else if (value < 1 || value > scale) wrong.push({ index, reason: 'answer-invalid', params: { scale } })
    else answers[code] = value
  }
  return answers
}

function readSlot(
  cell: (field: ImportField) => Cell,
  { zone, today }: RowContext,
  refuse: (field: ImportField, reason: ImportReason, params?: Reject['params']) => void,
): Slot | undefined {
  const field = textOf(cell('date')) === '' ? 'month' : 'date'
  if (textOf(cell(field)) === '') return undefined
  const slot = field === 'date' ? slotOfDate(cell(field), zone) : slotOfMonth(cell(field), zone)
  if (slot === undefined) refuse(field, `${field}-invalid`)
  else if (slot > today.slice(0, slot.length)) refuse(field, 'period-future', { today })
  else if (slot < '2000') refuse(field, 'period-ancient')
  return slot
}

function readPlace(field: 'counter' | 'service', text: string, find: PlaceFinder, notes: RowNotes): Slug | undefined {
  const place = find(text)
  if (place?.known === false) notes.push({ field, value: text })
  return place?.id
}

function readProfile(cell: (field: ImportField) => Cell, notes: RowNotes): Profile | undefined {
  const groups = PROFILE_FIELDS.flatMap((field) => {
    const text = textOf(cell(field))
    const group = text === '' ? undefined : PROFILE_READERS[field](text)
    if (group === undefined && text !== '') notes.push({ field, value: text })
    return group === undefined ? [] : [[field, group]]
  })
  return groups.length === 0 ? undefined : Profile.parse(Object.fromEntries(groups))
}
