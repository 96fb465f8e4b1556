import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asideOf, type Breakdown, breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { writeBreakdown } from '../../shared/domain/breakdown-text.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { decideFinding } from '../../shared/usecases/decide-finding.ts'
import type { Deps } from '../../shared/usecases/deps.ts'
import { inspectAgency } from '../../shared/usecases/inspect-agency.ts'
import { type MarkWriter, markWriter, storeRating } from '../../shared/usecases/store-rating.ts'
import { ratingNamed } from '../storage/samples.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable } from '../support/dynalite.ts'
import { interleaver } from '../support/stepped-store.ts'
import { answersOf, registerAgency, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const DAY = '2026-11-22'
const unit = { agency: 'uji', unit: 'loka-a' }
const FACTS = { shards: 1, zone: 'Asia/Jakarta' } as const
const COPIED = 'Loket ini selalu menyulitkan warga yang datang dari jauh'

const burst = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) =>
    ratingNamed(`burst ${from + index}`, { slot: `${DAY}T10`, counter: 'loket-1' }),
  )
const copied = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) =>
    ratingNamed(`copy ${from + index}`, { slot: `${DAY}T13`, answers: answersOf(1, 2), comment: COPIED }),
  )
const honest = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) =>
    ratingNamed(`honest ${from + index}`, {
      slot: `${DAY}T${9 + index}`.replace('T9', 'T09'),
      answers: answersOf(3, 2),
    }),
  )
const EARLY = [...burst(0, 17), ...copied(0, 3), ...honest(0, 2)]
const LATE = [...burst(17, 20), ...copied(3, 5), ...honest(2, 4)]

/** Whoever decides says the same of the same, whenever they come to it: bursts stay out, copies come back. */
async function decideAll(deps: Deps & { readonly mark: MarkWriter }): Promise<void> {
  for (const { day, findings } of await deps.store.findings.since(unit, DAY)) {
    for (const { id, detector, version, state } of findings) {
      if (state !== 'open') continue
      const decision = { state: detector === 'burst' ? 'upheld' : 'released', reason: 'Sudah kami baca semua' }
      await decideFinding(deps, { ...unit, day, finding: id }, { version, decision, actor: SOMEBODY }).catch(
        (error: unknown) => {
          // Somebody was faster, or the finding is another by now: whoever comes next decides.
          const isTold = error instanceof Refusal && ['finding-changed', 'finding-unknown'].includes(error.code)
          if (!isTold) throw error
        },
      )
    }
  }
}

test('F55 F83 F86 any order of looking, deciding, counting and late answers, with deaths, ends in the very same tallies', async () => {
  let died = 0
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 9_999 })), async (stream) => {
      const chance = () => stream.next().value
      const table = await startTable()
      const world = worldOn(table, { now: `${DAY}T05:00:00Z` })
      await registerAgency(world)
      const turns = interleaver(chance, 2)
      let started = 0
      const start = (kind: 'hasty' | 'safe', work: (own: Deps & { readonly mark: MarkWriter }) => Promise<unknown>) => {
        const own = { ...world, store: turns.storeOf(world.store, `process-${started++}`, kind) }
        turns.start(kind, () => work({ ...own, mark: markWriter(own) }))
      }
      await Promise.all(EARLY.map((rating) => storeRating(world, rating, FACTS)))
      world.clock = Date.parse('2026-11-22T17:45:00Z')
      await countShard(world, 0)

      for (let wave = 0; wave < 3; wave++) {
        start('hasty', (own) => inspectAgency(own, 'uji', { again: true }))
        if (chance() % 2 === 0) start('hasty', (own) => inspectAgency(own, 'uji', { again: true }))
        start('hasty', decideAll)
        if (chance() % 2 === 0) start('hasty', decideAll)
        start('hasty', (own) => countShard(own, 0, { openToo: chance() % 2 === 0 }))
        for (const rating of LATE.filter((_, index) => index % 3 === wave))
          start('hasty', (own) => storeRating(own, rating, FACTS))
        await turns.untilOnlySlow()
        world.clock += 2 * MINUTE
      }
      died += await turns.toTheEnd()

      // What a sender was not told is sent is sent again; then a night in which nothing dies, and a reviewer after it.
      await Promise.all(LATE.map((rating) => storeRating(world, rating, FACTS)))
      for (const _round of [1, 2]) {
        world.clock += 2 * MINUTE
        await countShard(world, 0)
        await inspectAgency(world, 'uji', { again: true })
        await decideAll(world)
      }
      world.clock += 2 * MINUTE
      await countShard(world, 0)

      const expected = sumBreakdowns([
        ...[...copied(0, 5), ...honest(0, 4)].map(breakdownOf),
        ...burst(0, 20).map(() => asideOf('burst')),
      ])
      expect(await stored(world, 'day', DAY)).toBe(writeBreakdown(expected))
      expect(await stored(world, 'month', '2026-11')).toBe(writeBreakdown(expected))
      await table.close()
    }),
    { numRuns: 8 },
  )
  expect(died).toBeGreaterThan(3)
}, 240_000)

