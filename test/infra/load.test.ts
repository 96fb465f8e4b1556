import { describe, expect, test } from 'vitest'
import { arrivalsOf, fullestSecond } from '../../infra/cost/arrivals.ts'
import { roomOf } from '../../infra/cost/limit.ts'
import { loadOf } from '../../infra/cost/load.ts'
import { loadDoc } from '../../infra/docs/load.ts'
import type { Stage } from '../../infra/stage.ts'
import { stages } from '../../infra/stages.ts'

/** Round numbers, so that everything can be worked out by hand. */
const stage: Stage = {
  ...stages[2],
  sizedFor: { units: 240, ratingsPerMonth: 360_000, busiestHour: 0.01, busiestUnit: 0.25 },
  tickShards: 3,
  throttle: { rate: 100, burst: 200 },
  reservedConcurrency: { citizen: 30, staff: 10, public: 20 },
  tableCeiling: { reads: 1000, writes: 500 },
}

function limit(name: string, of: Stage = stage) {
  const found = loadOf(of).limits.find((each) => each.name.startsWith(name))
  if (!found) throw new Error(`no limit is called ${name}`)
  return found
}

/** How likely it is that more than so many come where a mean is expected. */
function exceeds(mean: number, most: number): number {
  let [each, sum] = [Math.exp(-mean), Math.exp(-mean)]
  for (let count = 1; count <= most; count++) {
    each *= mean / count
    sum += each
  }
  return 1 - sum
}

describe('what arrives', () => {
  test('the fullest second is the mean, four times its root, and two', () => {
    // 3,600 an hour are 1 a second: 1 + 4 × 1 + 2. 14,400 are 4: 4 + 4 × 2 + 2.
    expect(fullestSecond(3600)).toBe(7)
    expect(fullestSecond(14_400)).toBe(14)
    expect(fullestSecond(0)).toBe(0)
  })

  test('one second in ten thousand exceeds it at the most, whatever the mean', () => {
    for (let mean = 0.001; mean < 300; mean *= 1.05) {
      const most = Math.floor(fullestSecond(mean * 3600))
      expect([mean, exceeds(mean, most) < 1e-4]).toEqual([mean, true])
    }
  })

  test('a stage, from its month to its fullest second', () => {
    // 360,000 × 0.01 = 3,600 an hour, so 7 in the fullest second. A quarter of them is one unit's: 900, 0.25 a second, 0.25 + 4 × 0.5 + 2 = 4.25.
    // 240 devices ask 15 times an hour: 3,600, one a second. 3 × 7 + 1 = 22.
    const { ratingsHour, unitHour, ratings, unitRatings, citizenRequests, requests } = arrivalsOf(stage)
    expect({ ratingsHour, unitHour, ratings, unitRatings, citizenRequests }).toEqual({
      ratingsHour: 3600,
      unitHour: 900,
      ratings: 7,
      unitRatings: 4.25,
      citizenRequests: 22,
    })
    // Staff: 240 × 44 pages, and 720 people × 3 × 22 requests to sign in: 58,080. The public: 360,000 × 0.2 = 72,000.
    // A hundredth of both is 1,300.8 an hour: 0.3613 + 4 × 0.6011 + 2 = 4.7658.
    expect(requests).toBeCloseTo(22 + 4.7658, 3)
  })
})

describe('what bears it', () => {
  test.each([
    // As it arrives, above.
    ['API rate', 26.7658, 100],
    ['API burst', 26.7658, 200],
    // 22 a second × 0.2 s.
    ['citizen function', 4.4, 30],
    // 3 ticks, a look for files, two jobs of the night; 1,000 less 60.
    ['functions of jobs', 6, 940],
    // 4.25 a second, two puts each.
    ["busiest unit's partition, writes", 8.5, 1000],
    // 900 ratings and half as many first taps, six in a read unit, 3,000 units a second: within the minute.
    ["busiest unit's partition, reads", 0.075, 60],
    // 7 a second over 3 shards.
    ['marks of a shard', 7 / 3, 1000],
    // 240 units × 0.16, in each of 26.7658 × 0.2 processes, once in 300 s.
    ["largest agency's registry", (240 * 0.16 * 26.7658 * 0.2) / 300, 3000],
    // 720 people × 10 deeds in 8 hours.
    ["largest agency's trail", 7200 / 28_800, 50],
    // 240 units are five agencies: 5 × 2 calls of 10 ms, four at once.
    ['a look for files', 0.025, 60],
    // 3 ticks and eight other jobs.
    ['schedules', 11, 500],
    ['starts that ask', 26.7658 * 0.02, 2000],
    // 720 people, twice each, in an hour.
    ['sign-ins', 0.4, 120],
  ])('%s meets %d of %d', (name, meets, bears) => {
    expect(limit(name).meets).toBeCloseTo(meets, 3)
    expect(limit(name).bears).toBe(bears)
  })

  test('a tick counts the hour of its shard: the busiest unit whole, and its part of the others', () => {
    // 900 + 2,700 / 3 = 1,800 ratings, and half as many first taps: 2,700, at 43,888 × 1,024 / 1,769 = 25,404 a second: 0.10628 s.
    // 3,600 / 3 / 60 + 1 = 21 slots in a minute, 5 calls of 10 ms each, 8 at once: 0.13125 s.
    expect(limit("a shard's tick").meets).toBeCloseTo(0.10628 + 0.13125, 4)
    expect(limit("a shard's tick").bears).toBe(60)
  })

  test('a unit that takes all of its shard is seen, however many shards there are', () => {
    // 3,600 ratings and half as many first taps at 25,404 a second: 0.21256 s. 3,600 / 64 / 60 + 1 = 1.9375 slots × 50 ms / 8: 0.01211 s.
    const alone: Stage = { ...stage, tickShards: 64, sizedFor: { ...stage.sizedFor, busiestUnit: 1 } }
    expect(limit("a shard's tick", alone).meets).toBeCloseTo(0.21256 + 0.01211, 4)
  })

  test('a new account runs ten functions at once, of which jobs take their part', () => {
    const fresh: Stage = { ...stage, reservedConcurrency: 'none' }
    expect([limit('citizen function', fresh).bears, limit('functions of jobs', fresh).bears]).toEqual([4, 10])
  })

  test('the first limit is the one with the least room, which is named with what to change', () => {
    const { limits, first } = loadOf(stage)
    expect(Math.min(...limits.map(roomOf))).toBe(roomOf(first))
    // 100 ÷ 26.77 = 3.7; the function's 30 ÷ 4.4 = 6.8.
    expect(first.name).toBe('API rate')
    expect(first.remedy).toContain('throttle')
    expect(loadOf({ ...stage, throttle: { rate: 2500, burst: 1250 } }).first.name).not.toBe('API rate')
  })

  test('every limit has something that is met, something that bears it, and something to change', () => {
    for (const each of stages.flatMap((one) => loadOf(one).limits)) {
      expect([each.name, each.meets > 0, each.bears > 0, each.by !== '', each.remedy !== '']).toEqual([
        each.name,
        true,
        true,
        true,
        true,
      ])
    }
  })
})

test('the handbook tells each example stage and its first limit', async () => {
  const text = await loadDoc.make()
  for (const each of stages) expect(text).toContain(`| ${each.name} | ${loadOf(each).first.name} |`)
})
