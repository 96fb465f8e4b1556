import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../shared/domain/import-cell.ts'
import { columnsOf } from '../../shared/domain/import-columns.ts'
import { placeFinder } from '../../shared/domain/import-places.ts'
import { sayReason } from '../../shared/domain/import-reasons.ts'
import { type ReadRow, readRow } from '../../shared/domain/import-row.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'

const U = skm2017.questions.map(({ code }) => code)
const context = {
  instrument: skm2017,
  zone: 'Asia/Jakarta',
  today: '2026-11-22',
  findCounter: placeFinder([
    { id: 'bank', name: 'Bank Daerah' },
    { id: 'l-2', name: 'Loket 2' },
  ]),
  findService: placeFinder([{ id: 'ktp', name: 'KTP-el' }]),
} as const

/** A row that is right but for what is named. */
function read(given: Readonly<Record<string, Cell>>): ReadRow {
  const row = { ...Object.fromEntries(U.map((code): [string, Cell] => [code, 4])), ...given }
  const columns = columnsOf(Object.keys(row), skm2017, { renames: [], chosen: {} })
  return readRow({ line: 7, cells: Object.values(row) }, columns, context)
}
const rejectOf = (row: ReadRow) => (row.response ? undefined : { ...row.reject, said: sayReason(row.reject) })

describe('an answer', () => {
  test.each(['4', 4, ' 4 ', '4.0', '4,00'])('%j is four', (cell) =>
    expect(read({ U3: cell }).response?.answers.U3).toBe(4),
  )

  test.each([
    '0',
    0,
    5,
    '5',
    2.5,
    '2.5',
    '2,5',
    -1,
    '-1',
    'baik',
    true.toString(),
    '4a',
    '１',
    '1e0',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    99,
  ])('F1 %j rejects the row and is named with its column', (cell) =>
    expect(rejectOf(read({ U3: cell }))).toMatchObject({
      line: 7,
      column: 'U3',
      value: String(cell),
      reason: 'answer-invalid',
    }),
  )

  test.each([null, '', '   '])('F2 %j is a missing one', (cell) =>
    expect(rejectOf(read({ U9: cell }))).toMatchObject({ column: 'U9', reason: 'answer-blank', value: '' }),
  )

  test('is taken exactly where it is a whole number from 1 to 4', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -9, max: 99 }), fc.double(), fc.string()), (cell) => {
        const isWhole = [1, 2, 3, 4].some((value) => value === Number(cell)) && String(cell).trim() !== ''
        const taken = read({ U1: cell }).response?.answers.U1
        if (taken !== undefined) expect(taken).toBe(Number(String(cell).trim().replace(',', '.')))
        else if (typeof cell === 'number') expect(isWhole).toBe(false)
      }),
    )
  })

  test('that is wrong in several columns is one rejected row that names them all', () => {
    expect(rejectOf(read({ U2: 7, U5: '', bulan: 'entah' }))?.said).toBe(
      'jawaban harus bilangan bulat 1 sampai 4 (periksa juga: U5, bulan)',
    )
  })
})

describe('the period of a row', () => {
  test('is its date, else its month, else that of the file', () => {
    expect(read({ bulan: '2021-03', tanggal: '14/03/2021' }).response?.slot).toBe('2021-03-14')
    expect(read({ bulan: 'Maret 2021', tanggal: '' }).response?.slot).toBe('2021-03')
    expect(read({ bulan: '', tanggal: null }).response?.slot).toBeUndefined()
  })

  test('may not lie in the future of the unit', () => {
    expect(read({ tanggal: '2026-11-22' }).response?.slot).toBe('2026-11-22')
    expect(read({ bulan: '2026-11' }).response?.slot).toBe('2026-11')
    expect(rejectOf(read({ tanggal: '2026-11-23' }))).toMatchObject({
      column: 'tanggal',
      value: '2026-11-23',
      said: 'periode belum tiba (hari ini 2026-11-22)',
    })
    expect(rejectOf(read({ bulan: '2026-12' }))).toMatchObject({ reason: 'period-future' })
  })

  test('F17 that cannot be is rejected, not guessed', () => {
    expect(rejectOf(read({ tanggal: '31/02/2021' }))).toMatchObject({ reason: 'date-invalid', value: '31/02/2021' })
    expect(rejectOf(read({ bulan: 'Maret' }))).toMatchObject({ reason: 'month-invalid' })
    expect(rejectOf(read({ tanggal: '1969-07-20' }))).toMatchObject({ reason: 'period-ancient' })
  })
})

describe('a counter or service', () => {
  test.each(['bank', 'BANK', 'Bank  daerah', 'bank-daerah', ' Bank Daerah '])('%s is the one registered', (text) => {
    expect(read({ loket: text })).toMatchObject({ response: { counter: 'bank' }, notes: [] })
  })

  test('that is not registered is kept under its own slug and told', () => {
    expect(read({ loket: 'ATR/BPN', layanan: 'ktp-EL' })).toMatchObject({
      response: { counter: 'atr-bpn', service: 'ktp' },
      notes: [{ field: 'counter', value: 'ATR/BPN' }],
    })
  })

  test.each(['', null, '-', '…'])('%j is none', (cell) =>
    expect(read({ loket: cell }).response).not.toHaveProperty('counter'),
  )
})

describe('the profile of a respondent', () => {
  test.each([
    ['Jenis Kelamin', 'Laki-laki', { sex: 'L' }],
    ['JK', 'p', { sex: 'P' }],
    ['Umur', 30, { age: '25-34' }],
    ['Usia', '17 – 24 tahun', { age: '17-24' }],
    ['Usia', '>55', { age: '55+' }],
    ['Pendidikan Terakhir', 'SMK', { education: 'SMA' }],
    ['pendidikan', 'D-IV', { education: 'S1' }],
    ['Pekerjaan', 'Pelajar / Mahasiswa', { occupation: 'PELAJAR' }],
    ['pekerjaan', 'Nelayan', { occupation: 'LAINNYA' }],
    ['pekerjaan', 'Guru honorer', { occupation: 'LAINNYA' }],
  ])('%s %s', (column, cell, profile) => expect(read({ [column]: cell }).response?.profile).toEqual(profile))

  test('that cannot be told is left out and told, and the answers still count', () => {
    expect(read({ Pendidikan: 'Pesantren', JK: 'L', Usia: 12 })).toMatchObject({
      response: { profile: { sex: 'L' } },
      notes: [
        { field: 'age', value: '12' },
        { field: 'education', value: 'Pesantren' },
      ],
    })
    expect(read({ Pendidikan: '' }).response).not.toHaveProperty('profile')
  })
})

describe('a comment', () => {
  test('F8 is kept tidy and counted in code points', () => {
    expect(read({ saran: ' Pelayanan\r\ncepat\u0000 ' }).response?.comment).toBe('Pelayanan\ncepat')
    expect(read({ saran: '🙂'.repeat(1000) }).response?.comment).toHaveLength(2000)
    expect(rejectOf(read({ saran: '🙂'.repeat(1001) }))).toMatchObject({ column: 'saran', reason: 'comment-long' })
  })
})

test('a row with more cells than the header is rejected: its answers may have shifted', () => {
  const columns = columnsOf(U, skm2017, { renames: [], chosen: {} })
  const cells = [...U.map(() => 4), null, 'x']
  expect(rejectOf(readRow({ line: 3, cells }, columns, context))).toMatchObject({
    line: 3,
    column: 'kolom ke-11',
    value: 'x',
    reason: 'cells-extra',
  })
  expect(readRow({ line: 3, cells: cells.slice(0, 10) }, columns, context).response).toBeDefined()
})
