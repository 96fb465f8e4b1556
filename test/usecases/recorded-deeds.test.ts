import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyBreakdown } from '../../shared/domain/breakdown.ts'
import type { Actor } from '../../shared/domain/trail.ts'
import { decideFinding } from '../../shared/usecases/decide-finding.ts'
import { issueDevice, reissueDevice, revokeDevice } from '../../shared/usecases/devices.ts'
import { importServiceTimes } from '../../shared/usecases/import-service-times.ts'
import { mintVisitCodes } from '../../shared/usecases/mint-visit-codes.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { replaceCode } from '../../shared/usecases/replace-code.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { storeFinding } from '../support/finding.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const unit = { agency: 'uji', unit: 'loka-a' }
const actor: Actor = { via: 'web', person: '0123456789abcdef', name: 'Pengelola' }
let table: TestTable
let world: TestWorld
let code: string

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  code = (await registerAgency(world)).codes['loka-a'] ?? ''
})
afterEach(() => table.close())

const lines = async () => (await Array.fromAsync(world.store.trail.from('uji', 1))).flat()

/** A world whose process ends at the first write after a line of the trail. */
function endingAfterLine(): TestWorld {
  let isWritten = false
  const dies =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> => {
      if (isWritten) throw new Error('ended')
      return call(...args)
    }
  return worldOn(table, {
    store: (store: Store): Store => ({
      ...store,
      trail: {
        ...store.trail,
        put: async (entry) => {
          isWritten = await store.trail.put(entry)
          return isWritten
        },
      },
      devices: { ...store.devices, put: dies(store.devices.put) },
      registry: { ...store.registry, putCounter: dies(store.registry.putCounter) },
      findings: { ...store.findings, put: dies(store.findings.put) },
      visitCodes: { ...store.visitCodes, openBatch: dies(store.visitCodes.openBatch) },
    }),
  })
}

describe('a device’s every change', () => {
  test('has its line before it, and names it', async () => {
    const { device } = await issueDevice(world, unit, { kind: 'screen', name: 'Layar', counter: 'loket-1' }, actor)
    await reissueDevice(world, unit, device.id, actor)
    await revokeDevice(world, unit, device.id, actor)
    const thing = `unit/loka-a/device/${device.id}`
    expect(await lines()).toMatchObject([
      { number: 1, action: 'device.issue', thing, version: 1, actor, unit: 'loka-a' },
      { number: 2, action: 'device.reissue', thing, version: 2, previous: 1 },
      { number: 3, action: 'device.revoke', thing, version: 3, previous: 2 },
    ])
    expect(await world.store.devices.find(device.id, { consistent: true })).toMatchObject({ version: 3, trail: 3 })
  })

  test('never shows a secret in the trail', async () => {
    const { device, secret } = await issueDevice(world, unit, { kind: 'queue', name: 'Antrean' }, actor)
    const again = await reissueDevice(world, unit, device.id, actor)
    const said = JSON.stringify(await lines())
    for (const each of [secret, again.secret, device.secretDigest]) expect(said).not.toContain(each)
  })
})

test('a code that was replaced has its line, from which to which', async () => {
  const counter = await replaceCode(world, { ...unit, counter: 'loket-1', code, graceDays: 3 }, actor)
  expect(await lines()).toMatchObject([
    {
      action: 'counter.change',
      thing: 'unit/loka-a/counter/loket-1',
      version: 1,
      changes: [
        { field: 'code', from: code, to: counter.code },
        { field: 'former', to: [{ code, until: expect.any(String) }] },
      ],
    },
  ])
})

test('a decision about a finding has its line, with the reason', async () => {
  const { id, day } = await storeFinding(world, unit)
  await world.store.tallies.put({
    key: { ...unit, instrument: 'skm-2017', scope: 'own', level: 'year', period: '2026' },
    breakdown: emptyBreakdown,
    asOf: '2026-11-22T02:00:00.000Z',
    version: 1,
  })
  const decision = { state: 'released', reason: 'Rombongan dari desa' }
  const said = { version: 1, decision, actor }
  await decideFinding(world, { ...unit, day, finding: id }, said)
  // The same sent again is the same, and no second line.
  await decideFinding(world, { ...unit, day, finding: id }, said)
  expect(await lines()).toMatchObject([
    {
      action: 'finding.decide',
      thing: `unit/loka-a/finding/${day}/${id}`,
      version: 2,
      reason: decision.reason,
      changes: [{ field: 'state', from: 'open', to: 'released' }],
    },
  ])
})

test('slips that a manager prints have a line; what a queue system asks for all day has none', async () => {
  await mintVisitCodes(world, unit, actor, { batch: 'pagi', count: 2, days: 7 })
  await mintVisitCodes(world, unit, { device: 'q4m8x2c7kd' }, { batch: 'siang', count: 1, days: 7 })
  expect(await lines()).toMatchObject([{ action: 'visit-code.mint', thing: 'unit/loka-a/visit-codes/pagi' }])
})

test('an import says which file before it stores a row, and how much came of it after', async () => {
  const cells = [['Tanggal', 'Layanan', 'Ambil nomor', 'Dipanggil', 'Selesai']]
  async function* rows() {
    for (const [index, row] of [...cells, ['2026-11-21', 'KTP-el', '08:00', '08:10', '08:20']].entries()) {
      yield { line: index + 1, cells: row }
    }
  }
  await importServiceTimes(world, unit, rows(), actor)
  const [before, after] = await lines()
  expect(before).toMatchObject({ action: 'service-times.import', changes: [{ field: 'digest' }, { to: 1 }, { to: 0 }] })
  expect(after).toMatchObject({ action: 'service-times.imported', thing: before?.thing })
})

test('F44 whoever ends between the line and the deed has done nothing, and the line shows that it took no effect', async () => {
  const { device } = await issueDevice(world, unit, { kind: 'screen', name: 'Layar', counter: 'loket-1' }, actor)
  await expect(revokeDevice(endingAfterLine(), unit, device.id, actor)).rejects.toThrow('ended')
  expect(await world.store.devices.find(device.id, { consistent: true })).toMatchObject({ version: 1, trail: 1 })
  expect(await lines()).toMatchObject([{ number: 1 }, { number: 2, action: 'device.revoke', version: 2 }])
  await expect(
    replaceCode(endingAfterLine(), { ...unit, counter: 'loket-1', code, graceDays: 0 }, actor),
  ).rejects.toThrow('ended')
  await expect(mintVisitCodes(endingAfterLine(), unit, actor, { batch: 'pagi', count: 1, days: 7 })).rejects.toThrow(
    'ended',
  )
  expect(await world.store.visitCodes.batches(unit, 'slips')).toEqual([])
})
