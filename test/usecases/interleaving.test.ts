import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Breakdown, breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { writeTally } from '../../shared/domain/tally.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import type { Deps } from '../../shared/usecases/deps.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import type { TallyKey } from '../../shared/usecases/ports/tally-store.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { markWriter } from '../../shared/usecases/store-rating.ts'
import { tickMemory } from '../../shared/usecases/tick-memory.ts'
import { startTable } from '../support/dynalite.ts'
import { interleaver } from '../support/stepped-store.ts'
import { answersOf, registerAgency, spread, worldOn } from '../support/world.ts'

const MINUTE = 60_000
/** A day, and time enough for it to close. */
const DAY = 25 * 60 * MINUTE
const UNITS = ['loka-a', 'loka-b'] as const
const START = '2026-03-30T16:58:30Z'
/** Of the first the ratings lie together; of the second they spread, and are counted by shorter slots. */
const SHARDS = { 'loka-a': 1, 'loka-b': 3 } as const
/** The unit's own slots and days around the start: it begins at 23:58:30 on a day before a quarter's last. */
const SLOTS = {
  'loka-a': ['2026-03-30T23', '2026-03-31T00'],
  'loka-b': ['2026-03-30T23:50', '2026-03-31T00:00'],
} as const
const PERIODS = { month: '2026-03', quarter: '2026-Q1', semester: '2026-S1', year: '2026' } as const

test('F45 F55 F56 runs that overlap, repeat and die anywhere leave the very tallies that the ratings say', async () => {
  let died = 0
  let ratingsStored = 0
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.nat({ max: 9_999 })),
      fc.integer({ min: 4, max: 8 }),
      async (stream, visits) => {
        const chance = () => stream.next().value
        const table = await startTable()
        const world = worldOn(table, { now: START })
        const { codes } = await registerAgency(world)
        await spread(world, 'loka-b', SHARDS['loka-b'])
        const turns = interleaver(chance, 3)
        const acknowledged: string[] = []
        let started = 0
        // Some ticks share what they remember, for far longer than is deployed.
        const memory = tickMemory(() => world.clock, { between: DAY, every: DAY })
        const start = (kind: 'hasty' | 'safe' | 'slow', work: (own: Deps) => Promise<unknown>) => {
          const own = { ...world, store: turns.storeOf(world.store, `process-${started++}`, kind) }
          turns.start(kind, () => work(own))
        }
        const sent: Parameters<typeof acceptRating>[1][] = []
        for (let visit = 0; visit < visits; visit++) {
          if (visit === 2) world.clock += 2 * MINUTE
          const { token } = await openVisit(world, codes[UNITS[visit % 2] ?? 'loka-a'] ?? '')
          sent.push({ token, body: { answers: answersOf((chance() % 4) + 1, (chance() % 4) + 1) } })
        }
        // In half of the cases they are sent a day late, to days that are closed.
        if (chance() % 2 === 0) world.clock += DAY

        // In three waves, minutes apart: hasty phones send each rating twice, to two processes, while slow ticks and nights run.
        for (let wave = 0; wave < 3; wave++) {
          for (const rating of [...sent, ...sent].filter((_, index) => (index % visits) % 3 === wave)) {
            start('hasty', async (own) => {
              const { receipt } = await acceptRating({ ...own, mark: markWriter(own) }, rating)
              acknowledged.push(receipt.id)
            })
          }
          start('slow', (own) => countShard(own, 0, { openToo: wave === 1 }))
          start('slow', (own) => countShard(own, 0, { memory }))
          start('slow', (own) => rollUpAgency(own, 'uji'))
          await turns.untilOnlySlow()
          world.clock += 2 * MINUTE
        }
        // Two ticks that live count what is settled, while the slow ones may still come with what they read long before.
        for (const _tick of [1, 2]) start('safe', (own) => countShard(own, 0, { memory }))
        await turns.untilOnlySlow()
        died += await turns.toTheEnd()
        world.clock += DAY
        await Promise.all([rollUpAgency(world, 'uji'), rollUpAgency(world, 'uji')])

        for (const id of acknowledged) expect(await isStored(world, id)).toBe(true)
        const { tallies: counted, n } = await countedFromRatings(world)
        ratingsStored += n
        expect(await tallies(world)).toEqual(counted)

        const before = await versions(world)
        await countShard(world, 0, { openToo: true })
        await rollUpAgency(world, 'uji')
        expect(await versions(world)).toEqual(before)
        await table.close()
      },
    ),
    { numRuns: 14 },
  )
  // The test has met what it is about.
  expect(died).toBeGreaterThan(10)
  expect(ratingsStored).toBeGreaterThan(20)
}, 240_000)