async function stored({ store }: Deps, level: 'day' | 'month', period: string): Promise<string> {
  const key = { ...unit, instrument: 'skm-2017', scope: 'own', level, period } as const
  const [tally] = await store.tallies.get([key], { consistent: true })
  return tally ? writeBreakdown(tally.breakdown) : ''
}

/** A store that dies at one of its calls: before it, or once it took effect. */
function dying(store: Deps['store'], at: number, isAfter: boolean): Deps['store'] {
  let calls = 0
  const deadly = <Args extends readonly unknown[], Result>(call: (...args: Args) => Result) =>
    ((...args: Args) => {
      const isNow = calls++ === at
      if (isNow && !isAfter) throw new Error('died')
      const result = call(...args)
      if (!isNow) return result
      if (isPages(result)) return dyingAfter(result)
      return Promise.resolve(result).then(() => Promise.reject(new Error('died')))
    }) as typeof call
  const nouns = Object.entries(store).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(Object.entries(verbs).map(([verb, call]) => [verb, deadly(call as () => unknown)])),
  ])
  return Object.fromEntries(nouns)
}

const isPages = (result: unknown): result is AsyncIterable<unknown> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result

async function* dyingAfter(pages: AsyncIterable<unknown>): AsyncGenerator {
  yield* pages
  throw new Error('died')
}

test.each([false, true])(
  'a look and a decision that die at any of their calls (after it took effect: %s) are made good by the next',
  async (isAfter) => {
    const table = await startTable()
    // The night after the day, and all agencies' one after the other.
    const world = worldOn(table, { now: `${DAY}T17:45:00Z` })
    const tally = async (place: typeof unit): Promise<Breakdown | undefined> => {
      const key = { ...place, instrument: 'skm-2017', scope: 'own', level: 'day', period: DAY } as const
      return (await world.store.tallies.get([key], { consistent: true }))[0]?.breakdown
    }
    let deaths = 0
    for (let at = 0; ; at++) {
      const agency = `uji-${at}`
      const place = { agency, unit: 'loka-a' }
      await registerAgency(world, agency)
      const ratings = Array.from({ length: 16 }, (_, index) =>
        ratingNamed(`${agency} ${index}`, { ...place, slot: `${DAY}T10` }),
      )
      await Promise.all(ratings.map((rating) => storeRating(world, rating, FACTS)))
      world.clock += 2 * MINUTE
      await countShard(world, 0)
      const mortal = () => {
        const own = { ...world, store: dying(world.store, at, isAfter) }
        return { ...own, mark: markWriter(own) }
      }
      const before = deaths
      const orDie = (work: Promise<unknown>) => work.catch(() => void deaths++)
      await orDie(inspectAgency(mortal(), agency))
      await inspectAgency(world, agency, { again: true })
      world.clock += 2 * MINUTE
      await countShard(world, 0)
      expect(await tally(place)).toMatchObject({ all: { n: 0 }, aside: { burst: 16 } })

      const [finding] = (await world.store.findings.since(place, DAY))[0]?.findings ?? []
      if (!finding) throw new Error('nothing was found')
      const decide = (deps: typeof world) =>
        decideFinding(
          deps,
          { ...place, day: DAY, finding: finding.id },
          {
            version: finding.version,
            decision: { state: 'released', reason: 'Sudah kami baca semua' },
            actor: SOMEBODY,
          },
        )
      await orDie(decide(mortal() as typeof world))
      await decide(world)
      world.clock += 2 * MINUTE
      await countShard(world, 0)
      expect(await tally(place)).toMatchObject({ all: { n: 16 }, aside: {} })
      if (deaths === before) break
    }
    expect(deaths).toBeGreaterThan(12)
    await table.close()
  },
  240_000,
)
