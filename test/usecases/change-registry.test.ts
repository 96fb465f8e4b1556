import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canonical } from '../../shared/domain/digest.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { refOf, type Thing, thingIn, thingPath } from '../../shared/domain/registry-thing.ts'
import type { Wish } from '../../shared/domain/registry-wish.ts'
import { brokenAt, type TrailEntry } from '../../shared/domain/trail.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { changeRegistry } from '../../shared/usecases/change-registry.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { historyOf } from '../../shared/usecases/registry-history.ts'
import { replaceCode } from '../../shared/usecases/replace-code.ts'
import { undoChange } from '../../shared/usecases/undo-change.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
let world: TestWorld
let agency = ''
let runs = 0
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())
beforeEach(async () => {
  world = worldOn(table)
  agency = `kota-${++runs}`
  await registerAgency(world, agency)
})

const rename = (name: string): Wish => ({ kind: 'unit', unit: 'loka-a', fields: { name } })
const change = (wish: Wish, seen: number | 'new', deps = world) =>
  changeRegistry(deps, { agency, wish, seen }, { via: 'web', name: 'Petugas' })
const load = async (): Promise<Registry> => {
  const registry = await world.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Error('no agency')
  return registry
}
const trail = async (): Promise<TrailEntry[]> => (await Array.fromAsync(world.store.trail.from(agency, 1))).flat()
const unitNow = async () => (await load()).units.find(({ id }) => id === 'loka-a')
const refusal = (work: Promise<unknown>) =>
  work.then(() => undefined).catch((error: { code?: string }) => error.code ?? String(error))

describe('a change of the registry', () => {
  test('F73 of what was registered before there were versions is its first version', async () => {
    expect((await unitNow())?.version).toBeUndefined()
    await change(rename('Loka Satu'), 0)
    expect(await unitNow()).toMatchObject({ name: 'Loka Satu', version: 1, trail: 1 })
  })

  test('has its line: who, what, from which value to which', async () => {
    await change(rename('Loka Satu'), 0)
    await change(rename('Loka Dua'), 1)
    expect(await trail()).toMatchObject([
      { action: 'unit.change', thing: 'unit/loka-a', unit: 'loka-a', version: 1 },
      {
        actor: { via: 'web', name: 'Petugas' },
        action: 'unit.change',
        version: 2,
        previous: 1,
        changes: [{ field: 'name', from: 'Loka Satu', to: 'Loka Dua' }, { field: 'names' }],
      },
    ])
    expect(brokenAt(await trail())).toBeUndefined()
  })

  test('F50 on a version that is not the newest is refused and changes nothing', async () => {
    await change(rename('Dari satu'), 0)
    await expect(change(rename('Dari dua'), 0)).rejects.toMatchObject({ code: 'registry-changed', status: 409 })
    expect(await unitNow()).toMatchObject({ name: 'Dari satu', version: 1 })
  })

  test('F50 by ten at once is one change, and the lines of the others say that they took no effect', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `Nama ${index}`)
    const outcomes = await Promise.all(names.map((name) => refusal(change(rename(name), 0, worldOn(table)))))
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual(Array(9).fill('registry-changed'))
    const unit = await unitNow()
    const [effective] = await historyOf(world, agency, unit ?? {})
    expect(effective?.changes).toMatchObject([{ field: 'name', to: unit?.name }, { field: 'names' }])
    expect(await historyOf(world, agency, unit ?? {})).toHaveLength(1)
  })

  test('F40 sent again is no conflict and no second version', async () => {
    expect(await change(rename('Loka Satu'), 0)).toBe(true)
    expect(await change(rename('Loka Satu'), 0)).toBe(false)
    expect(await trail()).toHaveLength(1)
  })

  test('that adds what is there already is refused', async () => {
    const counter: Wish = { kind: 'counter', unit: 'loka-a', id: 'loket-1', fields: { name: 'Loket lain' } }
    await expect(change(counter, 'new')).rejects.toMatchObject({ fields: [{ field: 'id' }] })
  })

  test('of what is not there is refused by its own name', async () => {
    const of = (wish: Wish, seen: number | 'new' = 1) => refusal(change(wish, seen))
    const fields = { name: 'X' }
    expect(await of({ kind: 'unit', unit: 'bukan', fields })).toBe('unit-unknown')
    expect(await of({ kind: 'service', unit: 'loka-a', id: 'bukan', fields })).toBe('page-unknown')
    expect(await of({ kind: 'counter', unit: 'loka-a', id: 'bukan', fields })).toBe('counter-unknown')
    expect(await of({ kind: 'counter', unit: 'bukan', id: 'x', fields }, 'new')).toBe('unit-unknown')
  })

  test.each<[kind: string, wish: Wish]>([
    ['instrument-unknown', { kind: 'agency', fields: { offers: ['bukan'] } }],
    ['duplicate', { kind: 'agency', fields: { offers: ['skm', 'skm'] } }],
    ['indicator-unknown', { kind: 'agency', fields: { weighting: [weighting('2027', { bukan: 1 })] } }],
    ['question-unknown', { kind: 'service', unit: 'loka-a', id: 'ktp', fields: { notAsked: ['U99'] } }],
    ['service-unknown', { kind: 'counter', unit: 'loka-a', id: 'loket-1', fields: { services: ['bukan'] } }],
    ['orphan', { kind: 'unit', unit: 'loka-a', fields: { parent: 'bukan' } }],
    ['cycle', { kind: 'unit', unit: 'dinas', fields: { parent: 'loka-a' } }],
    ['invalid', { kind: 'unit', unit: 'loka-a', fields: { name: ' ' } }],
  ])('is judged by the rules of the registry file: %s', async (kind, wish) => {
    await expect(change(wish, 0)).rejects.toMatchObject({ code: 'registry-invalid', fields: [{ field: kind }] })
    expect(await trail()).toEqual([])
  })

  test('a weighting begins with a period to come, once there is one', async () => {
    await change({ kind: 'agency', fields: { weighting: [weighting('2026', { ikm: 1 })] } }, 0)
    const past = change({ kind: 'agency', fields: { weighting: [weighting('2026-Q4', { ikm: 2 })] } }, 1)
    await expect(past).rejects.toMatchObject({ fields: [{ field: 'weighting-past' }] })
    await change({ kind: 'agency', fields: { weighting: [weighting('2027', { ikm: 2 })] } }, 1)
    expect((await load()).agency.weighting?.map(({ from }) => from)).toEqual(['2026', '2027'])
  })
})

