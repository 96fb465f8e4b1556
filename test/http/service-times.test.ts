import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import type { Env } from '../../functions/http/app.tsx'
import { CITIZEN } from '../../shared/domain/permissions.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { describeUnitScore } from '../../shared/usecases/describe-unit-score.ts'
import { issueDevice, revokeDevice } from '../../shared/usecases/devices.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, jsonOf, MANAGER, staffFormOf } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const at = { agency: 'uji', unit: 'loka-a' }
const PATH = '/kelola/uji/unit/loka-a/waktu'
const API = '/api/v1/agencies/uji/units/loka-a/service-times'
let table: TestTable
let world: TestWorld
let app: Hono<Env>

beforeEach(async () => {
  table = await startTable()
  // 12:00 in Jakarta.
  world = worldOn(table, { now: '2026-11-22T05:00:00Z' })
  await registerAgency(world)
  await world.store.registry.putService({ ...at, id: 'ktp', name: 'KTP-el', promise: { minutes: 30 } })
  app = appOn(world, MANAGER)
})
afterEach(() => table.close())

async function times() {
  await countShard(world, 0, { openToo: true })
  return (await describeUnitScore(world, at, 'full')).serviceTime
}

const sample = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: world.newId(),
  service: 'ktp',
  taken: '2026-11-22T09:00:00+07:00',
  called: '2026-11-22T09:10:00+07:00',
  done: '2026-11-22T09:30:00+07:00',
  ...more,
})

describe('a queue system', () => {
  const issue = (kind: 'queue' | 'screen' = 'queue', unit = at) =>
    issueDevice(world, unit, { kind, name: 'Antrean', counter: kind === 'queue' ? undefined : 'loket-1' }, SOMEBODY)

  async function post(secret: string, body: unknown): Promise<Response> {
    const { headers, ...init } = jsonOf(body)
    const bearer = { ...Object(headers), Authorization: `Bearer ${secret}` }
    return appOn(world, CITIZEN).request(API, { ...init, headers: bearer })
  }

  test('reports up to a hundred services at once and gets a receipt for each, the same for the same', async () => {
    const { secret } = await issue()
    const samples = Array.from({ length: 100 }, () => sample())
    const first = await post(secret, { samples })
    expect(first.status).toBe(200)
    const { results } = (await first.json()) as { results: { outcome: string; receipt: unknown }[] }
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(100).fill('stored'))
    const again = (await (await post(secret, { samples })).json()) as typeof results extends never
      ? never
      : { results: typeof results }
    expect(again.results).toEqual(results.map((each) => ({ ...each, outcome: 'repeated' })))
    expect(await times()).toMatchObject({ n: 100, kept: 100 })
    expect((await post(secret, { samples: [...samples, sample()] })).status).toBe(400)
    expect((await post(secret, { samples: [] })).status).toBe(400)
  })

  test('is told which of its samples were refused and why; the others are stored', async () => {
    const { secret } = await issue()
    const known = sample()
    await post(secret, { samples: [known] })
    const bad = sample({ called: '2026-11-22T08:59:00+07:00', counter: 'loket-9' })
    const samples = [sample(), { ...known, done: '2026-11-22T09:31:00+07:00' }, bad, sample({ name: 'Siti' })]
    const { results } = (await (await post(secret, { samples })).json()) as { results: unknown }
    expect(results).toMatchObject([
      { outcome: 'stored' },
      { outcome: 'refused', id: known.id, code: 'service-time-differs' },
      { outcome: 'refused', id: bad.id, code: 'answers-invalid', fields: [{ field: 'counter' }, { field: 'called' }] },
      { outcome: 'refused', code: 'answers-invalid', fields: [{ field: 'name', problem: 'unknown' }] },
    ])
    expect(await times()).toMatchObject({ n: 2 })
  })

  test('F18 without its secret, with one of another unit or kind, or one taken back, stores nothing', async () => {
    const { device, secret } = await issue()
    const elsewhere = await issue('queue', { agency: 'uji', unit: 'loka-b' })
    const screen = await issue('screen')
    const body = { samples: [sample()] }
    for (const wrong of ['', `${secret}x`, elsewhere.secret, screen.secret]) {
      expect((await post(wrong, body)).status).toBe(401)
    }
    await revokeDevice(world, at, device.id, SOMEBODY)
    expect((await post(secret, body)).status).toBe(401)
    expect(await times()).toBeNull()
  })
})

