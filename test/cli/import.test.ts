import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readImportCommand } from '../../functions/cli/import-arguments.ts'
import { importFile } from '../../functions/cli/import-file.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, VISIT_KEYS, worldOn } from '../support/world.ts'

const HEADER = 'month,counter,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran'
const PLACE = ['--agency', 'uji', '--unit', 'loka-a']

let table: TestTable
let world: TestWorld
let folder: string

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world, 'uji')
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterEach(async () => {
  await table.close()
  await rm(folder, { recursive: true })
})

async function save(lines: readonly string[], name = 'survei.csv'): Promise<void> {
  await writeFile(join(folder, name), `${lines.join('\n')}\n`)
}

/** Rows that differ from each other. */
function lines(count: number): string[] {
  const answers = (row: number) => Array.from({ length: 9 }, (_, question) => 1 + ((row * 7 + question * 3) % 4))
  return [
    HEADER,
    ...Array.from({ length: count }, (_, row) => `2021-0${1 + (row % 6)},loket-1,${answers(row)},no ${row}`),
  ]
}

/** The command in this process, standing in the test's folder. */
async function run(...words: readonly string[]): Promise<{ code: number; out: string; progress: string }> {
  const out: string[] = []
  const progress: string[] = []
  const command = readImportCommand([...words, ...PLACE], folder)
  const code = await importFile(command, (use) => use(world), {
    out: { write: (text) => out.push(text) },
    progress: { isTTY: true, write: (text) => progress.push(text) },
  })
  return { code, out: out.join(''), progress: progress.join('') }
}

const files = async () => (await readdir(folder)).filter((name) => name.includes('rejects'))
const rejectsIn = async (name: string) => parse(await readFile(join(folder, name), 'utf8')) as string[][]

describe('npm run import', () => {
  test('says what it did, and leaves no rejects file where nothing was rejected', async () => {
    await save([...lines(4), '2021-03,Pintu Timur,4,4,4,4,4,4,4,4,4,', '2021-03,,4,4,4,4,4,4,4,4,4,'])
    const { code, out, progress } = await run('survei.csv')
    expect(code).toBe(0)
    expect(out).toMatch(/Dibaca: +6\nDisimpan: +6\nSudah ada: +0\nDitolak: +0\nTanpa loket: +1\n/)
    expect(out).toMatch(/Loket tak terdaftar: 1\n +Pintu Timur: 1 baris \(disimpan sebagai pintu-timur\)\n/)
    expect(out).toMatch(/Periode terisi: +2021-01 \(1\), 2021-02 \(1\), 2021-03 \(3\), 2021-04 \(1\)\n/)
    expect(out).toContain('npm run job -- aggregate')
    expect(progress).toMatch(/█{24} 100% 6\/6 baris, [\d.]+ baris\/detik/)
    expect(await files()).toEqual([])
  })

  test('F10 writes every bad row with line, column, value and reason, and nothing in it acts as a formula', async () => {
    await save([
      ...lines(2),
      '2021-03,,4,4,"=HYPERLINK(""http://x"",""y"")",4,4,4,4,4,4,',
      '2021-03,,4,4,4,4,4,4,4,4,-1,"dua',
      'baris"',
      '@bulan,,4,4,4,4,4,4,4,4,4,',
      `2021-03,,4,4,4,4,4,4,4,4,4,${'+x'.repeat(5000)}`,
    ])
    const { code, out } = await run('survei.csv')
    expect(code).toBe(2)
    expect(out).toMatch(/Disimpan: +2\n.*\nDitolak: +4 +→ .*survei\.rejects\.csv\n/)
    const [header, ...rows] = await rejectsIn('survei.rejects.csv')
    expect(header).toEqual(['baris', 'kolom', 'isi', 'alasan'])
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['4', 'U3', '\'=HYPERLINK("http://x","y")'],
      ['5', 'U9', '-1'],
      ['7', 'month', "'@bulan"],
      ['8', 'saran', `'${'+x'.repeat(100)}…`],
    ])
    expect(rows.map((row) => row[3])).toEqual([
      'jawaban harus bilangan bulat 1 sampai 4',
      'jawaban harus bilangan bulat 1 sampai 4',
      'bulan tidak dapat dibaca; tulis seperti 2021-03, 03/2021, atau Maret 2021',
      'komentar lebih dari 1000 karakter',
    ])
    // It quotes citizens: nobody but the one who imports may read it.
    expect((await stat(join(folder, 'survei.rejects.csv'))).mode & 0o077).toBe(0)
  })

  test('never overwrites the rejects of another import', async () => {
    await save([...lines(2), '2021-03,,4,4,9,4,4,4,4,4,4,'])
    await run('survei.csv')
    expect((await run('survei.csv')).out).toMatch(/→ .*\/survei\.rejects\.csv/)
    expect(await files()).toEqual(['survei.rejects.csv'])
    await save([...lines(3), '2021-03,,4,4,8,4,4,4,4,4,4,'])
    expect((await run('survei.csv')).out).toMatch(/→ .*\/survei\.2\.rejects\.csv/)
    expect((await rejectsIn('survei.rejects.csv'))[1]).toContain('9')
    expect((await rejectsIn('survei.2.rejects.csv'))[1]).toContain('8')
    await mkdir(join(folder, 'hasil'))
    await run('survei.csv', '--rejects', 'hasil/tolak.csv')
    expect(await readdir(join(folder, 'hasil'))).toEqual(['tolak.csv'])
    await expect(run('survei.csv', '--rejects', 'tiada/tolak.csv')).rejects.toThrow(/tidak dapat ditulisi/)
  })

  test('finds the same rows again in another format, with other line ends, delimiter and byte order mark', async () => {
    await save(lines(30))
    await run('survei.csv')
    const csv = await readFile(join(folder, 'survei.csv'), 'utf8')
    await writeFile(join(folder, 'excel.csv'), `\uFEFF${csv.replaceAll(',', ';').replaceAll('\n', '\r\n')}`)
    expect((await run('excel.csv')).out).toMatch(/Disimpan: +0\nSudah ada: +30\n/)
    const rows = (parse(csv) as string[][]).map((row, index) =>
      row.map((cell, column) => (index > 0 && column > 1 && column < 11 ? Number(cell) : cell)),
    )
    await writeXlsx(rows, { sheet: 'Survei' }).toFile(join(folder, 'survei.xlsx'))
    expect((await run('survei.xlsx')).out).toMatch(/Disimpan: +0\nSudah ada: +30\n/)
  })

  test('reads columns as the options say', async () => {
    await save(['Waktu Isi;Instansi;Q1;Q2;Q3;Q4;Q5;Q6;Q7;Q8;Q9', 'Maret 2021;Bank;4;4;4;4;4;4;4;1;2'])
    const words = ['survei.csv', '--map', 'Q8=U9, Q9=U8', '--month-column', 'Waktu Isi', '--counter-column', 'instansi']
    expect((await run(...words)).out).toMatch(/Disimpan: +1\n/)
    const unit = { agency: 'uji', unit: 'loka-a' }
    const slot = { instrument: 'skm-2017', slot: '2021-03', shards: 1 }
    const [page = []] = await Array.fromAsync(world.store.ratings.ofSlot(unit, slot))
    expect(page).toMatchObject([{ answers: { U7: 4, U8: 2, U9: 1 }, counter: 'bank', tier: 'P' }])
  })
})