describe('undoing', () => {
  const unit = { kind: 'unit', unit: 'loka-a' } as const
  const undo = (seen: number, entry: number, ref: Parameters<typeof undoChange>[1]['ref'] = unit) =>
    undoChange(world, { agency, ref, seen, entry }, SOMEBODY)

  test('is a further version with the values before, and its own line', async () => {
    await change(rename('Salah'), 0)
    await undo(1, 1)
    expect(await unitNow()).toMatchObject({ name: 'Unit loka-a', version: 2, trail: 2 })
    expect((await trail())[1]).toMatchObject({
      reason: 'undo 1',
      previous: 1,
      changes: [{ field: 'name', from: 'Salah', to: 'Unit loka-a' }, { field: 'names' }],
    })
    await undo(2, 2)
    expect(await unitNow()).toMatchObject({ name: 'Salah', version: 3 })
  })

  test('takes away what was not there', async () => {
    const hours = [{ from: '2026-12-01', spans: [{ days: [1], opens: '08:00', closes: '15:00' }] }]
    await change({ kind: 'unit', unit: 'loka-a', fields: { hours } }, 0)
    await undo(1, 1)
    expect(await unitNow()).not.toHaveProperty('hours')
  })

  test('of what was changed again, of another thing, or of an attempt that took no effect is refused', async () => {
    await change(rename('Satu'), 0)
    await change(rename('Dua'), 1)
    await change({ kind: 'unit', unit: 'loka-b', fields: { name: 'Lain' } }, 0)
    expect(await refusal(undo(2, 1))).toBe('registry-changed')
    expect(await refusal(undo(2, 3))).toBe('registry-changed')
    expect(await refusal(undo(2, 99))).toBe('registry-changed')
    expect(await unitNow()).toMatchObject({ name: 'Dua', version: 2 })
  })

  test('F50 on a version that is not the newest is refused', async () => {
    await change(rename('Satu'), 0)
    expect(await refusal(undo(0, 1))).toBe('registry-changed')
  })

  test('does not bring back a code that hangs nowhere any more', async () => {
    const [counter] = (await load()).counters.filter((each) => each.unit === 'loka-a')
    const at = { agency, unit: 'loka-a', counter: 'loket-1', code: counter?.code ?? '', graceDays: 0 }
    await replaceCode(world, at, SOMEBODY)
    expect(await refusal(undo(1, 1, { kind: 'counter', unit: 'loka-a', id: 'loket-1' }))).toBe('registry-changed')
  })

  test('takes back a weighting of a period to come, not one that scores were made with', async () => {
    await change({ kind: 'agency', fields: { weighting: [weighting('2026', { ikm: 1 })] } }, 0)
    expect(await refusal(undo(1, 1, { kind: 'agency' }))).toBe('registry-changed')
    await change({ kind: 'agency', fields: { weighting: [weighting('2027', { ikm: 2 })] } }, 1)
    await undo(2, 2, { kind: 'agency' })
    expect((await load()).agency.weighting).toHaveLength(1)
  })
})

