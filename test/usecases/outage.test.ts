import { afterEach, beforeEach, expect, test } from 'vitest'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { auditAgency } from '../../shared/usecases/audit-agency.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { countAt } from '../support/rated.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const UNIT = { agency: 'uji', unit: 'loka-a' }
let table: TestTable
let world: TestWorld

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
})
afterEach(() => table.close())

test('F76 four hours without the region, over a night’s jobs: what phones kept is counted once, in the hour of its visit', async () => {
  const { codes } = await registerAgency(world)
  const at = async (instant: string) => {
    world.clock = Date.parse(instant)
    const { token } = await openVisit(world, codes['loka-a'] ?? '', { channel: 'web' })
    return { token, body: { answers: answersOf(3) } }
  }
  // The last minutes before: one was thanked, one was stored and its receipt lost, some only opened the page.
  await acceptRating(world, await at('2026-11-21T13:55:00Z'))
  const receiptLost = await at('2026-11-21T13:58:00Z')
  await acceptRating(world, receiptLost)
  const kept = [receiptLost, await at('2026-11-21T13:59:00Z'), await at('2026-11-21T13:59:30Z')]
  await countAt(world, '2026-11-21T13:50:00Z')

  // Nothing answers and nothing runs from 14:00 to 18:00 UTC: the nights of all three zones begin in it, and their jobs are missed.
  world.clock = Date.parse('2026-11-21T18:00:30Z')
  const receipts: boolean[] = []
  for (const sent of [...kept, ...kept]) receipts.push((await acceptRating(world, sent)).repeated)
  expect(receipts).toEqual([true, false, false, true, true, true])

  // The ticks go on where the last one was, and the next night makes up for the one that was missed.
  world.clock = Date.parse('2026-11-21T18:05:00Z')
  await countShard(world, 0)
  world.clock = Date.parse('2026-11-22T15:30:00Z')
  await rollUpAgency(world, 'uji')
  await closeAgency(world, 'uji')

  const key = { ...UNIT, instrument: 'skm-2017', scope: 'own', level: 'slot' } as const
  const slots = await world.store.tallies.between(key, '2026-11-21', '2026-11-22~', { consistent: true })
  expect(slots.map(({ key: { period }, breakdown }) => [period, breakdown.all.n])).toEqual([['2026-11-21T20', 4]])
  const whole = { from: '2026-11-20', to: '2026-11-21' }
  expect((await auditAgency(world, 'uji', whole)).mismatches).toEqual([])
})
