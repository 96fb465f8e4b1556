import { describe, expect, test } from 'vitest'
import { readArguments } from '../../infra/cost/arguments.ts'
import { billOf } from '../../infra/cost/bill.ts'
import { growthOf } from '../../infra/cost/bill-store.ts'
import { capacityOf, interpolate, ofRating, rateOf } from '../../infra/cost/capacity.ts'
import { floodCost } from '../../infra/cost/flood.ts'
import { fixtures } from '../../infra/cost/habits.ts'
import { totalOf } from '../../infra/cost/line.ts'
import { type Scene, scenes } from '../../infra/cost/measured.ts'
import { PRICES_OF, type Price, prices } from '../../infra/cost/prices.ts'
import { sayBill, sayFlood } from '../../infra/cost/say.ts'
import { requestsOf, type Usage, usageOf, usageOfStage } from '../../infra/cost/usage.ts'
import { FLOOD } from '../../infra/shortcomings.ts'
import type { Stage } from '../../infra/stage.ts'
import { stages } from '../../infra/stages.ts'
import { synthesize } from './synthesized.ts'

/** 176,000 ratings in 100 units: ten in each open hour of each unit. */
const usage: Usage = {
  ...{ ratings: 176_000, units: 100, shards: 2, devices: 10, managers: 1000, public: 2000, staff: 50 },
  ...{ days: 30, months: 10, analytics: 'off' },
}

function dollarsOf(group: string, name: string, of: Usage = usage): number {
  const found = billOf(of).lines.find((each) => each.group === group && each.name === name)
  if (!found) throw new Error(`no line ${group} ${name}`)
  return found.dollars
}

