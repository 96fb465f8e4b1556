import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readImportCommand } from '../../functions/cli/import-arguments.ts'
import { importFile } from '../../functions/cli/import-file.ts'
import { createApp, type Env } from '../../functions/http/app.tsx'
import { importRoutes } from '../../functions/http/staff-import.tsx'
import type { ImportOutcome } from '../../web/components/import-outcome.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, configured, MANAGER, whoIs } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const PATH = '/kelola/uji/unit/loka-a/impor'
const HEADER = 'month,counter,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran'

let table: TestTable
let world: TestWorld
let app: Hono<Env>
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  app = sliced(40)
})
afterEach(() => table.close())

/** The page's routes, a slice being so many rows. */
function sliced(rows: number, rejects = 500): Hono<Env> {
  const whole = configured(world)
  return createApp(whole, whoIs(MANAGER), [importRoutes(whole, { seconds: 8, rows, rejects })])
}

/** Rows of six months that differ from each other; of each row whose number is `bad`, one answer is none. */
function lines(count: number, bad: readonly number[] = []): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const answers = Array.from({ length: 9 }, (_, question) => 1 + ((row * 7 + question * 3) % 4))
    return `2021-0${1 + (row % 6)},loket-1,${bad.includes(row) ? answers.with(4, 9) : answers},=no ${row}`
  })
  return `${[HEADER, ...rows].join('\n')}\n`
}

type Fields = Readonly<Record<string, string | number>>
function upload(
  file: BlobPart | undefined,
  fields: Fields,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  const body = new FormData()
  if (file !== undefined) body.set('berkas', new File([file], '../../x.csv'))
  for (const [name, value] of Object.entries(fields)) body.set(name, String(value))
  return { method: 'POST', body, headers: { Origin: 'http://localhost', ...headers } }
}
const asked = async (file: BlobPart, fields: Fields) => {
  const response = await app.request(PATH, upload(file, fields, { Accept: 'application/json' }))
  return { status: response.status, outcome: (await response.json()) as ImportOutcome & { detail: string } }
}
const shown = async (file: BlobPart | undefined, fields: Fields) => {
  const response = await app.request(PATH, upload(file, fields))
  return { status: response.status, page: await response.text(), headers: response.headers }
}
/** All slices of a file, as the page's script asks for them. */
async function all(file: BlobPart, langkah: string, fields: Fields = {}): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  let next: number | null = 0
  while (next !== null) {
    const { outcome, status } = await asked(file, {
      ...fields,
      langkah,
      dari: next,
      sidik: outcomes.at(-1)?.digest ?? '',
    })
    expect(status).toBe(200)
    outcomes.push(outcome)
    next = outcome.next
  }
  return outcomes
}
const sum = (outcomes: readonly ImportOutcome[], name: 'read' | 'stored' | 'repeated' | 'rejected') =>
  outcomes.reduce((total, outcome) => total + outcome[name], 0)
async function count(): Promise<number> {
  let total = 0
  for (const month of [1, 2, 3, 4, 5, 6]) {
    const slot = { instrument: 'skm-2017', slot: `2021-0${month}`, shards: 1 }
    for await (const page of world.store.ratings.ofSlot({ agency: 'uji', unit: 'loka-a' }, slot)) total += page.length
  }
  return total
}

