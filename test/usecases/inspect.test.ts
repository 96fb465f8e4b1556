import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../functions/jobs/inspect.ts'
import { startOfDay } from '../../shared/domain/calendar.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import { type Finding, ratingsOf } from '../../shared/domain/quality/finding.ts'
import { digestOfRating, type Rating } from '../../shared/domain/rating.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { decideFinding } from '../../shared/usecases/decide-finding.ts'
import { inspectAgency } from '../../shared/usecases/inspect-agency.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { storeRating } from '../../shared/usecases/store-rating.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { configured } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const TODAY = '2026-11-22'
const unit = { agency: 'uji', unit: 'loka-a' }
const FACTS = { shards: 1, zone: 'Asia/Jakarta' } as const

let table: TestTable
let world: TestWorld

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table, { now: `${TODAY}T05:00:00Z` })
  await registerAgency(world)
})
afterEach(() => table.close())

let named = 0
async function rate(given: Partial<Rating> = {}): Promise<Rating> {
  const content = {
    ...unit,
    id: derivedUuid(`rating ${named++}`),
    slot: `${TODAY}T10`,
    instrument: 'skm-2017',
    answers: answersOf(3, 4, 2),
    counter: 'loket-1',
    tier: 'T3',
    channel: 'web',
    acceptedAt: new Date(world.clock).toISOString(),
    ...given,
  } as const
  const rating = { ...content, digest: digestOfRating(content) }
  await storeRating(world, rating, FACTS)
  return rating
}

const rateAll = async (count: number, given: (index: number) => Partial<Rating>) => {
  await Promise.all(Array.from({ length: count }, (_, index) => rate(given(index))))
}

/** The night after: the day closes, is looked at, and what was set aside is counted as such. */
async function passTheNight(): Promise<void> {
  world.clock = Math.max(world.clock + 2 * MINUTE, startOfDay('2026-11-23', 'Asia/Jakarta') + 40 * MINUTE)
  await countShard(world, 0)
  await inspectAgency(world, 'uji', { again: true })
  await settle()
}

async function settle(): Promise<void> {
  world.clock += 3 * MINUTE
  await countShard(world, 0)
}

const score = (period = TODAY, of = 'loka-a') => readScore(world, { agency: 'uji', unit: of, period }, 'full')

async function found(): Promise<Finding[]> {
  return (await world.store.findings.since(unit, '2026-01-01')).flatMap(({ findings }) => findings)
}

async function one(): Promise<Finding> {
  const [finding, ...others] = await found()
  if (!finding || others.length > 0) throw new Error(`${others.length + 1} findings`)
  return finding
}

const decide = (finding: Finding, state: string, reason = 'Rombongan dari desa sebelah', author = 'penelaah-1') =>
  decideFinding(
    world,
    { ...unit, day: TODAY, finding: finding.id },
    { version: finding.version, decision: { state, reason }, actor: { via: 'web', name: author } },
  )

/** Forty perfect ratings in ten minutes of a unit that had twelve honest ones, one an hour or so. */
async function burst(): Promise<void> {
  await rateAll(12, (index) => ({ slot: `${TODAY}T${String(8 + (index % 6)).padStart(2, '0')}` }))
  await rateAll(40, () => ({ slot: `${TODAY}T11`, answers: answersOf(4) }))
}

describe('F83 forty perfect ratings in ten minutes', () => {
  test('are set aside in the night, and both numbers are shown', async () => {
    await burst()
    world.clock += 2 * MINUTE
    await countShard(world, 0)
    const before = await score()
    expect(before).toMatchObject({ n: 52, aside: 0 })
    await passTheNight()
    const after = await score()
    expect(after).toMatchObject({ n: 12, aside: 40 })
    expect(after.score).toBeLessThan(before.score ?? 0)
    // In what the day is part of, and in the unit above, too.
    for (const period of ['2026-11', '2026-Q4', '2026'])
      expect(await score(period, 'dinas')).toMatchObject({ n: 12, aside: 40 })
    expect(await one()).toMatchObject({
      detector: 'burst',
      subject: '11',
      state: 'open',
      evidence: { answers: 42, aside: 40 },
    })
  })

  test('are found once, however often the day is looked at', async () => {
    await burst()
    await passTheNight()
    const before = await world.store.findings.since(unit, '2026-01-01')
    for (const _run of [1, 2, 3]) await inspectAgency(world, 'uji', { again: true })
    expect(await world.store.findings.since(unit, '2026-01-01')).toEqual(before)
  })

  test('count again once somebody released them, and are never set aside a second time', async () => {
    await burst()
    await passTheNight()
    await decide(await one(), 'released')
    await settle()
    expect(await score()).toMatchObject({ n: 52, aside: 0 })
    await passTheNight()
    expect(await score()).toMatchObject({ n: 52, aside: 0 })
    expect(await one()).toMatchObject({ state: 'released', history: [{ author: 'penelaah-1', state: 'released' }] })
  })

  test('stay out once upheld, and so does what belongs to them and came days later', async () => {
    await burst()
    await passTheNight()
    await decide(await one(), 'upheld')
    world.clock += 3 * DAY
    await rateAll(5, () => ({ slot: `${TODAY}T11`, answers: answersOf(4) }))
    await passTheNight()
    expect(await score()).toMatchObject({ n: 12, aside: 45 })
    expect(await one()).toMatchObject({ state: 'upheld' })
    expect(ratingsOf(await one())).toHaveLength(45)
  })

  test('of what was usual at that hour of that weekday are not set aside', async () => {
    for (const week of [1, 2, 3, 4]) {
      const day = new Date(Date.parse(`${TODAY}T00:00:00Z`) - week * 7 * DAY).toISOString().slice(0, 10)
      await rateAll(38, () => ({ slot: `${day}T11`, answers: answersOf(4) }))
    }
    await burst()
    await passTheNight()
    expect(await found()).toEqual([])
    expect(await score()).toMatchObject({ n: 52, aside: 0 })
  })
})