describe('whatever dies at whatever call', () => {
  test('F37 F44 no version is without its line, and every line that a version names says what it changed', async () => {
    const anyName = fc.constantFrom('Satu', 'Dua', 'Tiga')
    const deed = fc.record({ which: fc.nat(4), name: anyName, dies: fc.nat(14) })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 6 }), async (deeds) => {
        agency = `mati-${++runs}`
        await registerAgency(world, agency)
        const before = await load()
        for (const { which, name, dies } of deeds) await doOne(which, name, dyingAfter(dies)).catch(() => undefined)
        await expectLines(before)
        // And nothing is in the way of whoever comes next.
        const unit = await unitNow()
        await change(rename('Sesudahnya'), unit?.version ?? 0)
        expect((await unitNow())?.name).toBe('Sesudahnya')
      }),
      { numRuns: 25 },
    )
  })

  async function doOne(which: number, name: string, store: (store: Store) => Store): Promise<unknown> {
    const deps = worldOn(table, { store })
    const now = await load()
    const unit = now.units.find(({ id }) => id === 'loka-a')
    const counter = now.counters.find((each) => each.unit === 'loka-a')
    switch (which) {
      case 0:
        return change(rename(name), unit?.version ?? 0, deps)
      case 1:
        return change({ kind: 'counter', unit: 'loka-a', id: name.toLowerCase(), fields: { name } }, 'new', deps)
      case 2: {
        const at = { agency, unit: 'loka-a', counter: 'loket-1', code: counter?.code ?? '', graceDays: 1 }
        return replaceCode(deps, at, SOMEBODY)
      }
      case 3: {
        const ref = { kind: 'unit', unit: 'loka-a' } as const
        return undoChange(deps, { agency, ref, seen: unit?.version ?? 0, entry: unit?.trail ?? 0 }, SOMEBODY)
      }
      default: {
        const units = [
          { id: 'loka-a', name },
          { id: 'dinas', name },
        ]
        const file = { agencies: [{ id: agency, name, timeZone: 'Asia/Jakarta', units }] }
        return applyRegistry(deps, file, { dryRun: false, actor: SOMEBODY })
      }
    }
  }

  /** Folding the lines that versions name over what was there gives what is there. */
  async function expectLines(before: Registry): Promise<void> {
    const after = await load()
    expect(brokenAt(await trail())).toBeUndefined()
    for (const thing of thingsOf(after)) {
      const history = (await historyOf(world, agency, thing.value, 100)).toReversed()
      const folded = new Map<string, unknown>(Object.entries(thingIn(before, refOf(thing))?.value ?? {}))
      for (const [index, entry] of history.entries()) {
        expect(entry).toMatchObject({ thing: thingPath(refOf(thing)), version: index + 1 })
        for (const { field, from, to } of entry.changes) {
          expect(canonical(folded.get(field))).toBe(canonical(from))
          if (to === undefined) folded.delete(field)
          else folded.set(field, to)
        }
      }
      expect(history.length).toBe(thing.value.version ?? 0)
      const { version: _version, trail: _trail, ...said } = thing.value
      for (const [field, value] of Object.entries(said)) {
        if (['agency', 'unit', 'id'].includes(field)) continue
        expect(canonical(folded.get(field))).toBe(canonical(value))
      }
    }
  }
})

function thingsOf(registry: Registry): Thing[] {
  return [
    { kind: 'agency', value: registry.agency },
    ...registry.units.map((value) => ({ kind: 'unit', value }) as const),
    ...registry.services.map((value) => ({ kind: 'service', value }) as const),
    ...registry.counters.map((value) => ({ kind: 'counter', value }) as const),
  ]
}

/** A store of a process that is killed at its nth call that reads the trail or writes anything: before it, or right after it took effect. */
function dyingAfter(calls: number): (store: Store) => Store {
  let left = calls
  const mortal =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (left-- === 0) throw new Error('killed')
      const result = await call(...args)
      if (left-- === 0) throw new Error('killed')
      return result
    }
  return (store) => {
    const { putAgency, putUnit, putService, claimCode, putCounter } = store.registry
    return {
      ...store,
      registry: {
        ...store.registry,
        putAgency: mortal(putAgency),
        putUnit: mortal(putUnit),
        putService: mortal(putService),
        claimCode: mortal(claimCode),
        putCounter: mortal(putCounter),
      },
      trail: { ...store.trail, last: mortal(store.trail.last), put: mortal(store.trail.put) },
    }
  }
}

function weighting(from: string, weights: Record<string, number>) {
  return { from, weights, missing: 'renormalise' as const, minimum: 30 }
}