const place = (unit: string) => ({ agency: 'uji', unit, instrument: 'skm-2017' })

function allKeys(): TallyKey[] {
  const own = UNITS.flatMap((unit) => [
    ...SLOTS[unit].map((period) => ({ ...place(unit), scope: 'own', level: 'slot', period }) as const),
    ...SLOTS[unit].map((slot) => ({ ...place(unit), scope: 'own', level: 'day', period: slot.slice(0, 10) }) as const),
    ...levels().map(([level, period]) => ({ ...place(unit), scope: 'own', level, period }) as const),
  ])
  const tree = levels().map(([level, period]) => ({ ...place('dinas'), scope: 'tree', level, period }) as const)
  return [...own, ...tree]
}

function levels() {
  return Object.entries(PERIODS) as [keyof typeof PERIODS, string][]
}

/** A tally as the text that is stored. */
function written({ all, by }: Breakdown): string {
  const groups = Object.values(by).flatMap((group) =>
    Object.entries(group).map(([name, tally]) => `${name} ${writeTally(tally)}`),
  )
  return [writeTally(all), ...groups.toSorted()].join('; ')
}

const nameOf = ({ unit, scope, level, period }: TallyKey) => [unit, scope, level, period].join(' ')

async function stored({ store }: Deps) {
  return store.tallies.get(allKeys(), { consistent: true })
}

async function tallies(deps: Deps): Promise<Record<string, string>> {
  return Object.fromEntries((await stored(deps)).map(({ key, breakdown }) => [nameOf(key), written(breakdown)]))
}

async function versions(deps: Deps): Promise<Record<string, number>> {
  return Object.fromEntries((await stored(deps)).map(({ key, version }) => [nameOf(key), version]))
}

/** What the ratings themselves say, added up with nothing between. */
async function countedFromRatings({ store }: Deps): Promise<{ tallies: Record<string, string>; n: number }> {
  const all: Record<string, string> = {}
  const note = (key: string, breakdown: Breakdown) => {
    if (breakdown.all.n > 0) all[key] = written(breakdown)
  }
  const bySlot = new Map<string, Breakdown>()
  for (const unit of UNITS) {
    for (const slot of SLOTS[unit]) {
      const ratings = []
      for await (const page of store.ratings.ofSlot(place(unit), {
        instrument: 'skm-2017',
        slot,
        shards: SHARDS[unit],
      }))
        ratings.push(...page)
      const sum = sumBreakdowns(ratings.map(breakdownOf))
      bySlot.set(`${unit} ${slot}`, sum)
      note(`${unit} own slot ${slot}`, sum)
      note(`${unit} own day ${slot.slice(0, 10)}`, sum)
    }
  }
  const of = (...units: readonly string[]) =>
    sumBreakdowns([...bySlot].filter(([key]) => units.some((unit) => key.startsWith(unit))).map(([, sum]) => sum))
  const dinas = of(...UNITS)
  for (const [level, period] of levels()) {
    for (const unit of UNITS) note(`${unit} own ${level} ${period}`, of(unit))
    note(`dinas tree ${level} ${period}`, { ...dinas, by: { ...dinas.by, counter: {}, service: {} } })
  }
  return { tallies: all, n: dinas.all.n }
}

async function isStored({ store }: Deps, id: string): Promise<boolean> {
  const places = UNITS.flatMap((unit) => SLOTS[unit].map((slot) => ({ ...place(unit), unit, slot, id })))
  const found = await Promise.all(places.map((each) => store.ratings.get(each, SHARDS[each.unit])))
  return found.some((rating) => rating !== undefined)
}