describe('a file sent slice by slice', () => {
  test('is checked without storing, then stored once, each answer saying where to go on', async () => {
    const file = lines(100, [3, 70])
    const checked = await all(file, 'periksa')
    expect(checked.length).toBeGreaterThan(1)
    expect([sum(checked, 'read'), sum(checked, 'stored'), sum(checked, 'rejected')]).toEqual([100, 98, 2])
    expect(await count()).toBe(0)
    const imported = await all(file, 'impor')
    expect([sum(imported, 'read'), sum(imported, 'stored'), sum(imported, 'rejected')]).toEqual([100, 98, 2])
    expect(await count()).toBe(98)
    expect(imported.map(({ rows }) => rows)).toEqual(imported.map(() => 100))
  })

  test('F44 broken off anywhere and begun again, or slices sent twice and out of order: every row once', async () => {
    const file = lines(120)
    const [first] = await all(file, 'periksa')
    const sidik = first?.digest ?? ''
    for (const dari of [80, 0, 40, 40]) await asked(file, { langkah: 'impor', dari, sidik })
    expect(await count()).toBeGreaterThan(100)
    const again = await all(file, 'impor')
    expect([sum(again, 'stored') + sum(again, 'repeated'), await count()]).toEqual([120, 120])
    expect(sum(await all(file, 'impor'), 'repeated')).toBe(120)
  })

  test('F45 two managers at once store each row once', async () => {
    const file = lines(90)
    const both = await Promise.all([all(file, 'impor'), all(file, 'impor')])
    expect(both.map((outcomes) => sum(outcomes, 'stored')).reduce((a, b) => a + b)).toBe(90)
    expect(await count()).toBe(90)
  })

  test('goes on only with the same file', async () => {
    const [first] = await all(lines(100), 'periksa')
    const { status, outcome } = await asked(lines(101), { langkah: 'impor', dari: 40, sidik: first?.digest ?? '' })
    expect(status).toBe(400)
    expect(outcome.detail).toContain('tidak sama')
    expect(await count()).toBe(0)
  })

  test('ends a slice early rather than tell of too many rejects at once', async () => {
    app = sliced(1000, 10)
    const file = lines(
      200,
      Array.from({ length: 200 }, (_, row) => row),
    )
    const outcomes = await all(file, 'periksa')
    expect(outcomes.length).toBeGreaterThan(3)
    expect(sum(outcomes, 'rejected')).toBe(200)
  })

  test('F10 rejects what the command rejects, to the byte', async () => {
    const file = `${lines(60, [0, 1, 59])}2021-03,,"=HYPERLINK(""x"")",4,4,4,4,4,4,4,4,\n@bulan,,4,4,4,4,4,4,4,4,4,\n2021-03,,4,4,4,4,4,4,4,4,4,${'+x'.repeat(900)}\n`
    const folder = await mkdtemp(join(tmpdir(), 'impor-'))
    await writeFile(join(folder, 'survei.csv'), file)
    const command = readImportCommand(['survei.csv', '--agency', 'uji', '--unit', 'loka-a', '--dry-run'], folder)
    const silent = { write: () => undefined }
    await importFile(command, (use) => use(world), { out: silent, progress: silent })
    const outcomes = await all(file, 'periksa')
    expect(outcomes.map(({ csv }) => csv).join('')).toBe(await readFile(join(folder, 'survei.rejects.csv'), 'utf8'))
    await rm(folder, { recursive: true })
  })

  test('takes the same rows from XLSX for the same', async () => {
    await all(lines(30), 'impor')
    const rows = lines(30)
      .trim()
      .split('\n')
      .map((line, index) =>
        line.split(',').map((cell, column) => (index > 0 && column > 1 && column < 11 ? Number(cell) : cell)),
      )
    const xlsx = await (await writeXlsx(rows, { sheet: 'Survei' })).toBuffer()
    expect(sum(await all(new Uint8Array(xlsx), 'impor'), 'repeated')).toBe(30)
  })

  test('reads periods, names of columns and names of imports as the command does', async () => {
    const file = 'Gerai,Q1,Q2,Q3,Q4,Q5,Q6,Q7,Q8,Q9\nA,4,4,4,4,4,4,4,1,2\n'
    const fields = { kolom: 'Q8=U9,Q9=U8,Gerai=loket', periode: '2021-02', nama: 'Bundel 1' }
    expect(await all(file, 'impor', fields)).toMatchObject([{ stored: 1, batch: 'Bundel 1', defaultSlot: '2021-02' }])
    for (const wrong of [{ kolom: 'Q8' }, { periode: '2021-13' }, { periode: '2021-02-01T09' }, { nama: '../x' }]) {
      expect((await asked(file, { ...fields, ...wrong, langkah: 'impor' })).status).toBe(400)
    }
  })
})

