import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainFlaws, flawsOf, nameOf } from '../../shared/domain/score-version.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import type { Deps } from '../../shared/usecases/deps.ts'
import { markWriter, storeRating } from '../../shared/usecases/store-rating.ts'
import { ratingNamed } from '../storage/samples.ts'
import { startTable } from '../support/dynalite.ts'
import { countAt, rateAt } from '../support/rated.ts'
import { interleaver } from '../support/stepped-store.ts'
import { registerAgency, worldOn } from '../support/world.ts'

const UNITS = ['loka-a', 'loka-b', 'dinas'] as const
const KEY = { agency: 'uji', instrument: 'skm-2017' }

test('F55 F56 closings that overlap, repeat and die at any call freeze each period once, whole and in one chain', async () => {
  let died = 0
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 9_999 })), fc.boolean(), async (stream, hasLate) => {
      const chance = () => stream.next().value
      const table = await startTable()
      const world = worldOn(table)
      const { codes } = await registerAgency(world)
      await rateAt(world, codes['loka-a'] ?? '', '2026-03-31T03:00:00Z', [4])
      await rateAt(world, codes['loka-b'] ?? '', '2026-03-31T03:00:00Z', [2])
      await countAt(world, '2026-04-08T18:10:00Z')

      const turns = interleaver(chance, 4)
      let started = 0
      const start = (kind: 'safe' | 'slow', work: (own: Deps) => Promise<unknown>) => {
        const own = { ...world, store: turns.storeOf(world.store, `process-${started++}`, kind) }
        turns.start(kind, () => work(own))
      }
      for (let run = 0; run < 3; run++) start('slow', (own) => closeAgency(own, 'uji'))
      // Typed and counted just while periods are being closed: in the first version or late, never half.
      if (hasLate) {
        start('safe', async (own) => {
          const late = ratingNamed('typed', { slot: '2026-03-30' })
          await storeRating({ ...own, mark: markWriter(own) }, late, { shards: 1, zone: 'Asia/Jakarta' })
          await countShard(own, 0, { openToo: true })
        })
      }
      await turns.untilOnlySlow()
      died += await turns.toTheEnd()
      await closeAgency(world, 'uji')

      for (const unit of UNITS) {
        const versions = await world.store.versions.ending({ ...KEY, unit }, '2026-01-01', '2026-12-31', {
          consistent: true,
        })
        expect(versions.map(nameOf)).toEqual(['2026-03 v1', '2026-Q1 v1'])
        expect(versions.flatMap((version) => flawsOf(version))).toEqual([])
        expect([...chainFlaws(versions)]).toEqual([])
        expect(versions[1]?.previous).toEqual([{ period: '2026-03', version: 1, digest: versions[0]?.digest }])
      }
      await table.close()
    }),
    { numRuns: 8 },
  )
  expect(died).toBeGreaterThan(0)
})
