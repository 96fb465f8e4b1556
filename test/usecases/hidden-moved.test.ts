import { afterEach, expect, test } from 'vitest'
import { breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { moved } from '../../shared/domain/unit-changes.ts'
import { hiddenFromPublic } from '../../shared/usecases/hidden-from-public.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, worldOn } from '../support/world.ts'

let table: TestTable | undefined
afterEach(() => table?.close())

const ASKED = { instrument: 'skm-2017', period: '2026-Q4' } as const
const one = breakdownOf({ answers: answersOf(4), tier: 'T3', channel: 'web' })

/** `pindah` goes from `lama` to `baru` on 15 November; each has another unit below it. Rated so often in each on a day before and after. */
async function hiddenOf(counts: Readonly<Record<string, readonly [before: number, after: number]>>) {
  table = await startTable()
  const world = worldOn(table, { now: '2026-12-31T02:00:00Z' })
  const unit = (id: string, parent?: string): Unit => ({
    agency: 'uji',
    id,
    name: id,
    shards: [],
    ...(parent && { parent }),
  })
  await world.store.registry.putAgency({
    ...{ id: 'uji', name: 'Uji', timeZone: 'Asia/Jakarta' as const, calendar: { holidays: [] }, demo: false },
  })
  const units = [
    unit('lama'),
    unit('baru'),
    unit('lama-lain', 'lama'),
    unit('baru-lain', 'baru'),
    moved(unit('pindah', 'lama'), { from: '2026-11-15', parent: 'baru' }),
  ]
  for (const each of units) await world.store.registry.putUnit(each)
  for (const [id, [before, after]] of Object.entries(counts)) {
    for (const [period, n] of [['2026-11-10', before] as const, ['2026-11-20', after] as const]) {
      const key = { agency: 'uji', unit: id, instrument: ASKED.instrument, scope: 'own', level: 'day', period } as const
      const breakdown = sumBreakdowns(Array.from({ length: n }, () => one))
      if (n > 0) await world.store.tallies.put({ key, breakdown, asOf: `${period}T09:00:00.000Z`, version: 1 })
    }
  }
  const registry = await world.store.registry.load('uji')
  if (!registry) throw new Error('no registry')
  const ids = units.map(({ id }) => id)
  const isHidden = await hiddenFromPublic(world, registry, ASKED, ids, 'public')
  return ids.filter(isHidden).toSorted()
}

test('F38 a unit that moved is shown where it was large on both sides', async () => {
  expect(await hiddenOf({ 'lama-lain': [20, 20], 'baru-lain': [20, 20], pindah: [20, 20] })).toEqual([])
})

test('F38 F59 where few rated a unit on one side of its move, neither it nor the rest beside it is shown', async () => {
  // Else `baru` without `baru-lain` would be the five; and `pindah` without what `lama` had of it too.
  const hidden = await hiddenOf({ 'lama-lain': [20, 20], 'baru-lain': [20, 20], pindah: [20, 5] })
  expect(hidden).toContain('pindah')
  expect(hidden).toContain('baru-lain')
})
