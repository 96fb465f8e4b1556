import { describe, expect, test } from 'vitest'
import { newSecret } from '../../functions/random.ts'
import { countingCrowd } from '../../shared/usecases/crowd.ts'

const HOUR = 3_600_000
const MORNING = Date.parse('2026-11-22T02:00:00Z')
const HERE = '203.0.113.9'
const unit = { agency: 'uji', unit: 'loka-a' }

function crowdAt(start = MORNING) {
  const clock = { at: start }
  const crowd = countingCrowd({ now: () => clock.at, newSecret })
  const ratings = (n: number, source: string | undefined = HERE) =>
    Array.from({ length: n }, () => crowd.rating(source)).filter(Boolean).length
  return { crowd, clock, ratings }
}

describe('many ratings from one network', () => {
  test('are unusual from the 61st in an hour on, and usual again in the next hour', () => {
    const { clock, ratings } = crowdAt()
    expect([ratings(60), ratings(5)]).toEqual([0, 5])
    clock.at += HOUR
    expect(ratings(60)).toBe(0)
  })

  test('are unusual from the 301st in a day on, and usual again after midnight, UTC', () => {
    const { clock, ratings } = crowdAt()
    for (let hour = 0; hour < 6; hour++) {
      expect(ratings(50)).toBe(0)
      clock.at += HOUR
    }
    expect(ratings(3)).toBe(3)
    clock.at = Date.parse('2026-11-23T00:00:00Z')
    expect(ratings(3)).toBe(0)
  })

  test('of another network, or of nobody knows where, are not', () => {
    const { ratings } = crowdAt()
    ratings(100)
    expect(ratings(60, '203.0.113.10')).toBe(0)
    const { crowd } = crowdAt()
    expect(Array.from({ length: 1000 }, () => crowd.rating(undefined)).includes(true)).toBe(false)
  })

  test('of one IPv6 phone that changes its address are of one network', () => {
    const { crowd } = crowdAt()
    const all = Array.from({ length: 61 }, (_, index) => crowd.rating(`2001:db8:1:2::${index.toString(16)}`))
    expect(all.filter(Boolean)).toHaveLength(1)
  })
})

test('the more visits, the more work: one bit more, two, three, and never a no', () => {
  const { crowd } = crowdAt()
  const bits = Array.from({ length: 300 }, () => crowd.visit(HERE))
  expect([bits[59], bits[60], bits[119], bits[120], bits[239], bits[240], bits[299]]).toEqual([0, 1, 1, 2, 2, 3, 3])
  expect(crowd.visit('203.0.113.10')).toBe(0)
})

test('F24 after twenty codes that nobody has, no more is looked up at that unit for an hour', () => {
  const { crowd, clock } = crowdAt()
  for (let tries = 0; tries < 20; tries++) {
    expect(crowd.maySearch(HERE, unit)).toBe(true)
    crowd.missed(HERE, unit)
  }
  expect(crowd.maySearch(HERE, unit)).toBe(false)
  expect(crowd.maySearch('203.0.113.10', unit)).toBe(true)
  expect(crowd.maySearch(HERE, { ...unit, unit: 'loka-b' })).toBe(true)
  clock.at += HOUR
  expect(crowd.maySearch(HERE, unit)).toBe(true)
})

test('a network is kept under a name that another key, another day and another process give it no more', () => {
  const keys: string[] = []
  const clock = { at: MORNING }
  const drawing = () => {
    keys.push(newSecret())
    return keys.at(-1) ?? ''
  }
  const crowd = countingCrowd({ now: () => clock.at, newSecret: drawing })
  for (let hour = 0; hour < 48; hour++) {
    crowd.visit(HERE)
    clock.at += HOUR
  }
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBe(3)
})

test('a flood of networks does not fill the memory: the first seen are forgotten', () => {
  const { crowd } = crowdAt()
  const flood = (n: number) => {
    for (let index = 0; index < n; index++) crowd.visit(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`)
  }
  for (let visits = 0; visits < 100; visits++) crowd.visit(HERE)
  flood(40_000)
  expect(crowd.visit(HERE)).toBe(1)
  flood(60_000)
  expect(crowd.visit(HERE)).toBe(0)
})