describe('a month', () => {
  test('requests: pages opened, forms with first taps, devices, staff who sign in and read, the public', () => {
    expect(requestsOf(usage)).toEqual({
      // One and a half pages and one and a half forms for a rating.
      pages: 264_000,
      forms: 264_000,
      // 10 × 15 an hour × 8 hours × 22 days.
      asks: 26_400,
      // 1,000 pages, and 50 people × 3 × 22 days.
      managers: 4300,
      public: 2000,
    })
  })

  test.each([
    // All of the above, 560,700, at US$ 1.25, 1.20 and 0.60 a million.
    ['API Gateway', 'permintaan', 0.700875],
    ['CloudFront', 'permintaan', 0.67284],
    ['WAF', 'permintaan', 0.33642],
    // 264,000 × 14,600 + 264,000 × 1,500 + 26,400 × 4,000 + 4,300 × 13,000 + 2,000 × 8,000 bytes = 4.4279 GB at 0.12.
    ['CloudFront', 'data keluar', 0.531348],
    // 554,400 requests of 25 ms at half a GB: 6,930 GB-seconds at 0.0000133334.
    ['Lambda', 'citizen', 0.0924],
    // 4,300 × 80 ms at one GB: 344.
    ['Lambda', 'staff', 0.004587],
    // A look for files each minute: 43,200 × 100 ms; 2 agencies × 30 × 52 reads, and 50 people × 4 files × 230, at 0.3 ms; one GB: 4,334.736.
    ['Lambda', 'scan', 0.057797],
    // Two lists a minute and 23 more an hour: 102,960 at US$ 5 a million.
    ['S3', 'berkas baru dicari', 0.5148],
    // 2 × 43,200 ticks, 43,200 looks, 90 + 90 roll-ups and inspections, 180 mornings’ letters, and four jobs once a night: 130,080 at US$ 1 a million.
    ['EventBridge', 'jadwal', 0.13008],
    // 176,000 × 1.5 × 640 bytes, 17,600 hours × 840, 2,200 days × 1,180, 100 units and 50 people × 20,000: 0.18934 GB a month, ten months, at 0.285.
    ['DynamoDB', 'simpan', 0.53962],
    // 560,700 × 1,500 + 129,600 × 1,000 bytes = 0.97065 GB at 0.70.
    ['CloudWatch', 'log masuk', 0.679455],
    ['Cognito', 'pegawai yang masuk', 0.75],
    ['KMS', 'kunci', 5],
  ])('%s, %s: US$ %d', (group, name, dollars) => {
    expect(dollarsOf(group, name)).toBeCloseTo(dollars, 4)
  })

  test('writes: what a rating takes as counted, first taps, watermarks, nights and sessions, at US$ 0.7125 a million', () => {
    const parts = capacityOf(usage)
    expect(rateOf(usage)).toBe(10)
    expect(parts.ratings.writes).toBeCloseTo(176_000 * ofRating(10).writes, 6)
    expect(parts.firstTaps.writes).toBe(88_000)
    // One a minute in which anybody rated, in each of two shards: 22 × 480 × 2; and once an hour, 30 × 24 × 2.
    expect(parts.ticks.writes).toBe(21_120 + 1440)
    expect(parts.managers.writes).toBe(4300 * 0.2 + 50 * 60)
    const sum = parts.ratings.writes + 88_000 + 22_560 + parts.nights.writes + 3860
    expect(dollarsOf('DynamoDB', 'tulis')).toBeCloseTo((sum * 0.7125) / 1e6, 6)
  })

  test('what was counted at two rates is interpolated by the logarithm between them, and kept beyond them', () => {
    const by = (rate: number) =>
      interpolate(
        rate,
        (scene: Scene) => scene.anHour,
        ({ rating }) => rating.writes,
      )
    const [hourly, minutely] = ['one an hour', 'one a minute'].map((name) => scenes.find((each) => each.name === name))
    if (!hourly || !minutely) throw new Error('a scene is gone')
    expect(by(60)).toBeCloseTo(minutely.rating.writes, 9)
    expect(by(Math.sqrt(60))).toBeCloseTo((hourly.rating.writes + minutely.rating.writes) / 2, 1)
    expect(by(0.01)).toBe(scenes[0].rating.writes)
    expect(by(1e9)).toBe(scenes.at(-1)?.rating.writes)
  })

  test('more of anything never costs less', () => {
    const { total } = billOf(usage)
    for (const name of ['ratings', 'shards', 'devices', 'managers', 'public', 'staff', 'days', 'months'] as const) {
      expect([name, billOf({ ...usage, [name]: usage[name] * 2 }).total > total]).toEqual([name, true])
    }
    const weekly = billOf({ ...usage, analytics: 'weekly' }).total
    expect(weekly).toBeGreaterThan(total)
    expect(billOf({ ...usage, analytics: 'nightly' }).total).toBeGreaterThan(weekly)
  })

  test('the table grows by the same each month, and five years are sixty', () => {
    const { growth, inFiveYears } = billOf(usage)
    expect(growth).toBe(growthOf(usage))
    expect(inFiveYears).toBeCloseTo(billOf({ ...usage, months: 60 }).total, 9)
  })

  test('what is not said follows from ratings and units', () => {
    expect(usageOf({ ratings: 1000, units: 10 })).toEqual({
      ...{ ratings: 1000, units: 10, shards: 1, devices: 10, managers: 440, public: 200, staff: 30 },
      ...{ days: 90, months: 12, analytics: 'off' },
    })
  })
})

test('every price has its date, what it is for and where it is from, and whether anybody has compared it', () => {
  expect(PRICES_OF).toMatch(/^20\d\d-\d\d-\d\d$/)
  for (const [name, price] of Object.entries<Price>(prices)) {
    expect([name, price.dollars > 0, price.of.length > 5, price.source.length > 3]).toEqual([name, true, true, true])
  }
  const text = sayBill(usage, billOf(usage), undefined, 16_700)
  const used = [...new Set(billOf(usage).lines.map(({ price }) => price))]
  for (const name of used) {
    const { of, source, isAssumed }: Price = prices[name]
    expect([name, text.includes(`    ${of}: ${source}`)]).toEqual([name, isAssumed])
  }
  expect(Object.keys(prices).filter((name) => !used.some((each) => each === name))).toEqual([])
})

