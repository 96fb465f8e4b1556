import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import type { TallyKey } from '../../shared/usecases/ports/tally-store.ts'
import { putMerged } from '../../shared/usecases/put-merged.ts'
import { storeRating } from '../../shared/usecases/store-rating.ts'
import { answersOf, vault } from '../support/world.ts'
import { dayKey, flat, place, ratingNamed, SKM, tallyOfRatings } from './samples.ts'
import { type Meddler, refusedAs, startWire, type Wire } from './wire.ts'

let wire: Wire
let store: Store

beforeAll(async () => {
  wire = await startWire()
  store = wire.store
})
beforeEach(() => wire.meddle())
afterAll(() => wire.close())

const STRONG = { consistent: true } as const
const facts = { instrument: SKM, slot: '2026-11-22T09', shards: 1 }

/** Refuses the first calls, then lets all pass. */
function refusing(times: number, name: string, status = 400): Meddler {
  let left = times
  return (_call, pass) => (left-- > 0 ? Promise.resolve(refusedAs(name, status)) : pass())
}

const mark = { ...place, ...facts, minute: '2026-11-22T02:05', zone: 'Asia/Jakarta' } as const
const kinds: ReadonlyArray<(store: Store) => Promise<unknown>> = [
  ({ ratings }) => ratings.put(ratingNamed('put'), 1),
  ({ ratings }) => ratings.get(ratingNamed('read'), 1),
  ({ ratings }) => flat(ratings.ofSlot(place, facts)),
  ({ tallies }) => tallies.get([dayKey, { ...dayKey, period: '2026-11-21' }], STRONG),
  ({ marks }) => marks.put(0, mark),
]

/** A store of its own under a meddler's hands, so that waits of several seconds pass side by side. */
async function under<T>(meddler: Meddler, use: (store: Store, wire: Wire) => Promise<T>): Promise<T> {
  const troubled = await startWire()
  troubled.meddle(meddler)
  return use(troubled.store, troubled).finally(troubled.close)
}

describe.concurrent('F39 a store that has too much to do', () => {
  test('every kind of call succeeds where it has time again after two refusals', async () => {
    const each = kinds.map((call) =>
      under(refusing(2, 'ProvisionedThroughputExceededException'), async (troubled, { calls }) => {
        await call(troubled)
        expect(calls).toHaveLength(3)
      }),
    )
    await Promise.all(each)
  })

  test('every kind of call ends as busy where it has not, after five tries at the most', async () => {
    const each = kinds.map((call) =>
      under(refusing(99, 'ThrottlingException'), async (troubled, { calls }) => {
        await expect(call(troubled)).rejects.toMatchObject({ code: 'busy' })
        expect(calls.length).toBeGreaterThan(1)
        expect(calls.length).toBeLessThanOrEqual(5)
      }),
    )
    await Promise.all(each)
  })

  test('whatever passes by itself is called busy, and nothing was stored', async () => {
    const passing = [
      ['ProvisionedThroughputExceededException', 400],
      ['RequestLimitExceeded', 400],
      ['InternalServerError', 500],
      ['ServiceUnavailable', 503],
    ] as const
    const each = passing.map(([name, status]) =>
      under(refusing(99, name, status), async (troubled, wire) => {
        await expect(troubled.ratings.put(ratingNamed(name), 1)).rejects.toMatchObject({ code: 'busy' })
        // A put that was given up may still be on its way: it is not to get through because somebody looks.
        wire.meddle(async ({ operation }, pass) => (operation === 'PutItem' ? refusedAs(name, status) : pass()))
        expect(await troubled.ratings.get(ratingNamed(name), 1)).toBeUndefined()
      }),
    )
    await Promise.all(each)
  })

  test('a store that does not answer at all is called busy within twelve seconds', async () => {
    const begun = Date.now()
    await under(
      async () => 'silence',
      (troubled) => expect(troubled.ratings.put(ratingNamed('x'), 1)).rejects.toMatchObject({ code: 'busy' }),
    )
    expect(Date.now() - begun).toBeLessThan(12_000)
  })
})

test('a store that breaks connections is busy; one that is wrong for good is a bug, and not asked again', async () => {
  wire.meddle(async () => 'cut')
  await expect(store.ratings.put(ratingNamed('cut'), 1)).rejects.toMatchObject({ code: 'busy' })
  wire.meddle(refusing(99, 'ResourceNotFoundException'))
  const failure = store.ratings.put(ratingNamed('no table'), 1)
  await expect(failure).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  await expect(failure).rejects.not.toBeInstanceOf(Refusal)
  expect(wire.calls).toHaveLength(1)
})

