import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { openSpreadsheet } from '../../functions/spreadsheets/open-spreadsheet.ts'
import { type ArchivePart, archiveOf } from '../support/archive.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'xl/worksheets/sheet1.xml'

/** A workbook whose only sheet has these rows, and more parts. */
function workbook(rows: string, more: readonly ArchivePart[] = []): Buffer {
  return archiveOf([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: SHEET, content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
    ...more,
  ])
}

const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`
const read = async (file: Buffer) => (await Array.fromAsync(await openSpreadsheet(file))).map(({ cells }) => cells)

describe('F15 a sent workbook of a kilobyte that would fill the memory is refused before it is read, with', () => {
  test.each([
    ['two cells in opposite corners', `<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`],
    ['a row that no sheet has', `<row r="1">${cell('A1')}</row><row r="9999999">${cell('A9999999')}</row>`],
    ['the number of a row alone that far out', `<row r="999999"><c r="A1"><v>1</v></c>${cell('XFD1')}</row>`],
    ['a row that is not one to the eye', `<row r='1'>${cell('A1')}</row><row n=">" r="9999999">${cell('A2')}</row>`],
    ['a row numbered as programs number', `<row r="1e7">${cell('A1')}</row>`],
    ['a row whose number is written in signs', `<row r="&#57;999999">${cell('A1')}</row>`],
    ['a row under another name', `<é:row r="9999999">${cell('A1')}</é:row>`],
  ])('%s', async (_what, rows) => {
    await expect(read(workbook(rows))).rejects.toThrow(/terlalu jauh/)
  })

  test('a long text that many cells mean', async () => {
    const strings = `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`
    const relations = `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
    const cells = Array.from(
      { length: 100 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    )
    const file = workbook(cells.join(''), [
      { name: 'xl/sharedStrings.xml', content: strings },
      // Of two parts of one name the later is read.
      { name: 'xl/_rels/workbook.xml.rels', content: relations },
    ])
    await expect(read(file)).rejects.toThrow(/terlalu besar/)
  })
})

describe('F14 a part that unpacks to more than the limit is found wherever the reader would find it:', () => {
  const good = workbook(`<row r="1">${cell('A1')}</row>`)
  const parts = good.subarray(0, good.indexOf('PK\x01\x02'))
  const packed = deflateRawSync(Buffer.alloc(100_000_000, ' '))

  function header(says: { readonly packed: number; readonly flags?: number }, extra = Buffer.alloc(0)): Buffer {
    const head = Buffer.alloc(30)
    head.write('PK\x03\x04', 0, 'latin1')
    head.writeUInt16LE(says.flags ?? 0, 6)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(says.packed, 18)
    head.writeUInt16LE(5, 26)
    head.writeUInt16LE(extra.length, 28)
    return Buffer.concat([head, Buffer.from('b.xml'), extra])
  }
  const bomb = Buffer.concat([header({ packed: packed.length }), packed])
  const small = deflateRawSync(Buffer.from('<x/>'))
  const directoryHeader = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.alloc(42)])
  const end = good.subarray(-22)
  const junk = Buffer.alloc(40, 1)
  const sizes64 = Buffer.alloc(12)
  sizes64.writeUInt16LE(1, 0)
  sizes64.writeUInt16LE(8, 2)
  sizes64.writeUInt32LE(small.length, 4)

  test.each([
    ['behind the directory’s first line', [directoryHeader, bomb]],
    ['behind what begins a program for browsers', [directoryHeader, Buffer.from('Cr24'), Buffer.alloc(12), bomb]],
    ['the same without a directory', [Buffer.from('Cr24'), Buffer.alloc(12), bomb]],
    [
      'behind a part that is longer than its content',
      [header({ packed: small.length + 40, flags: 8 }), small, junk, bomb],
    ],
    [
      'behind a part whose end is marked later',
      [header({ packed: 0, flags: 8 }), small, junk, Buffer.from('PK\x07\x08', 'latin1'), Buffer.alloc(12), bomb],
    ],
    ['behind a part whose size stands elsewhere', [header({ packed: 0xffffffff }, sizes64), small, bomb]],
  ])('%s', async (_where, between) => {
    // The words of the look before reading: the reader's own, which would have unpacked it all, go on otherwise.
    await expect(read(Buffer.concat([parts, ...between, directoryHeader, end]))).rejects.toThrow(
      /terlalu besar setelah dibuka|dapat dibaca\. Buka/,
    )
  })
})

describe('a sent workbook is read', () => {
  test('though a cell far out has a colour and nothing in it, and a sheet has gaps', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    expect(await read(workbook(`<row r="1">${cell('A1')}</row><row r="3">${cell('C3')}</row>${far}`))).toEqual([
      ['x', null, null],
      [null, null, null],
      [null, null, 'x'],
    ])
  })

  test('as a program for spreadsheets writes it, with a thousand rows', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => [at, 'baik', 4])
    expect(await read(await writeXlsx(rows, { sheet: 'A' }).toBuffer())).toHaveLength(1_000)
  })

  test.each([
    ['a sheet that is cut off', `<row r="1">${cell('A1')}`],
    ['a sheet that is no XML', '<row r="1"'],
    ['a cell without a place', '<row><c><v>1</v></c></row>'],
  ])('or refused as unreadable: %s', async (_what, rows) => {
    await expect(read(workbook(rows))).rejects.toThrow(/import-invalid/)
  })
})
