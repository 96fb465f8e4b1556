import { afterEach, describe, expect, test } from 'vitest'
import { minuteOf } from '../../shared/domain/calendar.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { changeUnit, completeChange, planUnitChange } from '../../shared/usecases/change-unit.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { describeAgency } from '../../shared/usecases/describe-agency.ts'
import { describeUnit } from '../../shared/usecases/describe-unit.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, worldOn } from '../support/world.ts'

const ADMIN: Actor = { via: 'web', name: 'admin-1' }
const MERGE = {
  kind: 'merge',
  unit: 'loka-a',
  others: ['loka-b'],
  from: '2026-12-01',
  into: { id: 'loka', name: 'Loka', parent: 'dinas' },
} as const
/** The last minutes of November, and the first of December, in Jakarta. */
const EVE = Date.parse('2026-11-30T16:59:00Z')
const MORNING = Date.parse('2026-11-30T17:00:30Z')

// Each has a table of its own: what is counted in one year is behind the watermark of the next.
const tables: TestTable[] = []
afterEach(async () => {
  await Promise.all(tables.splice(0).map((table) => table.close()))
})

async function registered(options: { readonly store?: (store: Store) => Store } = {}) {
  const agency = 'uji'
  const table = await startTable()
  tables.push(table)
  const world = worldOn(table, options)
  const { codes } = await registerAgency(world, agency)
  const rate = async (unit: string, answer = 4) => {
    const { token, visit } = await openVisit(world, codes[unit] ?? '')
    await acceptRating(world, { token, body: { answers: answersOf(answer) } })
    return visit
  }
  const settle = async () => {
    world.clock += 3 * 60_000
    await countShard(world, 0)
  }
  /** Weeks later, all of them counted. */
  const skipTo = async (instant: string) => {
    world.clock = Date.parse(instant)
    await world.store.watermarks.advance(0, minuteOf(world.clock - 10 * 60_000))
    await countShard(world, 0)
    await rollUpAgency(world, agency)
  }
  const n = async (unit: string, period: string) => (await readScore(world, { agency, unit, period }, 'full')).n
  return { world, agency, codes, rate, settle, skipTo, n }
}

async function reasonsOf(run: Promise<unknown>): Promise<unknown> {
  const refusal = await run.then(() => undefined).catch((error: unknown) => error)
  return refusal instanceof Refusal ? refusal.params.why : refusal
}

