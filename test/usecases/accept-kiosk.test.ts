import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kioskPasses } from '../../functions/kiosk-passes.ts'
import { newUuid } from '../../functions/random.ts'
import { acceptKiosk } from '../../shared/usecases/accept-kiosk.ts'
import { changeUnit } from '../../shared/usecases/change-unit.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import type { Deps } from '../../shared/usecases/deps.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { openKiosk } from '../../shared/usecases/open-kiosk.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, type TestWorld, VISIT_KEYS, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const unit = { agency: 'uji', unit: 'loka-a' }
let table: TestTable
let world: TestWorld
let device: Awaited<ReturnType<typeof issueDevice>>['device']
let pass: string
let start: number

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  start = world.clock
  ;({ device, pass } = await pairedKiosk())
})
afterEach(() => table.close())

async function pairedKiosk() {
  const issued = await issueDevice(world, unit, { kind: 'kiosk', name: 'Tablet', counter: 'loket-1' }, SOMEBODY)
  return { ...issued, pass: await signed(issued.device.id) }
}

const signed = async (id: string) => world.passes.sign((await openKiosk(world, id)).pass)

/** A rating as a kiosk recorded it at an instant by its own clock. */
const recorded = (at: number, more: object = {}) => ({ pass, id: newUuid(at), answers: answersOf(4), ...more })
const accept = (sent: unknown, deps: Deps = world, by = device) => acceptKiosk({ ...deps, mark: world.mark }, by, sent)

async function counted(period: string): Promise<number> {
  await countShard(world, 0, { openToo: true })
  return (await readScore(world, { ...unit, period }, 'full')).n
}

async function offer(family: string): Promise<void> {
  const registry = await world.store.registry.load('uji')
  if (registry) await world.store.registry.putAgency({ ...registry.agency, offers: [family] })
  pass = await signed(device.id)
}

