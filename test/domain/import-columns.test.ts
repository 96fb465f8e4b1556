import { describe, expect, test } from 'vitest'
import { type ColumnOptions, columnsOf } from '../../shared/domain/import-columns.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'

const U = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']
const Q = U.map((code) => code.replace('U', 'Q'))

function read(header: readonly string[], options: { map?: Record<string, string> } & Partial<ColumnOptions> = {}) {
  const renames = Object.entries(options.map ?? {}).map(([from, to]) => ({ from, to }))
  return columnsOf(header, skm2017, { renames, chosen: options.chosen ?? {} })
}
const indexOf = (columns: ReturnType<typeof read>, code: string) =>
  columns.answers.find((answer) => answer.code === code)?.index

describe('the columns of a file', () => {
  test('are found by name whatever their order, case and spacing', () => {
    const columns = read(['Saran', ' u9 ', ...U.slice(0, 8).toReversed(), 'JENIS_KELAMIN', 'Loket:', 'Bulan', 'Nama'])
    expect(indexOf(columns, 'U9')).toBe(1)
    expect(indexOf(columns, 'U8')).toBe(2)
    expect(indexOf(columns, 'U1')).toBe(9)
    expect(columns.fields).toEqual({ comment: 0, sex: 10, counter: 11, month: 12 })
    expect(columns.unknown).toEqual(['Nama'])
  })

  test('pointed at by an option win over those recognised by name', () => {
    const columns = read([...U, 'loket', 'agency_unit'], { chosen: { counter: 'Agency Unit' } })
    expect(columns.fields).toEqual({ counter: 10 })
    expect(columns.unknown).toEqual(['loket'])
  })

  test('pointed at but not there are an error that lists those that are', () => {
    expect(() => read([...U, 'pintu'], { chosen: { counter: 'meja' } })).toThrow(
      /"meja" pada --counter-column.*U9, pintu/,
    )
    expect(() => read(U, { map: { meja: 'counter' } })).toThrow(/"meja" pada --map tidak ada.*U1, U2/)
  })

  test('that lack a question are an error that names it', () => {
    expect(() => read(['U1', 'U2', 'U4', 'U5', 'U6', 'U7', 'U8', 'bulan'])).toThrow(/Kolom U3, U9 tidak ada.*bulan/)
  })

  test('that mean the same are an error, however they came to', () => {
    expect(() => read([...U, 'u3'])).toThrow(/Lebih dari satu kolom berarti U3/)
    expect(() => read([...U, 'x'], { map: { x: 'U3' } })).toThrow(/Lebih dari satu kolom berarti U3: "U3".*"x"/)
    expect(() => read([...U, 'Bulan', 'month'])).toThrow(/berarti month.*--month-column/)
    expect(() => read([...U, 'x', 'x'], { map: { x: 'loket' } })).toThrow(/Lebih dari satu kolom berarti x/)
    expect(() => read([...U, 'x'], { map: { x: 'loket', X: 'saran' } })).toThrow(/disebut dua kali/)
    expect(read([...U, 'catatan', 'catatan', '', '']).unknown).toEqual(['catatan', 'catatan'])
  })

  test('are told of in few words, however long and many they are', () => {
    const long = 'x'.repeat(100_000)
    expect(read([...U, long]).unknown.map((name) => name.length)).toEqual([60])
    const many = Array.from({ length: 1_000 }, () => `U1${' '.repeat(1_000)}`)
    expect(() => read([...U, ...many])).toThrow(/^import-invalid.{1,500}$/)
  })
})

describe('questions that are only numbered', () => {
  test('are refused without a word about their order, with the option to write', () => {
    expect(() => read(Q)).toThrow(/sarana \(U9\) sebelum pengaduan \(U8\).*--map Q8=U8,Q9=U9.*--map Q8=U9,Q9=U8/)
    expect(() => read(Q, { map: {} })).toThrow(/hanya menyebut nomor urut/)
    expect(() => read([...Q, 'x'], { map: { x: 'loket' } })).toThrow(/hanya menyebut nomor urut/)
  })

  test('follow their numbers once one of them is settled, and swap rightly', () => {
    const swapped = read(Q, { map: { Q8: 'U9', q9: 'U8' } })
    expect(indexOf(swapped, 'U1')).toBe(0)
    expect(indexOf(swapped, 'U8')).toBe(8)
    expect(indexOf(swapped, 'U9')).toBe(7)
    expect(swapped.names[7]).toBe('Q8 (U9)')
    expect(indexOf(read(Q, { map: { Q8: 'U8', Q9: 'U9' } }), 'U8')).toBe(7)
  })

  test('are renamed all at once, so that named ones swap too', () => {
    const swapped = read(U, { map: { U8: 'U9', U9: 'U8' } })
    expect([indexOf(swapped, 'U8'), indexOf(swapped, 'U9')]).toEqual([8, 7])
  })

  test('renamed by half are an error: two would be the same question', () => {
    expect(() => read(Q, { map: { Q8: 'U9' } })).toThrow(/Kolom U8 tidak ada/)
  })
})
