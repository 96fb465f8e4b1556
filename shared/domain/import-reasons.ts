import { Refusal } from './refusals.ts'

/** Why a row is not imported, as the officer who corrects it reads it. `{name}` stands for a parameter. */
const IMPORT_REASONS = {
  'answer-blank': 'jawaban kosong',
  'answer-invalid': 'jawaban harus bilangan bulat 1 sampai {scale}',
  'month-invalid': 'bulan tidak dapat dibaca; tulis seperti 2021-03, 03/2021, atau Maret 2021',
  'date-invalid': 'tanggal tidak dapat dibaca; tulis seperti 2021-03-14 atau 14/03/2021 (hari di depan)',
  'period-future': 'periode belum tiba (hari ini {today})',
  'period-ancient': 'periode sebelum tahun 2000',
  'unit-absent': 'pada periode itu unit ini belum ada, atau sudah digabung atau dipecah',
  'comment-long': 'komentar lebih dari {limit} karakter',
  'service-unknown': 'layanan ini tidak terdaftar di unit ini',
  'counter-unknown': 'loket ini tidak terdaftar di unit ini',
  'time-invalid': 'waktu tidak dapat dibaca; tulis seperti 2026-11-22 09:41',
  'time-order': 'waktu tidak berurutan, belum lewat, atau terlalu lama yang lalu',
  'cells-extra': 'isi baris lebih banyak daripada kolom pada baris judul; periksa tanda kutip dan pemisahnya',
  'row-differs': 'baris ini sudah diimpor dengan isi lain',
} as const satisfies Record<string, string>

export type ImportReason = keyof typeof IMPORT_REASONS

/** A row left out: where in the file, what stands there, and why it cannot be taken. */
export type Reject = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: ImportReason
  readonly params: Readonly<Record<string, string | number>>
  /** Further columns of the same row that are not right either. */
  readonly alsoWrong: readonly string[]
}

/** The reason in words. */
export function sayReason({ reason, params, alsoWrong }: Pick<Reject, 'reason' | 'params' | 'alsoWrong'>): string {
  const said = IMPORT_REASONS[reason].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return alsoWrong.length === 0 ? said : `${said} (periksa juga: ${alsoWrong.join(', ')})`
}

/** The refusal of a whole file: nothing of it is stored. */
export function cannotImport(problem: string): Refusal {
  return new Refusal('import-invalid', { problem })
}
