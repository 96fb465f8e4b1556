import { describe, expect, test } from 'vitest'
import { aboveBy } from '../../../shared/domain/performance/above.ts'
import { carriedIn, type Member } from '../../../shared/domain/performance/carried.ts'
import type { Rhk } from '../../../shared/domain/performance/plan.ts'
import { agreedPlan, content, measure, rhk } from '../../support/plans.ts'

const BOSS = { id: '0000000000000001', name: 'Budi' }
const SARI = '0000000000000002'
const TONO = '0000000000000003'

const time = { ...measure('i2', 'Selesai sesuai janji', '95', '%'), aspect: 'time' as const }
const heads = content(
  rhk('r1', 'Warga terlayani', { indicators: [measure('i1', 'Dokumen terbit', '1200', 'dokumen'), time] }),
  rhk('r2', 'Arsip tertib'),
)
const head = aboveBy(BOSS, agreedPlan(BOSS.id, heads)) ?? { person: '', name: '', plan: '', rhks: [] }

const member = (id: string, name: string, ...rhks: readonly Rhk[]): Member => ({
  ...{ id, name, position: 'Petugas', unit: 'loka-a' },
  plan: rhks.length === 0 ? undefined : agreedPlan(id, content(...rhks)),
})
const serving = (person: string, served: string) => ({
  serves: { person, plan: '2026.loka-a', rhk: served, words: 'Apa pun' },
})
const of = (words: string, value: string, served = 'r1') =>
  rhk('r1', words, {
    ...serving(BOSS.id, served),
    indicators: [measure('i1', 'Jumlah dokumen dilayani', value, 'dokumen')],
  })

describe('the matrix', () => {
  test('has a row for each of the head’s results: who carries it, and a gap where nobody does', () => {
    const { rows } = carriedIn(head, [member(SARI, 'Sari', of('Loket 1 lancar', '600'))])
    expect(rows.map(({ rhk: { words }, carriers }) => [words, carriers.map(({ name }) => name)])).toEqual([
      ['Warga terlayani', ['Sari']],
      ['Arsip tertib', []],
    ])
  })

  test('tells which of a result’s aspects nobody measures', () => {
    const [row] = carriedIn(head, [member(SARI, 'Sari', of('Loket 1 lancar', '600'))]).rows
    expect(row?.indicators.map(({ indicator, carriers }) => [indicator.aspect, carriers])).toEqual([
      ['quantity', ['Sari']],
      ['time', []],
    ])
  })

  test('follows a result through whom it is served by', () => {
    const through = rhk('r1', 'Antrean rapi', serving(SARI, 'r1'))
    const { rows, loose } = carriedIn(head, [
      member(SARI, 'Sari', of('Loket 1 lancar', '600')),
      member(TONO, 'Tono', through),
    ])
    expect(rows[0]?.carriers.map(({ name, through: by }) => [name, by])).toEqual([
      ['Sari', undefined],
      ['Tono', 'Sari'],
    ])
    expect(loose).toEqual([])
  })

  test('two who serve each other’s results are each told once', () => {
    const sari = member(SARI, 'Sari', of('Loket 1 lancar', '600'), rhk('r2', 'Saling', serving(TONO, 'r1')))
    const tono = member(TONO, 'Tono', rhk('r1', 'Antrean rapi', serving(SARI, 'r1')))
    const [row] = carriedIn(head, [sari, tono]).rows
    expect(row?.carriers.map(({ name }) => name)).toEqual(['Sari', 'Tono'])
  })

  test('names results that serve nothing, or what is not there any more, and who has no plan in force', () => {
    const { loose, unplanned } = carriedIn(head, [
      member(SARI, 'Sari', rhk('r1', 'Lepas'), of('Hilang', '1', 'r9'), of('Ada', '1')),
      member(TONO, 'Tono'),
    ])
    expect(loose.map(({ member: { name }, rhks }) => [name, rhks.map(({ words }) => words)])).toEqual([
      ['Sari', ['Lepas', 'Hilang']],
    ])
    expect(unplanned.map(({ name }) => name)).toEqual(['Tono'])
  })

  test('does not doubt what serves somebody who is not of the unit', () => {
    const outside = rhk('r1', 'Lain', serving('0000000000000008', 'r1'))
    expect(carriedIn(head, [member(SARI, 'Sari', outside)]).loose).toEqual([])
  })
})

describe('a double cover', () => {
  const doubles = (...members: readonly Member[]) => carriedIn(head, members).rows[0]?.doubles

  test('is the same indicator of two people without a division', () => {
    expect(
      doubles(member(SARI, 'Sari', of('Loket 1 lancar', '900')), member(TONO, 'Tono', of('Loket 2', '900'))),
    ).toEqual([{ what: 'indicator', words: 'Jumlah dokumen dilayani', people: ['Sari', 'Tono'] }])
  })

  test('is none where their targets together are no more than the one they serve: 500 and 700 of 1200', () => {
    const parts = (one: string, other: string) =>
      doubles(member(SARI, 'Sari', of('Loket 1 lancar', one)), member(TONO, 'Tono', of('Loket 2', other)))
    expect(parts('500', '700')).toEqual([])
    expect(parts('500', '700.5')).toHaveLength(1)
  })

  test('is every percentage that two promise alike: nobody’s part is one', () => {
    const promised = (words: string) =>
      rhk('r1', words, { ...serving(BOSS.id, 'r1'), indicators: [{ ...time, id: 'i1' }] })
    expect(doubles(member(SARI, 'Sari', promised('A')), member(TONO, 'Tono', promised('B')))).toEqual([
      { what: 'indicator', words: 'Selesai sesuai janji', people: ['Sari', 'Tono'] },
    ])
  })

  test('is what is better the lower it is, however small: nobody’s part of five days is two', () => {
    const days = (value: string) => ({
      ...measure('i1', 'Lama penyelesaian', value, 'hari'),
      target: { value, measure: 'hari', direction: 'lower' as const },
    })
    const above = aboveBy(BOSS, agreedPlan(BOSS.id, content(rhk('r1', 'Cepat', { indicators: [days('5')] }))))
    const quick = (words: string) => rhk('r1', words, { ...serving(BOSS.id, 'r1'), indicators: [days('2')] })
    const { rows } = carriedIn(above ?? head, [member(SARI, 'Sari', quick('A')), member(TONO, 'Tono', quick('B'))])
    expect(rows[0]?.doubles.map(({ words }) => words)).toEqual(['Lama penyelesaian'])
  })

  test('of a result is told once, and not again for its indicators', () => {
    const told = doubles(
      member(SARI, 'Sari', of('Loket lancar', '900')),
      member(TONO, 'Tono', of('loket lancar.', '900')),
    )
    expect(told).toEqual([{ what: 'result', words: 'Loket lancar', people: ['Sari', 'Tono'] }])
  })

  test('is not what one person says twice', () => {
    expect(doubles(member(SARI, 'Sari', of('Loket 1', '900'), { ...of('Loket 2', '900'), id: 'r2' }))).toEqual([])
  })
})
