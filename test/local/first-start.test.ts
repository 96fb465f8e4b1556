import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StageLines, stageLines } from '../../functions/cli/stage-lines.ts'
import { demoCode } from '../../functions/demo/demo-agency.ts'
import { fillWithDemos } from '../../functions/demo/fill.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import type { Demo } from '../../shared/usecases/seed-demo.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { configured } from '../support/http.ts'
import { answersOf, worldOn } from '../support/world.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const demo: Demo = {
  agency: {
    ...{ id: 'demo', name: 'Kota Contoh', timeZone: 'Asia/Jakarta', demo: true },
    units: [
      {
        ...{ id: 'dinas', name: 'Dinas', services: [{ id: 'ktp', name: 'KTP-el' }] },
        counters: [{ id: 'loket-1', name: 'Loket 1', services: ['ktp'], code: demoCode('demo', 'dinas', 'loket-1') }],
      },
    ],
  },
  visits: {
    dinas: (before) =>
      Array.from({ length: 12 }, (_, index) => ({
        id: derivedUuid(`demo/${index}`),
        at: Date.parse(`${before}T03:00:00Z`) - 86_400_000 + index * 60_000,
        counter: 'loket-1',
        body: { answers: answersOf(4) },
      })),
  },
}

test('the first start says each stage when it begins and how far the longest is; the second says nothing', async () => {
  const plain = worldOn(table, { demo: true })
  const world = { ...plain, config: configured(plain).config }
  const start = async () => {
    const said: string[] = []
    const shown = stageLines({ write: (text) => said.push(text) }, () => 0)
    const far: number[] = []
    const lines: StageLines = { ...shown, far: (done, total) => void far.push(done / total) }
    await fillWithDemos(world, { demos: [demo], corrections: [] }, lines)
    return { said, far }
  }
  const first = await start()
  expect(first.said.map((line) => line.trim())).toEqual([
    'Penilaian dan waktu pelayanan setahun di 1 instansi contoh',
    'Pegawai contoh dan rencana kinerjanya',
    'Laporan, evaluasi, dan umpan balik setahun',
    'Menghitung nilai',
    'Mencari jawaban yang janggal, dan menghitung ulang tanpanya',
    'Menutup periode yang sudah lewat',
  ])
  expect([first.far[0], first.far.at(-1)]).toEqual([0, 1])
  expect(await start()).toEqual({ said: [], far: [] })
})