describe('a merged unit', () => {
  test('F59 takes over printed codes at its own midnight, and has the scores of its parts before', async () => {
    const { world, agency, codes, rate, settle, skipTo, n } = await registered()
    await rate('loka-a')
    await rate('loka-b', 2)
    await settle()
    await changeUnit(world, agency, MERGE, ADMIN)

    world.clock = EVE
    const before = await openVisit(world, codes['loka-a'] ?? '')
    expect((await rate('loka-a')).unit).toBe('loka-a')
    world.clock = MORNING
    expect((await rate('loka-a')).unit).toBe('loka')
    expect((await rate('loka-b')).unit).toBe('loka')
    // The page was opened on the evening: its answer is of that day, and the same again is the same rating.
    const late = { token: before.token, body: { answers: answersOf(3) } }
    expect((await acceptRating(world, late)).receipt.unit).toBe('loka-a')
    expect((await acceptRating(world, late)).repeated).toBe(true)
    await settle()

    expect([await n('loka-a', '2026-11'), await n('loka-b', '2026-11')]).toEqual([3, 1])
    expect([await n('loka', '2026-11'), await n('loka', '2026-12'), await n('loka', '2026-Q4')]).toEqual([4, 2, 6])
    expect([await n('dinas', '2026-11'), await n('dinas', '2026-12'), await n('dinas', '2026-Q4')]).toEqual([4, 2, 6])
    expect([await n('loka-a', '2026-12'), await n('loka-b', '2026-12')]).toEqual([0, 0])

    await skipTo('2027-01-20T20:00:00Z')
    await closeAgency(world, agency)
    expect([await n('loka', '2026-11'), await n('loka', '2026-Q4'), await n('dinas', '2026-Q4')]).toEqual([4, 6, 6])
    const key = { agency, unit: 'loka', instrument: 'skm-2017' }
    const closed = await world.store.versions.ending(key, '2026-01-01', '2026-12-31', { consistent: true })
    expect(closed.map(({ period }) => period).toSorted()).toEqual(['2026', '2026-12', '2026-Q4', '2026-S2'])
  })

  test('F59 shows older periods with the units, and by the names, of then', async () => {
    const { world, agency, rate, settle } = await registered()
    await rate('loka-a')
    await settle()
    await changeUnit(world, agency, MERGE, ADMIN)
    world.clock = MORNING
    const idsIn = async (period: string) =>
      (await describeAgency(world, { agency, period }, 'full')).registry.units.map(({ id }) => id).toSorted()
    expect(await idsIn('2026-11')).toEqual(['dinas', 'loka-a', 'loka-b'])
    expect(await idsIn('2026-12')).toEqual(['dinas', 'loka'])
    const report = await describeUnit(world, { agency, unit: 'loka-a', period: '2026-11' }, 'full')
    expect(report.above.map(({ id }) => id)).toEqual(['dinas'])
    expect(report.story?.events).toMatchObject([{ kind: 'merged-into', from: '2026-12-01', into: [{ name: 'Loka' }] }])
    const merged = await describeUnit(world, { agency, unit: 'loka', period: '2026-Q4' }, 'full')
    expect(merged.children.map(({ id }) => id).toSorted()).toEqual(['loka-a', 'loka-b'])
    expect(merged.story?.events).toMatchObject([{ kind: 'merged-from', parts: [{ id: 'loka-a' }, { id: 'loka-b' }] }])
  })

  test('F59 stopped after any write loses no rating, and is completed by what was left', async () => {
    for (const writes of [0, 1, 2, 3, 4, 6, 8]) {
      let left = Number.POSITIVE_INFINITY
      const dying = (store: Store): Store => {
        const limited =
          <Args extends unknown[], T>(write: (...args: Args) => Promise<T>) =>
          (...args: Args) => {
            if (left-- <= 0) throw new Error('died')
            return write(...args)
          }
        const { registry, trail } = store
        return {
          ...store,
          registry: {
            ...registry,
            putUnit: limited(registry.putUnit),
            putService: limited(registry.putService),
            putCounter: limited(registry.putCounter),
          },
          trail: { ...trail, put: limited(trail.put) },
        }
      }
      const { world, agency, rate, settle, n } = await registered({ store: dying })
      left = writes
      const run = await changeUnit(world, agency, MERGE, ADMIN)
        .then(() => 'done')
        .catch(() => 'died')
      left = Number.POSITIVE_INFINITY
      const isMade = (await world.store.registry.load(agency))?.units.some(({ id }) => id === 'loka')
      world.clock = MORNING
      const units = [(await rate('loka-a')).unit, (await rate('loka-b')).unit]
      await settle()
      expect([writes, run, await n('dinas', '2026-12')]).toEqual([writes, run, 2])
      if (!isMade) {
        expect(units).toEqual(['loka-a', 'loka-b'])
        continue
      }
      expect(await n('loka', '2026-12')).toBe(2)
      // Taken up after its day, what waited moves on a day that has not begun.
      for (const unit of ['loka-a', 'loka-b']) await completeChange(world, { agency, unit }, ADMIN)
      for (const unit of ['loka-a', 'loka-b']) expect(await completeChange(world, { agency, unit }, ADMIN)).toBe(0)
      world.clock = Date.parse('2026-12-02T03:00:00Z')
      expect([(await rate('loka-a')).unit, (await rate('loka-b')).unit]).toEqual(['loka', 'loka'])
      await settle()
      expect([await n('loka', '2026-12'), await n('dinas', '2026-12')]).toEqual([4, 4])
      if (run === 'done') expect(units).toEqual(['loka', 'loka'])
    }
  }, 120_000)

  test('cannot begin today, nor within the hour before a midnight: what was taken must be found again', async () => {
    const { world, agency } = await registered()
    const why = (from: string) => reasonsOf(changeUnit(world, agency, { ...MERGE, from }, ADMIN))
    expect(await why('2026-11-22')).toBe('day-early')
    world.clock = Date.parse('2026-11-22T16:30:00Z')
    expect(await why('2026-11-23')).toBe('day-early')
    expect(await why('2026-11-24')).toBeUndefined()
    expect(await why('2026-11-25')).toContain('unit-ended')
  })
})

