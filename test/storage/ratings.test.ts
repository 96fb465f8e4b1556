import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shardOf } from '../../shared/domain/digest.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { answersOf } from '../support/world.ts'
import { flat, place, ratingNamed, SKM } from './samples.ts'
import { type Answer, startWire, type Wire } from './wire.ts'

let wire: Wire
let store: Store

beforeAll(async () => {
  wire = await startWire()
  store = wire.store
})
afterAll(() => wire.close())

const countOf = async (slot: string, shards = 1) =>
  (await flat(store.ratings.ofSlot(place, { instrument: SKM, slot, shards }))).length

describe('a rating', () => {
  test('comes back as it was stored, whatever it carries', async () => {
    const whole = ratingNamed('whole', {
      counter: 'loket-1',
      service: 'ktp',
      profile: { sex: 'P', age: '55+', education: 'SD', occupation: 'LAINNYA' },
      comment: 'Sudah baik. 👍🏽 "lanjutkan"',
    })
    const bare = ratingNamed('bare')
    for (const rating of [whole, bare]) {
      expect(await store.ratings.put(rating, 1)).toBe('stored')
      expect(await store.ratings.get(rating, 1)).toEqual(rating)
    }
  })

  test('that was never stored is not there', async () => {
    expect(await store.ratings.get(ratingNamed('never'), 1)).toBeUndefined()
  })

  test('F43 is stored once: another under its id changes nothing, and the first is there to compare with', async () => {
    const first = ratingNamed('first')
    const other = ratingNamed('first', { answers: answersOf(1) })
    expect(await store.ratings.put(first, 1)).toBe('stored')
    expect(await store.ratings.put(first, 1)).toBe('exists')
    expect(await store.ratings.put(other, 1)).toBe('exists')
    const kept = await store.ratings.get(other, 1)
    expect(kept).toEqual(first)
    expect(kept?.digest).not.toBe(other.digest)
  })

  test('F22 put fifty times at once, each time with other answers, is stored by exactly one', async () => {
    const tries = Array.from({ length: 50 }, (_, index) => ratingNamed('raced', { acceptedAt: stamp(index) }))
    const outcomes = await Promise.all(tries.map((rating) => store.ratings.put(rating, 1)))
    const winners = tries.filter((_, index) => outcomes[index] === 'stored')
    expect(winners).toHaveLength(1)
    expect(await store.ratings.get(ratingNamed('raced'), 1)).toEqual(winners[0])
  })

  test('F49 of a usual length costs one write unit, and with a comment as long as allowed two', async () => {
    let units: unknown
    wire.meddle(async (call, pass): Promise<Answer> => {
      const { body, status } = await pass({ ...call.body, ReturnConsumedCapacity: 'TOTAL' })
      units = (body.ConsumedCapacity as { CapacityUnits: number }).CapacityUnits
      return { body, status }
    })
    const usual = {
      agency: 'kabupaten-batanghari',
      unit: 'dinas-kependudukan-pencatatan-sipil',
      counter: 'loket-terpadu-12',
      service: 'penerbitan-kartu-keluarga',
      profile: { sex: 'P', age: '25-34', education: 'SMA', occupation: 'WIRAUSAHA' },
      comment: 'Petugasnya ramah dan cepat, tetapi ruang tunggunya panas dan kursinya kurang. '.repeat(3),
    } as const
    await store.ratings.put(ratingNamed('usual', usual), 1)
    expect(units).toBe(1)
    await store.ratings.put(ratingNamed('long', { ...usual, comment: 'panjang '.repeat(125) }), 1)
    expect(units).toBe(2)
    wire.meddle()
  })
})

describe('the ratings of a slot', () => {
  test('are those of its hour: other hours, days, months, units and agencies do not mix in', async () => {
    const slots = ['2026-03-01T09', '2026-03-01T10', '2026-03-01T00', '2026-03-02T09', '2026-03-01', '2026-03']
    for (const [index, slot] of slots.entries()) {
      for (let each = 0; each <= index; each++) await store.ratings.put(ratingNamed(`${slot} ${each}`, { slot }), 1)
    }
    for (const elsewhere of [{ unit: 'loka' }, { unit: 'loka-a-b' }, { agency: 'uj' }, { instrument: 'skm-2018' }]) {
      await store.ratings.put(ratingNamed(JSON.stringify(elsewhere), { slot: '2026-03-01T09', ...elsewhere }), 1)
    }
    expect(await Promise.all(slots.map((slot) => countOf(slot)))).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('F49 are read together over all shards that they spread over', async () => {
    const ratings = Array.from({ length: 60 }, (_, index) => ratingNamed(`spread ${index}`, { slot: '2026-04-01T09' }))
    await Promise.all(ratings.map((rating) => store.ratings.put(rating, 4)))
    expect(new Set(ratings.map(({ id }) => shardOf(id, 4)))).toEqual(new Set([0, 1, 2, 3]))
    expect(await countOf('2026-04-01T09', 4)).toBe(60)
    expect(await countOf('2026-04-01T09', 1)).toBeLessThan(30)
    expect(await store.ratings.get(ratings[0] ?? ratingNamed(''), 4)).toEqual(ratings[0])
  })

  test('are read without comments and whatever else counting does not need', async () => {
    await store.ratings.put(ratingNamed('told', { slot: '2026-05-01T09', comment: 'rahasia', counter: 'loket-1' }), 1)
    const [read] = await flat(store.ratings.ofSlot(place, { instrument: SKM, slot: '2026-05-01T09', shards: 1 }))
    expect(read).toEqual({
      id: ratingNamed('told').id,
      answers: answersOf(4),
      counter: 'loket-1',
      tier: 'T3',
      channel: 'web',
    })
  })

  test('F42 are complete over the 1 MB that a query reads at once', async () => {
    const comment = '👍'.repeat(1000)
    const ratings = Array.from({ length: 600 }, (_, index) =>
      ratingNamed(`much ${index}`, { slot: '2026-06-01T09', comment }),
    )
    for (let from = 0; from < ratings.length; from += 50) {
      await Promise.all(ratings.slice(from, from + 50).map((rating) => store.ratings.put(rating, 1)))
    }
    const pages = await Array.fromAsync(
      store.ratings.ofSlot(place, { instrument: SKM, slot: '2026-06-01T09', shards: 1 }),
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flat()).toHaveLength(600)
  })
})

function stamp(index: number): string {
  return `2026-11-22T02:05:${String(index).padStart(2, '0')}.000Z`
}
