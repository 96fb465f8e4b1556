import { isAbsolute, parse, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CHOSEN_FIELDS } from '../../shared/domain/import-fields.ts'
import { isBatchName, readRenames } from '../../shared/domain/import-renames.ts'
import { Slot } from '../../shared/domain/period.ts'
import type { ImportOptions } from '../../shared/usecases/import-ratings.ts'
import { fail } from './run-command.ts'

const USAGE = `Pemakaian: npm run import -- BERKAS --agency INSTANSI --unit UNIT [pilihan]
  BERKAS                   CSV (UTF-8) atau XLSX, satu responden per baris, dengan kolom U1 sampai U9
  --map LAMA=BARU,…        ganti nama kolom, misalnya Q8=U9,Q9=U8; boleh diulang
  --month-column NAMA      kolom bulan (2021-03, 03/2021, Maret 2021)
  --date-column NAMA       kolom tanggal (2021-03-14, 14/03/2021)
  --counter-column NAMA    kolom loket
  --service-column NAMA    kolom layanan
  --comment-column NAMA    kolom komentar atau saran
  --period 2024-06         periode baris tanpa bulan dan tanggal (bulan, atau tanggal 2024-06-14)
  --batch NAMA             nama impor, bila berkas yang sama akan diperbaiki atau ditambah lalu diimpor lagi
  --rejects BERKAS         tempat menulis baris yang ditolak
  --dry-run                periksa saja, tidak ada yang disimpan
Petunjuk lengkap: docs/import.md`

export type ImportCommand = { readonly file: string; readonly rejects: string; readonly options: ImportOptions }

/** Reads the command's words. `directory` is where relative names start from. Ends the command where they make no sense. */
export function readImportCommand(words: readonly string[], directory: string): ImportCommand {
  const { positionals, values } = read(words)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0 || !values.agency || !values.unit) return fail(USAGE)
  const { agency, unit, period, batch } = values
  if (period !== undefined && !(Slot.safeParse(period).success && !period.includes('T'))) {
    return fail(`--period ${period} bukan bulan (2024-06) atau tanggal (2024-06-14).`)
  }
  if (batch !== undefined && !isBatchName(batch)) {
    return fail(`--batch "${batch}" tidak dapat dipakai: paling banyak 80 huruf, angka, spasi, titik, _ atau -.`)
  }
  const chosen = CHOSEN_FIELDS.flatMap((field) => {
    const name = values[`${field}-column`]
    return name === undefined ? [] : [[field, name] as const]
  })
  return {
    file: locate(directory, file),
    rejects: locate(directory, values.rejects ?? `${parse(file).name}.rejects.csv`),
    options: {
      agency,
      unit,
      renames: (values.map ?? []).flatMap(renamesIn),
      chosen: Object.fromEntries(chosen),
      dryRun: values['dry-run'],
      ...(period !== undefined && { period }),
      ...(batch !== undefined && { batch }),
    },
  }
}

const text = { type: 'string' } as const
const OPTIONS = {
  agency: text,
  unit: text,
  map: { type: 'string', multiple: true },
  'month-column': text,
  'date-column': text,
  'counter-column': text,
  'service-column': text,
  'comment-column': text,
  period: text,
  batch: text,
  rejects: text,
  'dry-run': { type: 'boolean', default: false },
} as const

function read(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS })
  } catch {
    return fail(`Ada pilihan yang tidak dikenal atau tanpa nilai.\n${USAGE}`)
  }
}

function renamesIn(map: string): ImportOptions['renames'] {
  return readRenames(map) ?? fail(`--map ${map}: tulis LAMA=BARU.`)
}

function locate(directory: string, path: string): string {
  return isAbsolute(path) ? path : resolve(directory, path)
}
