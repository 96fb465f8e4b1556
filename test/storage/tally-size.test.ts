import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Breakdown } from '../../shared/domain/breakdown.ts'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import { scaleOf } from '../../shared/domain/instruments/instrument.ts'
import { quick1 } from '../../shared/domain/instruments/quick-1.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { COUNTERS_AT_MOST, SERVICES_AT_MOST } from '../../shared/domain/place-problems.ts'
import { PROFILE_GROUPS } from '../../shared/domain/profile.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import { Channel, Tier } from '../../shared/domain/tier.ts'
import { openTable } from '../../shared/storage/client.ts'
import { toAttributes } from '../../shared/storage/entities/stored-breakdown.ts'
import { storeOver } from '../../shared/storage/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { dayKey } from './samples.ts'

/** The largest item that DynamoDB takes. */
const ITEM_LIMIT = 400 * 1024
/** Of a read unit, eventually consistent, and of a write unit. */
const KB = 1024

/** Numbers of so many digits, all different: nothing in them that repeats, so that nothing deflates better than digits must. */
function dice(digits: number) {
  let state = 12345
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return 10 ** (digits - 1) + (state % (9 * 10 ** (digits - 1)))
  }
}

type Size = {
  readonly counters: number
  readonly services: number
  readonly digits: number
  readonly own: number
  /** In how many different numbers of answered questions respondents fall. */
  readonly kinds: number
}

function large(instrument: Instrument, { counters, services, digits, own, kinds }: Size): Breakdown {
  const roll = dice(digits)
  const list = () => Array.from({ length: scaleOf(instrument) }, roll)
  const codes = [
    ...instrument.questions.map(({ code }) => code),
    ...Array.from({ length: own }, (_, index) => `own-pertanyaan-tambahan-${index}`),
    ...(instrument.reasons ?? []).map(({ code }) => `why-${code}`),
  ]
  const answered = Array.from({ length: kinds }, (_, index) => instrument.questions.length - index)
  const sums = () => [roll(), roll() * 30, roll() * 900] as const
  const moments = () => Object.fromEntries(answered.map((each) => [each, sums()]))
  const tally = (): Tally => ({
    n: roll(),
    counts: Object.fromEntries(codes.map((code) => [code, list()])),
    moments: moments(),
  })
  const groups = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, tally()]))
  const profile = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, moments()]))
  const numbered = (what: string, count: number) => Array.from({ length: count }, (_, index) => `${what}-${index}`)
  return {
    all: tally(),
    by: {
      counter: groups(['', ...numbered('loket-pelayanan-terpadu', counters)]),
      service: groups(['', ...numbered('layanan-administrasi', services)]),
      tier: groups(Tier.options),
      channel: groups(Channel.options),
    },
    profile: {
      sex: profile(PROFILE_GROUPS.sex),
      age: profile(PROFILE_GROUPS.age),
      education: profile(PROFILE_GROUPS.education),
      occupation: profile(PROFILE_GROUPS.occupation),
    },
    cross: Object.fromEntries(
      answered.map((each) => [each, Object.fromEntries(instrument.questions.map(({ code }) => [code, sums()]))]),
    ),
    aside: { burst: roll(), hurried: roll(), copies: roll(), hours: roll(), shift: roll() },
  }
}

function sizeOf(breakdown: Breakdown): number {
  return Object.values(toAttributes(breakdown)).reduce((sum, { length }) => sum + length, 0)
}

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

describe.each([skm2017, quick1])('F49 a tally of $id', (instrument) => {
  const most = { counters: COUNTERS_AT_MOST, services: SERVICES_AT_MOST, digits: 7, own: 10, kinds: 3 }

  test('stays below the largest item with all the counters and services a unit may have, a year of seven digits each', () => {
    expect(sizeOf(large(instrument, most))).toBeLessThan(ITEM_LIMIT)
  })

  test('of a large unit and a month is cheap: twenty counters, thirty services, four digits', () => {
    const size = sizeOf(large(instrument, { counters: 20, services: 30, digits: 4, own: 3, kinds: 2 }))
    expect(size).toBeLessThan(12 * KB)
  })
})

test('F49 the largest tally there can be is stored and read back as it was', async () => {
  const store = storeOver(openTable(table.tableName, table.client))
  const breakdown = large(skm2017, { counters: 500, services: 200, digits: 7, own: 10, kinds: 3 })
  const tally = { key: dayKey, breakdown, asOf: '2026-11-22T02:07:00.000Z', version: 1 }
  expect(await store.tallies.put(tally)).toBe(true)
  expect(await store.tallies.get([dayKey], { consistent: true })).toEqual([tally])
})
