import { describe, expect, test } from 'vitest'
import type { ReminderLine } from '../../shared/domain/reminder.ts'
import { reminderLetter } from '../../web/letters/reminder.tsx'

const day = '2026-10-19'
const line = (over: Partial<ReminderLine>): ReminderLine => ({
  ...{ kind: 'report-due', many: 1, period: '2026-Q3', isReturned: false, due: '2026-10-10', isLate: true },
  ...over,
})
const home = 'https://suara.example/kelola'
const write = (lines: readonly ReminderLine[], name = 'Sari Melati') =>
  reminderLetter({ name, agency: 'Pemerintah Kota Contoh', reminder: { day, lines }, home })

describe('a letter', () => {
  test('says in its subject what waits: the thing itself where it is one and in time, else how many', () => {
    const soon = line({ due: day, isLate: false })
    expect(write([soon]).subject).toBe('Laporan kinerja Triwulan III 2026')
    expect(write([line({})]).subject).toBe('1 hal menunggu Anda di Suara Loket, 1 lewat tenggat')
    expect(write([soon, line({ kind: 'plans-to-answer', many: 4, due: undefined, isLate: false })]).subject).toBe(
      '5 hal menunggu Anda di Suara Loket',
    )
  })

  test('has the same words as text and as a page, and one address: the home', () => {
    const { text, html } = write([line({}), line({ kind: 'reports-missing', many: 3, due: undefined, isLate: false })])
    for (const said of [
      'Laporan kinerja Triwulan III 2026 (tenggatnya 10 Oktober 2026, sudah lewat)',
      '3 bawahan belum melapor untuk Triwulan III 2026',
      'Anda dapat mematikannya',
    ]) {
      expect(text).toContain(said)
      expect(html).toContain(said)
    }
    expect(text).toContain(`\n${home}\n`)
    expect([...`${text} ${html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([each]) => each)).toEqual([home, home])
  })

  test('of every kind has words of its own', () => {
    const kinds = [
      ...(['report-due', 'report-reopened', 'plan-due', 'evaluation-issued', 'reports-to-review'] as const),
      ...(['plans-to-answer', 'objection', 'reports-missing', 'review-escalated'] as const),
    ]
    const said = kinds.flatMap((kind) =>
      [false, true].map((isReturned) => write([line({ kind, isReturned, due: undefined })]).text),
    )
    // Only one's own report and plan can be sent back.
    expect(new Set(said).size).toBe(kinds.length + 2)
    for (const text of said) expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  test('shows a name as it is, and runs nothing of it', () => {
    const { html, text } = write([line({})], '<img src=x onerror=alert(1)>')
    expect(html).not.toContain('<img')
    expect(text).toContain('<img src=x')
  })
})