describe('a unit that is split', () => {
  const SPLIT = {
    kind: 'split',
    unit: 'loka-a',
    from: '2026-12-01',
    into: [
      { id: 'utara', name: 'Utara', counters: ['loket-1'], children: [] },
      { id: 'selatan', name: 'Selatan', counters: [], children: [] },
    ],
  } as const

  test('F59 ends with its counters in the new ones, whose scores begin empty', async () => {
    const { world, agency, rate, settle, n } = await registered()
    await rate('loka-a')
    await settle()
    await changeUnit(world, agency, SPLIT, ADMIN)
    world.clock = MORNING
    expect((await rate('loka-a')).unit).toBe('utara')
    await settle()
    expect([await n('loka-a', '2026-Q4'), await n('utara', '2026-Q4'), await n('selatan', '2026-Q4')]).toEqual([
      1, 1, 0,
    ])
    expect(await n('dinas', '2026-Q4')).toBe(2)
    const report = await describeUnit(world, { agency, unit: 'utara', period: '2026-12' }, 'full')
    expect(report.story?.events).toMatchObject([{ kind: 'split-from', origin: { id: 'loka-a' } }])
  })

  test('leaves no counter without a unit', async () => {
    const { world, agency } = await registered()
    const into = SPLIT.into.map((heir) => ({ ...heir, counters: [] }))
    expect(await reasonsOf(changeUnit(world, agency, { ...SPLIT, into }, ADMIN))).toBe('left-over')
  })
})

describe('a unit that moves', () => {
  test('F59 in the middle of a month counts for each unit above on its own days', async () => {
    const { world, agency, rate, settle, skipTo, n } = await registered()
    await world.store.registry.putUnit({ agency, id: 'badan', name: 'Badan', shards: [] })
    await rate('loka-a')
    await settle()
    await changeUnit(world, agency, { kind: 'move', unit: 'loka-a', parent: 'badan', from: '2026-11-25' }, ADMIN)
    world.clock = Date.parse('2026-11-26T02:00:00Z')
    await rate('loka-a')
    await rate('loka-b')
    await settle()
    const counts = async () => [await n('dinas', '2026-11'), await n('badan', '2026-11'), await n('loka-a', '2026-11')]
    expect(await counts()).toEqual([2, 1, 2])
    await skipTo('2026-11-27T20:00:00Z')
    expect(await counts()).toEqual([2, 1, 2])
  })

  test('F59 cannot move in a period that is closed, and no closed score changes', async () => {
    const { world, agency, rate, settle, skipTo } = await registered()
    await world.store.registry.putUnit({ agency, id: 'badan', name: 'Badan', shards: [] })
    await rate('loka-a')
    await settle()
    await skipTo('2026-12-20T20:00:00Z')
    await closeAgency(world, agency)
    const before = await readScore(world, { agency, unit: 'dinas', period: '2026-11' }, 'full')
    expect(before.closed?.version).toBe(1)
    const move = { kind: 'move', unit: 'loka-a', parent: 'badan' } as const
    const planned = await planUnitChange(world, agency, { ...move, from: '2026-11-25' })
    expect(planned.problems).toEqual([{ field: 'from', kind: 'day-early', of: '2026-12-01' }])
    await changeUnit(world, agency, { ...move, from: '2026-12-01' }, ADMIN)
    expect(await readScore(world, { agency, unit: 'dinas', period: '2026-11' }, 'full')).toEqual(before)
  })

  test('cannot go below itself, nor below what is below it', async () => {
    const { world, agency } = await registered()
    const why = (parent: string) =>
      reasonsOf(changeUnit(world, agency, { kind: 'move', unit: 'dinas', parent, from: '2026-12-01' }, ADMIN))
    expect(await why('dinas')).toBe('parent-below')
    expect(await why('loka-a')).toBe('parent-below')
  })
})

describe('a unit with another name', () => {
  test('has each name on its own days, without anybody doing anything on the day', async () => {
    const { world, agency } = await registered()
    await changeUnit(world, agency, { kind: 'rename', unit: 'loka-a', name: 'Loka Baru', from: '2026-12-01' }, ADMIN)
    const nameIn = async (period: string) => {
      const { unit, story } = await describeUnit(world, { agency, unit: 'loka-a', period }, 'full')
      return [unit.name, story?.nameNow]
    }
    expect(await nameIn('2026-11')).toEqual(['Unit loka-a', undefined])
    world.clock = MORNING
    expect(await nameIn('2026-11')).toEqual(['Unit loka-a', 'Loka Baru'])
    expect(await nameIn('2026-12')).toEqual(['Loka Baru', undefined])
  })

  test('F50 has a line in the trail before, which its version names; a second writer is told', async () => {
    const { world, agency } = await registered()
    const rename = (name: string) =>
      changeUnit(world, agency, { kind: 'rename', unit: 'loka-a', name, from: '2026-12-01' }, ADMIN)
    await rename('Loka Baru')
    const unit = (await world.store.registry.load(agency))?.units.find(({ id }) => id === 'loka-a')
    const line = await world.store.trail.get(agency, unit?.trail ?? 0)
    expect(line).toMatchObject({ action: 'unit.rename', thing: 'unit/loka-a', version: 1, actor: ADMIN })
    const outcomes = await Promise.allSettled([rename('Loka A'), rename('Loka B')])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