describe('its words', () => {
  const read = (...words: readonly string[]) => readImportCommand(words, '/kerja')

  test('may name columns that hold commas', () => {
    const { options } = read('a.csv', ...PLACE, '--map', 'Sesuai, atau tidak?=U1,b=U2', '--map', 'x=loket')
    expect(options.renames).toEqual([
      { from: 'Sesuai, atau tidak?', to: 'U1' },
      { from: 'b', to: 'U2' },
      { from: 'x', to: 'loket' },
    ])
  })

  test('are refused with the way to write them', () => {
    expect(() => read('a.csv', '--agency', 'uji')).toThrow(/Pemakaian: npm run import/)
    expect(() => read('a.csv', 'b.csv', ...PLACE)).toThrow(/Pemakaian/)
    expect(() => read('a.csv', ...PLACE, '--perod', '2024')).toThrow(/tidak dikenal/)
    expect(() => read('a.csv', ...PLACE, '--map', 'Q8')).toThrow(/tulis LAMA=BARU/)
    expect(() => read('a.csv', ...PLACE, '--map', 'Q8=')).toThrow(/tulis LAMA=BARU/)
    for (const period of ['2024', '2024-13', '2024-02-30', '2024-Q1', '2024-06-14T09']) {
      expect(() => read('a.csv', ...PLACE, '--period', period)).toThrow(/bukan bulan/)
    }
    expect(() => read('a.csv', ...PLACE, '--batch', '../x')).toThrow(/--batch/)
  })
})

test('F44 killed at a random moment and started again, the command has stored every row once', async () => {
  await save(lines(900))
  const count = async (months: readonly number[]) => {
    let sum = 0
    for (const month of months) {
      const slot = { instrument: 'skm-2017', slot: `2021-0${month}`, shards: 1 }
      for await (const page of world.store.ratings.ofSlot({ agency: 'uji', unit: 'loka-a' }, slot)) sum += page.length
    }
    return sum
  }
  const killed = start()
  const enough = 1 + Math.floor(Math.random() * 80)
  while ((await count([1])) < enough && killed.process.exitCode === null) await setTimeout(20)
  killed.process.kill('SIGKILL')
  expect(await killed.ended).toMatchObject({ code: null })
  const before = await count([1, 2, 3, 4, 5, 6])
  expect(before).toBeGreaterThanOrEqual(enough)
  expect(before).toBeLessThan(900)

  const { code, out } = await start().ended
  expect(code).toBe(0)
  expect(out).toMatch(/Dibaca: +900\n/)
  // What was on its way when the process died may have arrived after the count above.
  expect(Number(/Sudah ada: +(\d+)\n/.exec(out)?.[1])).toBeGreaterThanOrEqual(before)
  expect(await count([1, 2, 3, 4, 5, 6])).toBe(900)
})

/** The command as a process of its own, against the test's table. */
function start() {
  const root = resolve(import.meta.dirname, '../..')
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'functions/cli/import.ts'), 'survei.csv', ...PLACE],
    {
      cwd: folder,
      env: {
        TABLE_NAME: table.tableName,
        STAGE: 'local',
        PUBLIC_URL: 'http://localhost:1',
        TICK_SHARDS: '1',
        VISIT_KEYS,
        AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
        AWS_REGION: 'ap-southeast-3',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const out = text(child.stdout)
  const ended = new Promise<number | null>((end) => child.on('close', end))
  return { process: child, ended: ended.then(async (code) => ({ code, out: await out })) }
}
