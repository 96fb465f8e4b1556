import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { openSpreadsheet } from '../../functions/spreadsheets/open-spreadsheet.ts'
import type { Cell, SheetRow } from '../../shared/domain/import-cell.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spreadsheets-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(content: string | Uint8Array, name = 'survei.csv'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function read(content: string | Uint8Array, name?: string): Promise<SheetRow[]> {
  return Array.fromAsync(await openSpreadsheet(await file(content, name)))
}
const cellsOf = (rows: readonly SheetRow[]) => rows.map(({ cells }) => cells)

describe('a CSV file', () => {
  test('gives the same rows and line numbers with any delimiter, line ends, quoting and byte order mark', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', 'é', '🙂', '=', ' ') })
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 })
    const style = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\r\n', '\n'),
      mark: fc.constantFrom('', '\uFEFF'),
      last: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(rows, style, async (data, { delimiter, end, mark, last }) => {
        const table = [['satu', 'dua', 'tiga'], ...data]
        const lines = table.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
        let line = 1
        const expected = table.map((cells) => {
          const row = { line, cells }
          line += 1 + cells.join('').split('\n').length - 1
          return row
        })
        expect(await read(mark + lines.join(end) + (last ? end : ''))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  test('keeps the true line numbers past empty lines, quoted line breaks and mixed line ends', async () => {
    const rows = await read('U1,saran\r\n4,"satu\r\ndua\r\ntiga"\r\n\r\n3,x\n2,y\r1,z')
    expect(rows).toEqual([
      { line: 1, cells: ['U1', 'saran'] },
      { line: 2, cells: ['4', 'satu\r\ndua\r\ntiga'] },
      { line: 5, cells: [''] },
      { line: 6, cells: ['3', 'x'] },
      { line: 7, cells: ['2', 'y'] },
      { line: 8, cells: ['1', 'z'] },
    ])
  })

  test('may name its delimiter as Excel does', async () => {
    expect(await read('sep=;\r\nU1;"a,b,c,d"\r\n4;x\r\n')).toEqual([
      { line: 2, cells: ['U1', 'a,b,c,d'] },
      { line: 3, cells: ['4', 'x'] },
    ])
  })

  test('is read as it is asked for, not whole', async () => {
    const good = 'U1,U2,U3,U4,U5,U6,U7,U8,U9\n'.repeat(20_000)
    const path = await file(Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0x0a])]))
    let seen = 0
    for await (const row of await openSpreadsheet(path)) {
      seen += 1
      if (row.line === 5) break
    }
    expect(seen).toBe(5)
    await expect(Array.fromAsync(await openSpreadsheet(path))).rejects.toThrow(/bukan UTF-8 \(sekitar baris 20001/)
  })

  test('can be read again from its beginning', async () => {
    const rows = await openSpreadsheet(await file('a,b\n1,2\n'))
    expect(await Array.fromAsync(rows)).toEqual(await Array.fromAsync(rows))
  })

  test.each([
    ['UTF-16 with its mark', Buffer.from('\uFEFFU1,U2\n4,4\n', 'utf16le'), /UTF-16.*CSV UTF-8/],
    ['UTF-16 without', Buffer.from('U1,U2\n4,4\n', 'utf16le'), /UTF-16/],
    ['Windows-1252', Buffer.from('U1,saran\n4,ok\n4,caf\xe9\n', 'latin1'), /bukan UTF-8 \(sekitar baris 3.*CSV UTF-8/],
    ['cut within a letter', Buffer.from([0x55, 0x31, 0x0a, 0xc3]), /terpotong/],
  ])('F7 in %s is refused with the way out', async (_name, content, message) => {
    await expect(read(content)).rejects.toThrow(message)
  })

  test.each([
    ['a quote never closed', 'U1,saran\n4,ok\n4,"bagus\n4,ok\n', /tidak ditutup.*\(baris 3\)/],
    [
      'a stray quote that would swallow rows',
      'U1,saran\n4,"bagus\n4,ok\n4,"jelek"\n4,ok\n',
      /tidak pada tempatnya.*\(baris 2\)/,
    ],
    ['a quote within plain text', 'U1,saran\n4,ok\n4,ba"gus\n', /tidak pada tempatnya.*\(baris 3\)/],
    ['a huge line', `U1,saran\n4,ok\n4,${'x'.repeat(5_000_000)}\n`, /lebih panjang dari 4 MB.*\(baris 3\)/],
    ['a million columns', `U1,saran\n4,ok\n${','.repeat(1_000_000)}\n`, /terlalu banyak kolom \(baris 3\)/],
  ])('with %s is refused, with the line', async (_name, content, message) => {
    await expect(read(content)).rejects.toThrow(message)
  })

  test('may have long lines', async () => {
    const long = 'x'.repeat(1_000_000)
    expect(cellsOf(await read(`U1,saran\n4,"${long}"\n`))).toEqual([
      ['U1', 'saran'],
      ['4', long],
    ])
  })
})

describe('an XLSX file', () => {
  const xlsx = async (rows: readonly (readonly Cell[])[]) => {
    const table = rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value)),
    )
    return writeXlsx(table, { sheet: 'Survei' }).toBuffer()
  }

  test('gives numbers as numbers, dates as dates and the sheet rows as lines', async () => {
    const day = new Date('2021-03-14T00:00:00Z')
    const rows = await read(
      await xlsx([
        ['tanggal', 'U1'],
        [day, 4],
        [null, null],
        ['14/03/2021', '4'],
      ]),
      'survei.xlsx',
    )
    expect(rows).toEqual([
      { line: 1, cells: ['tanggal', 'U1'] },
      { line: 2, cells: [day, 4] },
      { line: 3, cells: [null, null] },
      { line: 4, cells: ['14/03/2021', '4'] },
    ])
  })

  test('is known by its content, whatever its name says', async () => {
    expect(cellsOf(await read(await xlsx([['U1'], [4]]), 'survei.csv'))).toEqual([['U1'], [4]])
    expect(cellsOf(await read('U1\n4\n', 'survei.xlsx'))).toEqual([['U1'], ['4']])
  })

  test.each([
    ['another zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]), /bukan XLSX yang dapat dibaca/],
    ['an old or locked one', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /Excel lama \(\.xls\) atau terkunci/],
    ['nothing', '', /kosong/],
  ])('that is %s is refused with the way out', async (_name, content, message) => {
    await expect(read(content, 'survei.xlsx')).rejects.toThrow(message)
  })
})

test('a file that is not there is named', async () => {
  await expect(openSpreadsheet(join(folder, 'lain.csv'))).rejects.toThrow(/lain\.csv" tidak ada/)
  await expect(openSpreadsheet(folder)).rejects.toThrow(/bukan berkas/)
})
