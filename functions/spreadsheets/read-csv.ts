import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { SheetRow } from '../../shared/domain/import-cell.ts'
import { cannotImport } from '../../shared/domain/import-reasons.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import type { Delimiter } from './delimiter.ts'

/** The longest row in bytes: what a quote that nobody closed may swallow before it is noticed. */
const LONGEST_ROW = 4 * 1024 * 1024

/** As many as a sheet has room for: every program that writes more has none to show them in. Source: Microsoft, Excel specifications and limits. */
const MOST_COLUMNS = 16_384

const CHUNK = 64 * 1024

/**
 * A CSV file's rows, read as they are asked for. Quoting must be right: a stray quote could take in the rows after it as part
 * of a comment, so it refuses the file and names the line.
 */
export async function* readCsv(file: string | Buffer, delimiter: Delimiter): AsyncGenerator<SheetRow> {
  let line = 1
  const starts: number[] = []
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    // Counted here, while parsing: the parser counts the line breaks within quotes otherwise than editors do.
    on_record: (cells: string[]) => {
      const isSeparatorHint = line === 1 && /^sep=/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '')
      if (!isSeparatorHint) starts.push(line)
      line += 1 + lineBreaksIn(cells)
      return isSeparatorHint ? null : cells
    },
  })
  const bytes =
    typeof file === 'string' ? createReadStream(file, { highWaterMark: CHUNK }) : Readable.from(chunksOf(file))
  // Any failure also ends the parser, whose reader meets it below.
  const records: AsyncIterable<string[]> = pipeline(bytes, decodeUtf8, parser, () => undefined)
  try {
    for await (const cells of records) {
      const row = { line: starts.shift() ?? line, cells }
      if (cells.length > MOST_COLUMNS) throw cannotImport(`Ada baris dengan terlalu banyak kolom (baris ${row.line}).`)
      yield row
    }
  } catch (error) {
    throw error instanceof CsvError ? cannotImport(`${explain(error)} (baris ${line}).`) : error
  }
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}

function explain(error: CsvError): string {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return 'Ada baris yang lebih panjang dari 4 MB; mungkin ada tanda kutip yang tidak ditutup'
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'Ada tanda kutip (") yang dibuka tetapi tidak ditutup'
    default:
      return 'Tanda kutip (") tidak pada tempatnya; isi yang memuat tanda kutip ditulis "seperti ""ini"""'
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (/[\r\n]/.test(cell)) count += cell.split(/\r\n|\n|\r/).length - 1
  return count
}