describe('the page on which an officer enters times', () => {
  const row = (index: number, id: string, clocks: readonly [string, string, string], service = 'ktp') => ({
    [`id-${index}`]: id,
    [`layanan-${index}`]: service,
    [`ambil-${index}`]: clocks[0],
    [`panggil-${index}`]: clocks[1],
    [`selesai-${index}`]: clocks[2],
  })
  const idsIn = (page: string) => [...page.matchAll(/name="id-\d" value="([^"]+)"/g)].map(([, id]) => id ?? '')
  const send = (fields: Readonly<Record<string, string>>) =>
    app.request(PATH, staffFormOf({ tanggal: '2026-11-22', loket: 'loket-1', ...fields }))

  test('takes several rows in one plain form, and shows the day with them', async () => {
    const [a = '', b = ''] = idsIn(await (await app.request(PATH)).text())
    const form = { ...row(0, a, ['09:00', '09:10', '09:30']), ...row(3, b, ['10:00', '10:05', '11:00']) }
    const sent = await send(form)
    expect(sent.status).toBe(303)
    const page = await (await app.request(sent.headers.get('location') ?? '')).text()
    expect(page).toContain('2 layanan tersimpan.')
    expect(page).toContain('30 menit, lewat')
    expect(page).toContain('30 menit, tepat')
    expect(await times()).toMatchObject({ n: 2, promised: 2, kept: 1, waiting: { median: { atMost: 5 } } })
  })

  test('F64 sent twice, or again with the back button, stores each row once', async () => {
    const form = row(0, world.newId(), ['09:00', '09:10', '09:30'])
    expect(await Promise.all([send(form), send(form)].map(async (each) => (await each).status))).toEqual([303, 303])
    expect((await send(form)).status).toBe(303)
    expect(await times()).toMatchObject({ n: 1 })
  })

  test('stores the good rows and gives back the others as they were typed, with what to put right', async () => {
    const [good, bad] = [world.newId(), world.newId()]
    const sent = await send({
      ...row(0, good, ['09:00', '09:10', '09:30']),
      ...row(1, bad, ['09:20', '09:10', '09:30']),
      ...row(2, world.newId(), ['09:20', '', '']),
    })
    expect(sent.status).toBe(400)
    const page = await sent.text()
    expect(page).toContain('1 layanan tersimpan.')
    expect(page).toContain('tidak lebih awal daripada tiket diambil')
    expect(idsIn(page)[0]).toBe(bad)
    expect(page).toContain('value="09:20"')
    expect(await times()).toMatchObject({ n: 1 })
  })

  test.each(['2026-11-23', '2020-01-01', 'kemarin'])('F1 refuses the day %s', async (tanggal) => {
    expect((await app.request(`${PATH}?tanggal=${tanggal}`)).status).toBe(400)
    expect((await send({ tanggal, ...row(0, world.newId(), ['09:00', '09:10', '09:30']) })).status).toBe(400)
    expect(await times()).toBeNull()
  })
})

describe('a file of times', () => {
  const HEADER = 'Layanan;Loket;Ambil;Panggil;Selesai'
  const LINES = [
    'KTP-el;Loket 1;2026-11-20 09:00;2026-11-20 09:10;2026-11-20 09:30',
    'ktp;;20/11/2026 09.00;20/11/2026 09.10;20/11/2026 10.30',
    'KTP-el;Loket 1;2026-11-20 09:00;2026-11-20 09:10;2026-11-20 09:30',
    'Paspor;;2026-11-20 09:00;2026-11-20 09:10;2026-11-20 09:30',
    'KTP-el;;2026-11-20 09:00;2026-11-20 08:10;2026-11-20 09:30',
    'KTP-el;;2026-11-20 09:00;siang;2026-11-20 09:30',
  ]
  async function upload(file: BlobPart): Promise<{ status: number; page: string }> {
    const body = new FormData()
    body.set('berkas', new File([file], 'waktu.csv'))
    const init = { method: 'POST', body, headers: { Origin: 'http://localhost' } }
    const response = await app.request(`${PATH}/impor`, init)
    return { status: response.status, page: await response.text() }
  }
  const counts = (page: string) => [...page.matchAll(/<dd>(\d+)<\/dd>/g)].map(([, each]) => Number(each))

  test('F43 is imported once however often, also grown; two rows alike are two people', async () => {
    const { status, page } = await upload([HEADER, ...LINES].join('\n'))
    expect(status).toBe(200)
    expect(counts(page)).toEqual([6, 3, 0, 3])
    expect(page).toContain('layanan ini tidak terdaftar di unit ini')
    expect(page).toContain('waktu tidak berurutan')
    expect(page).toContain('waktu tidak dapat dibaca')
    const grown = [HEADER, ...LINES.toReversed(), 'ktp;;2026-11-21 09:00;2026-11-21 09:10;2026-11-21 09:30']
    expect(counts((await upload(grown.join('\n'))).page)).toEqual([7, 1, 3, 3])
    expect(await times()).toMatchObject({ n: 4, promised: 4, kept: 3 })
  })

  test('is the same as XLSX, with moments as spreadsheets keep them', async () => {
    const at = (clock: string) => ({
      value: new Date(`2026-11-20T${clock}:00Z`),
      type: Date,
      format: 'yyyy-mm-dd hh:mm',
    })
    const header = ['layanan', 'ambil', 'panggil', 'selesai'].map((value) => ({ value }))
    const rows = [header, [{ value: 'KTP-el' }, at('09:00'), at('09:10'), at('09:30')]]
    const file = await writeXlsx(rows).toBuffer()
    expect(counts((await upload(new Uint8Array(file))).page)).toEqual([1, 1, 0, 0])
    const csv = 'layanan,ambil,panggil,selesai\nKTP-el,2026-11-20 09:00,2026-11-20 09:10,2026-11-20 09:30\n'
    expect(counts((await upload(csv)).page)).toEqual([1, 0, 1, 0])
  })

  test.each([
    ['no file', '', 'pilih berkas'],
    ['a header alone', HEADER, 'hanya berisi baris judul'],
    ['a column missing', 'layanan;ambil;panggil\nktp;1;2', 'selesai tidak ada'],
    ['a column twice', `${HEADER};selesai\nktp`, 'Lebih dari satu kolom'],
    ['too many rows', [HEADER, ...Array(5_001).fill(LINES[0])].join('\n'), 'lebih dari 5000 baris'],
  ])('F10 with %s is refused whole', async (_name, file, said) => {
    const { status, page } = await upload(file)
    expect(status).toBe(400)
    expect(page).toContain(said)
    expect(await times()).toBeNull()
  })
})