describe('a rating from a kiosk', () => {
  test('F63 counts in the day it was given, however much later it comes, and once', async () => {
    const sent = recorded(start + 3 * DAY)
    world.clock = start + 60 * DAY
    const first = await accept(sent)
    world.clock += DAY
    const again = await accept(sent)
    expect(first.receipt).toMatchObject({ id: sent.id, counter: 'loket-1', day: '2026-11-25' })
    expect([first.repeated, again]).toEqual([false, { receipt: first.receipt, repeated: true }])
    expect([await counted('2026-11-25'), await counted('2026-11')]).toEqual([1, 1])
  })

  test('F59 given without network over the midnight on which its unit is merged belongs to the unit of its own day, once', async () => {
    const into = { id: 'loka', name: 'Loka', parent: 'dinas' }
    const merge = { kind: 'merge', unit: 'loka-a', others: ['loka-b'], from: '2026-11-24', into } as const
    await changeUnit(world, 'uji', merge, { via: 'web', name: 'admin-1' })
    const [evening, morning] = ['2026-11-23T16:59:00Z', '2026-11-23T17:01:00Z'].map((at) => recorded(Date.parse(at)))
    world.clock = start + 5 * DAY
    expect((await accept(evening)).receipt).toMatchObject({ unit: 'loka-a', day: '2026-11-23' })
    expect((await accept(morning)).receipt).toMatchObject({ unit: 'loka', day: '2026-11-24', counter: 'loket-1' })
    // A page that was opened since is of the new unit; the device is still the old one's.
    pass = await signed(device.id)
    expect((await accept(recorded(world.clock))).receipt.unit).toBe('loka')
    expect([(await accept(evening)).repeated, (await accept(morning)).repeated]).toEqual([true, true])
    expect(await counted('2026-11')).toBe(1)
    expect((await readScore(world, { agency: 'uji', unit: 'loka', period: '2026-11' }, 'full')).n).toBe(3)
    expect((await readScore(world, { agency: 'uji', unit: 'dinas', period: '2026-11' }, 'full')).n).toBe(3)
  })

  test.each([
    ['Asia/Jakarta', '2026-11-23'],
    ['Asia/Jayapura', '2026-11-24'],
  ] as const)('given at 23.30 WIB counts in %s on %s', async (timeZone, day) => {
    const registry = await world.store.registry.load('uji')
    if (registry) await world.store.registry.putAgency({ ...registry.agency, timeZone })
    pass = await signed(device.id)
    world.clock = start + 3 * DAY
    expect((await accept(recorded(Date.parse('2026-11-23T16:30:00Z')))).receipt.day).toBe(day)
  })

  test('F17 from a clock that fell back years counts when its page was there, whatever it says', async () => {
    world.clock = start + 2 * DAY
    for (const at of [0, Date.parse('2001-01-01T00:00:00Z'), start - 6 * MINUTE]) {
      expect((await accept(recorded(at))).receipt.day).toBe('2026-11-22')
    }
    expect(await counted('2026-11-22')).toBe(3)
  })

  test('F17 whose time has not come is refused with nothing stored, and taken with a time that has', async () => {
    const sent = recorded(start + 6 * MINUTE)
    await expect(accept(sent)).rejects.toThrow('recorded-ahead')
    await expect(accept(recorded(2 ** 48 - 1))).rejects.toThrow('recorded-ahead')
    expect(await counted('2026-11')).toBe(0)
    await accept({ ...sent, id: newUuid(start) })
    await accept(recorded(start + 4 * MINUTE))
    expect(await counted('2026-11-22')).toBe(2)
  })

  test('with other answers under the same id is refused, and the first is kept', async () => {
    const sent = recorded(start)
    await accept(sent)
    await expect(accept({ ...sent, answers: answersOf(1) })).rejects.toThrow('rating-differs')
    expect((await readCounted()).value).toBe(100)
  })

  async function readCounted() {
    await countShard(world, 0, { openToo: true })
    const score = await readScore(world, { ...unit, period: '2026-11' }, 'full')
    return { n: score.n, value: Number(score.score) }
  }

  test('sent twenty times at once is one rating with one receipt', async () => {
    const sent = recorded(start)
    const results = await Promise.all(Array.from({ length: 20 }, () => accept(sent)))
    expect(new Set(results.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1)
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await counted('2026-11')).toBe(1)
  })

  test('says nothing of its device', async () => {
    const sent = recorded(start)
    await accept(sent)
    const slot = { agency: 'uji', unit: 'loka-a', instrument: 'skm-2017', slot: '2026-11-22T09', id: sent.id }
    const kept = await world.store.ratings.get({ ...slot, provisional: undefined }, 1)
    expect(kept).toMatchObject({ tier: 'K', channel: 'kiosk', counter: 'loket-1' })
    expect(JSON.stringify(kept)).not.toContain(device.id)
  })

  test('is asked as its page asked, though the agency has changed its questions since', async () => {
    const registry = await world.store.registry.load('uji')
    if (!registry) throw new Error('no agency')
    const own = { id: 'parkir', instrument: 'skm', under: 'U9', text: 'Parkir?', options: ['a', 'b', 'c', 'd'] }
    await world.store.registry.putAgency({ ...registry.agency, questions: [own] })
    pass = await signed(device.id)
    await world.store.registry.putAgency({ ...registry.agency, questions: [], offers: ['quick'] })
    await accept(recorded(start, { own: { parkir: 2 } }))
    expect(await counted('2026-11')).toBe(1)
  })

  test('counts once where the first tap went out before the rest', async () => {
    await offer('quick')
    const tap = recorded(start, { answers: { Q1: 2 }, provisional: true })
    await accept(tap)
    await accept({ ...tap, provisional: undefined, reasons: ['U3'], comment: 'Lama' })
    await countShard(world, 0, { openToo: true })
    expect((await readScore(world, { ...unit, period: '2026-11', instrument: 'quick' }, 'full')).n).toBe(1)
  })

  test('of a day on which the unit spreads wider than when the page was made is found with the others', async () => {
    const registry = await world.store.registry.load('uji')
    const found = registry?.units.find(({ id }) => id === 'loka-a')
    if (!found) throw new Error('no unit')
    await world.store.registry.putUnit({ ...found, shards: [{ from: '2026-11-24', count: 8 }] })
    world.clock = start + 3 * DAY
    for (let at = 0; at < 12; at++) {
      const sent = recorded(start + 2 * DAY + at)
      await accept(sent)
      const key = { ...unit, instrument: 'skm-2017', slot: '2026-11-24T09:00', id: sent.id, provisional: undefined }
      expect(await world.store.ratings.get(key, 8)).toMatchObject({ id: sent.id })
    }
    expect(await counted('2026-11-24')).toBe(12)
  })
})

describe('F20 the pass of a kiosk’s page', () => {
  test('is good for 90 days and not longer', async () => {
    world.clock = start + 90 * DAY
    await accept(recorded(start + 80 * DAY))
    world.clock = start + 90 * DAY + 6 * MINUTE
    await expect(accept(recorded(start + 80 * DAY))).rejects.toThrow('pass-expired')
  })

  test('F25 stays good when a key is put in front', async () => {
    const keys = [{ kid: 'test-2', key: 'another key, put in front of the first' }, ...JSON.parse(VISIT_KEYS)]
    const passes = kioskPasses(JSON.stringify(keys), () => world.clock)
    expect((await accept(recorded(start), { ...world, passes })).repeated).toBe(false)
    await expect(world.passes.verify(await passes.sign((await passes.verify(pass)).pass))).rejects.toThrow(
      'pass-invalid',
    )
  })

  test('F21 of another device is refused, counted nowhere', async () => {
    const other = await pairedKiosk()
    await expect(accept(recorded(start), world, other.device)).rejects.toThrow('pass-invalid')
    expect(await counted('2026-11')).toBe(0)
  })

  test('is never taken for a visit, nor a visit for one', async () => {
    const { pass: named } = await world.passes.verify(pass)
    const { token } = await world.visits.sign({
      ...{ id: newUuid(start), agency: 'uji', unit: 'loka-a', services: ['ktp'], tier: 'T1', channel: 'web' },
      ...{ instrument: 'skm-2017', slot: '2026-11-22T09', zone: named.zone, shards: 1 },
    })
    await expect(world.visits.verify(pass)).rejects.toThrow('visit-invalid')
    await expect(accept({ ...recorded(start), pass: token })).rejects.toThrow('pass-invalid')
  })
})
