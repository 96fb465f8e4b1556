import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../functions/spreadsheets/csv-line.ts'

test.each(['=HYPERLINK("http://x")', '+1+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '=', '-'])(
  'F10 %j cannot act as a formula',
  (text) => expect(csvLine([text])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`),
)

test.each(['Andi;=HYPERLINK("http://x")', 'a;+1', 'a;;-1+1', 'a\t@SUM(A1)', 'a\r\n=1', 'a,"=1"', 'a;＝1', '=a;=b'])(
  'F10 no part of %j acts as a formula where Excel parts lines by semicolons, as it does in Indonesia',
  (text) => {
    const line = csvLine(['1', text]).slice(0, -2)
    for (const separator of [',', ';', '\t', '\r', '\n'])
      for (const cell of line.split(separator)) expect(cell.replace(/^"*/, '')).not.toMatch(/^[=+\-@＝]/)
    expect(line).toContain("'")
  },
)

test('F10 negative numbers stay numbers', () => {
  expect(csvLine(['-5', '-2.5', '-2,5'])).toBe('-5,-2.5,"-2,5"\r\n')
})

test('whatever stands in a cell comes back from the file, at most with the sign that disarms it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (cells) => {
      const [read = []] = parse(csvLine(cells), { record_delimiter: '\r\n' }) as string[][]
      const disarmed = (cell: string) => cell.replace(/(^|[,;\t\r\n]"*)'(?=[=+\-@\t\r\n＝＋－＠])/g, '$1')
      expect(read.map((cell, index) => (cell === cells[index] ? cell : disarmed(cell)))).toEqual(cells)
      for (const cell of read) expect(cell).not.toMatch(/^[=+@\t\r\n]|^-(?!\d+([.,]\d+)?$)/)
    }),
  )
})