describe('F40 a call that took effect and whose answer was lost', () => {
  /** The first write takes effect; its answer never arrives. */
  function losingOneAnswer(): Meddler {
    let lost = false
    return async ({ operation }, pass) => {
      const answer = await pass()
      if (lost || operation !== 'PutItem') return answer
      lost = true
      return 'cut'
    }
  }

  test('stored the rating once, and its sender is told so', async () => {
    wire.meddle(losingOneAnswer())
    const rating = ratingNamed('lost')
    const logged: string[] = []
    const log = (_level: unknown, event: string) => void logged.push(event)
    const deps = { store, vault, log, mark: async () => undefined }
    expect(await storeRating(deps, rating, { shards: 1, zone: 'Asia/Jakarta' })).toBe('repeated')
    expect(wire.calls.map(({ operation }) => operation)).toEqual(['PutItem', 'PutItem', 'GetItem'])
    // Nobody was told that it is new: fewer are said to be accepted than are counted, which no alarm minds.
    expect(logged).toEqual([])
    const other = ratingNamed('lost', { answers: answersOf(1) })
    expect(await storeRating(deps, other, { shards: 1, zone: 'Asia/Jakarta' })).toBe('differs')
    expect(await store.ratings.get(rating, 1)).toEqual(rating)
  })

  test('wrote the tally once', async () => {
    const key: TallyKey = { ...dayKey, period: '2026-05-05' }
    const { breakdown } = tallyOfRatings(key, 3)
    wire.meddle(losingOneAnswer())
    await putMerged({ store, now: () => 0 }, key, async () => ({ breakdown }))
    expect(await store.tallies.get([key], STRONG)).toMatchObject([{ version: 1, breakdown }])
  })

  test('claimed the code for its counter', async () => {
    const counter = { agency: 'uji', unit: 'loka', id: 'loket-1', code: '0000000001' }
    wire.meddle(losingOneAnswer())
    expect(await store.registry.claimCode(counter)).toBe(true)
  })

  test('opened the import batch with the period it asked for', async () => {
    const batch = { ...place, id: 'survei', defaultSlot: '2026-11-22' }
    wire.meddle(losingOneAnswer())
    expect(await store.imports.open(batch)).toEqual(batch)
  })

  test('moved the watermark, and wrote the mark', async () => {
    wire.meddle(losingOneAnswer())
    await store.watermarks.advance(5, '2026-11-22T02:05')
    expect(await store.watermarks.get(5)).toBe('2026-11-22T02:05')
    wire.meddle(losingOneAnswer())
    await store.marks.put(5, mark)
    expect(await store.marks.between(5, mark.minute, mark.minute)).toEqual([mark])
  })
})

describe('F41 F42 a batch of which the store answers a part', () => {
  const keys = Array.from({ length: 30 }, (_, day): TallyKey => ({ ...dayKey, period: dayNamed(day), unit: 'loka-b' }))

  beforeAll(async () => {
    wire.meddle()
    await Promise.all(keys.map((key) => store.tallies.put(tallyOfRatings(key, 1))))
  })

  test.each([29, 12, 8])('is asked for the rest until all are there: %i keys at a time', async (most) => {
    wire.meddle(answeringAtMost(most))
    const read = await store.tallies.get(keys, STRONG)
    expect(read.map(({ key }) => key.period).toSorted()).toEqual(keys.map(({ period }) => period))
    expect(wire.calls).toHaveLength(Math.ceil(30 / most))
    expect(wire.calls.every(({ body }) => JSON.stringify(body).includes('"ConsistentRead":true'))).toBe(true)
  })

  test('is busy where the rest never comes, not short', async () => {
    wire.meddle(answeringAtMost(5))
    await expect(store.tallies.get(keys, STRONG)).rejects.toMatchObject({ code: 'busy' })
    wire.meddle(answeringAtMost(0))
    await expect(store.tallies.get(keys, STRONG)).rejects.toMatchObject({ code: 'busy' })
    expect(wire.calls).toHaveLength(5)
  })
})

test('F42 an empty page that says there is more is no end', async () => {
  await Promise.all(['x', 'y', 'z'].map((name) => store.ratings.put(ratingNamed(name, { slot: '2026-07-01T09' }), 1)))
  wire.meddle(async ({ body }, pass) => {
    if (body.ExclusiveStartKey !== undefined) return pass()
    const values = body.ExpressionAttributeValues as Record<string, unknown>
    const before = { pk: values[':pk'], sk: values[':begin'] }
    return { status: 200, body: { Items: [], Count: 0, ScannedCount: 0, LastEvaluatedKey: before } }
  })
  const read = await flat(store.ratings.ofSlot(place, { instrument: SKM, slot: '2026-07-01T09', shards: 1 }))
  expect(read).toHaveLength(3)
  expect(wire.calls).toHaveLength(2)
})

/** Answers a few keys of a batch and leaves the rest unprocessed, as DynamoDB may. */
function answeringAtMost(most: number): Meddler {
  return async ({ body }, pass) => {
    const asked = body.RequestItems as Record<string, { Keys: unknown[] }>
    const [name = '', request = { Keys: [] }] = Object.entries(asked)[0] ?? []
    const rest = { ...request, Keys: request.Keys.slice(most) }
    const unprocessed = rest.Keys.length > 0 ? { [name]: rest } : {}
    if (most === 0) return { status: 200, body: { Responses: { [name]: [] }, UnprocessedKeys: unprocessed } }
    const answer = await pass({ ...body, RequestItems: { [name]: { ...request, Keys: request.Keys.slice(0, most) } } })
    return { ...answer, body: { ...answer.body, UnprocessedKeys: unprocessed } }
  }
}

function dayNamed(index: number): string {
  return `2026-06-${String(index + 1).padStart(2, '0')}`
}