describe('a file that cannot be imported', () => {
  const json = { Accept: 'application/json' }

  test('F4 of more than 4 MB is not read; the page names the command', async () => {
    const large = new Uint8Array(4_400_000).fill(52)
    expect((await app.request(PATH, upload(large, {}, json))).status).toBe(413)
    const { status, page } = await shown(large, {})
    expect(status).toBe(413)
    expect(page).toContain('npm run import -- survei.csv --agency uji --unit loka-a')
  })

  test('F14 that unpacks to far more than it is, is refused', async () => {
    const rows = [HEADER.split(','), ...Array.from({ length: 20 }, () => Array<string>(12).fill('4'))]
    const xlsx = await (await writeXlsx(rows, { sheet: 'x' })).toBuffer()
    // A part in front that is honest of nothing: 200 MB of zeros, said to be ten bytes.
    const { deflateRawSync } = await import('node:zlib')
    const packed = deflateRawSync(Buffer.alloc(200_000_000))
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(10, 22)
    header.writeUInt16LE(1, 26)
    const bomb = new Uint8Array(Buffer.concat([header, Buffer.from('x'), packed, xlsx]))
    const { status, outcome } = await asked(bomb, { langkah: 'impor' })
    expect(status).toBe(400)
    expect(outcome.detail).toContain('terlalu besar setelah dibuka')
    const encoded = upload('x', {}, { ...json, 'Content-Encoding': 'gzip' })
    expect((await app.request(PATH, { ...encoded, body: new Uint8Array(gzipSync('x')) })).status).toBe(415)
  })

  test.each([
    ['nothing', '', 'Pilih berkas'],
    ['a program', 'MZ\0\0\0', 'UTF-16'],
    ['old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'Excel lama'],
    ['no columns', 'a,b\n1,2\n', 'Kolom U1'],
    ['a stray quote', `${HEADER}\n2021-01,"a"b,4,4,4,4,4,4,4,4,4,\n`, 'Tanda kutip'],
  ])('%s: the page says what to do, and keeps what was typed', async (_case, file, said) => {
    const { status, page } = await shown(file, { langkah: 'impor', periode: '2021-02', nama: 'satu' })
    expect(status).toBe(400)
    expect(page).toContain(said)
    expect(page).toContain('value="2021-02"')
    expect(await count()).toBe(0)
  })

  test('F11 F30 comes as a form of ours or not at all', async () => {
    const { body } = upload(lines(3), { langkah: 'impor' })
    for (const headers of [{}, { Origin: 'null' }, { Origin: 'https://jahat.example' }]) {
      expect((await app.request(PATH, { method: 'POST', body: body ?? null, headers })).status).toBe(403)
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json', 'multipart/form-data']) {
      const headers = { Origin: 'http://localhost', 'Content-Type': type }
      expect(
        (await app.request(PATH, { method: 'POST', body: 'langkah=impor', headers })).status,
      ).toBeGreaterThanOrEqual(400)
    }
    expect(await count()).toBe(0)
  })
})

describe('F70 without scripts', () => {
  test('imports what fits, says how far it came, and goes on with the same file', async () => {
    const file = lines(100, [2])
    let { page } = await shown(file, { langkah: 'impor' })
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    expect(page).toContain('dari 100. Untuk sisanya, pilih berkas yang sama')
    let sent = 1
    while (page.includes('>Lanjutkan impor<')) {
      page = (await shown(file, { langkah: 'impor', dari: hidden('dari'), sidik: hidden('sidik') })).page
      sent += 1
    }
    expect(sent).toBeGreaterThan(1)
    expect(await count()).toBe(99)
  })

  test('F9 F10 shows rejects as text, and gives them as a file that no formula acts in', async () => {
    const bad = `${lines(2)}<b>x</b>,,4,4,4,4,4,4,4,4,4,\n=1+1,,4,4,4,4,4,4,4,4,4,\n`
    const { page } = await shown(bad, { langkah: 'periksa' })
    expect(page).toContain('&lt;b&gt;x&lt;/b&gt;')
    expect(page).toContain('Akan disimpan')
    const { page: csv, headers } = await shown(bad, { langkah: 'tolak' })
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="ditolak.csv"')
    expect(csv).toContain('"\'=1+1"')
    expect(await count()).toBe(0)
  })
})

test('F79 nothing of a file is logged, and its name is nowhere', async () => {
  const said: string[] = []
  const logging = Object.assign(Object.create(world), { log: (...line: unknown[]) => said.push(JSON.stringify(line)) })
  const response = await appOn(logging, MANAGER).request(PATH, upload(lines(5, [1]), { langkah: 'impor' }))
  expect(await response.text()).not.toContain('x.csv')
  expect(said.join()).not.toMatch(/no \d|x\.csv/)
})
