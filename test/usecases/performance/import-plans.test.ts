import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Cell, SheetRow } from '../../../shared/domain/import-cell.ts'
import { ofPerson } from '../../../shared/domain/performance/dossier.ts'
import { planId } from '../../../shared/domain/performance/plan.ts'
import { importPlans } from '../../../shared/usecases/performance/import-plans.ts'
import { SOMEBODY } from '../../support/actor.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { NIP, registerPeople } from '../../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../../support/world.ts'

let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof registerPeople>>
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  people = await registerPeople(world)
})
afterEach(() => table.close())

const HEAD = ['NIP', 'RHK', 'RHK Atasan', 'Indikator', 'Target', 'Satuan']
async function* sheet(...rows: readonly (readonly Cell[])[]): AsyncGenerator<SheetRow> {
  for (const [index, cells] of [HEAD, ...rows].entries()) yield { line: index + 1, cells }
}
const AT = { agency: 'uji', unit: 'loka-a', year: '2026' }
const take = (rows: readonly (readonly Cell[])[], dryRun = false) =>
  importPlans(world, SOMEBODY, { ...AT, dryRun }, sheet(...rows))
const planOf = ({ id }: { readonly id: string }) =>
  world.store.dossiers.get(
    'plan',
    { agency: 'uji', owner: ofPerson(id), id: planId('2026', 'loka-a') },
    { consistent: true },
  )

const BUDI = [NIP.budi, 'Layanan tepat waktu', '', 'Sesuai janji', '95', '%']
const SARI = [NIP.sari, 'KTP tercetak', 'layanan  TEPAT waktu', 'Keping', '1.200', 'keping']

describe('plans from a spreadsheet', () => {
  test('are drafts of those whose numbers they name, the superior’s first whatever the order', async () => {
    const report = await take([SARI, BUDI])
    expect(report).toMatchObject({ rows: 2, same: 0, rejects: [] })
    expect(report.written.map(({ name }) => name)).toEqual([people.budi.name, people.sari.name])
    const plan = await planOf(people.sari)
    expect(plan).toMatchObject({ state: 'draft', unit: 'loka-a', position: 'Petugas loket', version: 1 })
    expect(plan?.content.rhks[0]?.serves).toMatchObject({
      person: people.budi.id,
      rhk: 'r1',
      words: 'Layanan tepat waktu',
    })
  })

  test('change nothing the second time, and only what changed the third', async () => {
    await take([BUDI, SARI])
    expect(await take([BUDI, SARI])).toMatchObject({ written: [], same: 2 })
    expect((await planOf(people.budi))?.version).toBe(1)
    const more = [NIP.budi, 'Layanan tepat waktu', '', 'Sesuai janji', '97', '%']
    expect((await take([more, SARI])).written.map(({ name }) => name)).toEqual([people.budi.name])
    expect((await planOf(people.budi))?.version).toBe(2)
  })

  test('looked through only, store nothing', async () => {
    expect((await take([BUDI, SARI], true)).written).toHaveLength(2)
    expect(await planOf(people.budi)).toBeUndefined()
  })

  test('with one row that is wrong leave out all of that person’s, and nobody else’s', async () => {
    const wrong = [NIP.sari, 'Arsip rapi', '', '', '3', 'berkas']
    const report = await take([BUDI, SARI, wrong])
    expect(report.rejects).toMatchObject([{ line: 4, column: 'Indikator', reason: 'indicator-invalid' }])
    expect(await planOf(people.sari)).toBeUndefined()
    expect(await planOf(people.budi)).toBeDefined()
  })

  test('what follows a number that is wrong is nobody’s, and not the person’s above', async () => {
    const report = await take([
      BUDI,
      ['12345', 'Arsip', '', 'Berkas', '3', 'berkas'],
      ['', '', '', 'Lagi', '4', 'berkas'],
    ])
    expect(report.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'nip-invalid'],
      [4, 'nip-invalid'],
    ])
    expect((await planOf(people.budi))?.content.rhks).toHaveLength(1)
  })

  test('of somebody who works elsewhere, or that serve what is not there, are refused by the row', async () => {
    const report = await take([
      [NIP.rina, 'Arsip', '', 'Berkas', '3', 'berkas'],
      BUDI,
      [...SARI.slice(0, 2), 'Lain', ...SARI.slice(3)],
    ])
    expect(report.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'nip-unknown'],
      [4, 'rhk-superior-unknown'],
    ])
  })

  test('leave alone what is being discussed or agreed', async () => {
    await take([BUDI])
    const plan = await planOf(people.budi)
    if (!plan) throw new Error('not stored')
    await world.store.dossiers.put('plan', { ...plan, state: 'proposed', version: 2 })
    expect(await take([BUDI])).toMatchObject({ same: 1, rejects: [] })
    const more = [NIP.budi, 'Layanan tepat waktu', '', 'Sesuai janji', '97', '%']
    expect(await take([more])).toMatchObject({ written: [], rejects: [{ reason: 'plan-under-way' }] })
    expect((await planOf(people.budi))?.version).toBe(2)
  })

  test('of a file without rows are refused as a whole', async () => {
    await expect(take([])).rejects.toThrow('import-invalid')
  })
})
