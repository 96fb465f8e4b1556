import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../shared/domain/import-cell.ts'
import {
  type PlanRow,
  planColumnsOf,
  planContentOf,
  readPlanRow,
} from '../../../shared/domain/performance/plan-sheet.ts'

const NIP = '199003032015042003'
const HEAD = ['NIP', 'Jenis RHK', 'RHK', 'RHK Atasan', 'Indikator', 'Aspek', 'Target', 'Satuan', 'Arah']
const columns = planColumnsOf({ line: 1, cells: HEAD })
const read = (cells: readonly Cell[], above?: PlanRow) => readPlanRow({ line: 2, cells }, columns, above)
const GOOD = [NIP, 'utama', 'KTP tercetak', '', 'Keping', 'kuantitas', '1.200', 'keping', 'naik']
const taken = (row: ReturnType<typeof read>): PlanRow => {
  if ('reason' in row) throw new Error(row.reason)
  return row
}
const changed = (at: number, cell: Cell) => GOOD.map((each, index) => (index === at ? cell : each))

describe('a row of a plan', () => {
  test('is one indicator with its result', () => {
    expect(read(GOOD)).toEqual({
      ...{ line: 2, nip: NIP, kind: 'main', rhk: 'KTP tercetak', serves: '' },
      indicator: {
        ...{ aspect: 'quantity', words: 'Keping' },
        target: { value: '1200', measure: 'keping', direction: 'higher' },
      },
    })
  })

  test.each([
    ['12,5 %', '', { value: '12.5', measure: '%', direction: 'higher' }],
    [95, '%', { value: '95', measure: '%', direction: 'higher' }],
    [12.5, '%', { value: '12.5', measure: '%', direction: 'higher' }],
    ['Terlaksana sesuai jadwal', '', { words: 'Terlaksana sesuai jadwal' }],
  ])('has the target %j with measure %j', (target, measure, meant) => {
    const row = taken(read(changed(6, target).map((each, at) => (at === 7 ? measure : each))))
    expect(row.indicator.target).toEqual(meant)
  })

  test.each([
    [0, 199003032015042000, 'nip-number'],
    [0, '123', 'nip-invalid'],
    [1, 'sampingan', 'rhk-kind-unknown'],
    [2, '', 'rhk-invalid'],
    [2, 'x'.repeat(301), 'rhk-invalid'],
    [4, '', 'indicator-invalid'],
    [5, 'rasa', 'aspect-unknown'],
    [6, '', 'target-invalid'],
    [8, 'samping', 'direction-unknown'],
  ])('with cell %i as %j is refused: %s', (at, cell, reason) => {
    expect(read(changed(at, cell))).toMatchObject({ reason })
  })

  test('takes from the row above what a merged cell leaves out, and never another person’s result', () => {
    const above = taken(read(GOOD))
    const more = taken(read(['', '', '', '', 'Kartu rusak', 'biaya', '10', 'keping', 'turun'], above))
    expect([more.nip, more.rhk, more.indicator.target]).toEqual([
      NIP,
      'KTP tercetak',
      { value: '10', measure: 'keping', direction: 'lower' },
    ])
    expect(read(['197502022000031002', '', '', '', 'Keping', '', '1', 'x', ''], above)).toMatchObject({
      reason: 'rhk-invalid',
    })
  })
})

describe('a header', () => {
  test.each([
    [['NIP', 'RHK', 'Indikator'], /Kolom target tidak ada/],
    [['NIP', 'RHK', 'Rencana hasil kerja', 'Indikator', 'Target'], /Lebih dari satu kolom berarti rhk/],
  ])('%j is refused', (cells, said) => {
    expect(() => planColumnsOf({ line: 1, cells })).toThrow(said)
  })
})

describe('rows of one person', () => {
  test('are results with their indicators, in the order of the file', () => {
    const first = taken(read(GOOD))
    const second = taken(read(changed(2, 'Arsip rapi')))
    const third = taken(read(changed(4, 'Kartu rusak')))
    const content = planContentOf([first, second, third], () => undefined)
    expect(content?.rhks.map(({ id, words, indicators }) => [id, words, indicators.map(({ words }) => words)])).toEqual(
      [
        ['r1', 'KTP tercetak', ['Keping', 'Kartu rusak']],
        ['r2', 'Arsip rapi', ['Keping']],
      ],
    )
    expect(content?.approach).toBe('quantitative')
  })

  test('are no plan where they are more than one holds', () => {
    const many = Array.from({ length: 21 }, (_, at) => taken(read(changed(2, `Hasil ${at}`))))
    expect(planContentOf(many, () => undefined)).toBeUndefined()
  })
})