describe('F77 denial of wallet', () => {
  const stage: Stage = {
    ...stages[1],
    throttle: { rate: 10, burst: 20 },
    reservedConcurrency: { citizen: 4, staff: 2, public: 4 },
    tableCeiling: { reads: 100, writes: 20 },
    firewall: { perAddress: 300 },
  }

  test('what a flood costs is bounded by the throttle, the functions and the ceilings', () => {
    // 100 requests a second for an hour, from everywhere: 360,000 of them, of which 36,000 are let through.
    const { edge, behind, passing, served } = floodCost(stage, { rate: 100, hours: 1 })
    expect({ passing, served }).toEqual({ passing: 100, served: 10 })
    // 360,000 × (0.60 + 1.20 + 0.10) a million, and 324,000 refusals of 400 bytes at 0.12 a GB.
    expect(edge).toBeCloseTo(0.684 + 0.015552, 6)
    // 36,000 × 30,000 bytes at 0.12 a GB; × 1.25 and 0.20 a million; 4 × 0.5 + 2 × 1 + 4 × 0.5 = 6 GB × 3,600 s at 0.0000133334;
    // 20 × 3,600 writes and 100 × 3,600 reads at 0.7125 and 0.1425 a million; 36,000 × 640 bytes kept at 0.285 + 0.228 a GB;
    // 36,000 × 1,500 bytes at 0.70 a GB; 3 traces a second and 0.05 of 36,000 at 5 a million.
    const parts = [0.1296, 0.045, 0.0072, 0.288001, 0.0513, 0.0513, 0.01182, 0.0378, 0.063]
    expect(behind).toBeCloseTo(
      parts.reduce((sum, each) => sum + each, 0),
      4,
    )
  })

  test('one address passes the firewall with what its rule allows', () => {
    // 300 in five minutes are one a second.
    expect(floodCost(stage, { rate: 100, hours: 1, addresses: 1 })).toMatchObject({ passing: 1, served: 1 })
    expect(floodCost(stage, { rate: 100, hours: 1, addresses: 1000 }).passing).toBe(100)
  })

  test.each(stages)(
    'a day of 2,000 requests a second costs stage $name a month’s budget behind the firewall at the most',
    (each) => {
      const { edge, behind } = floodCost(each, FLOOD)
      expect(behind).toBeLessThanOrEqual(each.budget)
      // Before it: 172.8 million × 0.60, 1.20 and 0.10, and 400 bytes of refusal each: the same whatever the stage.
      expect(edge).toBeLessThanOrEqual(337)
    },
  )

  test('a wider throttle or ceiling costs more, so none of them is idle', () => {
    const { behind } = floodCost(stage, FLOOD)
    const wider: Partial<Stage>[] = [
      { throttle: { rate: 20, burst: 20 } },
      { tableCeiling: { reads: 200, writes: 20 } },
      { tableCeiling: { reads: 100, writes: 25 } },
      { reservedConcurrency: { citizen: 8, staff: 2, public: 4 } },
    ]
    for (const values of wider) expect(floodCost({ ...stage, ...values }, FLOOD).behind).toBeGreaterThan(behind)
  })

  test('what it says names the budget', () => {
    expect(sayFlood(floodCost(stage, FLOOD), 80, 16_700)).toMatch(/di belakang WAF: US\$ .*, anggaran sebulan US\$ 80/)
  })
})

test.each(stages)(
  'a month of what stage $name is sized for stays below what its budget tells of, after a year and after five',
  (stage) => {
    expect(billOf(usageOfStage(stage)).total).toBeLessThan(0.8 * stage.budget)
    expect(billOf(usageOfStage(stage)).inFiveYears).toBeLessThan(0.8 * stage.budget)
  },
)

