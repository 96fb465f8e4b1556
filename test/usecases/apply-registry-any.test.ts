import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Registry } from '../../shared/domain/registry.ts'
import { RegistryFile, type WrittenRegistry } from '../../shared/domain/registry-file.ts'
import { planRegistry } from '../../shared/domain/registry-plan.ts'
import { findProblems } from '../../shared/domain/registry-problems.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { worldOn } from '../support/world.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

/** Any tree of units u0 … u7 in any order of the file, some with services, counters, zones, partitions. */
const anyUnits = fc
  .tuple(
    fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
    fc.array(
      fc.record({
        above: fc.option(fc.nat(7), { nil: undefined }),
        name: fc.constantFrom('Dinas', 'Kecamatan', 'Puskesmas'),
        timeZone: fc.constantFrom(undefined, null, 'Asia/Makassar' as const),
        services: fc.uniqueArray(fc.constantFrom('ktp', 'kk', 'akta'), { maxLength: 3 }),
        isShared: fc.boolean(),
        partitions: fc.constantFrom(undefined, 2),
      }),
      { minLength: 8, maxLength: 8 },
    ),
  )
  .map(([order, parts]) =>
    parts
      .map(({ above, name, timeZone, services, isShared, partitions }, index) => {
        // Only a unit that comes earlier in some order may be above: so there is no cycle.
        const place = order.indexOf(index)
        const parent = above !== undefined && above < place ? `u${order[above]}` : null
        return {
          id: `u${index}`,
          name,
          parent,
          timeZone,
          ...(partitions && { shards: [{ from: '2027-01-01', count: partitions }] }),
          services: services.map((id) => ({
            id,
            name: id.toUpperCase(),
            ...(isShared && { promise: { minutes: 60 } }),
          })),
          counters: services.map((id, number) => ({
            id: `loket-${number}`,
            name: `Loket ${number}`,
            services: isShared ? services : [id],
          })),
        }
      })
      .toSorted((a, b) => order.indexOf(Number(b.id.slice(1))) - order.indexOf(Number(a.id.slice(1)))),
  )

let runs = 0
const fileOf = (id: string, units: NonNullable<WrittenRegistry['agencies'][number]['units']>): WrittenRegistry => ({
  agencies: [{ id, name: 'Kota', timeZone: 'Asia/Jakarta', units }],
})
const apply = (file: unknown, store?: (store: Store) => Store) =>
  applyRegistry(worldOn(table, store ? { store } : {}), file, { dryRun: false, actor: SOMEBODY })

describe('any valid file', () => {
  it('applied twice changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnits, anyUnits, async (first, second) => {
        const id = `any-${++runs}`
        await apply(fileOf(id, first))
        await apply(fileOf(id, second))
        const stored = await worldOn(table).store.registry.load(id)
        const again = await apply(fileOf(id, second))
        expect(again.filter(({ change }) => change !== 'same')).toEqual([])
        expect(await worldOn(table).store.registry.load(id)).toEqual(stored)
      }),
      { numRuns: 8 },
    )
  })

  it('stopped after any write leaves a tree without cycles or orphans, and is completed by the next run', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnits, anyUnits, fc.nat(40), async (first, second, writes) => {
        const [id, twin] = [`cut-${++runs}`, `whole-${runs}`]
        await apply(fileOf(id, first))
        await apply(fileOf(id, second), dyingAfter(writes)).catch(() => undefined)
        const between = await worldOn(table).store.registry.load(id)
        expectTree(between?.units ?? [])

        await apply(fileOf(id, second))
        await apply(fileOf(twin, first))
        await apply(fileOf(twin, second))
        const [finished, undisturbed] = await Promise.all(
          [id, twin].map((each) => worldOn(table).store.registry.load(each)),
        )
        expect(withoutNames(finished)).toEqual(withoutNames(undisturbed))
      }),
      { numRuns: 8 },
    )
  })
})

describe('a chain of units turned upside down', () => {
  const chain = (parentOf: (index: number) => number | null) =>
    [0, 1, 2, 3, 4].map((index) => {
      const parent = parentOf(index)
      return { id: `u${index}`, name: 'Unit', parent: parent === null ? null : `u${parent}` }
    })
  const down = chain((index) => (index === 0 ? null : index - 1))
  const up = chain((index) => (index === 4 ? null : index + 1))

  it.each([1, 2, 3, 4, 5])('and stopped after %i writes is a tree at each moment', async (writes) => {
    const id = `chain-${++runs}`
    // Children stand before their parents in this file: it is created in the right order nevertheless.
    await apply(fileOf(id, up), dyingAfter(writes)).catch(() => undefined)
    expectTree((await worldOn(table).store.registry.load(id))?.units ?? [])
    await apply(fileOf(id, down))
    await apply(fileOf(id, up), dyingAfter(writes)).catch(() => undefined)
    expectTree((await worldOn(table).store.registry.load(id))?.units ?? [])
  })
})

function expectTree(units: readonly Unit[]): void {
  expect(findCycle(units)).toBeUndefined()
  const ids = new Set(units.map((unit) => unit.id))
  expect(units.filter(({ parent }) => parent !== undefined && !ids.has(parent))).toEqual([])
}

/** What a registry says apart from the agency's id, the codes, and how often it was written. */
function withoutNames(registry: Registry | undefined): string | undefined {
  return JSON.stringify(registry).replaceAll(
    /"agency":"[^"]*"|"id":"(cut|whole)-\d+"|"code":"[^"]*"|"(version|trail)":\d+/g,
    '',
  )
}

/** A store that breaks off at its nth write and stays so, as a killed process does. */
function dyingAfter(writes: number): (store: Store) => Store {
  let left = writes
  const once =
    <Input extends readonly unknown[], Output>(write: (...input: Input) => Promise<Output>) =>
    async (...input: Input): Promise<Output> => {
      if (left-- <= 0) throw new Error('killed')
      return write(...input)
    }
  return (store) => {
    const { putAgency, putUnit, putService, claimCode, putCounter } = store.registry
    return {
      ...store,
      registry: {
        ...store.registry,
        putAgency: once(putAgency),
        putUnit: once(putUnit),
        putService: once(putService),
        claimCode: once(claimCode),
        putCounter: once(putCounter),
      },
    }
  }
}

describe('a file of 20,000 units', () => {
  const SIZE = 20_000
  it.each<[shape: string, parentOf: (index: number) => number | undefined, problems: number]>([
    ['side by side', (index) => (index === 0 ? undefined : 0), 0],
    ['each below the last', (index) => (index === 0 ? undefined : index - 1), 0],
    ['in one cycle', (index) => (index + 1) % SIZE, 1],
  ])('%s is judged in time that grows with it, not with its square', (_shape, parentOf, problems) => {
    const units = Array.from({ length: SIZE }, (_, index) => {
      const parent = parentOf(index)
      return { id: `u${index}`, name: 'Unit', ...(parent !== undefined && { parent: `u${parent}` }) }
    })
    const file = RegistryFile.parse(fileOf('besar', units))
    const began = performance.now()
    expect(findProblems(file, new Map(), { demo: false, now: 0 })).toHaveLength(problems)
    expect(planRegistry(file, new Map(), 0)).toHaveLength(SIZE + 1)
    // About a second on a busy machine; a walk that forgets where it has been runs for minutes.
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

/** The first unit whose ancestors lead back to itself, or undefined. */
function findCycle(units: readonly Unit[]): string | undefined {
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]))
  return units.find((unit) => {
    const seen = new Set<string>()
    for (let at: string | undefined = unit.parent; at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === unit.id) return true
      seen.add(at)
    }
    return false
  })?.id
}
