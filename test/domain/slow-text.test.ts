import { describe, expect, test } from 'vitest'
import { repeatedName } from '../../functions/http/repeated-name.ts'
import { delimiterOf } from '../../functions/spreadsheets/delimiter.ts'
import { Day } from '../../shared/domain/calendar.ts'
import { readCode, Slug, slugOf } from '../../shared/domain/ids.ts'
import { foldName, textOf } from '../../shared/domain/import-cell.ts'
import { PROFILE_READERS } from '../../shared/domain/import-profile.ts'
import { isBatchName, readRenames } from '../../shared/domain/import-renames.ts'
import { slotOfDate, slotOfMonth } from '../../shared/domain/import-slot.ts'
import { Name } from '../../shared/domain/name.ts'
import { networkOf } from '../../shared/domain/network.ts'
import { Period, Slot } from '../../shared/domain/period.ts'
import { Comment } from '../../shared/domain/rating.ts'
import { readProof } from '../../shared/domain/rotating-proof.ts'
import { VisitCode } from '../../shared/domain/visit-code.ts'
import { floorOf } from '../../web/islands/backoff.ts'
import { growing } from '../support/growth.ts'

const ZONE = 'Asia/Jakarta'

/** All that searches a text that somebody outside has written. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a comment': (text) => Comment.safeParse(text),
  'a name': (text) => Name.safeParse(text),
  'a slug': (text) => Slug.safeParse(text),
  'words as a slug': slugOf,
  'a typed code': readCode,
  'a visit code': (text) => VisitCode.safeParse(text),
  'the proof of a minute': readProof,
  'a period': (text) => [Period.safeParse(text), Slot.safeParse(text), Day.safeParse(text)],
  'a cell': textOf,
  'a folded name': foldName,
  'a date': (text) => slotOfDate(text, ZONE),
  'a month': (text) => slotOfMonth(text, ZONE),
  'a profile': (text) => Object.values(PROFILE_READERS).map((read) => read(text)),
  'columns renamed': readRenames,
  'a batch’s name': isBatchName,
  'JSON with a name twice': (text) => repeatedName(JSON.stringify({ [text]: [text], b: text })),
  'a CSV file’s first line': delimiterOf,
  'an address': networkOf,
  'a time to wait': (text) => floorOf(text, 0),
}

describe('F18 no text takes long to read: sixteen times as long takes some sixteen times', () => {
  test.each(Object.entries(READERS))('as %s', async (_what, read) => {
    expect(await growing(read)).toEqual([])
  })
})
