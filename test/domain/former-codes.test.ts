import { expect, test } from 'vitest'
import { Counter } from '../../shared/domain/counter.ts'
import { formerAfter, GRACE, leadsOn } from '../../shared/domain/former-codes.ts'

const A = 'aaaaaaaaaa'
const B = 'bbbbbbbbbb'
const C = 'cccccccccc'
const today = '2026-11-22'

test.each([
  [30, '2026-12-21'],
  [90, '2027-02-19'],
  [1, today],
  [0, '2026-11-21'],
])('a code replaced with %i days of grace, today’s the first, counts through %s', (graceDays, until) => {
  expect(formerAfter({ code: A }, B, { today, graceDays })).toEqual([{ code: A, until }])
})

test('a former code leads to its counter through its last day, the present one on any', () => {
  const codes = { code: B, former: [{ code: A, until: today }] }
  expect([leadsOn('2026-11-22', codes, A), leadsOn('2026-11-23', codes, A)]).toEqual([true, false])
  expect(leadsOn('2036-11-23', codes, B)).toBe(true)
  expect(leadsOn(today, codes, C)).toBe(false)
})

test('the same code again, or a first one, replaces nothing', () => {
  const former = [{ code: C, until: today }]
  expect(formerAfter({ code: A, former }, A, { today, graceDays: 30 })).toEqual(former)
  expect(formerAfter({ code: undefined }, A, { today, graceDays: 30 })).toEqual([])
})

test('a code that comes back is no longer a former one', () => {
  const former = [{ code: B, until: today }]
  expect(formerAfter({ code: A, former }, B, { today, graceDays: 1 })).toEqual([{ code: A, until: today }])
})

test('ten are kept, the longest valid first: who scans an ended one is told that it was replaced', () => {
  const codes = Array.from({ length: 13 }, (_, index) => `000000000${'0123456789abc'[index]}`)
  let counter: Pick<Counter, 'code' | 'former'> = { code: A }
  for (const [index, code] of codes.entries()) {
    const former = formerAfter(counter, code, { today, graceDays: index === 3 ? GRACE.most : index })
    counter = { code, former }
  }
  expect(counter.former).toHaveLength(10)
  expect(counter.former?.[0]).toEqual({ code: codes[2], until: '2027-02-19' })
  expect(counter.former?.map(({ code }) => code)).not.toContain(A)
  expect(Counter.shape.former.safeParse(counter.former).success).toBe(true)
})