test('no stage has more keys, alarms, rules and boards than its bill says', () => {
  for (const made of synthesize()) {
    const stacks = [made.data, made.identity, made.global, made.edge, made.service, made.jobs, made.observability]
    const count = (type: string) =>
      stacks.reduce((sum, template) => sum + Object.keys(template.findResources(type)).length, 0)
    const rules = Object.values(made.global.findResources('AWS::WAFv2::WebACL')).flatMap(
      ({ Properties }) => Properties.Rules,
    )
    expect(count('AWS::KMS::Key')).toBeLessThanOrEqual(fixtures.keys)
    expect(count('AWS::SecretsManager::Secret')).toBeLessThanOrEqual(fixtures.secrets)
    expect(count('AWS::CloudWatch::Alarm')).toBeLessThanOrEqual(fixtures.alarms + made.stage.tickShards)
    expect(count('AWS::CloudWatch::CompositeAlarm')).toBeLessThanOrEqual(fixtures.groups)
    expect(count('AWS::Logs::MetricFilter')).toBeLessThanOrEqual(fixtures.metrics + made.stage.tickShards)
    expect(count('AWS::CloudWatch::Dashboard')).toBeLessThanOrEqual(fixtures.dashboards)
    expect(rules.length).toBeLessThanOrEqual(fixtures.firewallRules)
    expect(rules.length).toBeGreaterThan(0)
  }
})

describe('npm run cost', () => {
  test('reads numbers as people write them', () => {
    expect(readArguments(['--ratings', '1e6', '--units', '1_000'])?.usage).toMatchObject({ ratings: 1e6, units: 1000 })
    expect(readArguments(['--stage', 'province', '--staff', '5'])?.usage).toMatchObject({ shards: 4, staff: 5 })
    const flood = readArguments(['--stage', 'dev', '--attack', '2000rps', '--hours', '24'])?.flood
    expect(flood).toEqual({ rate: 2000, hours: 24, addresses: undefined })
    expect(readArguments(['--help'])).toBeUndefined()
  })

  test.each([
    [['--ratings', '-5', '--units', '1'], 'Pemakaian'],
    [['--ratings', 'banyak', '--units', '1'], '--ratings banyak bukan bilangan bulat dari 1 sampai'],
    [['--ratings', '1.5', '--units', '1'], '--ratings 1.5 bukan bilangan bulat'],
    [['--ratings', '5'], 'Sebutkan --ratings dan --units, atau --stage.'],
    [['--stage', 'bulan'], '--stage bulan tidak ada. Ada: dev, regency, province, national.'],
    [['--stage', 'dev', '--shards', '65'], '--shards 65 bukan bilangan bulat dari 1 sampai 64.'],
    [['--ratings', '5', '--units', '1', '--attack', '5rps'], '--attack perlu --stage'],
    [['--stage', 'dev', '--hours', '3'], '--hours dan --addresses hanya bersama --attack.'],
    [['--stage', 'dev', '--analytics', 'hourly'], '--analytics hourly bukan off, weekly, atau nightly.'],
    [['--bulan', '3'], 'Pemakaian: npm run cost'],
  ])('%j is answered by a sentence', (given, sentence) => {
    expect(() => readArguments(given)).toThrow(sentence)
  })

  test('tells where each amount comes from, what the months bring, and what is assumed', () => {
    const asked = readArguments(['--stage', 'province'])
    if (!asked?.stage) throw new Error('nothing was asked')
    const bill = billOf(asked.usage)
    const text = sayBill(asked.usage, bill, asked.stage.budget, 16_000)
    expect(text).toContain(`Sebulan: US$ ${Math.round(bill.total)} (Rp `)
    expect(text).toMatch(/sesudah lima tahun sebulan US\$ /)
    expect(text).toMatch(/anggaran stage ini US\$ 400/)
    for (const { from } of bill.lines) expect(from.length).toBeGreaterThan(3)
    expect(totalOf(bill.lines)).toBeCloseTo(bill.total, 9)
  })
})
