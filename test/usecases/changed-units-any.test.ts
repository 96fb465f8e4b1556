import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agency } from '../../shared/domain/agency.ts'
import { breakdownOf, emptyBreakdown, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import { canonical } from '../../shared/domain/digest.ts'
import { spanOf } from '../../shared/domain/period.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import type { StoredTally } from '../../shared/usecases/ports/tally-store.ts'
import { readTree } from '../../shared/usecases/read-tally.ts'
import { compareRollUp, rollUpAgency, rollUpAround, rollUpsOf } from '../../shared/usecases/roll-up.ts'
import { FIRST, LAST, oracle, plans } from '../support/changing-units.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { keepingTallies } from '../support/kept-tallies.ts'
import { answersOf, type TestWorld, worldOn } from '../support/world.ts'

const MONTHS = ['2026-01', '2026-02', '2026-03']
const PERIODS = [...MONTHS, '2026-Q1', '2026-S1', '2026']
const INSTRUMENT = 'skm-2017'
const place = (unit: string) => ({ agency: 'uji', unit, instrument: INSTRUMENT, scope: 'own' }) as const
const agency: Agency = {
  ...{ id: 'uji', name: 'Uji', timeZone: 'Asia/Jakarta', calendar: { holidays: [] }, demo: false },
}
const one = breakdownOf({ answers: answersOf(3), counter: undefined, service: undefined, tier: 'T3', channel: 'web' })

/** Some days on which some unit, named by a number, was rated so often; a day of 0 stands for a month of which no day is known. */
const ratings = fc.array(
  fc.record({ unit: fc.nat(99), day: fc.nat(89), month: fc.nat(8), n: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 10, maxLength: 40 },
)

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

test('F59 the scores of all units add up on every day, whatever was moved, merged and split, and whenever it was entered', async () => {
  await fc.assert(
    fc.asyncProperty(plans, ratings, fc.nat(5), fc.nat(89), async (changes, rated, entered, night) => {
      let registered: readonly Unit[] = []
      const world = worldOn(table, {
        store: (store) => ({
          ...keepingTallies(store),
          registry: {
            ...store.registry,
            load: async () => ({ agency, units: registered, services: [], counters: [] }),
          },
        }),
      })
      const { units, membersOn } = oracle(changes)

      const counts = new Map<string, number>()
      const monthly = new Map<string, number>()
      for (const { unit, day, month, n } of rated) {
        const on = addDays(FIRST, day)
        const there = units.filter(({ id, from = '' }) => from <= on && isLiving(units, id, on))
        const id = there[unit % there.length]?.id ?? ''
        if (month > 0) add(counts, `${id} ${on}`, n)
        // What only the month is known of is typed for a unit that was there in it.
        else add(monthly, `${id} ${on.slice(0, 7)}`, n)
      }
      for (const [name, n] of counts) await putCount(world, name, 'day', n)

      /** Every rating in its place, one by one: a month's belong to its first day, or to the unit's. */
      let isImported = false
      const expected = (id: string, period: string) => {
        const { first, last } = spanOf(period)
        let n = 0
        for (const [name, each] of counts) {
          const [unit = '', day = ''] = name.split(' ')
          if (day >= first && day <= last && membersOn(id, day).has(unit)) n += each
        }
        for (const [name, each] of isImported ? monthly : []) {
          const [unit = '', month = ''] = name.split(' ')
          const from = units.find((known) => known.id === unit)?.from ?? ''
          const day = from > `${month}-01` ? from : `${month}-01`
          if (day >= first && day <= last && membersOn(id, day).has(unit)) n += each
        }
        return n
      }
      const expectAll = async (upTo: string) => {
        const registry = await world.store.registry.load('uji', { consistent: true })
        if (!registry) throw new Error('no registry')
        for (const { id } of units) {
          for (const period of PERIODS) {
            const wanted = { unit: id, instrument: INSTRUMENT, period, upTo }
            const { breakdown } = await readTree(world, registry, wanted, { consistent: true })
            expect([id, period, breakdown.all.n]).toEqual([id, period, expected(id, period)])
          }
        }
        expect(expected('u0', '2026')).toBe(sumOf(counts) + (isImported ? sumOf(monthly) : 0))
      }

      // A night that knows only some of the changes merges by them; the others are entered after it, for days before it too.
      registered = oracle(changes.slice(0, entered)).units
      world.clock = Date.parse(`${addDays(FIRST, night)}T20:00:00Z`)
      await rollUpAgency(world, 'uji')
      registered = units
      await expectAll(LAST)
      world.clock = Date.parse('2026-04-01T20:00:00Z')
      await rollUpAgency(world, 'uji')
      await expectAll('2026-04-01')

      // A file brings what only the month is known of. What is merged is what the level below says, and again changes no byte.
      for (const [name, n] of monthly) await putCount(world, name, 'slot', n)
      isImported = true
      for (const { id } of units)
        await rollUpAround(world, { agency: 'uji', unit: id }, { instrument: INSTRUMENT, months: MONTHS })
      await expectAll('2026-04-01')
      const registry = await world.store.registry.load('uji', { consistent: true })
      if (!registry) throw new Error('no registry')
      for (const { id } of units) {
        for (const key of rollUpsOf(registry, id, INSTRUMENT, MONTHS)) {
          const found = await compareRollUp(world, registry, key)
          if (found) expect(canonical(found.stored)).toBe(canonical(found.below))
        }
      }
      const before = await stored(world, units)
      await rollUpAgency(world, 'uji')
      for (const { id } of units.toReversed()) {
        await rollUpAround(world, { agency: 'uji', unit: id }, { instrument: INSTRUMENT, months: MONTHS })
      }
      expect(await stored(world, units)).toEqual(before)
    }),
    { numRuns: 30 },
  )
}, 240_000)

function isLiving(units: readonly Unit[], id: string, day: string): boolean {
  const merged = units.find(({ parts, from = '' }) => parts?.includes(id) && from <= day)
  const ended = units.find((unit) => unit.id === id)?.ended
  return merged === undefined && (ended === undefined || ended.from > day)
}

const add = (counts: Map<string, number>, name: string, n: number) => counts.set(name, (counts.get(name) ?? 0) + n)
const sumOf = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0)

async function putCount(world: TestWorld, name: string, level: 'day' | 'slot', n: number): Promise<void> {
  const [unit = '', period = ''] = name.split(' ')
  const breakdown = sumBreakdowns([emptyBreakdown, ...Array.from({ length: n }, () => one)])
  const tally: StoredTally = {
    key: { ...place(unit), level, period },
    breakdown,
    asOf: `${LAST}T00:00:00.000Z`,
    version: 1,
  }
  await world.store.tallies.put(tally)
}

async function stored(world: TestWorld, units: readonly Unit[]): Promise<string[]> {
  const found = units.flatMap(({ id }) =>
    (['own', 'tree'] as const).flatMap((scope) =>
      (['month', 'quarter', 'semester', 'year'] as const).map((level) =>
        world.store.tallies.between({ ...place(id), scope, level }, '0', '9', { consistent: true }),
      ),
    ),
  )
  return (await Promise.all(found)).flat().map(canonical).toSorted()
}