test('F86 a campaign of copied comments is set aside as one, and the other comments are not', async () => {
  const complaint = 'Petugas loket ini tidak pernah melayani warga dengan baik, mohon segera diganti'
  await rateAll(6, (index) => ({
    answers: answersOf(1),
    slot: `${TODAY}T${String(9 + index).padStart(2, '0')}`,
    comment: index % 2 === 0 ? complaint : `${complaint.toUpperCase()}!!`,
  }))
  for (const comment of [
    'Antre lama tetapi petugasnya sabar menjelaskan',
    'Mohon kursi tunggu ditambah',
    'Cepat',
    'Cepat',
    'Cepat',
  ])
    await rate({ comment })
  await passTheNight()
  expect(await score()).toMatchObject({ n: 5, aside: 6 })
  const finding = await one()
  expect(finding).toMatchObject({ detector: 'copies', state: 'open', evidence: { answers: 6, comments: 11 } })
  // A comment is personal data: what is kept of it is the rating's id.
  expect(JSON.stringify(finding).toLowerCase()).not.toContain('petugas')
})

test('F54 three missed nights are caught up, and the log has numbers alone', async () => {
  const logged: unknown[] = []
  const days = ['2026-11-22', '2026-11-23', '2026-11-24']
  for (const day of days) {
    await rateAll(20, () => ({
      slot: `${day}T11`,
      answers: answersOf(4),
      comment: 'Pelayanan di loket ini luar biasa',
    }))
    world.clock += DAY
  }
  world.clock += DAY
  await countShard(world, 0)
  const logging = Object.assign(configured(world), { log: (...line: readonly unknown[]) => void logged.push(line) })
  await run(logging, {})
  expect((await world.store.findings.since(unit, '2026-01-01')).map(({ day }) => day)).toEqual(days.toReversed())
  expect(logged).toEqual([['info', 'inspected', { agency: 'uji', days: 3, changed: 3 }]])
  await settle()
  for (const day of days) expect(await score(day)).toMatchObject({ n: 0, aside: 20 })
})

describe('a decision', () => {
  beforeEach(async () => {
    await burst()
    await passTheNight()
  })

  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    )

  test('of two reviewers at once: the second is told', async () => {
    const finding = await one()
    await decide(finding, 'released')
    expect(await refusalOf(decide(finding, 'upheld', 'Ini jelas bukan warga', 'penelaah-2'))).toBe('finding-changed')
    expect(await one()).toMatchObject({ state: 'released', history: [{ author: 'penelaah-1' }] })
  })

  test('sent twice by the same is the same', async () => {
    const finding = await one()
    await decide(finding, 'released')
    await decide(finding, 'released')
    expect((await one()).history).toHaveLength(1)
  })

  test('about what was found anew meanwhile is refused', async () => {
    const finding = await one()
    await rateAll(3, () => ({ slot: `${TODAY}T11`, answers: answersOf(4) }))
    await passTheNight()
    expect(await refusalOf(decide(finding, 'released'))).toBe('finding-changed')
  })

  test.each(['', 'sudah dicek', '  a b  ', 'x '.repeat(400)])('needs a reason of a few words: %j', async (reason) => {
    expect(await refusalOf(decide(await one(), 'released', reason))).toBe('answers-invalid')
    expect((await one()).state).toBe('open')
  })

  test('can be taken back, with another reason, by who has read the first', async () => {
    await decide(await one(), 'released')
    await decide(await one(), 'upheld', 'Rombongan itu ternyata tidak ada', 'penelaah-2')
    await settle()
    expect(await score()).toMatchObject({ n: 12, aside: 40 })
    expect((await one()).history.map(({ state }) => state)).toEqual(['released', 'upheld'])
  })

  test('about no finding is refused', async () => {
    const at = { ...unit, day: TODAY, finding: 'burst-0' }
    const decision = { state: 'released', reason: 'Sudah kami periksa semua' }
    expect(await refusalOf(decideFinding(world, at, { version: 1, decision, actor: SOMEBODY }))).toBe('finding-unknown')
    const bad = decideFinding(world, { ...at, day: 'x#y' }, { version: 1, decision, actor: SOMEBODY })
    expect(await refusalOf(bad)).toBe('finding-unknown')
  })
})
